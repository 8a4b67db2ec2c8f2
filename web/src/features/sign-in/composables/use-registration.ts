import { useMutation, useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, body } from '../../../api/client';

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
      body(
        api.GET('/api/public/outside-units', {
          params: { query: parentId.value === 'top' ? {} : { parentId: parentId.value ?? 0 } },
          signal,
        }),
      ),
  });
}

export function useRegister() {
  return useMutation({
    mutationFn: (registration: Registration) => body(api.POST('/api/registration', { body: registration })),
  });
}
