import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { readTable } from '../../../src/features/competitions/bank/formats/read-table.js';
import { readMoodleXml } from '../../../src/features/competitions/bank/formats/read-moodle-xml.js';
import { Database } from '../../../src/platform/db/database.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { writeSpreadsheet } from '../../../src/platform/spreadsheet/write-spreadsheet.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildQuestion, buildSubject } from '../../support/build-competitions.js';
import { rowsOf } from '../../support/build-people.js';
import { binary } from '../../support/build-rosters.js';

interface View {
  id: number;
  state: string;
  error: string | null;
  written: number;
  counts: Record<string, number>;
  kinds: { kind: string; count: number }[];
  subjects: { name: string; count: number; isNew: boolean }[];
  notes: { code: string }[];
  abilities: { confirm: boolean; discard: boolean };
}
interface Item {
  itemNo: number;
  title: string;
  refused: boolean;
  problems: { code: string; severity: string }[];
  twinNo: number | null;
  bankCode: string | null;
  code: string | null;
  answer: string;
  place: { row: number | null; line: number | null };
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const COLUMNS = ['题型', '题干', '选项A', '选项B', '答案', '科目', '来源'];

let app: TestApp;
let staff: TestActor;
let other: TestActor;
let trainee: TestActor;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  staff = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], name: '熊丽萍' });
  other = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], name: '帅文静' });
  trainee = await app.actor({ roles: [{ role: 'TRAINEE' }] });
});
afterAll(() => app.close());

/** A row for a single choice, different each time. */
function row(more: { stem?: string; answer?: string; subject?: string; source?: string } = {}): string[] {
  count += 1;
  return [
    '单选题',
    more.stem ?? `第${count}道导入的题`,
    '甲',
    '乙',
    more.answer ?? 'A',
    more.subject ?? '',
    more.source ?? '自编',
  ];
}
const table = (...rows: string[][]): Promise<Buffer> =>
  writeSpreadsheet(
    '题库',
    COLUMNS.map((title) => ({ title })),
    rows,
  );
async function preview(file: Buffer, name = '题库.xlsx', by = staff): Promise<View> {
  const answer = await by.post('/api/question-imports/preview').attach('file', file, name);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body as View;
}
const show = async (id: number): Promise<View> =>
  (await staff.get(`/api/question-imports/${id}`).expect(200)).body as View;
const items = async (id: number, tab = 'ALL'): Promise<Item[]> =>
  ((await staff.get(`/api/question-imports/${id}/items?size=100&tab=${tab}`).expect(200)).body as { items: Item[] })
    .items;
async function confirm(id: number, body: object = {}): Promise<View> {
  await staff.post(`/api/question-imports/${id}/confirm`, body).expect(202);
  await app.get(JobRunner).settle();
  return show(id);
}
const bank = async (): Promise<number> =>
  (await rowsOf<{ n: number }>(app, 'SELECT COUNT(*) AS n FROM question'))[0]?.n ?? 0;

describe('a sound file', () => {
  it('is shown first, and goes in as one when it is confirmed', async () => {
    await buildSubject(app, { name: '基层治理' });
    const before = await bank();
    const seen = await preview(
      await table(row({ subject: '基层治理' }), row({ subject: '基层治理/选举' }), row({ subject: '选举法' })),
    );
    expect(seen).toMatchObject({
      state: 'READY',
      counts: { items: 3, sound: 3, refused: 0, doubled: 0, withoutSubject: 0 },
      kinds: [{ kind: 'SINGLE', count: 3 }],
      subjects: [
        { name: '基层治理', count: 1, isNew: false },
        { name: '基层治理 / 选举', count: 1, isNew: true },
        { name: '选举法', count: 1, isNew: true },
      ],
      abilities: { confirm: true, discard: true },
    });
    expect(await bank()).toBe(before);
    const done = await confirm(seen.id, { submit: true });
    expect(done).toMatchObject({ state: 'DONE', written: 3, error: null, abilities: { confirm: false } });
    expect(await bank()).toBe(before + 3);
    const [first] = await items(seen.id);
    const found = (await staff.get(`/api/questions?q=${first?.code}`)).body as {
      items: { state: string; stem: string; source: string }[];
    };
    expect(found.items).toMatchObject([{ state: 'IN_REVIEW', stem: first?.title, source: '自编' }]);
    await staff.post(`/api/question-imports/${seen.id}/confirm`, {}).expect(409);
  });

  it('asks for a subject where the file names none, and takes the name of the file for a source', async () => {
    const seen = await preview(Buffer.from('二加二{=四 =4}\n\n居委会是自治组织{T}'), '小题.gift.txt');
    expect(seen.counts).toMatchObject({ items: 2, withoutSubject: 2 });
    const refused = await staff.post(`/api/question-imports/${seen.id}/confirm`, {}).expect(422);
    expect(refused.body).toMatchObject({ code: 'QUESTION_IMPORT.SUBJECT_NEEDED' });
    const subjectId = await buildSubject(app);
    expect(await confirm(seen.id, { subjectId })).toMatchObject({ state: 'DONE', written: 2 });
    const [first] = await rowsOf<{ source: string; difficulty: number; subject_id: number }>(
      app,
      'SELECT * FROM question ORDER BY id DESC LIMIT 1',
    );
    expect(first).toMatchObject({ source: '小题.gift.txt', difficulty: 3, subject_id: subjectId });
  });

  it('brings its pictures', async () => {
    const xml = `<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[看图<img src="@@PLUGINFILE@@/a.png" alt="门牌">]]></text><file name="a.png" path="/" encoding="base64">${DOT}</file></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;
    const seen = await preview(Buffer.from(xml), 'a.xml');
    expect(seen.counts).toMatchObject({ items: 1, sound: 1, pictures: 1 });
    expect(await rowsOf(app, 'SELECT id FROM question_image')).toEqual([]);
    await confirm(seen.id, { subjectId: await buildSubject(app) });
    const [image] = await rowsOf<{ sha256: string }>(app, 'SELECT sha256 FROM question_image');
    await staff.get(`/api/question-images/${image?.sha256}`).expect(200);
  });
});

describe('a file with faults', () => {
  it('is imported by nobody by halves, unless somebody says so', async () => {
    const before = await bank();
    const seen = await preview(
      await table(row({ subject: '错题' }), row({ answer: 'C', subject: '错题' }), row({ stem: '', subject: '错题' })),
    );
    expect(seen.counts).toMatchObject({ items: 3, sound: 1, refused: 2 });
    const wrong = await items(seen.id, 'REFUSED');
    expect(wrong.map((item) => [item.place.row, item.problems.map((problem) => problem.code)])).toEqual([
      [3, ['CORRECT_UNKNOWN']],
      [4, ['STEM_MISSING']],
    ]);
    const refused = await staff.post(`/api/question-imports/${seen.id}/confirm`, {}).expect(422);
    expect(refused.body).toMatchObject({ code: 'QUESTION_IMPORT.HAS_REFUSED', params: { refused: 2 } });
    expect([await bank(), (await show(seen.id)).state]).toEqual([before, 'READY']);
    const file = await staff.get(`/api/question-imports/${seen.id}/errors`).buffer(true).parse(binary).expect(200);
    const again = readTable(file.body as Buffer);
    expect(again.items.map((item) => item.problems.map((problem) => problem.code))).toEqual([
      ['CORRECT_UNKNOWN'],
      ['STEM_MISSING'],
    ]);
    expect(await confirm(seen.id, { leaveOutRefused: true })).toMatchObject({ state: 'DONE', written: 1 });
    expect(await bank()).toBe(before + 1);
  });

  it('names what the bank and the file itself have already, and lets the staff choose', async () => {
    const subjectId = await buildSubject(app, { name: '查重' });
    const there = await buildQuestion(app, {
      subjectId,
      content: {
        stem: '每届任期几年？',
        options: [
          { key: 'a', text: '甲' },
          { key: 'b', text: '乙' },
        ],
        parts: [],
      },
    });
    const twice = row({ subject: '查重' });
    const file = await table(row({ stem: '每届 任期几年?', subject: '查重' }), twice, twice);
    const seen = await preview(file);
    expect(seen.counts).toMatchObject({ sound: 3, doubled: 2, doubledInBank: 1, doubledInFile: 1 });
    expect(await items(seen.id, 'DOUBLED')).toMatchObject([
      { itemNo: 1, bankCode: there.code, twinNo: null },
      { itemNo: 3, bankCode: null, twinNo: 2 },
    ]);
    expect(await confirm(seen.id)).toMatchObject({ written: 1 });
    const second = await preview(file);
    expect(second.counts).toMatchObject({ doubled: 3 });
    const nothing = await staff.post(`/api/question-imports/${second.id}/confirm`, { duplicates: 'SKIP' }).expect(422);
    expect(nothing.body).toMatchObject({ code: 'QUESTION_IMPORT.NOTHING_READY' });
    expect(await confirm(second.id, { duplicates: 'IMPORT' })).toMatchObject({ written: 3 });
  });

  it('that was confirmed twice at the same moment goes in once', async () => {
    const before = await bank();
    const seen = await preview(await table(row({ subject: '同时' }), row({ subject: '同时' })));
    const both = await Promise.all([1, 2].map(() => staff.post(`/api/question-imports/${seen.id}/confirm`, {})));
    expect(both.map((answer) => answer.status).sort()).toEqual([202, 409]);
    await app.get(JobRunner).settle();
    expect(await bank()).toBe(before + 2);
  });

  it('whose job was called off can be confirmed again; one that nobody touches is thrown away', async () => {
    const seen = await preview(await table(row({ subject: '中止' })));
    const set = (sql: string): Promise<void> =>
      app.get(Database).transaction(systemActor('test'), async (tx) => {
        await tx.manager.query(sql, [seen.id]);
      });
    await set("UPDATE question_import SET state = 'IMPORTING', job_id = 999999 WHERE id = ?");
    app.clock.advance({ minutes: 10 });
    await app.get(JobRunner).settle();
    expect(await show(seen.id)).toMatchObject({ state: 'READY', error: 'QUESTION_IMPORT.CALLED_OFF' });
    await set("UPDATE question_import SET updated_at = '2020-01-01 00:00:00.000' WHERE id = ?");
    app.clock.advance({ minutes: 10 });
    await app.get(JobRunner).settle();
    expect(await rowsOf(app, 'SELECT id FROM question_import_item WHERE import_id = ?', [seen.id])).toEqual([]);
  });

  it('that two people import at the same moment adds its new subject once or leaves one of them to try again', async () => {
    const before = await bank();
    const [one, two] = [
      await preview(await table(row({ subject: '新科目' }))),
      await preview(await table(row({ subject: '新科目' })), '二.xlsx', other),
    ];
    await Promise.all([
      staff.post(`/api/question-imports/${one.id}/confirm`, {}).expect(202),
      other.post(`/api/question-imports/${two.id}/confirm`, {}).expect(202),
    ]);
    await app.get(JobRunner).settle();
    const states = [
      await staff.get(`/api/question-imports/${one.id}`),
      await other.get(`/api/question-imports/${two.id}`),
    ].map((answer) => answer.body as View);
    for (const [place, state] of states.entries())
      if (state.state === 'READY') {
        expect(state.error).toBe('QUESTION_SUBJECT.EXISTS');
        await [staff, other][place]?.post(`/api/question-imports/${state.id}/confirm`, {}).expect(202);
        await app.get(JobRunner).settle();
      }
    expect(await bank()).toBe(before + 2);
    expect(await rowsOf(app, "SELECT id FROM question_subject WHERE name = '新科目'")).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['空.xlsx', '', 'QUESTION_IMPORT.EMPTY'],
    ['弹.xml', '<!DOCTYPE q [<!ENTITY a "aaaa">]><quiz>&a;</quiz>', 'QUESTION_IMPORT.DOCTYPE'],
    ['坏.xml', '<quiz><question>', 'QUESTION_IMPORT.XML'],
    ['图.svg', '<svg/>', 'QUESTION_IMPORT.FORMAT'],
    ['题.json', '[{"题":"一"}]', 'QUESTION_IMPORT.FORMAT'],
    ['旧.xml', '<questestinterop/>', 'QUESTION_IMPORT.QTI_OLD'],
    ['无.csv', '没有列\n没有题\n', 'QUESTION_IMPORT.NO_COLUMNS'],
    ['空.xml', '<quiz/>', 'QUESTION_IMPORT.NO_ITEMS'],
    ['文.pdf', '%PDF-1.7', 'SPREADSHEET.FORMAT'],
  ])('%s', async (name, text, code) => {
    const answer = await staff.post('/api/question-imports/preview').attach('file', Buffer.from(text), name);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('nor without a file, nor with a format nobody knows', async () => {
    await staff.post('/api/question-imports/preview', {}).expect(400);
    await staff
      .post('/api/question-imports/preview')
      .attach('file', Buffer.from('x{T}'), 'a.txt')
      .field('format', 'WORD')
      .expect(400);
    const said = await staff
      .post('/api/question-imports/preview')
      .attach('file', Buffer.from('x{T}'), 'a.csv')
      .field('format', 'GIFT')
      .expect(201);
    expect(said.body).toMatchObject({ format: 'GIFT', counts: { items: 1 } });
  });
});

describe('who may', () => {
  it('the staff, each their own', async () => {
    const { id } = await preview(await table(row({ subject: '谁' })));
    const path = `/api/question-imports/${id}`;
    for (const url of [path, `${path}/items`, `${path}/errors`]) {
      await other.get(url).expect(404);
      await trainee.get(url).expect(403);
      await app.http.get(url).expect(401);
    }
    await other.post(`${path}/confirm`, {}).expect(404);
    await other.delete(path).expect(404);
    await trainee.post('/api/question-imports/preview').attach('file', Buffer.from('x{T}'), 'a.txt').expect(403);
    await trainee.get('/api/questions/export.xlsx').expect(403);
    await app.http.get('/api/questions/export.xml').expect(401);
    await staff.post(`${path}/confirm`, { duplicates: 'MAYBE' }).expect(400);
    await staff.post(`${path}/confirm`, { subjectId: 999_999 }).expect(422);
    await staff.get('/api/question-imports/template').expect(200);
    await staff.delete(path).expect(200);
    await staff.get(path).expect(404);
  });
});

describe('questions as files', () => {
  it('come back as they went, in the template and as Moodle XML, and only what the filters find', async () => {
    const subjectId = await buildSubject(app, { name: '导出' });
    for (const kind of ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'] as const)
      await buildQuestion(app, { subjectId, kind, lawReference: '第八条', tags: ['一', '二'], explanation: '说明' });
    const xlsx = await staff
      .get(`/api/questions/export.xlsx?subjectId=${subjectId}`)
      .buffer(true)
      .parse(binary)
      .expect(200);
    const xml = await staff
      .get(`/api/questions/export.xml?subjectId=${subjectId}`)
      .buffer(true)
      .parse(binary)
      .expect(200);
    const [table, moodle] = [readTable(xlsx.body as Buffer).items, readMoodleXml(xml.body as Buffer).items];
    expect(table.map((item) => item.draft?.kind)).toEqual([
      'SINGLE',
      'MULTIPLE',
      'TRUE_FALSE',
      'BLANK',
      'SHORT_ANSWER',
      'CASE',
    ]);
    expect(table.flatMap((item) => item.problems)).toEqual([]);
    expect(moodle.map((item) => item.draft)).toEqual(table.map((item) => item.draft));
    const seen = await preview(xlsx.body as Buffer);
    expect(seen.counts).toMatchObject({ items: 6, sound: 6, doubledInBank: 6 });
    const one = await staff
      .get(`/api/questions/export.xlsx?subjectId=${subjectId}&kind=CASE`)
      .buffer(true)
      .parse(binary)
      .expect(200);
    expect(readTable(one.body as Buffer).items).toHaveLength(1);
    await staff.get('/api/questions/export.xlsx?nothing=1').expect(400);
  });
});
