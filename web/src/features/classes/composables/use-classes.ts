import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { request } from '../../../api/client';
import { useSession } from '../../../app/session';
import { useListState } from '../../../shared/composables/use-list-state';
import type { EnrolmentState, MyEnrolment } from '../../../shared/enrolment';
import type { ClassCard, Page } from '../../../shared/training-class';
import type { ClassDetail, MyStanding } from '../model';

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
    queryFn: ({ signal }) => request<Page<ClassCard>>('GET', '/api/public/classes', { query: filters.value, signal }),
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
    queryFn: ({ signal }) => request<ClassDetail>('GET', `/api/public/classes/${key.value}`, { signal }),
  });
  const standing = useQuery({
    queryKey: ['my-standing', key],
    enabled: () => session.signedIn,
    queryFn: ({ signal }) => request<MyStanding>('GET', `/api/classes/${key.value}/my-enrolment`, { signal }),
  });
  return { detail, standing };
}

/** What came of enrolling. */
export interface Receipt {
  readonly id: number;
  readonly state: EnrolmentState;
  readonly waitingPosition: number | null;
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
    mutationFn: (classId: number) => request<Receipt>('POST', `/api/classes/${classId}/enrolments`),
    onSettled: afterwards,
  });
  const act = useMutation({
    mutationFn: ({
      id,
      kind,
      reason,
    }: {
      id: number;
      kind: 'withdraw' | 'accept' | 'decline' | 'remind';
      reason?: string;
    }) =>
      request<MyEnrolment>(
        'POST',
        `/api/enrolments/${id}/${kind}`,
        kind === 'withdraw' || kind === 'decline' ? { body: { reason: reason ?? '' } } : {},
      ),
    onSettled: afterwards,
  });
  return { enrol, act };
}
