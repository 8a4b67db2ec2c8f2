import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, body } from '../../../api/client';
import type { Answer } from '../../../api/types';
import { comingDates, contestDates, recentNotices } from '../coming';

export type MethodShelf = Answer<'/api/public/courses/summary'>['methods'][number];

/** The seven spines with their counts, and the first four courses of each. */
export function useCatalogueSummary() {
  return useQuery({
    queryKey: ['public-courses', 'summary'],
    queryFn: ({ signal }) => body(api.GET('/api/public/courses/summary', { signal })),
    staleTime: 300_000,
  });
}

/** The classes that are announced or open: what the home page shows, and the dates that follow from them. */
export function useComingClasses(today: () => string) {
  const query = useQuery({
    queryKey: ['classes', 'coming'],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/public/classes', {
          params: { query: { phase: ['PUBLISHED', 'ENROLLING', 'FULL', 'CLOSED'], sort: 'startsOn', size: 30 } },
          signal,
        }),
      ),
  });
  const items = computed(() => query.data.value?.items ?? []);
  const enrolling = computed(() =>
    items.value
      .filter((item) => item.phase === 'ENROLLING' || item.phase === 'FULL')
      .sort((a, b) => a.closesAt.localeCompare(b.closesAt))
      .slice(0, 3),
  );
  const dates = computed(() => comingDates(items.value, today()).slice(0, 5));
  const notices = computed(() => recentNotices(items.value, today()).slice(0, 4));
  return { query, enrolling, dates, notices };
}

/** The latest competitions with their rounds: what is open, and what comes. */
export function useContests(today: () => string) {
  const query = useQuery({
    queryKey: ['public-competitions', 'home'],
    queryFn: ({ signal }) => body(api.GET('/api/public/competitions', { params: { query: { size: 8 } }, signal })),
  });
  const dates = computed(() => contestDates(query.data.value?.items ?? [], today()));
  return { query, dates };
}
