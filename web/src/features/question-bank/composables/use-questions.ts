import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request, upload } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { DuplicateGroup, Picture, Question, QuestionHistory, QuestionPage, Subject } from '../model';

export function useQuestionList(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['questions', 'list', query],
    queryFn: ({ signal }) => request<QuestionPage>('GET', '/api/questions', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useQuestion(id: ComputedRef<number | null>) {
  return useQuery({
    queryKey: ['questions', 'one', id],
    queryFn: ({ signal }) => request<Question>('GET', `/api/questions/${id.value}`, { signal }),
    enabled: () => id.value !== null,
  });
}

export function useQuestionHistory(id: ComputedRef<number>) {
  return useQuery({
    queryKey: ['questions', 'history', id],
    queryFn: ({ signal }) => request<QuestionHistory>('GET', `/api/questions/${id.value}/versions`, { signal }),
  });
}

export function useQuestionTags() {
  return useQuery({
    queryKey: ['questions', 'tags'],
    queryFn: ({ signal }) =>
      request<{ items: { tag: string; questions: number }[] }>('GET', '/api/question-tags', { signal }),
  });
}

export function useQuestionSubjects() {
  return useQuery({
    queryKey: ['questions', 'subjects'],
    queryFn: ({ signal }) => request<{ items: Subject[] }>('GET', '/api/question-subjects', { signal }),
  });
}

export function useDuplicates(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['questions', 'duplicates', query],
    queryFn: ({ signal }) =>
      request<Page<DuplicateGroup>>('GET', '/api/question-duplicates', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export type ReviewAct = 'submit' | 'approve' | 'return' | 'retire' | 'revive';
export type BatchAct = 'SUBMIT' | 'APPROVE' | 'RETIRE';
export interface BatchOutcome {
  readonly done: number;
  readonly refused: readonly { id: number; code: string }[];
}

export function useQuestionActs() {
  const client = useQueryClient();
  const stale = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['questions'] });
  const save = useMutation({
    mutationFn: ({ id, ...body }: { id: number | null }) =>
      id === null
        ? request<Question>('POST', '/api/questions', { body })
        : request<Question>('PUT', `/api/questions/${id}`, { body }),
    onSuccess: stale,
  });
  const review = useMutation({
    mutationFn: ({ id, act, ...body }: { id: number; act: ReviewAct; revision: number; words: string }) =>
      request<Question>('POST', `/api/questions/${id}/${act}`, { body }),
    onSettled: stale,
  });
  const batch = useMutation({
    mutationFn: (body: { act: BatchAct; questions: { id: number; revision: number }[]; words: string }) =>
      request<BatchOutcome>('POST', '/api/question-reviews', { body }),
    onSettled: stale,
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: { id: number; revision: number }) =>
      request<unknown>('DELETE', `/api/questions/${id}`, { query: { revision } }),
    onSuccess: stale,
  });
  return { save, review, batch, remove };
}

export function useSubjectActs() {
  const client = useQueryClient();
  const stale = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['questions'] });
  const save = useMutation({
    mutationFn: ({
      id,
      ...body
    }: {
      id: number | null;
      name: string;
      parentId: number | null;
      sortOrder: number;
    }): Promise<unknown> =>
      id === null
        ? request('POST', '/api/question-subjects', { body })
        : request('PUT', `/api/question-subjects/${id}`, { body }),
    onSuccess: stale,
  });
  const remove = useMutation({
    mutationFn: (id: number) => request<unknown>('DELETE', `/api/question-subjects/${id}`),
    onSuccess: stale,
  });
  return { save, remove };
}

/** Sends a picture up; its `mark` goes into the text. */
export function sendPicture(file: File): Promise<Picture> {
  const form = new FormData();
  form.append('file', file);
  return upload<Picture>('/api/question-images', form);
}
