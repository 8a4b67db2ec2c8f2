import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { AttemptRow, Evidence, JournalRow, Monitor } from '../model';

/** While people are writing the figures are asked for again and again. */
const LIVE_MS = 5_000;

export function useMonitor(roundId: ComputedRef<number>, live: ComputedRef<boolean>) {
  return useQuery({
    queryKey: ['round-monitor', 'figures', roundId],
    queryFn: ({ signal }) => request<Monitor>('GET', `/api/competition-rounds/${roundId.value}/monitor`, { signal }),
    refetchInterval: () => (live.value ? LIVE_MS : false),
  });
}

export function useAttempts(
  roundId: ComputedRef<number>,
  query: ComputedRef<Record<string, unknown>>,
  live: ComputedRef<boolean>,
) {
  return useQuery({
    queryKey: ['round-monitor', 'attempts', roundId, query],
    queryFn: ({ signal }) =>
      request<Page<AttemptRow>>('GET', `/api/competition-rounds/${roundId.value}/attempts`, {
        query: query.value,
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: () => (live.value ? LIVE_MS : false),
  });
}

export function useEvidence(attemptId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['round-monitor', 'evidence', attemptId],
    queryFn: ({ signal }) =>
      request<Evidence>('GET', `/api/competition-attempts/${attemptId.value}/evidence`, { signal }),
  });
}

export function useJournal(attemptId: ComputedRef<number>, query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['round-monitor', 'journal', attemptId, query],
    queryFn: ({ signal }) =>
      request<Page<JournalRow>>('GET', `/api/competition-attempts/${attemptId.value}/journal`, {
        query: query.value,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

export const exportAttempts = (roundId: number, name: string): Promise<void> =>
  download(`/api/competition-rounds/${roundId}/attempts.xlsx`, name);

export function useAttemptActs() {
  const client = useQueryClient();
  const done = (): Promise<unknown> =>
    Promise.all(['round-monitor', 'competition-rounds'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const decide = useMutation({
    mutationFn: ({ id, ...body }: { id: number; verdict: 'ACCEPTED' | 'REFUSED'; words: string }) =>
      request('POST', `/api/competition-attempts/${id}/late-decision`, { body }),
    onSuccess: done,
  });
  const close = useMutation({
    mutationFn: ({ id, words }: { id: number; words: string }) =>
      request('POST', `/api/competition-attempts/${id}/close`, { body: { words } }),
    onSuccess: done,
  });
  return { decide, close };
}
