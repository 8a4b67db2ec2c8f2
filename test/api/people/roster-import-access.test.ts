import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DailyRound } from '../../../src/features/people/daily-round.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildPerson,
  buildStaff,
  buildUnit,
  identityNumber,
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

describe('the establishment', () => {
  it('is held against the file, and the row that explains a difference is pointed out', async () => {
    const unit = await buildUnit(app, { parent: county, name: '书院社区' });
    for (const [category, quota] of [
      ['PUBLIC_WELFARE_POST', 1],
      ['GROUP_LEADER', 2],
    ] as const) {
      await staff.put(`/api/units/${unit.id}/quotas`, { category, quota, effectiveOn: '2020-01-01' }).expect(200);
    }
    const preview = await desk.handIn(
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
    const preview = await desk.handIn(await workbook([line(), line(), line()]));
    const answers = await Promise.all([0, 1, 2].map(() => staff.post(`/api/roster-imports/${preview.id}/confirm`)));
    // whoever comes after finds it being written, or written
    expect(answers.map((answer) => answer.status).sort()[0]).toBe(202);
    expect(answers.filter((answer) => answer.status === 409 || answer.status === 422)).toHaveLength(2);
    await app.get(JobRunner).settle();
    expect((await desk.show(preview.id)).counts).toMatchObject({ imported: 3 });
    expect(await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [preview.id])).toHaveLength(3);
  });

  it('writes each person once when two hand in the same roster and confirm together', async () => {
    const other = await buildStaff(app, 'PERSONNEL');
    const lines = Array.from({ length: 20 }, () => line());
    const file = await workbook(lines);
    const [mine, theirs] = [await desk.handIn(file), await new RosterDesk(app, other).handIn(file, 'b.xlsx')];
    await Promise.all([
      staff.post(`/api/roster-imports/${mine.id}/confirm`).expect(202),
      other.post(`/api/roster-imports/${theirs.id}/confirm`).expect(202),
    ]);
    await app.get(JobRunner).settle();
    expect([(await desk.show(mine.id)).state, (await new RosterDesk(app, other).show(theirs.id)).state]).toEqual([
      'DONE',
      'DONE',
    ]);
    const people = await rowsOf(app, 'SELECT id FROM person WHERE source_import_id IN (?, ?)', [mine.id, theirs.id]);
    expect(people).toHaveLength(20);
  });

  it('writes nothing at all when it is called off', async () => {
    const preview = await desk.handIn(await workbook(Array.from({ length: 1200 }, () => line())));
    await staff.post(`/api/roster-imports/${preview.id}/confirm`).expect(202);
    const answer = await staff.post(`/api/roster-imports/${preview.id}/cancel`);
    await app.get(JobRunner).settle();
    const people = await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [preview.id]);
    // too late is possible: then everything is there
    expect([answer.status, people.length, (await desk.show(preview.id)).state]).toEqual(
      people.length === 0 ? [200, 0, 'REVIEW'] : [409, 1200, 'DONE'],
    );
    await staff.post(`/api/roster-imports/${preview.id}/cancel`).expect(409);
  }, 60_000);
});

describe('afterwards', () => {
  it('the inbox of whoever confirmed says that it is done', async () => {
    const person = await buildPerson(app, { unit: county, category: 'CAREER_STAFF' });
    const roles = [{ role: 'PERSONNEL' as const }];
    const keeper = await app.actor({ name: '帅文静', personId: person.id, unitId: county.id, roles });
    const own = new RosterDesk(app, keeper);
    const preview = await own.handIn(await workbook([line(), line(), line({ phone: '1397095' })]), '三月.xlsx');
    await own.confirm(preview.id);
    const { items } = (await keeper.get('/api/notifications').expect(200)).body as { items: object[] };
    expect(items).toMatchObject([{ kind: 'roster.imported', link: `/staff/roster-imports/${preview.id}` }]);
    expect(JSON.stringify(items)).toContain('新增2人，更新0人，另有1行留待改好再导');
  });
});

describe('after a quarter', () => {
  it('an import that nobody touches is thrown away, and the people stay', async () => {
    const preview = await desk.handIn(await workbook([line()]));
    await desk.confirm(preview.id);
    const young = await desk.handIn(await workbook([line()]));
    const before = app.clock.now();
    app.clock.advance({ days: 89 });
    await app.get(DailyRound).run();
    await desk.show(preview.id);
    await staff.post(`/api/roster-imports/${young.id}/rows/2/mends`, { act: 'SKIP' }).expect(200);
    app.clock.advance({ days: 2 });
    await app.get(DailyRound).run();
    expect(await rowsOf(app, 'SELECT id FROM roster_import WHERE id IN (?, ?)', [preview.id, young.id])).toEqual([
      { id: young.id },
    ]);
    expect(await rowsOf(app, 'SELECT id FROM roster_row WHERE import_id = ?', [preview.id])).toEqual([]);
    expect(await rowsOf(app, 'SELECT id FROM person WHERE source_import_id = ?', [preview.id])).toHaveLength(1);
    app.clock.set(before);
  });
});

describe('who may', () => {
  it('asks for a session, the permission, and shows an import only to whom it belongs', async () => {
    const preview = await desk.handIn(await workbook([line()]));
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
    const preview = await new RosterDesk(app, own).handIn(
      await workbook([line({ unit: '应星社区' }), line({ id, name: '别处人' })]),
    );
    const list = ((await own.get(`/api/roster-imports/${preview.id}/rows?tab=ALL`)).body as { items: ImportRow[] })
      .items;
    expect(list.map(codesOf)).toEqual([['UNIT_OUT_OF_SCOPE'], ['PERSON_OUT_OF_SCOPE']]);
    expect(preview.counts['ready']).toBe(0);
  });

  it('names what is wrong with the shape', async () => {
    const preview = await desk.handIn(await workbook([line()]));
    await staff.get(`/api/roster-imports/${preview.id}/rows?tab=MOON`).expect(400);
    await staff.post(`/api/roster-imports/${preview.id}/rows/2/mends`, { act: 'DANCE' }).expect(400);
    await staff.post(`/api/roster-imports/${preview.id}/rows/2/mends`, { act: 'SET', field: 'name' }).expect(400);
    await staff.post(`/api/roster-imports/${preview.id}/mends`, { act: 'SKIP' }).expect(400);
    await staff.put(`/api/roster-imports/${preview.id}/mapping`, { sheet: -1 }).expect(400);
    await staff.get('/api/roster-imports?size=1000').expect(400);
  });
});
