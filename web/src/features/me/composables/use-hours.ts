import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { api, body } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { Answer } from '../../../api/types';

export type MyHours = Answer<'/api/me/training-hours'>;

/** The hours of a year as the ledger has them; null for an account that belongs to nobody on file. */
export function useHours(year: Ref<number>) {
  return useQuery({
    queryKey: ['my-hours', year],
    queryFn: ({ signal }): Promise<MyHours | null> =>
      body(api.GET('/api/me/training-hours', { params: { query: { year: year.value } }, signal })).catch(
        (error: unknown) => {
          if (error instanceof Problem && error.status === 403) return null;
          throw error;
        },
      ),
    placeholderData: keepPreviousData,
  });
}
