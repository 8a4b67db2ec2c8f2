import { useQueries, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { request } from '../../../api/client';
import { useSession } from '../../../app/session';
import type { ClassCard, Page } from '../../../shared/training-class';

interface Source {
  readonly key:
    | 'nominations'
    | 'confirmations'
    | 'imports'
    | 'reviews'
    | 'approved'
    | 'units'
    | 'lecturesLate'
    | 'lecturesDue'
    | 'swaps'
    | 'reminders';
  readonly permission: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | number>>;
  readonly to: string;
  /** How many wait, where that is not the total of the list. */
  readonly count?: (page: Page<unknown>) => number;
}

/** What waits for somebody with this permission; each is the true total of a list, and leads there. */
const SOURCES: readonly Source[] = [
  {
    key: 'nominations',
    permission: 'class.nominate',
    path: '/api/nominations',
    query: { size: 1 },
    to: '/staff/nominations',
  },
  {
    key: 'reviews',
    permission: 'course.review',
    path: '/api/courses',
    query: { state: 'IN_REVIEW', size: 1 },
    to: '/staff/courses?state=IN_REVIEW',
  },
  {
    key: 'approved',
    permission: 'course.publish',
    path: '/api/courses',
    query: { state: 'APPROVED', size: 1 },
    to: '/staff/courses?state=APPROVED',
  },
  {
    key: 'confirmations',
    permission: 'enrolment.manage',
    path: '/api/classes',
    query: { phase: 'ENROLLING,FULL,CLOSED', size: 100 },
    to: '/staff/classes?phase=ENROLLING,FULL',
    count: (page) => (page.items as readonly ClassCard[]).reduce((sum, card) => sum + card.pending, 0),
  },
  {
    key: 'imports',
    permission: 'person.import',
    path: '/api/roster-imports',
    query: { size: 100 },
    to: '/staff/roster-imports',
    count: (page) => (page.items as readonly { state: string }[]).filter(({ state }) => state === 'REVIEW').length,
  },
  {
    key: 'units',
    permission: 'organisation.manage',
    path: '/api/units/awaiting',
    query: { size: 1 },
    to: '/staff/awaiting-units',
  },
  {
    key: 'lecturesLate',
    permission: 'hall.plan',
    path: '/api/lecture-due',
    query: { overdue: 'true', size: 1 },
    to: '/staff/hall/due?overdue=true',
  },
  {
    key: 'lecturesDue',
    permission: 'hall.plan',
    path: '/api/lecture-due',
    query: { overdue: 'false', days: 7, size: 1 },
    to: '/staff/hall/due?overdue=false',
  },
  {
    key: 'swaps',
    permission: 'hall.plan',
    path: '/api/swaps',
    query: { view: 'waiting', size: 1 },
    to: '/staff/hall/changes',
  },
  {
    key: 'reminders',
    permission: 'self.use',
    path: '/api/notifications',
    query: { unread: 'true', size: 1 },
    to: '/me/notifications?unread=true',
  },
];

export interface Task {
  readonly key: Source['key'];
  readonly to: string;
  readonly count: number;
}

export function useTasks() {
  const session = useSession();
  const sources = SOURCES.filter((source) => session.can(source.permission));
  const results = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['desk', source.key],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<Page<unknown>>('GET', source.path, { query: source.query, signal }),
    })),
  });
  const tasks = computed<Task[]>(() =>
    sources
      .map((source, at) => {
        const page = results.value[at]?.data;
        return { key: source.key, to: source.to, count: page === undefined ? 0 : (source.count?.(page) ?? page.total) };
      })
      .filter((task) => task.count > 0),
  );
  const pending = computed(() => results.value.some((result) => result.isPending));
  const error = computed(() => results.value.find((result) => result.error)?.error ?? null);
  const retry = (): void => results.value.forEach((result) => void result.refetch());
  return { tasks, pending, error, retry };
}

/** The classes that are open or about to begin, with their seats: for those who read classes. */
export function useRunningClasses() {
  const session = useSession();
  return useQuery({
    queryKey: ['classes', 'desk'],
    enabled: session.can('class.read'),
    queryFn: ({ signal }) =>
      request<Page<ClassCard>>('GET', '/api/classes', {
        query: { phase: 'PUBLISHED,ENROLLING,FULL,CLOSED,RUNNING', sort: 'startsOn', size: 10 },
        signal,
      }),
  });
}
