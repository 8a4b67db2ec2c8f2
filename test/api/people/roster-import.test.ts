import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { cellText } from '../../../src/platform/spreadsheet/spreadsheet.js';
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
import { binary, codesOf, line, RosterDesk, workbook, type ImportRow } from '../../support/build-rosters.js';

let app: TestApp;
let staff: TestActor;
let desk: RosterDesk;
let county: BuiltUnit;
let fengchuan: BuiltUnit;
let yingxing: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE', name: '社区党工委' });
  fengchuan = await buildUnit(app, { parent: county, name: '冯川社区' });
  yingxing = await buildUnit(app, { parent: county, name: '应星社区' });
  staff = await buildStaff(app, 'PERSONNEL');
  desk = new RosterDesk(app, staff);
});
afterAll(() => app.close());

describe('a clean roster', () => {
  it('goes in as one, and the same file again changes nothing', async () => {
    const file = await workbook(
      Array.from({ length: 30 }, (_, index) => line({ name: `廖${'甲乙丙丁戊'[index % 5]}生` })),
    );
    const first = await desk.handIn(file);
    expect(first).toMatchObject({ state: 'REVIEW', counts: { all: 30, added: 30, attention: 0, ready: 30 } });
    expect(await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [first.id])).toEqual([]);
    const done = await desk.confirm(first.id);
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

    const second = await desk.handIn(file);
    expect(second.counts).toMatchObject({ all: 30, unchanged: 30, added: 0, updated: 0, attention: 0, ready: 0 });
    const refused = await staff.post(`/api/roster-imports/${second.id}/confirm`).expect(422);
    expect(refused.body).toMatchObject({ code: 'IMPORT.NOTHING_READY' });
  });

  it('keeps the old unit in the history when a roster moves somebody', async () => {
    const id = identityNumber();
    const person = await buildPerson(app, { unit: fengchuan, name: '帅国庆', idNumber: id, position: '科员' });
    const preview = await desk.handIn(
      await workbook([line({ name: '帅国庆', id, unit: '应星社区', position: '科员', joined: '2020-01-01' })]),
    );
    const [row] = await desk.rows(preview.id);
    expect(row).toMatchObject({ change: 'UPDATE' });
    expect(row?.differences).toContainEqual({ field: 'unit', before: '冯川社区', after: '应星社区' });
    await desk.confirm(preview.id);
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
    const preview = await desk.handIn(await workbook([line({ id, phone })]));
    await desk.confirm(preview.id);
    const text = JSON.stringify([
      await rowsOf(app, 'SELECT * FROM roster_row'),
      await rowsOf(app, 'SELECT * FROM roster_sheet_row'),
      await rowsOf(app, 'SELECT * FROM roster_import'),
      await rowsOf(app, 'SELECT * FROM person'),
      await rowsOf(app, 'SELECT * FROM audit_entry'),
      await rowsOf(app, 'SELECT * FROM job'),
      await desk.rows(preview.id),
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
    const preview = await desk.handIn(
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
    const all = await desk.rows(preview.id);
    const of = (index: number): ImportRow | undefined => all[index];
    expect(all.map((row) => row.rowNumber)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(of(0)?.problems[0]).toMatchObject({
      code: 'ID_CHECK_DIGIT',
      params: { expected: good.slice(-1) },
      mend: { kind: 'set' },
    });
    expect(codesOf(of(1))).toEqual(['ID_AS_NUMBER']);
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
    expect(codesOf(of(9))).toEqual(['NAME_EMPTY']);
    expect(codesOf(of(10))).toEqual(['UNIT_NOT_FOUND']);
    expect(codesOf(of(11))).toEqual(['CATEGORY_UNKNOWN']);
    expect(preview.counts).toMatchObject({ all: 12, errors: 8, warnings: 4, attention: 12, ready: 4 });
    expect((await desk.rows(preview.id, 'tab=ERROR')).length).toBe(8);
    expect((await desk.rows(preview.id, 'tab=WARNING&size=2')).length).toBe(2);
    expect((await desk.rows(preview.id, 'rows=8,9')).map((row) => row.rowNumber)).toEqual([8, 9]);
    expect((await desk.rows(preview.id, 'tab=ALL&code=ID_DUPLICATE')).length).toBe(2);

    const mend = async (row: number, body: object) =>
      (await staff.post(`/api/roster-imports/${preview.id}/rows/${row}/mends`, body).expect(200)).body as {
        rows: ImportRow[];
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

    const done = await desk.confirm(preview.id);
    expect(done.counts).toMatchObject({ imported: 8, errors: 2, drafts: 1, skipped: 1 });
    await mend(5, { act: 'SET', field: 'phone', value: phoneNumber() });
    expect((await desk.confirm(preview.id)).counts).toMatchObject({ imported: 9, errors: 1 });
    const bulk = await staff
      .post(`/api/roster-imports/${preview.id}/mends`, { act: 'SKIP', code: 'NAME_EMPTY' })
      .expect(200);
    expect(bulk.body).toMatchObject({ changed: 1, counts: { errors: 0, skipped: 2 } });
  });

  it('lets the columns be mapped anew and keeps what was mended by hand', async () => {
    const heads = ['人名', '证号码', '联系', '在哪', '哪类'];
    const lines = [line({ name: '易大庆' }).slice(0, 5), line({ name: '' }).slice(0, 5)];
    const preview = await desk.handIn(await workbook(lines, heads));
    expect(preview.state).toBe('REVIEW');
    const columns = heads.map((_, index) => ({
      index,
      field: ['name', 'idNumber', 'phone', 'unit', 'category'][index],
    }));
    const body = { sheet: 0, headerRows: 1, columns };
    await staff.put(`/api/roster-imports/${preview.id}/mapping`, body).expect(202);
    await app.get(JobRunner).settle();
    const mapped = await desk.show(preview.id);
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
    const again = await desk.rows(preview.id);
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
    const broken = await desk.handIn(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]), 'x.xlsx');
    expect(broken).toMatchObject({ state: 'FAILED', error: 'SPREADSHEET.UNREADABLE' });
  });
});
