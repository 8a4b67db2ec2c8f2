import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Exemption, ExemptionMade, PoolPage, RotationPreview, RotationUnits, Unavailability } from '../model';

/** 可排名单: who may speak, on how many of the coming dates, and what stands against it. */
export function usePool(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['lecture-pool', 'list', query],
    queryFn: ({ signal }) => request<PoolPage>('GET', '/api/lecture-pool', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function exportPool(query: Readonly<Record<string, unknown>>, name: string): Promise<void> {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '' && !['page', 'size', 'sort'].includes(key))
      parameters.set(key, String(value));
  return download(`/api/lecture-pool/export?${parameters.toString()}`, name);
}

export function useExemptions(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['lecture-pool', 'exemptions', query],
    queryFn: ({ signal }) => request<Page<Exemption>>('GET', '/api/lecture-exemptions', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useUnavailable(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['lecture-pool', 'unavailability', query],
    queryFn: ({ signal }) =>
      request<Page<Unavailability>>('GET', '/api/lecture-unavailability', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function usePoolActs() {
  const client = useQueryClient();
  const done = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['lecture-pool'] }),
      client.invalidateQueries({ queryKey: ['lecture-seasons'] }),
    ]);
  const exempt = useMutation({
    mutationFn: (body: object) => request<ExemptionMade>('POST', '/api/lecture-exemptions', { body }),
    onSuccess: done,
  });
  const endExemption = useMutation({
    mutationFn: (id: number) => request<unknown>('DELETE', `/api/lecture-exemptions/${id}`),
    onSettled: done,
  });
  return { exempt, endExemption };
}

/** 轮值单位: splits and merges, and what they cost the people of a unit. */
export function useRotationUnits() {
  const client = useQueryClient();
  const units = useQuery({
    queryKey: ['lecture-pool', 'rotation-units'],
    queryFn: ({ signal }) => request<RotationUnits>('GET', '/api/rotation-units', { signal }),
  });
  const preview = useMutation({
    mutationFn: (body: object) => request<RotationPreview>('POST', '/api/rotation-units/preview', { body }),
  });
  const save = useMutation({
    mutationFn: (body: object) => request<RotationUnits>('PUT', '/api/rotation-units', { body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['lecture-pool'] }),
        client.invalidateQueries({ queryKey: ['lecture-seasons'] }),
      ]),
  });
  return { units, preview, save };
}
