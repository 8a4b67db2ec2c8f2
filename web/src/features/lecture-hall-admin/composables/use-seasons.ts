import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Compromises, PreviewedDate, PublishSample, Rota, Season, SeasonCard, Why } from '../model';

/** All seasons, the earliest first: few, so one page holds them. */
export function useSeasonList() {
  return useQuery({
    queryKey: ['lecture-seasons', 'list'],
    queryFn: ({ signal }) =>
      request<Page<SeasonCard>>('GET', '/api/lecture-seasons', { query: { size: 100, sort: 'firstMonth' }, signal }),
  });
}

export function useSeason(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'detail', id],
    queryFn: ({ signal }) => request<Season>('GET', `/api/lecture-seasons/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function useRota(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'rota', id],
    queryFn: ({ signal }) => request<Rota>('GET', `/api/lecture-seasons/${id.value}/rota`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function useWhy(lectureId: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'why', lectureId],
    queryFn: ({ signal }) => request<Why>('GET', `/api/lectures/${lectureId.value}/why`, { signal }),
    enabled: () => lectureId.value !== null,
  });
}

export function useCompromises(id: ComputedRef<number | null>, enabled: ComputedRef<boolean>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'compromises', id],
    queryFn: ({ signal }) => request<Compromises>('GET', `/api/lecture-seasons/${id.value}/compromises`, { signal }),
    enabled: () => id.value !== null && enabled.value,
  });
}

/** What publishing a range of months would do, before it is asked for. */
export function usePublishSample(
  id: ComputedRef<number>,
  range: ComputedRef<{ fromMonth: string; toMonth: string } | null>,
) {
  return useQuery({
    queryKey: ['lecture-seasons', 'publish-sample', id, range],
    queryFn: ({ signal }) =>
      request<PublishSample>('GET', `/api/lecture-seasons/${id.value}/publish-sample`, {
        query: { ...range.value },
        signal,
      }),
    enabled: () => range.value !== null,
    staleTime: 0,
  });
}

/** The days that rules would give, before anything is saved. */
export function usePreviewDates(rules: ComputedRef<Record<string, unknown> | null>) {
  return useQuery({
    queryKey: ['lecture-seasons', 'preview-dates', rules],
    queryFn: ({ signal }) =>
      request<{ items: PreviewedDate[] }>('POST', '/api/lecture-seasons/preview-dates', { body: rules.value, signal }),
    enabled: () => rules.value !== null,
  });
}

/** Everything that changes a season as a whole. */
export function useSeasonActs() {
  const client = useQueryClient();
  const done = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['lecture-seasons'] });
  const save = useMutation({
    mutationFn: ({ id, body }: { id: number | null; body: object }) =>
      id === null
        ? request<Season>('POST', '/api/lecture-seasons', { body })
        : request<Season>('PUT', `/api/lecture-seasons/${id}`, { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (id: number) => request<unknown>('DELETE', `/api/lecture-seasons/${id}`),
    onSuccess: done,
  });
  const plan = useMutation({
    mutationFn: ({ id, body }: { id: number; body: object }) =>
      request<{ jobId: number }>('POST', `/api/lecture-seasons/${id}/plan`, { body }),
  });
  const publish = useMutation({
    mutationFn: ({ id, body }: { id: number; body: object }) =>
      request<unknown>('POST', `/api/lecture-seasons/${id}/publish`, { body }),
    onSettled: done,
  });
  return { save, remove, plan, publish, refresh: done };
}

export const downloadRota = (id: number, name: string): Promise<void> =>
  download(`/api/lecture-seasons/${id}/rota.xlsx`, name);
