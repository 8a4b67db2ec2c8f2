import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { request } from '../../../api/client';
import type { DayWarning, MoveTarget, Verdict } from '../model';

/** What staff do by hand to the dates and lectures of one season. */
export function useRotaActs(seasonId: () => number) {
  const client = useQueryClient();
  const done = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['lecture-seasons'] });

  /** Which rules a move would break. Nothing is saved; the same question is asked once. */
  const check = (lectureId: number, target: MoveTarget): Promise<Verdict> =>
    client.fetchQuery({
      queryKey: ['lecture-seasons', 'check-move', seasonId(), lectureId, target],
      queryFn: ({ signal }) =>
        request<Verdict>('POST', `/api/lecture-seasons/${seasonId()}/check-move`, {
          body: { lectureId, ...target },
          signal,
        }),
      staleTime: 30_000,
      retry: false,
    });
  const move = useMutation({
    mutationFn: (body: MoveTarget & { lectureId: number; reason?: string; revision: number; toRevision: number }) =>
      request<unknown>('POST', `/api/lecture-seasons/${seasonId()}/move`, { body }),
    onSettled: done,
  });
  const pin = useMutation({
    mutationFn: ({ id, ...body }: { id: number; pinned: boolean; reason: string; revision: number }) =>
      request<unknown>('PUT', `/api/lectures/${id}/pin`, { body }),
    onSettled: done,
  });
  const checkDay = (dateId: number, heldOn: string): Promise<{ warnings: readonly DayWarning[] }> =>
    request('POST', `/api/lecture-dates/${dateId}/check-day`, { body: { heldOn } });
  const overrideDate = useMutation({
    mutationFn: ({ id, body }: { id: number; body: object }) =>
      request<unknown>('PUT', `/api/lecture-dates/${id}`, { body }),
    onSettled: done,
  });
  const cancelDate = useMutation({
    mutationFn: ({ id, reason, revision }: { id: number; reason: string; revision: number }) =>
      request<unknown>('POST', `/api/lecture-dates/${id}/cancel`, { body: { reason, revision } }),
    onSettled: done,
  });
  return { check, move, pin, checkDay, overrideDate, cancelDate };
}
