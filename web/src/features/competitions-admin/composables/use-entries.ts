import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Entry } from '../model';

const of = (roundId: number): string => `/api/competition-rounds/${roundId}/entries`;

export function useEntries(roundId: ComputedRef<number>, query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['competition-rounds', 'entries', roundId, query],
    queryFn: ({ signal }) => request<Page<Entry>>('GET', of(roundId.value), { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many were added by hand: of the parts of the list the only one that the round does not tell. */
export function useAddedCount(roundId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['competition-rounds', 'entries', roundId, 'added'],
    queryFn: async ({ signal }) =>
      (await request<Page<Entry>>('GET', of(roundId.value), { query: { part: 'ADDED', size: 1 }, signal })).total,
  });
}

/** Units of the list, for the filter. */
export function useEntryUnits(roundId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['competition-rounds', 'entry-units', roundId],
    queryFn: ({ signal }) =>
      request<{ items: { unitId: number; unitName: string; people: number }[] }>('GET', `${of(roundId.value)}/units`, {
        signal,
      }),
  });
}

/** The whole list, page after page, for paper. */
export function useWholeList(roundId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['competition-rounds', 'whole-list', roundId],
    queryFn: async ({ signal }) => {
      const all: Entry[] = [];
      for (let page = 1; ; page++) {
        const answer = await request<Page<Entry>>('GET', of(roundId.value), {
          query: { page, size: 100, sort: 'unit' },
          signal,
        });
        all.push(...answer.items);
        if (answer.items.length === 0 || all.length >= answer.total) return all;
      }
    },
  });
}

export function exportEntries(roundId: number, query: Record<string, string | number>, name: string): Promise<void> {
  const filters = new URLSearchParams();
  for (const filter of ['q', 'unitId', 'category', 'part'])
    if (query[filter] !== undefined) filters.set(filter, String(query[filter]));
  return download(`${of(roundId)}/export.xlsx?${filters.toString()}`, name);
}

export function useEntryActs(roundId: ComputedRef<number>) {
  const client = useQueryClient();
  const done = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['competition-rounds'] });
  const add = useMutation({
    mutationFn: (body: { personIds: number[]; reason: string }) =>
      request<{ added: number; already: number }>('POST', of(roundId.value), { body }),
    onSuccess: done,
  });
  const extraTime = useMutation({
    mutationFn: ({ id, ...body }: { id: number; minutes: number; reason: string }) =>
      request('POST', `${of(roundId.value)}/${id}/extra-time`, { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      request('POST', `${of(roundId.value)}/${id}/remove`, { body: { reason } }),
    onSuccess: done,
  });
  return { add, extraTime, remove };
}
