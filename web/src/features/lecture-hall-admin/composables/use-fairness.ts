import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Fairness, FairnessPerson, WhatIf } from '../model';

/** How evenly units and people take their turns, over what was held and what is planned. */
export function useFairness(seasonId: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'fairness', seasonId],
    queryFn: ({ signal }) => request<Fairness>('GET', `/api/lecture-seasons/${seasonId.value}/fairness`, { signal }),
    enabled: () => seasonId.value !== null,
  });
}

export function useFairnessPeople(seasonId: ComputedRef<number>, query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'fairness-people', seasonId, query],
    queryFn: ({ signal }) =>
      request<Page<FairnessPerson>>('GET', `/api/lecture-seasons/${seasonId.value}/fairness/people`, {
        query: query.value,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

export const exportFairness = (seasonId: number, name: string): Promise<void> =>
  download(`/api/lecture-seasons/${seasonId}/fairness/export`, name);

/** What changes if one person is left out. Nothing is saved. */
export function useWhatIf(seasonId: () => number) {
  return useMutation({
    mutationFn: (exemptPersonId: number) =>
      request<WhatIf>('POST', `/api/lecture-seasons/${seasonId()}/what-if`, { body: { exemptPersonId } }),
  });
}
