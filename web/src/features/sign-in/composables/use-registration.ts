import { useMutation, useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { request } from '../../../api/client';

export interface OutsideUnit {
  readonly id: number;
  readonly parentId: number | null;
  readonly kind: string;
  readonly name: string;
  readonly hasChildren: boolean;
}
export interface Registration {
  readonly name: string;
  readonly phone: string;
  readonly password: string;
  readonly unitId?: number;
  readonly countyId?: number;
  readonly unitName?: string;
  readonly position?: string;
}

/** The units below one of the outside tree; the provinces when there is no parent. Null asks nothing. */
export function useOutsideUnits(parentId: Ref<number | null | 'top'>) {
  return useQuery({
    queryKey: ['outside-units', parentId],
    enabled: computed(() => parentId.value !== null),
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      request<{ items: readonly OutsideUnit[] }>('GET', '/api/public/outside-units', {
        query: parentId.value === 'top' ? {} : { parentId: parentId.value },
        signal,
      }),
  });
}

export function useRegister() {
  return useMutation({
    mutationFn: (body: Registration) =>
      request<{ loginName: string; unitAwaiting: boolean }>('POST', '/api/registration', { body }),
  });
}
