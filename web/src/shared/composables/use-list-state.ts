import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

export interface ListState<F extends string> {
  readonly page: ComputedRef<number>;
  readonly size: ComputedRef<number>;
  readonly sort: ComputedRef<string>;
  readonly q: ComputedRef<string>;
  /** Chosen values of a filter; several stand in the address comma-separated. */
  chosen(filter: F): string[];
  /** The first value of a filter that takes one. */
  one(filter: F): string | undefined;
  /** Parameters for the API: page, size, sort, q and the chosen filters (several joined by commas), without the empty ones. */
  readonly query: ComputedRef<Record<string, string | number>>;
  /** Changes filters, search or sort, and goes back to page 1. */
  change(patch: Partial<Record<F | 'q' | 'sort' | 'size', string | string[] | number | undefined>>): void;
  go(page: number): void;
  /** Clears the filters and the search. */
  clear(): void;
}

/**
 * The state of a list, held in the address: a link shows the same list, and Back goes to the list as it was.
 * `filters` names the query parameters besides page, size, sort and q.
 */
export function useListState<F extends string = never>(
  options: { filters?: readonly F[]; size?: number; sort?: string } = {},
): ListState<F> {
  const route = useRoute();
  const router = useRouter();
  const filters = options.filters ?? [];
  const usualSize = options.size ?? 20;
  const usualSort = options.sort ?? '';

  const text = (name: string): string => {
    const value = route.query[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const whole = (name: string, usual: number, most: number): number => {
    const value = Number(text(name));
    return Number.isInteger(value) && value >= 1 && value <= most ? value : usual;
  };

  const page = computed(() => whole('page', 1, 1_000_000));
  const size = computed(() => whole('size', usualSize, 100));
  const sort = computed(() => text('sort') || usualSort);
  const q = computed(() => text('q'));
  const chosen = (filter: F): string[] =>
    text(filter)
      .split(',')
      .filter((one) => one !== '');
  const one = (filter: F): string | undefined => chosen(filter)[0];

  const query = computed(() => {
    const all: Record<string, string | number> = { page: page.value, size: size.value };
    if (sort.value) all['sort'] = sort.value;
    if (q.value) all['q'] = q.value;
    for (const filter of filters) {
      const values = chosen(filter);
      if (values.length > 0) all[filter] = values.join(',');
    }
    return all;
  });

  function write(patch: Record<string, string | string[] | number | undefined>): void {
    const next: Record<string, string> = {};
    for (const [name, value] of Object.entries(route.query)) if (typeof value === 'string') next[name] = value;
    for (const [name, value] of Object.entries(patch)) {
      const written = Array.isArray(value) ? value.join(',') : String(value ?? '');
      if (written === '' || (name === 'page' && written === '1') || (name === 'sort' && written === usualSort))
        delete next[name];
      else next[name] = written;
    }
    void router.push({ query: next });
  }

  return {
    page,
    size,
    sort,
    q,
    chosen,
    one,
    query,
    change: (patch) => write({ ...patch, page: 1 }),
    go: (to) => write({ page: to }),
    clear: () => write(Object.fromEntries([...filters, 'q', 'page'].map((name) => [name, undefined]))),
  };
}
