import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { ClassCard, Page } from '../../../shared/training-class';
import type { MemberResult, NominationRow } from '../model';

/** Applications of one's own people that wait for the unit, and those it has answered. */
export function useNominations(query: ComputedRef<Record<string, unknown>>) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['nominations', query],
    queryFn: ({ signal }) => request<Page<NominationRow>>('GET', '/api/nominations', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const done = (): Promise<void> => client.invalidateQueries({ queryKey: ['nominations'] });
  const nominate = useMutation({
    mutationFn: (id: number) => request<unknown>('POST', `/api/nominations/${id}/nominate`),
    onSettled: done,
  });
  const refuse = useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      request<unknown>('POST', `/api/nominations/${id}/refuse`, { body: { reason } }),
    onSettled: done,
  });
  return { list, nominate, refuse };
}

export interface OpenClass extends ClassCard {
  readonly eligibleCategories?: readonly string[] | null;
}
export interface Candidate {
  readonly id: number;
  readonly name: string;
  readonly category: string;
  readonly position: string | null;
  readonly unit: { readonly id: number; readonly name: string };
}

/** Putting one's own people forward for a class that takes nominations. */
export function usePutForward(classId: ComputedRef<number | null>, personQuery: ComputedRef<Record<string, unknown>>) {
  const client = useQueryClient();
  const classes = useQuery({
    queryKey: ['classes', 'open-for-units'],
    queryFn: ({ signal }) =>
      request<Page<OpenClass>>('GET', '/api/public/classes', {
        query: { phase: 'ENROLLING,FULL', size: 100, sort: 'closesAt' },
        signal,
      }),
  });
  const chosen = useQuery({
    queryKey: ['classes', 'public-detail', classId],
    queryFn: ({ signal }) => request<OpenClass>('GET', `/api/public/classes/${classId.value}`, { signal }),
    enabled: () => classId.value !== null,
  });
  const people = useQuery({
    queryKey: ['persons', 'for-nomination', personQuery],
    queryFn: ({ signal }) => request<Page<Candidate>>('GET', '/api/persons', { query: personQuery.value, signal }),
    placeholderData: keepPreviousData,
    enabled: () => classId.value !== null,
  });
  /** Those of the unit who stand in the class already, in whatever state. */
  const standing = useQuery({
    queryKey: ['nominations', 'standing', classId],
    queryFn: ({ signal }) =>
      request<Page<NominationRow>>('GET', '/api/nominations', {
        query: { classId: classId.value, state: 'APPLIED,NOMINATED,CONFIRMED,WAITING,OFFERED', size: 100 },
        signal,
      }),
    enabled: () => classId.value !== null,
  });
  const send = useMutation({
    mutationFn: (personIds: number[]) =>
      request<{ results: MemberResult[] }>('POST', `/api/classes/${classId.value}/nominations`, {
        body: { personIds },
      }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['nominations'] }),
        client.invalidateQueries({ queryKey: ['classes'] }),
      ]),
  });
  return { classes, chosen, people, standing, send };
}
