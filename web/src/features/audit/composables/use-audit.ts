import { useInfiniteQuery, useMutation } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { request } from '../../../api/client';

export interface AuditEntry {
  readonly position: number;
  readonly at: string;
  readonly accountId: number | null;
  readonly actorName: string;
  readonly address: string | null;
  readonly act: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly unitId: number | null;
  readonly outcome: 'success' | 'failure';
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
}
interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly nextBefore: number | null;
}

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

export interface Verification {
  readonly entries: number;
  readonly fault: { readonly position: number; readonly reason: 'GAP' | 'CHANGED' } | null;
}
export function useVerification() {
  return useMutation({ mutationFn: () => request<Verification>('POST', '/api/audit/verification') });
}
