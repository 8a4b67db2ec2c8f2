import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Debt, MakeUpDates, Substitutes, Swap } from '../model';

export interface SwapPage extends Page<Swap> {
  readonly counts: { readonly open: number; readonly mine: number; readonly waiting: number };
}

export function useSwaps(query: ComputedRef<Record<string, unknown>>) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['lecture-changes', 'swaps', query],
    queryFn: ({ signal }) => request<SwapPage>('GET', '/api/swaps', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const done = (): Promise<unknown> =>
    Promise.all(
      ['lecture-changes', 'lecture-seasons', 'lecture-life'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const confirm = useMutation({
    mutationFn: (id: number) => request<unknown>('POST', `/api/swaps/${id}/confirm`, { body: {} }),
    onSettled: done,
  });
  const refuse = useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      request<unknown>('POST', `/api/swaps/${id}/refuse`, { body: { reason } }),
    onSettled: done,
  });
  return { list, confirm, refuse };
}

export function useDebts(query: ComputedRef<Record<string, unknown>>) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['lecture-changes', 'debts', query],
    queryFn: ({ signal }) => request<Page<Debt>>('GET', '/api/lecture-debts', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const waive = useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      request<unknown>('POST', `/api/lecture-debts/${id}/waive`, { body: { reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['lecture-changes'] }),
  });
  return { list, waive };
}

/** 欠讲 as a spreadsheet, with the same filter. */
export const exportDebts = (owed: string, name: string): Promise<void> =>
  download(`/api/lecture-debts.xlsx?owed=${owed}`, name);

/** Who could step in for a lecture, the best first. */
export function useSubstitutes(lectureId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['lecture-choices', 'substitutes', lectureId],
    queryFn: ({ signal }) => request<Substitutes>('GET', `/api/lectures/${lectureId.value}/substitutes`, { signal }),
    staleTime: 0,
  });
}

export function useMakeUpDates(lectureId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['lecture-choices', 'make-up-dates', lectureId],
    queryFn: ({ signal }) => request<MakeUpDates>('GET', `/api/lectures/${lectureId.value}/make-up-dates`, { signal }),
    staleTime: 0,
  });
}
