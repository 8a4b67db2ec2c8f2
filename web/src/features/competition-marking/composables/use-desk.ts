import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { MarkedTask, NextTask } from '../model';

/** The marker's own task, one at a time. */
export function useDesk(roundId: ComputedRef<number>) {
  const client = useQueryClient();
  const next = useQuery({
    queryKey: ['marking-desk', 'next', roundId],
    queryFn: () => request<NextTask>('POST', `/api/marking-rounds/${roundId.value}/next`, { body: {} }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const mark = useMutation({
    mutationFn: ({ taskId, ...body }: { taskId: number; points: number; words: string }) =>
      request<MarkedTask>('POST', `/api/marking-tasks/${taskId}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['my-marking'] }),
  });
  return { next, mark };
}
