import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { cellText } from '../../../src/platform/spreadsheet/spreadsheet.js';
import { writeSpreadsheet } from '../../../src/platform/spreadsheet/write-spreadsheet.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildPerson,
  buildStaff,
  buildUnit,
  identityNumber,
  phoneNumber,
  rowsOf,
  type BuiltUnit,
} from '../../support/build-people.js';

let app: TestApp;
let staff: TestActor;
let county: BuiltUnit;
let fengchuan: BuiltUnit;
let yingxing: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE', name: '社区党工委' });
  fengchuan = await buildUnit(app, { parent: county, name: '冯川社区' });
  yingxing = await buildUnit(app, { parent: county, name: '应星社区' });
  staff = await buildStaff(app, 'PERSONNEL');
});
afterAll(() => app.close());

interface Problem {
  code: string;
  field: string;
  severity: string;
  params: Record<string, unknown>;
  mend: { kind: string; label: string | null };
}
interface Row {
  rowNumber: number;
  severity: string | null;
  change: string;
  decision: string;
  cells: Record<string, string>;
  problems: Problem[];
  differences: { field: string; before: string; after: string }[];
}
interface Import {
  id: number;
  state: string;
  error: string | null;
  counts: Record<string, number>;
  mapping: {
    headerRows: number;
    columns: { index: number; header: string; field: string | null; samples: string[] }[];
  };
}

const HEADS = ['姓名', '身份证号', '手机号', '单位', '人员类别', '岗位', '任职时间'];
type Line = (string | null)[];

const line = (
  over: Partial<Record<'name' | 'id' | 'phone' | 'unit' | 'category' | 'position' | 'joined', string>> = {},
): Line => [
  over.name ?? '熊志刚',
  over.id ?? identityNumber(),
  over.phone ?? phoneNumber(),
  over.unit ?? '冯川社区',
  over.category ?? '公益性岗位',
  over.position ?? '科员',
  over.joined ?? '2024-03-01',
];

const workbook = (lines: Line[], heads = HEADS): Promise<Buffer> =>
  writeSpreadsheet(
    '花名册',
    heads.map((title) => ({ title })),
    lines,
  );

async function handIn(file: Buffer, name = '花名册.xlsx', actor = staff): Promise<Import> {
  const answer = await app.http
    .post('/api/roster-imports')
    .set('Authorization', `Bearer ${actor.token}`)
    .attach('file', file, name)
    .expect(202);
  await app.get(JobRunner).settle();
  return show((answer.body as { id: number }).id, actor);
}
const show = async (id: number, actor = staff): Promise<Import> =>
  (await actor.get(`/api/roster-imports/${id}`).expect(200)).body as Import;
const rows = async (id: number, query = 'tab=ALL&size=100'): Promise<Row[]> =>
  ((await staff.get(`/api/roster-imports/${id}/rows?${query}`).expect(200)).body as { items: Row[] }).items;
async function confirm(id: number): Promise<Import> {
  await staff.post(`/api/roster-imports/${id}/confirm`).expect(202);
  await app.get(JobRunner).settle();
  return show(id);
}
const codes = (row: Row | undefined): string[] => (row?.problems ?? []).map((problem) => problem.code);

describe('a clean roster', () => {
  it('goes in as one, and the same file again changes nothing', async () => {
    const file = await workbook(
      Array.from({ length: 30 }, (_, index) => line({ name: `廖${'甲乙丙丁戊'[index % 5]}生` })),
    );
    const first = await handIn(file);
    expect(first).toMatchObject({ state: 'REVIEW', counts: { all: 30, added: 30, attention: 0, ready: 30 } });
    expect(await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [first.id])).toEqual([]);
    const done = await confirm(first.id);
    expect(done).toMatchObject({ state: 'DONE', counts: { imported: 30, ready: 0 } });
    const people = await rowsOf<{ id: number; unit_id: number; pinyin: string }>(
      app,
      'SELECT * FROM person WHERE source_import_id = ?',
      [first.id],
    );
    expect(people).toHaveLength(30);
    expect(people[0]).toMatchObject({ unit_id: fengchuan.id, pinyin: 'liaojiasheng' });
    const assigned = await rowsOf(
      app,
      'SELECT a.id FROM assignment a JOIN person p ON p.id = a.open_main_person_id WHERE p.source_import_id = ?',
      [first.id],
    );
    expect(assigned).toHaveLength(30);

    const second = await handIn(file);
    expect(second.counts).toMatchObject({ all: 30, unchanged: 30, added: 0, updated: 0, attention: 0, ready: 0 });
    const refused = await staff.post(`/api/roster-imports/${second.id}/confirm`).expect(422);
    expect(refused.body).toMatchObject({ code: 'IMPORT.NOTHING_READY' });
  });

  it('keeps the old unit in the history when a roster moves somebody', async () => {
    const id = identityNumber();
    const person = await buildPerson(app, { unit: fengchuan, name: '帅国庆', idNumber: id, position: '科员' });
    const preview = await handIn(
      await workbook([line({ name: '帅国庆', id, unit: '应星社区', position: '科员', joined: '2020-01-01' })]),
    );
    const [row] = await rows(preview.id);
    expect(row).toMatchObject({ change: 'UPDATE' });
    expect(row?.differences).toContainEqual({ field: 'unit', before: '冯川社区', after: '应星社区' });
    await confirm(preview.id);
    const detail = (await staff.get(`/api/persons/${person.id}`)).body as { unit: object; assignments: object[] };
    expect(detail.unit).toMatchObject({ id: yingxing.id });
    expect(detail.assignments).toMatchObject([
      { unitName: '社区党工委 / 应星社区', fromOn: '2027-03-16', untilOn: null },
      { unitName: '社区党工委 / 冯川社区', fromOn: '2020-01-01', untilOn: '2027-03-16' },
    ]);
  });

  it('writes no personal number in plain: not in rows, not in the audit log, not in the preview', async () => {
    const id = identityNumber();
    const phone = phoneNumber();
    const preview = await handIn(await workbook([line({ id, phone })]));
    await confirm(preview.id);
    const text = JSON.stringify([
      await rowsOf(app, 'SELECT * FROM roster_row'),
      await rowsOf(app, 'SELECT * FROM roster_sheet_row'),
      await rowsOf(app, 'SELECT * FROM roster_import'),
      await rowsOf(app, 'SELECT * FROM person'),
      await rowsOf(app, 'SELECT * FROM audit_entry'),
      await rowsOf(app, 'SELECT * FROM job'),
      await rows(preview.id),
      preview,
    ]);
    expect(text).not.toContain(id);
    expect(text).not.toContain(phone);
  });
});

describe('a messy roster', () => {
  it('names every problem, with its mend beside it', async () => {
    const good = identityNumber();
    const wrongCheck = good.slice(0, 17) + (good.endsWith('9') ? '8' : '9');
    const twin = identityNumber();
    const preview = await handIn(
      await workbook([
        line({ id: wrongCheck }),
        line({ id: '3.62226E+17' }),
        line({ unit: '应星社区居委会' }),
        line({ phone: '1397095' }),
        line({ name: '甘 露' }),
        line({ position: '组长' }),
        line({ id: twin, name: '胡志平' }),
        line({ id: twin, name: '胡志平' }),
        line({ joined: '45717' }),
        line({ name: '' }),
        line({ unit: '月亮社区' }),
        line({ category: '宇航员' }),
      ]),
    );
    const all = await rows(preview.id);
    const of = (index: number): Row | undefined => all[index];
    expect(all.map((row) => row.rowNumber)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(of(0)?.problems[0]).toMatchObject({
      code: 'ID_CHECK_DIGIT',
      params: { expected: good.slice(-1) },
      mend: { kind: 'set' },
    });
    expect(codes(of(1))).toEqual(['ID_AS_NUMBER']);
    expect(of(2)?.problems[0]).toMatchObject({
      code: 'UNIT_UNKNOWN',
      severity: 'WARNING',
      params: { nearest: '应星社区' },
      mend: { label: '应星社区' },
    });
    expect(of(3)?.problems[0]).toMatchObject({ code: 'PHONE_LENGTH', params: { length: 7 } });
    expect(of(3)?.cells['phone']).toBe('1397095');
    expect(of(4)?.problems[0]).toMatchObject({ code: 'NAME_SPACED', mend: { kind: 'acknowledge' } });
    expect(of(5)?.problems[0]).toMatchObject({ code: 'CATEGORY_UNLIKELY', mend: { label: 'GROUP_LEADER' } });
    expect(of(6)?.problems[0]).toMatchObject({ code: 'ID_DUPLICATE', params: { rows: [9] } });
    expect(of(7)?.problems[0]).toMatchObject({ code: 'ID_DUPLICATE', params: { rows: [8] } });
    expect(of(8)?.problems[0]).toMatchObject({ code: 'DATE_SERIAL', params: { date: '2025-03-01' } });
    expect(codes(of(9))).toEqual(['NAME_EMPTY']);
    expect(codes(of(10))).toEqual(['UNIT_NOT_FOUND']);
    expect(codes(of(11))).toEqual(['CATEGORY_UNKNOWN']);
    expect(preview.counts).toMatchObject({ all: 12, errors: 8, warnings: 4, attention: 12, ready: 4 });
    expect((await rows(preview.id, 'tab=ERROR')).length).toBe(8);
    expect((await rows(preview.id, 'tab=WARNING&size=2')).length).toBe(2);
    expect((await rows(preview.id, 'rows=8,9')).map((row) => row.rowNumber)).toEqual([8, 9]);
    expect((await rows(preview.id, 'tab=ALL&code=ID_DUPLICATE')).length).toBe(2);

    const mend = async (row: number, body: object) =>
      (await staff.post(`/api/roster-imports/${preview.id}/rows/${row}/mends`, body).expect(200)).body as {
        rows: Row[];
        counts: Record<string, number>;
      };
    expect((await mend(2, { act: 'ACCEPT', code: 'ID_CHECK_DIGIT' })).rows[0]).toMatchObject({
      severity: null,
      change: 'NEW',
    });
    expect((await mend(3, { act: 'SET', field: 'idNumber', value: identityNumber() })).rows[0]?.problems).toEqual([]);
    expect((await mend(4, { act: 'ACCEPT', code: 'UNIT_UNKNOWN' })).rows[0]?.cells['unit']).toBe('应星社区');
    expect((await mend(6, { act: 'ACKNOWLEDGE', code: 'NAME_SPACED' })).counts['warnings']).toBe(2);
    expect((await mend(7, { act: 'ACCEPT', code: 'CATEGORY_UNLIKELY' })).rows[0]?.severity).toBeNull();
    const skipped = await mend(9, { act: 'SKIP' });
    expect(skipped.rows.find((row) => row.rowNumber === 8)?.severity).toBeNull();
    expect((await mend(12, { act: 'SET', field: 'unit', unitId: fengchuan.id })).rows[0]?.severity).toBeNull();
    const draft = await mend(13, { act: 'DRAFT' });
    expect(draft.counts).toMatchObject({ drafts: 1, skipped: 1, errors: 2 });
    await staff
      .post(`/api/roster-imports/${preview.id}/rows/5/mends`, { act: 'ACKNOWLEDGE', code: 'PHONE_LENGTH' })
      .expect(409);
    await staff
      .post(`/api/roster-imports/${preview.id}/rows/5/mends`, { act: 'ACCEPT', code: 'PHONE_LENGTH' })
      .expect(409);
    await staff
      .post(`/api/roster-imports/${preview.id}/rows/5/mends`, { act: 'ACCEPT', code: 'NAME_EMPTY' })
      .expect(404);
    await staff.post(`/api/roster-imports/${preview.id}/rows/999/mends`, { act: 'SKIP' }).expect(404);

    const file = await staff.get(`/api/roster-imports/${preview.id}/attention`).expect(200).buffer(true).parse(binary);
    const sheet = readSpreadsheet(file.body as Buffer).sheets[0]!;
    expect(sheet.rows[1]?.map(cellText).slice(0, 3)).toEqual(['5', '错误', '手机号有7位，应为11位']);

    const done = await confirm(preview.id);
    expect(done.counts).toMatchObject({ imported: 8, errors: 2, drafts: 1, skipped: 1 });
    await mend(5, { act: 'SET', field: 'phone', value: phoneNumber() });
    expect((await confirm(preview.id)).counts).toMatchObject({ imported: 9, errors: 1 });
    const bulk = await staff
      .post(`/api/roster-imports/${preview.id}/mends`, { act: 'SKIP', code: 'NAME_EMPTY' })
      .expect(200);
    expect(bulk.body).toMatchObject({ changed: 1, counts: { errors: 0, skipped: 2 } });
  });

  it('lets the columns be mapped anew and keeps what was mended by hand', async () => {
    const heads = ['人名', '证号码', '联系', '在哪', '哪类'];
    const lines = [line({ name: '易大庆' }).slice(0, 5), line({ name: '' }).slice(0, 5)];
    const preview = await handIn(await workbook(lines, heads));
    expect(preview.state).toBe('REVIEW');
    const columns = heads.map((_, index) => ({
      index,
      field: ['name', 'idNumber', 'phone', 'unit', 'category'][index],
    }));
    const body = { sheet: 0, headerRows: 1, columns };
    await staff.put(`/api/roster-imports/${preview.id}/mapping`, body).expect(202);
    await app.get(JobRunner).settle();
    const mapped = await show(preview.id);
    expect(mapped.counts).toMatchObject({ all: 2, added: 1, errors: 1 });
    expect(mapped.mapping.columns[1]).toMatchObject({ header: '证号码', field: 'idNumber' });
    expect(mapped.mapping.columns[1]?.samples[0]).toMatch(/^3622\*{10}\d{3}[\dX]$/);
    await staff
      .post(`/api/roster-imports/${preview.id}/rows/3/mends`, { act: 'SET', field: 'name', value: '黄 溪' })
      .expect(200);
    await staff
      .put(`/api/roster-imports/${preview.id}/mapping`, {
        ...body,
        defaultCategory: 'COURTYARD_HEAD',
        columns: columns.slice(0, 4),
      })
      .expect(202);
    await app.get(JobRunner).settle();
    const again = await rows(preview.id);
    expect(again[1]?.cells).toMatchObject({ name: '黄 溪' });
    expect(again[1]?.change).toBe('NEW');
    await staff
      .put(`/api/roster-imports/${preview.id}/mapping`, { ...body, columns: [{ index: 0, field: 'phone' }] })
      .expect(422);
    await staff.put(`/api/roster-imports/${preview.id}/mapping`, { ...body, sheet: 7 }).expect(404);
  });

  it('says what is wrong with a file that is no roster', async () => {
    const upload = (bytes: Buffer, name: string) =>
      app.http.post('/api/roster-imports').set('Authorization', `Bearer ${staff.token}`).attach('file', bytes, name);
    expect((await upload(Buffer.from('%PDF-1.7 …'), 'x.xlsx').expect(400)).body).toMatchObject({
      code: 'SPREADSHEET.FORMAT',
    });
    await upload(Buffer.alloc(0), '空.csv').expect(400);
    await staff.post('/api/roster-imports', {}).expect(400);
    const broken = await handIn(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]), 'x.xlsx');
    expect(broken).toMatchObject({ state: 'FAILED', error: 'SPREADSHEET.UNREADABLE' });
  });
});

describe('the establishment', () => {
  it('is held against the file, and the row that explains a difference is pointed out', async () => {
    const unit = await buildUnit(app, { parent: county, name: '书院社区' });
    for (const [category, quota] of [
      ['PUBLIC_WELFARE_POST', 1],
      ['GROUP_LEADER', 2],
    ] as const) {
      await staff.put(`/api/units/${unit.id}/quotas`, { category, quota, effectiveOn: '2020-01-01' }).expect(200);
    }
    const preview = await handIn(
      await workbook([
        line({ unit: '书院社区' }),
        line({ unit: '书院社区', position: '组长' }),
        line({ unit: '书院社区', category: '居民小组长', position: '组长' }),
      ]),
    );
    const totals = (await staff.get(`/api/roster-imports/${preview.id}/totals`).expect(200)).body as {
      items: object[];
    };
    expect(totals).toMatchObject({
      unit: { id: unit.id },
      total: { inFile: 3, expected: 3, difference: 0 },
      hint: { rowNumber: 3, from: 'PUBLIC_WELFARE_POST', to: 'GROUP_LEADER' },
      missing: 0,
    });
    expect(totals.items).toContainEqual({ category: 'PUBLIC_WELFARE_POST', inFile: 2, expected: 1, difference: 1 });
  });
});

describe('many at once', () => {
  it('writes a roster once when it is confirmed twice at the same moment', async () => {
    const preview = await handIn(await workbook([line(), line(), line()]));
    const answers = await Promise.all([0, 1, 2].map(() => staff.post(`/api/roster-imports/${preview.id}/confirm`)));
    // whoever comes after finds it being written, or written
    expect(answers.map((answer) => answer.status).sort()[0]).toBe(202);
    expect(answers.filter((answer) => answer.status === 409 || answer.status === 422)).toHaveLength(2);
    await app.get(JobRunner).settle();
    expect((await show(preview.id)).counts).toMatchObject({ imported: 3 });
    expect(await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [preview.id])).toHaveLength(3);
  });

  it('writes each person once when two hand in the same roster and confirm together', async () => {
    const other = await buildStaff(app, 'PERSONNEL');
    const lines = Array.from({ length: 20 }, () => line());
    const file = await workbook(lines);
    const [mine, theirs] = [await handIn(file), await handIn(file, 'b.xlsx', other)];
    await Promise.all([
      staff.post(`/api/roster-imports/${mine.id}/confirm`).expect(202),
      other.post(`/api/roster-imports/${theirs.id}/confirm`).expect(202),
    ]);
    await app.get(JobRunner).settle();
    expect([(await show(mine.id)).state, (await show(theirs.id, other)).state]).toEqual(['DONE', 'DONE']);
    const people = await rowsOf(app, 'SELECT id FROM person WHERE source_import_id IN (?, ?)', [mine.id, theirs.id]);
    expect(people).toHaveLength(20);
  });

  it('writes nothing at all when it is called off', async () => {
    const preview = await handIn(await workbook(Array.from({ length: 1200 }, () => line())));
    await staff.post(`/api/roster-imports/${preview.id}/confirm`).expect(202);
    const answer = await staff.post(`/api/roster-imports/${preview.id}/cancel`);
    await app.get(JobRunner).settle();
    const people = await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [preview.id]);
    // too late is possible: then everything is there
    expect([answer.status, people.length, (await show(preview.id)).state]).toEqual(
      people.length === 0 ? [200, 0, 'REVIEW'] : [409, 1200, 'DONE'],
    );
    await staff.post(`/api/roster-imports/${preview.id}/cancel`).expect(409);
  }, 60_000);
});

describe('who may', () => {
  it('asks for a session, the permission, and shows an import only to whom it belongs', async () => {
    const preview = await handIn(await workbook([line()]));
    const secretary = await buildStaff(app, 'COMMUNITY_SECRETARY', fengchuan);
    const other = await buildStaff(app, 'PERSONNEL');
    const urls = ['', '/rows', '/totals', '/attention'].map((end) => `/api/roster-imports/${preview.id}${end}`);
    for (const url of [...urls, '/api/roster-imports', '/api/roster-imports/template']) {
      await app.http.get(url).expect(401);
      await secretary.get(url).expect(403);
    }
    for (const url of urls) await other.get(url).expect(404);
    await other.post(`/api/roster-imports/${preview.id}/confirm`).expect(404);
    await other.post(`/api/roster-imports/${preview.id}/cancel`).expect(404);
    await other.post(`/api/roster-imports/${preview.id}/mends`, { act: 'SKIP', rows: [2] }).expect(404);
    await other.post(`/api/roster-imports/${preview.id}/rows/2/mends`, { act: 'SKIP' }).expect(404);
    await other
      .put(`/api/roster-imports/${preview.id}/mapping`, {
        sheet: 0,
        headerRows: 1,
        columns: [{ index: 0, field: 'name' }],
      })
      .expect(404);
    await other.delete(`/api/roster-imports/${preview.id}`).expect(404);
    await app.http.post('/api/roster-imports').expect(401);
    await secretary.post('/api/roster-imports').expect(403);
    const list = (await other.get('/api/roster-imports').expect(200)).body as { total: number };
    expect(list.total).toBe(0);
    await staff.delete(`/api/roster-imports/${preview.id}`).expect(200, { done: true });
    await staff.get(`/api/roster-imports/${preview.id}`).expect(404);
    const template = await staff.get('/api/roster-imports/template').expect(200).buffer(true).parse(binary);
    expect(readSpreadsheet(template.body as Buffer).sheets[0]?.rows[0]?.[0]).toBe('姓名');
  });

  it('refuses people of units out of reach', async () => {
    const own = await buildStaff(app, 'PERSONNEL', fengchuan);
    const id = identityNumber();
    await buildPerson(app, { unit: yingxing, name: '别处人', idNumber: id });
    const preview = await handIn(
      await workbook([line({ unit: '应星社区' }), line({ id, name: '别处人' })]),
      'x.xlsx',
      own,
    );
    const list = ((await own.get(`/api/roster-imports/${preview.id}/rows?tab=ALL`)).body as { items: Row[] }).items;
    expect(list.map(codes)).toEqual([['UNIT_OUT_OF_SCOPE'], ['PERSON_OUT_OF_SCOPE']]);
    expect(preview.counts['ready']).toBe(0);
  });

  it('names what is wrong with the shape', async () => {
    const preview = await handIn(await workbook([line()]));
    await staff.get(`/api/roster-imports/${preview.id}/rows?tab=MOON`).expect(400);
    await staff.post(`/api/roster-imports/${preview.id}/rows/2/mends`, { act: 'DANCE' }).expect(400);
    await staff.post(`/api/roster-imports/${preview.id}/rows/2/mends`, { act: 'SET', field: 'name' }).expect(400);
    await staff.post(`/api/roster-imports/${preview.id}/mends`, { act: 'SKIP' }).expect(400);
    await staff.put(`/api/roster-imports/${preview.id}/mapping`, { sheet: -1 }).expect(400);
    await staff.get('/api/roster-imports?size=1000').expect(400);
  });
});

function binary(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
