import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, body } from '../../../api/client';
import type { Query } from '../../../api/types';
import { useSession } from '../../../app/session';
import type { MyAct } from '../../../shared/enrolment';
import { useListState } from '../../../shared/composables/use-list-state';

/** The tabs above the list: which phases each of them shows. */
export const CLASS_TABS = {
  coming: 'PUBLISHED,ENROLLING,FULL,CLOSED,RUNNING',
  enrolling: 'ENROLLING,FULL',
  later: 'PUBLISHED',
  running: 'CLOSED,RUNNING',
  finished: 'FINISHED',
} as const;
export type ClassTab = keyof typeof CLASS_TABS;
export const CLASS_SORTS = ['startsOn', 'closesAt', '-free'] as const;

export function useClasses() {
  const list = useListState<'tab' | 'method'>({ filters: ['method'], size: 20, sort: 'startsOn' });
  const tab = computed<ClassTab>(() => {
    const asked = list.one('tab') ?? 'coming';
    return asked in CLASS_TABS ? (asked as ClassTab) : 'coming';
  });
  const filters = computed(() => ({
    ...list.query.value,
    phase: CLASS_TABS[tab.value],
    sort: tab.value === 'finished' && list.sort.value === 'startsOn' ? '-startsOn' : list.sort.value,
  }));
  const query = useQuery({
    queryKey: ['public-classes', filters],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/public/classes', {
          params: { query: filters.value as unknown as Query<'/api/public/classes'> },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return { list, tab, query };
}

/** A class and my standing in it; the seats are asked anew after each of my acts. */
export function useClass(id: MaybeRefOrGetter<string>) {
  const session = useSession();
  const key = computed(() => toValue(id));
  const detail = useQuery({
    queryKey: ['public-class', key],
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/classes/{id}', { params: { path: { id: Number(key.value) } }, signal })),
  });
  const standing = useQuery({
    queryKey: ['my-standing', key],
    enabled: () => session.signedIn,
    queryFn: ({ signal }) =>
      body(api.GET('/api/classes/{id}/my-enrolment', { params: { path: { id: Number(key.value) } }, signal })),
  });
  return { detail, standing };
}

export function useEnrolmentActs() {
  const client = useQueryClient();
  const afterwards = async (): Promise<void> => {
    await Promise.all(
      ['public-class', 'public-classes', 'my-standing', 'my-learning', 'classes', 'notifications'].map((name) =>
        client.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
  const enrol = useMutation({
    mutationFn: (classId: number) =>
      body(api.POST('/api/classes/{id}/enrolments', { params: { path: { id: classId } } })),
    onSettled: afterwards,
  });
  const act = useMutation({
    mutationFn: ({ id, kind }: { id: number; kind: MyAct }) => {
      const params = { path: { id } };
      if (kind === 'withdraw') return body(api.POST('/api/enrolments/{id}/withdraw', { params, body: { reason: '' } }));
      if (kind === 'decline') return body(api.POST('/api/enrolments/{id}/decline', { params, body: { reason: '' } }));
      return body(api.POST(`/api/enrolments/{id}/${kind}`, { params }));
    },
    onSettled: afterwards,
  });
  return { enrol, act };
}
