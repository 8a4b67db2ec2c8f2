import { request } from '../../api/client';

/** One thing to choose from a long list: its name, and what tells it from others of the same name. */
export interface Option {
  readonly id: number;
  readonly name: string;
  readonly note: string;
}
export type OptionSource = 'units' | 'persons' | 'lecturers' | 'venues' | 'sites' | 'courses' | 'papers';

interface Row {
  readonly id: number;
  readonly name?: string;
  readonly title?: string;
  readonly code?: string | null;
  readonly pathNames?: readonly string[];
  readonly unit?: { readonly name: string };
  readonly post?: string;
  readonly organisation?: string;
  readonly building?: string;
  readonly address?: string;
}

interface Source {
  readonly path: string;
  readonly words: 'search' | 'q';
  readonly fixed?: Readonly<Record<string, string>>;
  readonly note: (row: Row) => string;
}

const SOURCES: Readonly<Record<OptionSource, Source>> = {
  units: {
    path: '/api/units',
    words: 'search',
    fixed: { status: 'ACTIVE' },
    note: (row) => (row.pathNames ?? []).join(' / '),
  },
  persons: { path: '/api/persons', words: 'search', note: (row) => row.unit?.name ?? '' },
  lecturers: {
    path: '/api/lecturers',
    words: 'q',
    note: (row) => [row.post, row.organisation].filter(Boolean).join(' '),
  },
  venues: { path: '/api/venues', words: 'q', note: (row) => row.building ?? '' },
  sites: { path: '/api/field-sites', words: 'q', note: (row) => row.address ?? '' },
  courses: { path: '/api/courses', words: 'q', note: (row) => row.code ?? '' },
  papers: { path: '/api/papers', words: 'q', note: (row) => row.unit?.name ?? '' },
};

/** The first twenty that match; without words, the first twenty of all. */
export async function findOptions(
  source: OptionSource,
  text: string,
  filter: Readonly<Record<string, string | number | boolean | undefined>> = {},
): Promise<Option[]> {
  const { path, words, fixed, note } = SOURCES[source];
  const answer = await request<{ items: Row[] }>('GET', path, {
    query: { ...fixed, ...filter, [words]: text, size: 20 },
  });
  return answer.items.map((row) => ({ id: row.id, name: row.name ?? row.title ?? '', note: note(row) }));
}

/** The name of one thing that is chosen already. */
export async function findOption(source: OptionSource, id: number): Promise<Option> {
  const row = await request<Row>('GET', `${SOURCES[source].path}/${id}`);
  return { id, name: row.name ?? row.title ?? `#${id}`, note: '' };
}
