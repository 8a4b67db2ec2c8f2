import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, type ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import { uploadWithProgress } from '../../../api/upload-with-progress';
import type { Answer } from '../../../api/types';

export type QuestionImport = Answer<'/api/question-imports/{id}'>;
export type ImportItems = Answer<'/api/question-imports/{id}/items'>;
export type ImportItem = ImportItems['items'][number];
export type ImportProblem = ImportItem['problems'][number];

export interface ImportChoices {
  duplicates: 'SKIP' | 'IMPORT';
  leaveOutRefused: boolean;
  subjectId: number | null;
  source: string;
  submit: boolean;
}

/** Sends a file up and has it read; `share` (0–1) says how much has gone out. */
export function useStartQuestionImport() {
  const share = ref(0);
  const start = useMutation({
    mutationFn: ({ file, format, charset }: { file: File; format: string; charset: string }) => {
      share.value = 0;
      const form = new FormData();
      if (format !== '') form.append('format', format);
      if (charset !== '') form.append('charset', charset);
      form.append('file', file, file.name);
      return uploadWithProgress<QuestionImport>('/api/question-imports/preview', form, (now) => (share.value = now));
    },
  });
  return { start, share };
}

const POLL_MS = 800;

/** One import; asked for again while it is being written. */
export function useQuestionImport(id: ComputedRef<number>) {
  const client = useQueryClient();
  const path = computed(() => `/api/question-imports/${id.value}`);
  const query = useQuery({
    queryKey: ['question-import', id],
    queryFn: async ({ signal }) => {
      const found = await request<QuestionImport>('GET', path.value, { signal });
      if (found.state === 'DONE') void client.invalidateQueries({ queryKey: ['questions'] });
      return found;
    },
    staleTime: 0,
    refetchInterval: (now) => (now.state.data?.state === 'IMPORTING' ? POLL_MS : false),
  });
  const confirm = useMutation({
    mutationFn: (choices: ImportChoices) => request<unknown>('POST', `${path.value}/confirm`, { body: choices }),
    onSettled: () => query.refetch(),
  });
  const discard = useMutation({ mutationFn: () => request<unknown>('DELETE', path.value) });
  return { query, confirm, discard };
}

export function useImportItems(id: ComputedRef<number>, query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['question-import-items', id, query],
    queryFn: ({ signal }) =>
      request<ImportItems>('GET', `/api/question-imports/${id.value}/items`, { query: query.value, signal }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

export const downloadQuestionTemplate = (name: string): Promise<void> =>
  download('/api/question-imports/template', name);
export const downloadRefused = (id: number, name: string): Promise<void> =>
  download(`/api/question-imports/${id}/errors`, name);

/** What the filters of the list find, as a file. */
export function exportQuestions(ending: 'xlsx' | 'xml', filters: Record<string, unknown>, name: string): Promise<void> {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(filters))
    if (value !== undefined && value !== '') parameters.set(key, String(value));
  return download(`/api/questions/export.${ending}?${parameters.toString()}`, name);
}
