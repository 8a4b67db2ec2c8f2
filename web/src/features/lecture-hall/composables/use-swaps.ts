import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, body } from '../../../api/client';
import type { Answer, Query } from '../../../api/types';
import { useListState } from '../../../shared/composables/use-list-state';

export type Swap = Answer<'/api/swaps'>['items'][number];
export type Exchange = Swap['exchanges'][number];

export const SWAP_VIEWS = ['open', 'mine', 'waiting', 'decided'] as const;
export type SwapView = (typeof SWAP_VIEWS)[number];

/** The swap board, its tab in the address. */
export function useSwaps() {
  const list = useListState<'view'>({ filters: ['view'], size: 20 });
  const view = computed<SwapView>(() => {
    const asked = list.one('view');
    return SWAP_VIEWS.find((one) => one === asked) ?? 'open';
  });
  const filters = computed(() => ({ ...list.query.value, view: view.value }));
  const query = useQuery({
    queryKey: ['swaps', filters],
    queryFn: ({ signal }) =>
      body(api.GET('/api/swaps', { params: { query: filters.value as unknown as Query<'/api/swaps'> }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return { list, view, query };
}

/** With whom a lecture could be swapped. `null` asks nothing. */
export function useSwapPartners(lectureId: MaybeRefOrGetter<number | null>) {
  const id = computed(() => toValue(lectureId));
  return useQuery({
    queryKey: ['swap-partners', id],
    enabled: () => id.value !== null,
    staleTime: 0,
    queryFn: ({ signal }) =>
      body(api.GET('/api/lectures/{id}/swap-partners', { params: { path: { id: id.value ?? 0 } }, signal })),
  });
}

export function useSwapActs() {
  const client = useQueryClient();
  const again = async (): Promise<void> => {
    await Promise.all(
      [
        'swaps',
        'swap-partners',
        'my-lectures',
        'lecture',
        'lecture-dates',
        'lecture-date',
        'my-due',
        'notifications',
      ].map((name) => client.invalidateQueries({ queryKey: [name] })),
    );
  };
  const offer = useMutation({
    mutationFn: ({ lectureId, toPersonId, words }: { lectureId: number; toPersonId: number | null; words: string }) =>
      body(
        api.POST('/api/lectures/{id}/swap', {
          params: { path: { id: lectureId } },
          body: toPersonId === null ? { words } : { toPersonId, words },
        }),
      ),
    onSettled: again,
  });
  const accept = useMutation({
    mutationFn: ({ id, lectureId }: { id: number; lectureId: number }) =>
      body(api.POST('/api/swaps/{id}/accept', { params: { path: { id } }, body: { lectureId } })),
    onSettled: again,
  });
  const decline = useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      body(api.POST('/api/swaps/{id}/decline', { params: { path: { id } }, body: { reason } })),
    onSettled: again,
  });
  const withdraw = useMutation({
    mutationFn: (id: number) => body(api.POST('/api/swaps/{id}/withdraw', { params: { path: { id } } })),
    onSettled: again,
  });
  return { offer, accept, decline, withdraw };
}
