import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Competition } from '../model';

export function useCompetitionList(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['competitions', 'list', query],
    queryFn: ({ signal }) => request<Page<Competition>>('GET', '/api/competitions', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCompetition(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['competitions', 'one', id],
    queryFn: ({ signal }) => request<Competition>('GET', `/api/competitions/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function useCompetitionActs() {
  const client = useQueryClient();
  const done = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['competitions'] });
  const save = useMutation({
    mutationFn: ({ id, body }: { id: number | null; body: object }) =>
      id === null
        ? request<Competition>('POST', '/api/competitions', { body })
        : request<Competition>('PUT', `/api/competitions/${id}`, { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (id: number) => request('DELETE', `/api/competitions/${id}`),
    onSuccess: done,
  });
  return { save, remove };
}
