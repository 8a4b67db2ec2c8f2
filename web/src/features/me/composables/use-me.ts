import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { request } from '../../../api/client';
import { useListState } from '../../../shared/composables/use-list-state';
import type { MyEnrolment } from '../../../shared/enrolment';
import type { ClassCard, MethodHours, Page } from '../../../shared/training-class';

export interface LearningItem {
  readonly enrolment: MyEnrolment;
  readonly class: ClassCard;
}
/** One year of my learning. */
export interface MyLearning {
  readonly year: number;
  readonly items: readonly LearningItem[];
  readonly confirmedHours: number;
  readonly finishedHours: number;
  readonly byMethod: readonly MethodHours[];
}
interface Wording {
  readonly title: string;
  readonly body: string;
}
export interface Notification {
  readonly id: number;
  readonly kind: string;
  readonly words: Readonly<Record<'zh-CN' | 'en', Wording>>;
  readonly link: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}
export interface Device {
  readonly id: string;
  readonly device: string;
  readonly address: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly current: boolean;
}

export function useLearning(year: Ref<number>) {
  return useQuery({
    queryKey: ['my-learning', year],
    queryFn: ({ signal }) => request<MyLearning>('GET', '/api/me/learning', { query: { year: year.value }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useUnreadCount() {
  return useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: ({ signal }) => request<{ count: number }>('GET', '/api/notifications/unread-count', { signal }),
  });
}

export function useInbox() {
  const list = useListState<'unread'>({ filters: ['unread'], size: 20 });
  const query = useQuery({
    queryKey: ['notifications', 'page', list.query],
    queryFn: ({ signal }) =>
      request<Page<Notification>>('GET', '/api/notifications', { query: list.query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['notifications'] });
  const read = useMutation({
    mutationFn: (id: number) => request<unknown>('POST', `/api/notifications/${id}/read`),
    onSettled: again,
  });
  const readAll = useMutation({
    mutationFn: () => request<unknown>('POST', '/api/notifications/read-all'),
    onSettled: again,
  });
  return { list, query, read, readAll };
}

export function useDevices() {
  const query = useQuery({
    queryKey: ['devices'],
    staleTime: 0,
    queryFn: ({ signal }) => request<{ items: readonly Device[] }>('GET', '/api/auth/sessions', { signal }),
  });
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', `/api/auth/sessions/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
  const devices = computed(() => query.data.value?.items ?? []);
  return { query, devices, revoke };
}
