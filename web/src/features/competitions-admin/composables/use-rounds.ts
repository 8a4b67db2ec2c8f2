import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import { ARROW_PATHS, type Arrow, type PublishSample, type Round, type RoundStep } from '../model';

/** The page of a round. While the clock may move it, it is asked for again now and then. */
export function useRound(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['competition-rounds', 'one', id],
    queryFn: ({ signal }) => request<Round>('GET', `/api/competition-rounds/${id.value}`, { signal }),
    enabled: () => id.value !== null,
    refetchInterval: (query) =>
      query.state.data?.state === 'PUBLISHED' || query.state.data?.state === 'OPEN' ? 20_000 : false,
  });
}

/** Latest first. */
export function useRoundSteps(id: ComputedRef<number>) {
  return useQuery({
    queryKey: ['competition-rounds', 'steps', id],
    queryFn: ({ signal }) =>
      request<{ items: RoundStep[] }>('GET', `/api/competition-rounds/${id.value}/steps`, { signal }),
  });
}

/** What publishing would do, before it is asked for. */
export function usePublishSample(id: number) {
  return useQuery({
    queryKey: ['competition-rounds', 'publish-sample', id],
    queryFn: ({ signal }) => request<PublishSample>('GET', `/api/competition-rounds/${id}/publish-sample`, { signal }),
    staleTime: 0,
  });
}

export function useRoundActs() {
  const client = useQueryClient();
  const done = (): Promise<unknown> =>
    Promise.all(['competition-rounds', 'competitions'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const save = useMutation({
    mutationFn: ({ id, competitionId, body }: { id: number | null; competitionId: number; body: object }) =>
      id === null
        ? request<Round>('POST', `/api/competitions/${competitionId}/rounds`, { body })
        : request<Round>('PUT', `/api/competition-rounds/${id}`, { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (id: number) => request('DELETE', `/api/competition-rounds/${id}`),
    onSuccess: done,
  });
  const send = (path: string) =>
    useMutation({
      mutationFn: ({ id, body }: { id: number; body: object }) =>
        request<Round>('POST', `/api/competition-rounds/${id}/${path}`, { body }),
      // also when it was refused: the round is not what the page shows
      onSettled: done,
    });
  const publish = send('publish');
  const extend = send('extend');
  const openAppeals = send('open-appeals');
  const arrow = useMutation({
    mutationFn: ({ id, how, body }: { id: number; how: Arrow; body: object }) =>
      request<Round>('POST', `/api/competition-rounds/${id}/${ARROW_PATHS[how]}`, { body }),
    onSettled: done,
  });
  return { save, remove, publish, extend, openAppeals, arrow };
}
