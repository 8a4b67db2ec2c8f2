import { useInfiniteQuery, useMutation } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type AuditEntry = AuditPage['items'][number];
type AuditPage = Answer<'/api/audit/entries'>;

/** The log, newest first; older entries are fetched when asked for. */
export function useAudit(query: ComputedRef<Record<string, unknown>>) {
  const pages = useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam, signal }) =>
      request<AuditPage>('GET', '/api/audit/entries', {
        query: { ...query.value, before: pageParam, size: 50 },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.nextBefore ?? undefined,
  });
  const entries = computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []);
  return { pages, entries };
}

export type Verification = Answer<'/api/audit/verification', 'post'>;
export function useVerification() {
  return useMutation({ mutationFn: () => request<Verification>('POST', '/api/audit/verification') });
}
