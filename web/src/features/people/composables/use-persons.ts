import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import { CATEGORIES, type Person, type PersonRow, type SecretField } from '../people-types';
import type { Page } from './use-imports';

export function usePersons(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['persons', 'list', query],
    queryFn: ({ signal }) => request<Page<PersonRow>>('GET', '/api/persons', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many the same filters find in each category: the numbers on the tabs. */
export function useCategoryCounts(query: ComputedRef<Record<string, unknown>>) {
  const results = useQueries({
    queries: computed(() =>
      CATEGORIES.map((category) => ({
        queryKey: [
          'persons',
          'count',
          category,
          { ...query.value, page: 1, size: 1, sort: undefined, category: undefined },
        ],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          request<Page<PersonRow>>('GET', '/api/persons', {
            query: { ...query.value, category, page: 1, size: 1, sort: undefined },
            signal,
          }),
      })),
    ),
  });
  return computed(() =>
    Object.fromEntries(CATEGORIES.map((category, at) => [category, results.value[at]?.data?.total])),
  );
}

export function usePerson(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['persons', 'detail', id],
    queryFn: ({ signal }) => request<Person>('GET', `/api/persons/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function usePersonActs() {
  const client = useQueryClient();
  const done = async (): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['persons'] }),
      client.invalidateQueries({ queryKey: ['units'] }),
    ]);
  };
  const create = useMutation({
    mutationFn: (body: object) => request<{ id: number }>('POST', '/api/persons', { body }),
    onSuccess: done,
  });
  const change = useMutation({
    mutationFn: ({ id, body }: { id: number; body: object }) =>
      request<Person>('PATCH', `/api/persons/${id}`, { body }),
    onSuccess: done,
  });
  /** assignments, secondments, secondments/:id/end, leave */
  const act = useMutation({
    mutationFn: ({ id, path, body }: { id: number; path: string; body: object }) =>
      request<Person>('POST', `/api/persons/${id}/${path}`, { body }),
    onSuccess: done,
  });
  return { create, change, act };
}

/** Shows one number in full. The answer is kept by the page that asked for it, not in the cache. */
export async function unmask(id: number, field: SecretField, reason: string): Promise<string> {
  if (field === 'bankCard') {
    const answer = await request<{ bankCard: string | null }>('POST', `/api/persons/${id}/unmask-bank`, {
      body: { reason },
    });
    return answer.bankCard ?? '';
  }
  const answer = await request<Partial<Record<SecretField, string | null>>>('POST', `/api/persons/${id}/unmask`, {
    body: { fields: [field], reason },
  });
  return answer[field] ?? '';
}

export const exportPersons = (body: object, fallbackName: string): Promise<void> =>
  download('/api/persons/export', fallbackName, body);
