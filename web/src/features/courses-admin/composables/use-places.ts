import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';

export type Shelf = 'lecturers' | 'venues' | 'field-sites';

/** Lecturers, venues and field sites: three lists that are kept the same way. */
export function useShelf<Item extends { readonly id: number }>(
  shelf: Shelf,
  query: ComputedRef<Record<string, unknown>>,
) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['shelf', shelf, query],
    queryFn: ({ signal }) => request<Page<Item>>('GET', `/api/${shelf}`, { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const done = (): Promise<void> => client.invalidateQueries({ queryKey: ['shelf', shelf] });
  const remove = useMutation({
    mutationFn: ({ id, revision }: { id: number; revision: number }) =>
      request<unknown>('DELETE', `/api/${shelf}/${id}`, { query: { revision } }),
    onSuccess: done,
  });
  /** `approve`, `suspend` of a lecturer. */
  const act = useMutation({
    mutationFn: ({ id, act: how, body }: { id: number; act: 'approve' | 'suspend'; body: object }) =>
      request<Item>('POST', `/api/${shelf}/${id}/${how}`, { body }),
    onSuccess: done,
  });
  return { list, remove, act };
}

export function useShelfSave(shelf: Shelf) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: number | null; body: object }) =>
      id === null
        ? request<{ id: number }>('POST', `/api/${shelf}`, { body })
        : request<{ id: number }>('PUT', `/api/${shelf}/${id}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['shelf', shelf] }),
  });
}

/** The whole number of a site's contact: asked for apart, and logged. */
export const siteContact = (id: number): Promise<{ contactName: string; contactPhone: string }> =>
  request('GET', `/api/field-sites/${id}/contact`);
