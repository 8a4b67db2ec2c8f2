import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { request } from '../../../api/client';
import type { CourseCard } from '../../../shared/course';
import { useListState } from '../../../shared/composables/use-list-state';
import type { CatalogueAnswer, CoursePage, FieldSite, Lecturer } from '../model';

export const CATALOGUE_SORTS = ['nextDate', '-publishedAt', 'code', 'title', 'creditHours', '-creditHours'] as const;
export const CATALOGUE_FILTERS = ['method', 'subject', 'audience', 'hours', 'mode', 'lecturer'] as const;
export type CatalogueFilter = (typeof CATALOGUE_FILTERS)[number];

/** The list of published courses as the address says it. */
export function useCatalogue() {
  const list = useListState<CatalogueFilter>({ filters: CATALOGUE_FILTERS, size: 18 });
  const query = useQuery({
    queryKey: ['public-courses', list.query],
    queryFn: ({ signal }) =>
      request<CatalogueAnswer>('GET', '/api/public/courses', { query: list.query.value, signal }),
    placeholderData: keepPreviousData,
  });
  return { list, query };
}

export function useCourse(code: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(code));
  return useQuery({
    queryKey: ['public-course', key],
    queryFn: ({ signal }) =>
      request<CoursePage>('GET', `/api/public/courses/${encodeURIComponent(key.value)}`, { signal }),
  });
}

export function useLecturers() {
  return useQuery({
    queryKey: ['public-lecturers'],
    queryFn: ({ signal }) =>
      request<{ items: readonly Lecturer[]; total: number }>('GET', '/api/public/lecturers', { signal }),
  });
}

export function useLecturer(id: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(id));
  return useQuery({
    queryKey: ['public-lecturer', key],
    queryFn: ({ signal }) =>
      request<Lecturer & { courses: readonly CourseCard[] }>('GET', `/api/public/lecturers/${key.value}`, { signal }),
  });
}

export function useFieldSites() {
  return useQuery({
    queryKey: ['public-sites'],
    queryFn: ({ signal }) =>
      request<{ items: readonly FieldSite[]; total: number }>('GET', '/api/public/field-sites', { signal }),
  });
}

export function useFieldSite(id: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(id));
  return useQuery({
    queryKey: ['public-site', key],
    queryFn: ({ signal }) =>
      request<FieldSite & { courses: readonly CourseCard[] }>('GET', `/api/public/field-sites/${key.value}`, {
        signal,
      }),
  });
}
