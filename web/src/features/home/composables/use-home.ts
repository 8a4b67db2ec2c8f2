import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { request } from '../../../api/client';
import type { CourseCard } from '../../../shared/course';
import type { Method } from '../../../shared/methods';
import type { ClassCard, Page } from '../../../shared/training-class';
import { comingDates, recentNotices } from '../coming';

export interface MethodShelf {
  readonly method: Method;
  readonly count: number;
  readonly courses: readonly CourseCard[];
}

/** The seven spines with their counts, and the first four courses of each. */
export function useCatalogueSummary() {
  return useQuery({
    queryKey: ['public-courses', 'summary'],
    queryFn: ({ signal }) =>
      request<{ total: number; methods: readonly MethodShelf[] }>('GET', '/api/public/courses/summary', { signal }),
    staleTime: 300_000,
  });
}

/** The classes that are announced or open: what the home page shows, and the dates that follow from them. */
export function useComingClasses(today: () => string) {
  const query = useQuery({
    queryKey: ['classes', 'coming'],
    queryFn: ({ signal }) =>
      request<Page<ClassCard>>('GET', '/api/public/classes', {
        query: { phase: 'PUBLISHED,ENROLLING,FULL,CLOSED', sort: 'startsOn', size: 30 },
        signal,
      }),
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
