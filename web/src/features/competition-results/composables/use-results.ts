import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type {
  PersonResult,
  PublicCertificate,
  RoundAnalysis,
  RoundAwards,
  RoundResults,
  StaffAppeal,
  UnitResult,
} from '../model';

type Id = ComputedRef<number>;
const KEY = 'competition-rounds';

export function useResults(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'results'],
    queryFn: ({ signal }) => request<RoundResults>('GET', `/api/competition-rounds/${id.value}/results`, { signal }),
  });
}

export function useUnitResults(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'results', 'units'],
    queryFn: ({ signal }) =>
      request<{ items: UnitResult[] }>('GET', `/api/competition-rounds/${id.value}/results/units`, { signal }),
  });
}

/** For the organisers only. */
export function usePersonResults(id: Id, query: ComputedRef<Record<string, unknown>>, enabled: () => boolean) {
  return useQuery({
    queryKey: [KEY, id, 'results', 'persons', query],
    queryFn: ({ signal }) =>
      request<Page<PersonResult>>('GET', `/api/competition-rounds/${id.value}/results/persons`, {
        query: query.value,
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useAnalysis(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'analysis'],
    queryFn: ({ signal }) => request<RoundAnalysis>('GET', `/api/competition-rounds/${id.value}/analysis`, { signal }),
  });
}

export function useAwards(id: Id) {
  return useQuery({
    queryKey: [KEY, id, 'awards'],
    queryFn: ({ signal }) =>
      request<RoundAwards>('GET', `/api/competition-rounds/${id.value}/results/awards`, { signal }),
  });
}

export function useVoidAward(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ award, reason }: { award: number; reason: string }) =>
      request('POST', `/api/round-awards/${award}/void`, { body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY, id, 'awards'] }),
  });
}

export function useAppeals(id: Id, query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: [KEY, id, 'appeals', query],
    queryFn: ({ signal }) =>
      request<Page<StaffAppeal>>('GET', `/api/competition-rounds/${id.value}/appeals`, { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export interface AppealDecision {
  readonly appeal: number;
  readonly revision: number;
  readonly state: 'UPHELD' | 'REJECTED';
  readonly reply: string;
}

export function useDecideAppeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ appeal, ...body }: AppealDecision) =>
      request('POST', `/api/competition-appeals/${appeal}/decide`, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

export function useCertificate(code: ComputedRef<string>) {
  return useQuery({
    queryKey: ['award-certificates', code],
    queryFn: ({ signal }) =>
      request<PublicCertificate>('GET', `/api/public/award-certificates/${code.value}`, { signal }),
    retry: false,
  });
}

export function exportPersons(id: number, name: string, filters: { q?: string; unitId?: string }): Promise<void> {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString();
  return download(`/api/competition-rounds/${id}/results/persons/export${query === '' ? '' : `?${query}`}`, name);
}

export const exportUnits = (id: number, name: string): Promise<void> =>
  download(`/api/competition-rounds/${id}/results/units/export`, name);

export const openCertificate = (award: number, name: string): Promise<void> =>
  download(`/api/round-awards/${award}/certificate.pdf`, name);
