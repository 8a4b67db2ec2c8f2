import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { JournalLine, Match, MyMatch, RoundMatches } from '../model';

const KEY = 'stage';

export function useMyMatches() {
  return useQuery({
    queryKey: [KEY, 'mine'],
    queryFn: ({ signal }) => request<{ items: MyMatch[] }>('GET', '/api/me/stage-matches', { signal }),
  });
}

export function useMatch(id: ComputedRef<number>) {
  return useQuery({
    queryKey: [KEY, 'match', id],
    queryFn: ({ signal }) => request<Match>('GET', `/api/stage-matches/${id.value}`, { signal }),
  });
}

export function useRoundMatches(roundId: ComputedRef<number>) {
  return useQuery({
    queryKey: [KEY, 'round', roundId],
    queryFn: ({ signal }) =>
      request<RoundMatches>('GET', `/api/competition-rounds/${roundId.value}/stage-matches`, { signal }),
  });
}

/** The journal as it stood at this number. */
export function useJournal(id: number, seq: ComputedRef<number>) {
  return useQuery({
    queryKey: [KEY, 'journal', id, seq],
    queryFn: ({ signal }) => request<{ items: JournalLine[] }>('GET', `/api/stage-matches/${id}/journal`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useMatchActs() {
  const client = useQueryClient();
  const onSettled = (): Promise<void> => client.invalidateQueries({ queryKey: [KEY] });
  return {
    create: useMutation({
      mutationFn: (roundId: number) =>
        request<{ id: number }>('POST', `/api/competition-rounds/${roundId}/stage-matches`, { body: {} }),
      onSettled,
    }),
    save: useMutation({
      mutationFn: ({ id, body }: { id: number; body: object }) =>
        request<Match>('PUT', `/api/stage-matches/${id}`, { body }),
      onSettled,
    }),
    declareVoid: useMutation({
      mutationFn: ({ id, reason }: { id: number; reason: string }) =>
        request<Match>('POST', `/api/stage-matches/${id}/void`, { body: { reason } }),
      onSettled,
    }),
  };
}

export interface BankQuestion {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly stem: string;
}
/** Approved questions of the bank, by words or number. */
export const findQuestions = (q: string): Promise<Page<BankQuestion>> =>
  request('GET', '/api/questions', { query: { state: 'APPROVED', q, size: 20 } });
