import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { api, body } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type Debt = Answer<'/api/me/lecture-debts'>['items'][number];
export type AwayDays = Answer<'/api/me/unavailability'>['items'][number];
export type Feed = Answer<'/api/me/calendar-feeds'>['items'][number];
export const FEED_KINDS = ['MINE', 'UNIT', 'CENTRE'] as const;

/** 欠讲: what I still owe, and how what I owed was settled. */
export function useMyDebts() {
  return useQuery({
    queryKey: ['my-debts'],
    queryFn: ({ signal }) => body(api.GET('/api/me/lecture-debts', { signal })),
  });
}

/** 不便日期: the days on which I cannot speak. */
export function useUnavailability() {
  const queryKey = ['my-unavailability'];
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey });
  const query = useQuery({ queryKey, queryFn: ({ signal }) => body(api.GET('/api/me/unavailability', { signal })) });
  const add = useMutation({
    mutationFn: (range: { fromOn: string; untilOn: string; reason: string }) =>
      body(api.POST('/api/me/unavailability', { body: range })),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: (id: number) => api.DELETE('/api/me/unavailability/{id}', { params: { path: { id } } }),
    onSettled: again,
  });
  return { query, add, remove };
}

/** 日历订阅: secret links by which a calendar follows the rota. */
export function useCalendarFeeds() {
  const queryKey = ['calendar-feeds'];
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey });
  const query = useQuery({ queryKey, queryFn: ({ signal }) => body(api.GET('/api/me/calendar-feeds', { signal })) });
  const create = useMutation({
    mutationFn: (kind: Feed['kind']) => body(api.POST('/api/me/calendar-feeds', { body: { kind } })),
    onSettled: again,
  });
  const revoke = useMutation({
    mutationFn: (id: number) => api.DELETE('/api/me/calendar-feeds/{id}', { params: { path: { id } } }),
    onSettled: again,
  });
  return { query, create, revoke };
}
