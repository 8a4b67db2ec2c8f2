import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, body } from '../../../api/client';
import type { Answer, Query } from '../../../api/types';
import { useListState } from '../../../shared/composables/use-list-state';

export type Profile = Answer<'/api/me/profile'>;

/** One year of my learning. */
export type LearningItem = Answer<'/api/me/learning'>['items'][number];
export type Notification = Answer<'/api/notifications'>['items'][number];
export type Device = Answer<'/api/auth/sessions'>['items'][number];

export function useLearning(year: Ref<number>) {
  return useQuery({
    queryKey: ['my-learning', year],
    queryFn: ({ signal }) => body(api.GET('/api/me/learning', { params: { query: { year: year.value } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useInbox() {
  const list = useListState<'unread'>({ filters: ['unread'], size: 20 });
  const query = useQuery({
    queryKey: ['notifications', 'page', list.query],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/notifications', { params: { query: list.query.value as Query<'/api/notifications'> }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['notifications'] });
  const read = useMutation({
    mutationFn: (id: number) => body(api.POST('/api/notifications/{id}/read', { params: { path: { id } } })),
    onSettled: again,
  });
  const readAll = useMutation({
    mutationFn: () => body(api.POST('/api/notifications/read-all')),
    onSettled: again,
  });
  return { list, query, read, readAll };
}

/** One's own file, and correcting the contacts in it. */
export function useProfile() {
  const queryKey = ['my-profile'];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => body(api.GET('/api/me/profile', { signal })) });
  const client = useQueryClient();
  const correct = useMutation({
    mutationFn: (contacts: { phone?: string; email?: string | null }) =>
      body(api.PUT('/api/me/contacts', { body: contacts })),
    onSuccess: (profile) => client.setQueryData<Profile>(queryKey, profile),
  });
  return { query, correct };
}

export function useDevices() {
  const query = useQuery({
    queryKey: ['devices'],
    staleTime: 0,
    queryFn: ({ signal }) => body(api.GET('/api/auth/sessions', { signal })),
  });
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => body(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
  const devices = computed(() => query.data.value?.items ?? []);
  return { query, devices, revoke };
}
