import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, body } from '../../../api/client';
import type { Query } from '../../../api/types';
import { useListState } from '../../../shared/composables/use-list-state';

export const CATALOGUE_SORTS = ['nextDate', '-publishedAt', 'code', 'title', 'creditHours', '-creditHours'] as const;
export const CATALOGUE_FILTERS = ['method', 'subject', 'audience', 'hours', 'mode', 'lecturer'] as const;
export type CatalogueFilter = (typeof CATALOGUE_FILTERS)[number];

/** The list of published courses as the address says it. */
export function useCatalogue() {
  const list = useListState<CatalogueFilter>({ filters: CATALOGUE_FILTERS, size: 18 });
  const query = useQuery({
    queryKey: ['public-courses', list.query],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/public/courses', { params: { query: list.query.value as Query<'/api/public/courses'> }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
  return { list, query };
}

export function useCourse(code: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(code));
  return useQuery({
    queryKey: ['public-course', key],
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/courses/{code}', { params: { path: { code: key.value } }, signal })),
  });
}

export function useLecturers() {
  return useQuery({
    queryKey: ['public-lecturers'],
    queryFn: ({ signal }) => body(api.GET('/api/public/lecturers', { signal })),
  });
}

export function useLecturer(id: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(id));
  return useQuery({
    queryKey: ['public-lecturer', key],
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/lecturers/{id}', { params: { path: { id: Number(key.value) } }, signal })),
  });
}

export function useFieldSites() {
  return useQuery({
    queryKey: ['public-sites'],
    queryFn: ({ signal }) => body(api.GET('/api/public/field-sites', { signal })),
  });
}

export function useFieldSite(id: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(id));
  return useQuery({
    queryKey: ['public-site', key],
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/field-sites/{id}', { params: { path: { id: Number(key.value) } }, signal })),
  });
}
