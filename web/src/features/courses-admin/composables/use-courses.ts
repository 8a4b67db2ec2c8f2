import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request, upload } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Course, CourseContent, CourseHistory, CourseRow, Image, Subject, Version, VersionState } from '../model';

export interface CoursePage extends Page<CourseRow> {
  readonly counts: Readonly<Partial<Record<VersionState, number>>>;
}

export function useCourseList(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['staff-courses', 'list', query],
    queryFn: ({ signal }) => request<CoursePage>('GET', '/api/courses', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCourse(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['staff-courses', 'detail', id],
    queryFn: ({ signal }) => request<Course>('GET', `/api/courses/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function useCourseHistory(id: ComputedRef<number>) {
  return useQuery({
    queryKey: ['staff-courses', 'history', id],
    queryFn: ({ signal }) => request<CourseHistory>('GET', `/api/courses/${id.value}/versions`, { signal }),
  });
}

export function useCourseVersion(id: ComputedRef<number>, versionNo: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['staff-courses', 'version', id, versionNo],
    queryFn: ({ signal }) =>
      request<Version>('GET', `/api/courses/${id.value}/versions/${versionNo.value}`, { signal }),
    enabled: () => versionNo.value !== null,
  });
}

export function useSubjects() {
  return useQuery({
    queryKey: ['course-subjects'],
    queryFn: ({ signal }) => request<{ items: Subject[] }>('GET', '/api/course-subjects', { signal }),
    staleTime: 300_000,
  });
}

/** The path of each act, after `/api/courses/:id/`. */
const ACTS = {
  submit: 'submit',
  recall: 'recall',
  return: 'return',
  approve: 'approve',
  reopen: 'reopen',
  publish: 'publish',
  withdraw: 'withdraw',
  startVersion: 'versions',
} as const;
export type CourseAct = keyof typeof ACTS;

export function useCourseActs() {
  const client = useQueryClient();
  const done = async (course?: Course): Promise<void> => {
    if (course) client.setQueryData(['staff-courses', 'detail', course.id], course);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['staff-courses'] }),
      client.invalidateQueries({ queryKey: ['catalogue'] }),
      client.invalidateQueries({ queryKey: ['course-subjects'] }),
    ]);
  };
  const create = useMutation({
    mutationFn: (body: { content: CourseContent; changeNote: string }) =>
      request<Course>('POST', '/api/courses', { body }),
    onSuccess: done,
  });
  const edit = useMutation({
    mutationFn: ({ id, ...body }: { id: number; revision: number; content: CourseContent; changeNote: string }) =>
      request<Course>('PUT', `/api/courses/${id}/draft`, { body }),
    onSuccess: done,
  });
  const act = useMutation({
    mutationFn: ({
      id,
      act: how,
      revision,
      comment,
    }: {
      id: number;
      act: CourseAct;
      revision: number;
      comment: string;
    }) => request<Course>('POST', `/api/courses/${id}/${ACTS[how]}`, { body: { revision, comment } }),
    onSuccess: done,
  });
  const discard = useMutation({
    mutationFn: ({ id, revision }: { id: number; revision: number }) =>
      request<unknown>('DELETE', `/api/courses/${id}/draft`, { query: { revision } }),
    onSuccess: () => done(),
  });
  const plan = useMutation({
    mutationFn: ({ id, ...body }: { id: number; revision: number; plannedMonth: string | null }) =>
      request<Course>('PUT', `/api/courses/${id}/planned-month`, { body }),
    onSuccess: done,
  });
  return { create, edit, act, discard, plan };
}

/** Sends a picture (JPEG, PNG or WebP, at most 5 MB). */
export function sendImage(file: File): Promise<Image> {
  const form = new FormData();
  form.append('file', file, file.name);
  return upload<Image>('/api/courses/images', form);
}

export function exportCourses(query: Readonly<Record<string, unknown>>, fallbackName: string): Promise<void> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return download(`/api/courses/export?${parameters.toString()}`, fallbackName);
}
