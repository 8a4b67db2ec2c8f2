import { useQueries } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { request } from '../../api/client';
import { formatDateRange } from '../../shared/format/format';
import { currentLanguage } from '../i18n';
import { useSession } from '../session';

export interface Hit {
  readonly title: string;
  readonly note: string;
  readonly to: string;
}
type Kind = 'people' | 'courses' | 'classes';

interface Source {
  readonly kind: Kind;
  readonly path: string;
  readonly permission: string;
  /** Name of the search parameter. */
  readonly words: string;
  readonly hit: (row: Record<string, unknown>) => Hit;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const nameOf = (value: unknown): string => text((value as { name?: unknown } | null)?.name ?? value);

const range = (row: Record<string, unknown>): string =>
  formatDateRange(currentLanguage(), text(row['startsOn']), text(row['endsOn']));

const SOURCES: readonly Source[] = [
  {
    kind: 'people',
    path: '/api/persons',
    permission: 'person.read',
    words: 'search',
    hit: (row) => ({
      title: text(row['name']),
      note: nameOf(row['unit'] ?? row['unitName']),
      to: `/staff/people/${text(row['id'])}`,
    }),
  },
  {
    kind: 'courses',
    path: '/api/courses',
    permission: 'course.read',
    words: 'q',
    hit: (row) => ({
      title: text(row['title'] ?? row['name']),
      note: text(row['code']),
      to: `/staff/courses/${text(row['id'])}`,
    }),
  },
  {
    kind: 'classes',
    path: '/api/classes',
    permission: 'class.read',
    words: 'q',
    hit: (row) => ({
      title: text(row['title'] ?? row['name']),
      note: range(row),
      to: `/staff/classes/${text(row['id'])}`,
    }),
  },
];

/** One search over all the person may see: asked 250 ms after the last key, five of each kind. */
export function useGlobalSearch(input: Ref<string>) {
  const session = useSession();
  const asked = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(input, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => (asked.value = now.trim().length >= 2 ? now.trim() : ''), 250);
  });

  const sources = SOURCES.filter((source) => session.can(source.permission));
  const results = useQueries({
    queries: computed(() =>
      sources.map((source) => ({
        queryKey: ['global-search', source.kind, asked.value],
        enabled: asked.value !== '',
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          request<{ items: Record<string, unknown>[] }>('GET', source.path, {
            query: { [source.words]: asked.value, size: 5 },
            signal,
          }),
      })),
    ),
  });

  const groups = computed(() =>
    asked.value === ''
      ? []
      : sources
          .map((source, at) => ({ kind: source.kind, hits: (results.value[at]?.data?.items ?? []).map(source.hit) }))
          .filter((group) => group.hits.length > 0),
  );
  const searching = computed(() => asked.value !== '' && results.value.some((result) => result.isFetching));
  return { groups, searching, asked };
}
