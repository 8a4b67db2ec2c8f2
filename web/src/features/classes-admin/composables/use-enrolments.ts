import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { EnrolmentRow, EnrolmentState, MemberResult } from '../model';

export interface EnrolmentPage extends Page<EnrolmentRow> {
  readonly states: readonly { readonly state: EnrolmentState; readonly count: number }[];
}

/** Those who enrolled in one class, and what the centre decides about them. */
export function useEnrolments(
  classId: ComputedRef<number>,
  query: ComputedRef<Record<string, unknown>>,
  enabled: ComputedRef<boolean>,
) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['enrolments', classId, query],
    queryFn: ({ signal }) =>
      request<EnrolmentPage>('GET', `/api/classes/${classId.value}/enrolments`, { query: query.value, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const done = async (): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['enrolments'] }),
      client.invalidateQueries({ queryKey: ['staff-classes'] }),
    ]);
  };
  const confirmOne = useMutation({
    mutationFn: ({ id, acceptWarnings }: { id: number; acceptWarnings: boolean }) =>
      request<unknown>('POST', `/api/enrolments/${id}/confirm`, { body: { acceptWarnings } }),
    onSettled: done,
  });
  const confirmMany = useMutation({
    mutationFn: (body: { enrolmentIds: number[]; acceptWarnings: boolean }) =>
      request<{ results: MemberResult[] }>('POST', `/api/classes/${classId.value}/enrolments/confirm`, { body }),
    onSettled: done,
  });
  const reject = useMutation({
    mutationFn: ({ ids, reason }: { ids: number[]; reason: string }) =>
      Promise.allSettled(
        ids.map((id) => request<unknown>('POST', `/api/enrolments/${id}/reject`, { body: { reason } })),
      ),
    onSettled: done,
  });
  return { list, confirmOne, confirmMany, reject };
}

export function exportEnrolments(
  classId: number,
  query: Readonly<Record<string, unknown>>,
  fallbackName: string,
): Promise<void> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && !['page', 'size'].includes(name)) parameters.set(name, String(value));
  }
  return download(`/api/classes/${classId}/enrolments.xlsx?${parameters.toString()}`, fallbackName);
}
