import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { request } from '../../../api/client';
import type { Subject } from '../model';

export type SubjectForm = Pick<Subject, 'code' | 'name' | 'sortOrder' | 'isActive'>;

/** Adds a subject (主题), or changes the one with this code; the code itself stays. */
export function useSubjectSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ isNew, ...body }: SubjectForm & { isNew: boolean }) =>
      isNew
        ? request<unknown>('POST', '/api/course-subjects', { body })
        : request<unknown>('PUT', `/api/course-subjects/${body.code}`, { body }),
    onSuccess: () =>
      Promise.all(
        [['course-subjects'], ['staff-courses'], ['catalogue']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
