import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { HourRules, HoursOfPerson, HoursSummary, PersonHours } from '../model';

type Filter = ComputedRef<Readonly<Record<string, string | number | undefined>>>;

/** 学时台账: the people with hours in a year. */
export function useHours(query: Filter) {
  return useQuery({
    queryKey: ['training-hours', 'list', query],
    queryFn: ({ signal }) => request<Page<PersonHours>>('GET', '/api/training-hours', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How far they have come, together, by unit and by category. */
export function useHoursSummary(filter: Filter) {
  return useQuery({
    queryKey: ['training-hours', 'summary', filter],
    queryFn: ({ signal }) =>
      request<HoursSummary>('GET', '/api/training-hours/summary', { query: filter.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function exportHours(filter: Readonly<Record<string, string | number | undefined>>, name: string) {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) parameters.set(key, String(value));
  return download(`/api/training-hours.xlsx?${parameters.toString()}`, name);
}

/** One person's lines of a year. */
export function usePersonHours(id: ComputedRef<number>, year: ComputedRef<number>) {
  return useQuery({
    queryKey: ['training-hours', 'person', id, year],
    queryFn: ({ signal }) =>
      request<HoursOfPerson>('GET', `/api/training-hours/people/${id.value}`, {
        query: { year: year.value },
        signal,
      }),
  });
}

/** 冲销: takes one line back by a line against it. */
export function useReversal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      request<unknown>('POST', `/api/training-hours/${id}/reverse`, { body: { reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['training-hours'] }),
  });
}

/** 折算与目标, and new versions of them. */
export function useHourRules() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['training-hours', 'rules'],
    queryFn: ({ signal }) => request<HourRules>('GET', '/api/training-hours/rules', { signal }),
  });
  const done = () => client.invalidateQueries({ queryKey: ['training-hours'] });
  const addRule = useMutation({
    mutationFn: (body: object) => request<HourRules>('POST', '/api/training-hours/rules', { body }),
    onSuccess: done,
  });
  const addTarget = useMutation({
    mutationFn: (body: object) => request<HourRules>('POST', '/api/training-hours/targets', { body }),
    onSuccess: done,
  });
  return { query, addRule, addTarget };
}
