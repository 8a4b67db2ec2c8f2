import { useMutation, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { request } from '../../api/client';

/** A long act on the server, as its owner may see it. */
export interface Job {
  readonly id: number;
  readonly kind: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
  readonly result: unknown;
  readonly error: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** Follows a job until it ends: asked every second while it runs. `jobId` null means there is none. */
export function useJob(jobId: MaybeRefOrGetter<number | null>) {
  const id = computed(() => toValue(jobId));
  const query = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => request<Job>('GET', `/api/jobs/${id.value}`, { signal }),
    enabled: () => id.value !== null,
    staleTime: 0,
    refetchInterval: (now) => {
      const state = now.state.data?.state;
      return state === undefined || state === 'QUEUED' || state === 'RUNNING' ? 1000 : false;
    },
  });
  const cancel = useMutation({
    mutationFn: () => request<void>('DELETE', `/api/jobs/${id.value}`),
    onSettled: () => query.refetch(),
  });
  const job = computed(() => query.data.value ?? null);
  const running = computed(() => job.value?.state === 'QUEUED' || job.value?.state === 'RUNNING');
  return { job, running, error: query.error, retry: query.refetch, cancel: cancel.mutate };
}
