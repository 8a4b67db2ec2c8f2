import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { ref, type ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import { uploadWithProgress } from '../../../api/upload-with-progress';
import type { ImportSummary } from '../import-types';

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** The imports of the person at work, newest first. */
export function useImports(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['roster-imports', query],
    queryFn: ({ signal }) => request<Page<ImportSummary>>('GET', '/api/roster-imports', { query: query.value, signal }),
    // The server reads and checks on by itself: what was known is never the state of now.
    staleTime: 0,
    refetchInterval: (now) =>
      now.state.data?.items.some(({ state }) => ['READING', 'CHECKING', 'IMPORTING'].includes(state)) ? 2000 : false,
  });
}

/** Sends the file; `share` (0–1) says how much has gone out. Answers with the id of the import. */
export function useStartImport() {
  const client = useQueryClient();
  const share = ref(0);
  const start = useMutation({
    mutationFn: async (file: File) => {
      share.value = 0;
      const form = new FormData();
      form.append('file', file, file.name);
      return uploadWithProgress<{ id: number; jobId: number }>(
        '/api/roster-imports',
        form,
        (now) => (share.value = now),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['roster-imports'] }),
  });
  return { start, share };
}

export function useDiscardImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => request<unknown>('DELETE', `/api/roster-imports/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['roster-imports'] }),
  });
}

export const downloadTemplate = (name: string): Promise<void> => download('/api/roster-imports/template', name);
export const downloadAttention = (id: number, name: string): Promise<void> =>
  download(`/api/roster-imports/${id}/attention`, name);
