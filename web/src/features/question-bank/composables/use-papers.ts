import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef, Ref } from 'vue';
import { download, request } from '../../../api/client';
import type { Availability, CellBody, Paper, PaperPage, PaperPreview, PaperSpread } from '../paper-model';

export function usePaperList(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['papers', 'list', query],
    queryFn: ({ signal }) => request<PaperPage>('GET', '/api/papers', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function usePaper(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['papers', 'one', id],
    queryFn: ({ signal }) => request<Paper>('GET', `/api/papers/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

/** What the bank has for the lines of a blueprint that are complete; asked again as they change. */
export function useAvailability(cells: Readonly<Ref<readonly CellBody[]>>) {
  return useQuery({
    queryKey: ['papers', 'availability', cells],
    queryFn: ({ signal }) =>
      request<Availability>('POST', '/api/papers/availability', { body: { cells: cells.value }, signal }),
    placeholderData: keepPreviousData,
    enabled: () => cells.value.length > 0,
  });
}

export function usePaperPreview(id: ComputedRef<number>, seed: ComputedRef<string>) {
  return useQuery({
    queryKey: ['papers', 'preview', id, seed],
    queryFn: ({ signal }) =>
      request<PaperPreview>('GET', `/api/papers/${id.value}/preview`, { query: { seed: seed.value }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Draws many sheets on the server: asked only when somebody wants to see it. */
export function usePaperSpread(id: ComputedRef<number>, revision: ComputedRef<number>) {
  return useQuery({
    queryKey: ['papers', 'spread', id, revision],
    queryFn: ({ signal }) => request<PaperSpread>('GET', `/api/papers/${id.value}/spread`, { signal }),
    retry: false,
  });
}

export type PaperBody = Readonly<Record<string, unknown>>;

export function usePaperActs() {
  const client = useQueryClient();
  const stale = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['papers'] });
  const save = useMutation({
    mutationFn: ({ id, body }: { id: number | null; body: PaperBody }) =>
      id === null
        ? request<Paper>('POST', '/api/papers', { body })
        : request<Paper>('PUT', `/api/papers/${id}`, { body }),
    onSuccess: stale,
  });
  const fix = useMutation({
    mutationFn: ({ id, revision }: { id: number; revision: number }) =>
      request<Paper>('POST', `/api/papers/${id}/fix`, { body: { revision } }),
    onSettled: stale,
  });
  const copy = useMutation({
    mutationFn: ({ id, name }: { id: number; name: string }) =>
      request<Paper>('POST', `/api/papers/${id}/copy`, { body: { name } }),
    onSuccess: stale,
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: { id: number; revision: number }) =>
      request<unknown>('DELETE', `/api/papers/${id}`, { query: { revision } }),
    // the page of the paper is still there for a moment: nobody asks again for what is gone
    onSuccess: () => client.invalidateQueries({ queryKey: ['papers', 'list'] }),
  });
  return { save, fix, copy, remove };
}

export interface PrintWish {
  readonly draw: string;
  readonly key: boolean;
  readonly sheet: boolean;
}

export function printPaper(id: number, { draw, key, sheet }: PrintWish, name: string): Promise<void> {
  const query = new URLSearchParams({ draw, key: String(key), sheet: String(sheet) });
  return download(`/api/papers/${id}/print.pdf?${query.toString()}`, `${name}.pdf`);
}
