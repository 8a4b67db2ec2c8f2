import { useMutation, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, body } from '../../api/client';

/** Follows a job until it ends: asked every second while it runs. `jobId` null means there is none. */
export function useJob(jobId: MaybeRefOrGetter<number | null>) {
  const id = computed(() => toValue(jobId));
  const query = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => body(api.GET('/api/jobs/{id}', { params: { path: { id: id.value ?? 0 } }, signal })),
    enabled: () => id.value !== null,
    staleTime: 0,
    refetchInterval: (now) => {
      const state = now.state.data?.state;
      return state === undefined || state === 'QUEUED' || state === 'RUNNING' ? 1000 : false;
    },
  });
  const cancel = useMutation({
    mutationFn: () => api.DELETE('/api/jobs/{id}', { params: { path: { id: id.value ?? 0 } } }),
    onSettled: () => query.refetch(),
  });
  const job = computed(() => query.data.value ?? null);
  const running = computed(() => job.value?.state === 'QUEUED' || job.value?.state === 'RUNNING');
  return { job, running, error: query.error, retry: query.refetch, cancel: cancel.mutate };
}
