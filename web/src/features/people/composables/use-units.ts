import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { request } from '../../../api/client';
import type { AwaitingUnit, Unit, UnitChange, UnitDetail, UnitTree } from '../people-types';
import type { Page } from './use-imports';

export function useUnitTree(tree: ComputedRef<UnitTree>, includeClosed: ComputedRef<boolean>) {
  return useQuery({
    queryKey: ['units', 'tree', tree, includeClosed],
    queryFn: ({ signal }) =>
      request<{ items: Unit[] }>('GET', '/api/units/tree', {
        query: { tree: tree.value, includeClosed: includeClosed.value ? true : undefined },
        signal,
      }),
  });
}

export function useUnit(id: ComputedRef<number | null>) {
  const enabled = computed(() => id.value !== null);
  const detail = useQuery({
    queryKey: ['units', 'detail', id],
    queryFn: ({ signal }) => request<UnitDetail>('GET', `/api/units/${id.value}`, { signal }),
    enabled,
  });
  const history = useQuery({
    queryKey: ['units', 'history', id],
    queryFn: ({ signal }) => request<{ items: UnitChange[] }>('GET', `/api/units/${id.value}/history`, { signal }),
    enabled,
  });
  return { detail, history };
}

/** Every change of a unit, by its path under `/api/units`; afterwards all that shows units is asked anew. */
export function useUnitActs() {
  const client = useQueryClient();
  const done = (): Promise<void> => client.invalidateQueries({ queryKey: ['units'] });
  const change = useMutation({
    mutationFn: ({
      path,
      body,
      method = 'POST',
    }: {
      path: string;
      body?: object;
      method?: 'POST' | 'PUT' | 'DELETE';
    }) => request<{ id: number; applied?: boolean }>(method, `/api/units${path}`, body === undefined ? {} : { body }),
    onSuccess: done,
  });
  return { change };
}

export function useAwaitingUnits(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['units', 'awaiting', query],
    queryFn: ({ signal }) => request<Page<AwaitingUnit>>('GET', '/api/units/awaiting', { query: query.value, signal }),
  });
}

/** How many units wait for confirmation; asked only by those who may confirm. */
export function useAwaitingCount(allowed: MaybeRefOrGetter<boolean>) {
  const query = useQuery({
    queryKey: ['units', 'awaiting', 'count'],
    queryFn: ({ signal }) => request<Page<AwaitingUnit>>('GET', '/api/units/awaiting', { query: { size: 1 }, signal }),
    enabled: () => toValue(allowed),
  });
  return computed(() => query.data.value?.total);
}
