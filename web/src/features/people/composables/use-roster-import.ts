import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, watch, type ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type {
  BulkAct,
  ImportCounts,
  ImportRow,
  ImportState,
  ImportTotals,
  Mapping,
  RosterImport,
  RowMend,
} from '../import-types';
import type { Page } from './use-imports';

const MOVING: readonly ImportState[] = ['READING', 'CHECKING', 'IMPORTING'];
const POLL_MS = 700;

/** One import: its state is asked for while the server works on it; acts bring the rows and totals up to date. */
export function useRosterImport(id: ComputedRef<number>) {
  const client = useQueryClient();
  const path = computed(() => `/api/roster-imports/${id.value}`);
  const key = computed(() => ['roster-import', id.value]);

  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<RosterImport>('GET', path.value, { signal }),
    staleTime: 0,
    refetchInterval: (now) => (now.state.data && MOVING.includes(now.state.data.state) ? POLL_MS : false),
  });
  const roster = computed(() => query.data.value ?? null);
  const moving = computed(() => roster.value !== null && MOVING.includes(roster.value.state));

  const refreshRows = (): Promise<void> =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['roster-import-rows', id.value] }),
      client.invalidateQueries({ queryKey: ['roster-import-totals', id.value] }),
    ]).then(() => undefined);
  watch(
    () => roster.value?.state,
    (now, before) => {
      if (before === undefined || now === before || now === undefined || MOVING.includes(now)) return;
      void refreshRows();
      void client.invalidateQueries({ queryKey: ['roster-imports'] });
      if (now === 'DONE') void client.invalidateQueries({ queryKey: ['persons'] });
    },
  );

  const again = async (): Promise<void> => {
    await query.refetch();
  };
  const map = useMutation({
    mutationFn: (mapping: Mapping) => request<unknown>('PUT', `${path.value}/mapping`, { body: mapping }),
    onSuccess: again,
  });
  const confirm = useMutation({
    mutationFn: () => request<unknown>('POST', `${path.value}/confirm`),
    onSuccess: again,
  });
  const cancel = useMutation({
    mutationFn: () => request<unknown>('POST', `${path.value}/cancel`),
    onSettled: again,
  });

  function keepCounts(counts: ImportCounts): void {
    client.setQueryData<RosterImport>(key.value, (now) => (now ? { ...now, counts } : now));
  }
  const mend = useMutation({
    mutationFn: ({ rowNumber, ...body }: RowMend & { rowNumber: number }) =>
      request<{ rows: ImportRow[]; counts: ImportCounts }>('POST', `${path.value}/rows/${rowNumber}/mends`, { body }),
    onSuccess: async ({ counts }) => {
      keepCounts(counts);
      await refreshRows();
    },
  });
  const bulk = useMutation({
    mutationFn: (body: { act: BulkAct; code?: string; rows?: number[] }) =>
      request<{ changed: number; counts: ImportCounts }>('POST', `${path.value}/mends`, { body }),
    onSuccess: async ({ counts }) => {
      keepCounts(counts);
      await refreshRows();
    },
  });
  return { query, roster, moving, map, confirm, cancel, mend, bulk };
}

export function useImportRows(
  id: ComputedRef<number>,
  query: ComputedRef<Record<string, unknown>>,
  enabled: ComputedRef<boolean>,
) {
  return useQuery({
    queryKey: ['roster-import-rows', id, query],
    queryFn: ({ signal }) =>
      request<Page<ImportRow>>('GET', `/api/roster-imports/${id.value}/rows`, { query: query.value, signal }),
    enabled,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

export function useImportTotals(id: ComputedRef<number>, enabled: ComputedRef<boolean>) {
  return useQuery({
    queryKey: ['roster-import-totals', id],
    queryFn: ({ signal }) => request<ImportTotals>('GET', `/api/roster-imports/${id.value}/totals`, { signal }),
    enabled,
    staleTime: 0,
  });
}
