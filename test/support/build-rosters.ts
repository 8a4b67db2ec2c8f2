import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { writeSpreadsheet } from '../../src/platform/spreadsheet/write-spreadsheet.js';
import type { TestActor, TestApp } from './app.js';
import { identityNumber, phoneNumber } from './build-people.js';

/** Rosters for tests: made as workbooks, handed in over the API, and looked at as the screens do. */

export interface RowProblem {
  code: string;
  field: string;
  severity: string;
  params: Record<string, unknown>;
  mend: { kind: string; label: string | null };
}

export interface ImportRow {
  rowNumber: number;
  severity: string | null;
  change: string;
  decision: string;
  cells: Record<string, string>;
  problems: RowProblem[];
  differences: { field: string; before: string; after: string }[];
}

export interface ImportView {
  id: number;
  state: string;
  error: string | null;
  counts: Record<string, number>;
  mapping: {
    headerRows: number;
    columns: { index: number; header: string; field: string | null; samples: string[] }[];
  };
}

type Cell = 'name' | 'id' | 'phone' | 'unit' | 'category' | 'position' | 'joined';
type Line = (string | null)[];

const HEADS = ['姓名', '身份证号', '手机号', '单位', '人员类别', '岗位', '任职时间'];

/** One person of a roster, without fault unless told otherwise. */
export const line = (over: Partial<Record<Cell, string>> = {}): Line => [
  over.name ?? '熊志刚',
  over.id ?? identityNumber(),
  over.phone ?? phoneNumber(),
  over.unit ?? '冯川社区',
  over.category ?? '公益性岗位',
  over.position ?? '科员',
  over.joined ?? '2024-03-01',
];

export const workbook = (lines: Line[], heads = HEADS): Promise<Buffer> =>
  writeSpreadsheet(
    '花名册',
    heads.map((title) => ({ title })),
    lines,
  );

export const codesOf = (row: ImportRow | undefined): string[] => (row?.problems ?? []).map((problem) => problem.code);

/** What somebody does with rosters. */
export class RosterDesk {
  constructor(
    private readonly app: TestApp,
    private readonly actor: TestActor,
  ) {}

  async handIn(file: Buffer, name = '花名册.xlsx'): Promise<ImportView> {
    const answer = await this.actor.post('/api/roster-imports').attach('file', file, name).expect(202);
    await this.app.get(JobRunner).settle();
    return this.show((answer.body as { id: number }).id);
  }

  async show(id: number): Promise<ImportView> {
    return (await this.actor.get(`/api/roster-imports/${id}`).expect(200)).body as ImportView;
  }

  async rows(id: number, query = 'tab=ALL&size=100'): Promise<ImportRow[]> {
    return (
      (await this.actor.get(`/api/roster-imports/${id}/rows?${query}`).expect(200)).body as { items: ImportRow[] }
    ).items;
  }

  async confirm(id: number): Promise<ImportView> {
    await this.actor.post(`/api/roster-imports/${id}/confirm`).expect(202);
    await this.app.get(JobRunner).settle();
    return this.show(id);
  }
}

/** For supertest's `parse`: the body as bytes. */
export function binary(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
