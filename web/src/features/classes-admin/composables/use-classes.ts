import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Method } from '../../../shared/methods';
import type { ClassCard, ClassPhase, Page } from '../../../shared/training-class';
import type { ClassKind, Series, StaffClass } from '../model';

export function useClasses(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['staff-classes', 'list', query],
    queryFn: ({ signal }) => request<Page<ClassCard>>('GET', '/api/classes', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many classes stand in each group of phases: the numbers on the tabs. */
export function usePhaseCounts(
  groups: readonly (readonly ClassPhase[])[],
  query: ComputedRef<Record<string, unknown>>,
) {
  const results = useQueries({
    queries: computed(() =>
      groups.map((phases) => ({
        queryKey: ['staff-classes', 'count', phases, { ...query.value, phase: undefined, page: 1, sort: undefined }],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          request<Page<ClassCard>>('GET', '/api/classes', {
            query: { ...query.value, phase: phases.join(','), page: 1, size: 1, sort: undefined },
            signal,
          }),
      })),
    ),
  });
  return computed(() => groups.map((_, at) => results.value[at]?.data?.total));
}

export function useStaffClass(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['staff-classes', 'detail', id],
    queryFn: ({ signal }) => request<StaffClass>('GET', `/api/classes/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function useSeries() {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['class-series'],
    queryFn: ({ signal }) => request<{ items: Series[] }>('GET', '/api/class-series', { signal }),
  });
  const create = useMutation({
    mutationFn: (body: { theme: string; kind: ClassKind }) => request<Series>('POST', '/api/class-series', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['class-series'] }),
  });
  return { list, create };
}

export function useClassActs() {
  const client = useQueryClient();
  const done = async (): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['staff-classes'] }),
      client.invalidateQueries({ queryKey: ['class-series'] }),
      client.invalidateQueries({ queryKey: ['classes'] }),
    ]);
  };
  const save = useMutation({
    mutationFn: ({ id, body }: { id: number | null; body: object }) =>
      id === null
        ? request<StaffClass>('POST', '/api/classes', { body })
        : request<StaffClass>('PUT', `/api/classes/${id}`, { body }),
    onSuccess: done,
  });
  const act = useMutation({
    mutationFn: ({
      id,
      act: how,
      body,
    }: {
      id: number;
      act: 'publish' | 'close' | 'reopen' | 'cancel';
      body?: object;
    }) => request<unknown>('POST', `/api/classes/${id}/${how}`, body === undefined ? {} : { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (id: number) => request<unknown>('DELETE', `/api/classes/${id}`),
    onSuccess: done,
  });
  return { save, act, remove };
}

/** Method and hours of a course that is taken into a class. */
export async function courseOf(
  id: number,
): Promise<{ title: string; code: string; method: Method; creditHours: number }> {
  interface Version {
    readonly title: string;
    readonly content: { readonly creditHours: number };
  }
  const course = await request<{
    code: string | null;
    method: Method;
    published: Version | null;
    working: Version | null;
  }>('GET', `/api/courses/${id}`);
  const version = course.published ?? course.working;
  return {
    title: version?.title ?? '',
    code: course.code ?? '',
    method: course.method,
    creditHours: version?.content.creditHours ?? 1,
  };
}
