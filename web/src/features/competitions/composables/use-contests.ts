import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, body } from '../../../api/client';
import type { Answer } from '../../../api/types';
import { useMyContests } from '../../../shared/composables/use-my-contests';

export type Competition = Answer<'/api/public/competitions/{id}'>;
export type PublicRound = Competition['rounds'][number];
export type MultipleRule = PublicRound['rules']['multiple'];

/** One competition with its rounds. `null` asks nothing; `known`: what was told before is good enough. */
export function usePublicCompetition(competitionId: MaybeRefOrGetter<number | null>, known = false) {
  const id = computed(() => toValue(competitionId));
  return useQuery({
    queryKey: ['public-competition', id],
    enabled: () => id.value !== null,
    ...(known ? { staleTime: Infinity } : {}),
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/competitions/{id}', { params: { path: { id: id.value ?? 0 } }, signal })),
  });
}

/** One of my rounds; `undefined` while unknown, `null` when I am not on its list. */
export function useMyRound(roundId: number, wanted: () => boolean = () => true, known = false) {
  const { query } = useMyContests(wanted, known);
  const round = computed(() => {
    const items = query.data.value?.items;
    return items === undefined ? undefined : (items.find(({ id }) => id === roundId) ?? null);
  });
  return { query, round };
}

/** All competitions with their published rounds, latest first. */
export function useCompetitions() {
  const query = useInfiniteQuery({
    queryKey: ['public-competitions'],
    queryFn: ({ pageParam, signal }) =>
      body(api.GET('/api/public/competitions', { params: { query: { page: pageParam, size: 20 } }, signal })),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.size < last.total ? last.page + 1 : undefined),
  });
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []);
  return { query, items };
}
