import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Answer } from '../../../api/types';
import type { Page } from '../../../shared/training-class';
import type {
  BlankQuestion,
  Comparison,
  Correction,
  CorrectionPreview,
  CorrectionWish,
  Disagreement,
  Marker,
  Progress,
  RoundQuestion,
  Run,
  RunAnswer,
} from '../model';

type Id = ComputedRef<number>;
const KEY = 'competition-rounds';
const of = (id: Id, path: string): string => `/api/competition-rounds/${id.value}/${path}`;

export function useRoundName(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'name'],
    queryFn: ({ signal }) =>
      request<Answer<'/api/competition-rounds/{id}'>>('GET', `/api/competition-rounds/${id.value}`, { signal }),
  });
}

const CHANGEABLE: readonly string[] = ['CLOSED', 'MARKING', 'PROVISIONAL', 'APPEALS'];

/** Keys may be corrected and everybody be computed anew: after the end, until the results are final. */
export function useMayChange(id: Id) {
  const round = useRoundName(id);
  return computed(() => round.data.value?.mode === 'ONLINE' && CHANGEABLE.includes(round.data.value.state));
}

/** Asked again every half minute: others mark while one looks. */
export function useProgress(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'marking'],
    queryFn: ({ signal }) => request<Progress>('GET', of(id, 'marking'), { signal }),
    refetchInterval: 30_000,
  });
}

export function useMarkers(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'marking', 'markers'],
    queryFn: ({ signal }) => request<{ items: Marker[] }>('GET', of(id, 'markers'), { signal }),
  });
}

export function useDisagreements(id: Id, query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: [KEY, id, 'marking', 'disagreements', query],
    queryFn: ({ signal }) =>
      request<Page<Disagreement>>('GET', of(id, 'marking/disagreements'), { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRuns(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'runs'],
    queryFn: ({ signal }) => request<{ items: Run[] }>('GET', of(id, 'runs'), { signal }),
  });
}

export function useComparison(
  id: Id,
  pair: ComputedRef<readonly [number, number] | null>,
  query: ComputedRef<Record<string, unknown>>,
) {
  return useQuery({
    queryKey: [KEY, id, 'runs', 'compare', pair, query],
    queryFn: ({ signal }) =>
      request<Comparison>('GET', of(id, `runs/${pair.value?.[0]}/compare/${pair.value?.[1]}`), {
        query: query.value,
        signal,
      }),
    enabled: () => pair.value !== null,
    placeholderData: keepPreviousData,
  });
}

export function useRoundQuestions(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'marking', 'questions'],
    queryFn: ({ signal }) => request<{ items: RoundQuestion[] }>('GET', of(id, 'marked-questions'), { signal }),
  });
}

export function useCorrections(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'marking', 'corrections'],
    queryFn: ({ signal }) => request<{ items: Correction[] }>('GET', of(id, 'corrections'), { signal }),
  });
}

export function useBlankAnswers(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'marking', 'blanks'],
    queryFn: ({ signal }) => request<{ items: BlankQuestion[] }>('GET', of(id, 'blank-answers'), { signal }),
  });
}

export function useMarkingActs(id: Id) {
  const client = useQueryClient();
  const done = (): Promise<unknown> => client.invalidateQueries({ queryKey: [KEY] });
  const appoint = useMutation({
    mutationFn: (personIds: readonly number[]) =>
      request<{ items: Marker[] }>('PUT', of(id, 'markers'), { body: { personIds } }),
    onSuccess: done,
  });
  const run = useMutation({
    mutationFn: (reason: string) => request<RunAnswer>('POST', of(id, 'runs'), { body: { cause: 'ASKED', reason } }),
    onSuccess: done,
  });
  const preview = useMutation({
    mutationFn: (wish: CorrectionWish) =>
      request<CorrectionPreview>('POST', of(id, 'corrections/preview'), { body: wish }),
  });
  const correct = useMutation({
    mutationFn: (body: CorrectionWish & { reason: string }) =>
      request<RunAnswer>('POST', of(id, 'corrections'), { body }),
    onSuccess: done,
  });
  return { appoint, run, preview, correct, done };
}
