import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type supertest from 'supertest';
import { Database } from '../../../src/platform/db/database.js';
import { execute } from '../../../src/platform/db/statements.js';
import { systemActor } from '../../../src/kernel/access.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPaper, type BuiltPaper, type BuiltPaperQuestion } from '../../support/build-papers.js';
import { buildStaff, buildUnit, type BuiltUnit } from '../../support/build-people.js';
import { buildRound } from '../../support/build-rounds.js';

let app: TestApp;
let unit: BuiltUnit;
let staff: TestActor;
let elsewhere: TestActor;
/** A bank of 6 questions of each kind, difficulties 1 … 5, in one subject. */
let bank: BuiltPaper;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  staff = await buildStaff(app, 'TRAINING_STAFF', unit);
  elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
}, 120_000);
afterAll(() => app.close());
beforeEach(async () => {
  bank = await buildPaper(app, { mode: 'DRAWN', unit });
});

const setState = (question: BuiltPaperQuestion, state: string): Promise<unknown> =>
  app
    .get(Database)
    .transaction(systemActor('test'), (tx) =>
      execute(tx.manager, 'UPDATE question SET state = ? WHERE id = ?', [state, question.questionId]),
    );

const ofKind = (kind: string): BuiltPaperQuestion[] => bank.questions.filter((question) => question.kind === kind);

const fixedBody = (questions: readonly BuiltPaperQuestion[]) => ({
  mode: 'FIXED',
  name: '第一季度初赛试卷',
  shuffleQuestions: false,
  shuffleOptions: false,
  items: questions.map((question) => ({ questionId: question.questionId, points: 250 })),
});

const cell = (over: object = {}) => ({
  subjectId: bank.subjectId,
  kind: 'SINGLE',
  difficulty: null,
  count: 3,
  points: 200,
  ...over,
});
const drawnBody = (...cells: object[]) => ({
  mode: 'DRAWN',
  name: '第一季度抽题卷',
  shuffleQuestions: true,
  shuffleOptions: true,
  cells,
});

const made = async (body: object): Promise<{ id: number; revision: number }> => {
  const { body: paper } = await staff.post('/api/papers', body).expect(201);
  return paper;
};

const download = (actor: TestActor, url: string): Promise<supertest.Response> =>
  actor
    .get(url)
    .buffer(true)
    .parse((reply, done) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => done(null, Buffer.concat(parts)));
    });

describe('a paper of chosen questions', () => {
  it('is made, changed and listed', async () => {
    const [first, second] = ofKind('SINGLE') as [BuiltPaperQuestion, BuiltPaperQuestion];
    const { body: paper } = await staff.post('/api/papers', fixedBody([first, second])).expect(201);
    expect(paper).toMatchObject({
      mode: 'FIXED',
      state: 'DRAFT',
      unitId: unit.id,
      itemCount: 2,
      totalPoints: 500,
      acts: ['edit', 'fix', 'copy', 'delete'],
      items: [
        { questionId: first.questionId, code: first.code, points: 250, state: 'APPROVED', isOutdated: false },
        { questionId: second.questionId },
      ],
    });
    const changed = { ...fixedBody([second]), revision: paper.revision };
    const { body: after } = await staff.put(`/api/papers/${paper.id}`, changed).expect(200);
    expect(after).toMatchObject({ itemCount: 1, totalPoints: 250, revision: paper.revision + 1 });
    const late = await staff.put(`/api/papers/${paper.id}`, changed);
    expect([late.status, late.body.code]).toEqual([409, 'PAPER.CHANGED']);
    const { body: list } = await staff
      .get('/api/papers?q=初赛试卷&state=DRAFT&mode=FIXED&sort=-totalPoints')
      .expect(200);
    expect(list.items.map((item: { id: number }) => item.id)).toContain(paper.id);
    expect(list.counts.DRAFT).toBe(list.total);
  });

  it('refuses a question twice, one that does not exist, another mode', async () => {
    const [first] = ofKind('SINGLE') as [BuiltPaperQuestion];
    const twice = await staff.post('/api/papers', fixedBody([first, first]));
    expect([twice.status, twice.body.code]).toEqual([422, 'PAPER.QUESTION_TWICE']);
    const nobody = { ...fixedBody([]), items: [{ questionId: 999_999, points: 100 }] };
    const unknown = await staff.post('/api/papers', nobody);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'PAPER.QUESTION_NOT_FOUND']);
    const paper = await made(fixedBody([first]));
    const other = await staff.put(`/api/papers/${paper.id}`, { ...drawnBody(cell()), revision: paper.revision });
    expect([other.status, other.body.code]).toEqual([422, 'PAPER.MODE_FIXED']);
  });

  it('is fixed with approved questions only, and stays as it was when the bank moves on', async () => {
    const [first, second] = ofKind('MULTIPLE') as [BuiltPaperQuestion, BuiltPaperQuestion];
    const paper = await made(fixedBody([first, second]));
    await setState(second, 'IN_REVIEW');
    const refused = await staff.post(`/api/papers/${paper.id}/fix`, { revision: paper.revision });
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      422,
      'PAPER.NOT_APPROVED',
      { codes: [second.code] },
    ]);
    await setState(second, 'APPROVED');
    const { body: fixed } = await staff.post(`/api/papers/${paper.id}/fix`, { revision: paper.revision }).expect(200);
    expect(fixed).toMatchObject({ state: 'FIXED', acts: ['copy', 'delete'] });
    await setState(second, 'RETIRED');
    const { body: later } = await staff.get(`/api/papers/${paper.id}`).expect(200);
    expect(later.items).toHaveLength(2);
    const again = await staff.put(`/api/papers/${paper.id}`, { ...fixedBody([first]), revision: fixed.revision });
    expect([again.status, again.body.code]).toEqual([409, 'PAPER.FIXED']);
  });

  it('is fixed once however many press the button', async () => {
    const paper = await made(fixedBody(ofKind('SINGLE')));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => staff.post(`/api/papers/${paper.id}/fix`, { revision: paper.revision })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('is not fixed empty', async () => {
    const paper = await made(fixedBody([]));
    const refused = await staff.post(`/api/papers/${paper.id}/fix`, { revision: paper.revision });
    expect([refused.status, refused.body.code]).toEqual([422, 'PAPER.EMPTY']);
  });
});

describe('a paper drawn from a blueprint', () => {
  it('says what the bank has for each cell, live', async () => {
    const cells = [
      cell({ count: 5 }),
      cell({ difficulty: 1, count: 1 }),
      cell({ kind: 'CASE', subjectId: null, count: 2 }),
    ];
    const { body } = await staff.post('/api/papers/availability', { cells }).expect(200);
    expect(body.cells[0]).toMatchObject({ available: 6 });
    expect(body.cells[1]).toMatchObject({ available: 2, quotas: [{ difficulty: 1, count: 1, pool: 2 }] });
    expect(body.cells[2].available).toBeGreaterThanOrEqual(6);
    expect(body).toMatchObject({ shortage: null, itemCount: 8, totalPoints: 1600 });
    // the sixth of six is wanted by both
    const tight = await staff.post('/api/papers/availability', {
      cells: [cell({ count: 6 }), cell({ difficulty: 2, count: 1 })],
    });
    expect(tight.body.shortage).toEqual({ cells: [1, 2], needed: 7, available: 6 });
  });

  it('is not fixed when the questions do not suffice, and the cells are named', async () => {
    const paper = await made(drawnBody(cell({ kind: 'TRUE_FALSE', count: 2 }), cell({ count: 7 })));
    const refused = await staff.post(`/api/papers/${paper.id}/fix`, { revision: paper.revision });
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      422,
      'PAPER.POOL_SHORT',
      { cells: [2], needed: 7, available: 6 },
    ]);
    const preview = await staff.get(`/api/papers/${paper.id}/preview`);
    expect([preview.status, preview.body.code]).toEqual([422, 'PAPER.POOL_SHORT']);
  });

  it('gives the same draw for the same words, also after the bank has moved on', async () => {
    const paper = await made(drawnBody(cell({ count: 4 }), cell({ kind: 'BLANK', count: 2, points: 400 })));
    const { body: fixed } = await staff.post(`/api/papers/${paper.id}/fix`, { revision: paper.revision }).expect(200);
    expect(fixed.availability).toMatchObject({ pool: 12, shortage: null });
    const { body: one } = await staff.get(`/api/papers/${paper.id}/preview?seed=7`).expect(200);
    expect(one).toMatchObject({ seed: '7', itemCount: 6, totalPoints: 1600 });
    expect(one.items.map((item: { kind: string }) => item.kind)).toEqual([
      ...Array<string>(4).fill('SINGLE'),
      ...Array<string>(2).fill('BLANK'),
    ]);
    const [single] = one.items;
    expect(single.answers).toEqual([single.options.find((option: { isCorrect: boolean }) => option.isCorrect).letter]);
    for (const question of ofKind('SINGLE')) await setState(question, 'RETIRED');
    const { body: again } = await staff.get(`/api/papers/${paper.id}/preview?seed=7`).expect(200);
    expect(again).toEqual(one);
    const { body: other } = await staff.get(`/api/papers/${paper.id}/preview?seed=8`).expect(200);
    expect(other.items).not.toEqual(one.items);
  });

  it('shows how equal its draws are', async () => {
    const paper = await made(drawnBody(cell({ count: 4 })));
    const { body } = await staff.get(`/api/papers/${paper.id}/spread?draws=50`).expect(200);
    expect(body).toMatchObject({ draws: 50, equalMix: true, pool: 6 });
    expect(body.difficulty.least).toBe(body.difficulty.most);
  });

  it('is held by its subjects', async () => {
    const unknown = await staff.post('/api/papers', drawnBody(cell({ subjectId: 999_999 })));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'PAPER.SUBJECT_NOT_FOUND']);
    const long = await staff.post('/api/papers', drawnBody(cell({ count: 200 }), cell({ count: 200 })));
    expect([long.status, long.body.code]).toEqual([422, 'PAPER.TOO_LONG']);
  });
});

describe('copies and removals', () => {
  it('copies a fixed paper into a draft with a seed of its own', async () => {
    const paper = await buildPaper(app, { unit, counts: { SINGLE: 2, CASE: 1 } });
    const { body: copy } = await staff.post(`/api/papers/${paper.id}/copy`, { name: '副本' }).expect(201);
    expect(copy).toMatchObject({ name: '副本', state: 'DRAFT', itemCount: 3, totalPoints: 2400, rounds: 0 });
    expect(copy.items).toHaveLength(3);
    const { body: drawn } = await staff.post(`/api/papers/${bank.id}/copy`, { name: '抽题副本' }).expect(201);
    expect(drawn.cells).toHaveLength(6);
    expect(drawn.availability.pool).toBe(36);
  });

  it('removes what no round holds', async () => {
    const free = await buildPaper(app, { unit, counts: { SINGLE: 1 } });
    await staff.delete(`/api/papers/${free.id}?revision=1`).expect(200);
    expect((await staff.get(`/api/papers/${free.id}`)).status).toBe(404);
    await buildRound(app, { unit, paperId: bank.id });
    const held = await staff.delete(`/api/papers/${bank.id}?revision=1`);
    expect([held.status, held.body.code, held.body.params]).toEqual([409, 'PAPER.IN_USE', { rounds: 1 }]);
    expect((await staff.get(`/api/papers/${bank.id}`)).body).toMatchObject({ rounds: 1, acts: ['copy'] });
  });
});

describe('on paper', () => {
  it('prints the paper with its answer sheet, and the edition with the key', async () => {
    const paper = await buildPaper(app, { unit });
    for (const query of ['', '?key=true&sheet=false', '?sheet=false', '?draw=3']) {
      const response = await download(staff, `/api/papers/${paper.id}/print.pdf${query}`);
      expect(response.status).toBe(200);
      expect(response.headers['content-type']).toContain('application/pdf');
      expect((response.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('who may work on papers', () => {
  it('is the organiser, within the own units', async () => {
    const paths = ['', '/preview', '/spread', '/print.pdf'].map((path) => `/api/papers/${bank.id}${path}`);
    const leader = await buildStaff(app, 'LEADER', unit);
    for (const path of [...paths, '/api/papers']) {
      expect((await app.http.get(path)).status).toBe(401);
      expect((await leader.get(path)).status).toBe(403);
    }
    for (const path of paths) expect((await elsewhere.get(path)).status).toBe(404);
    expect((await elsewhere.post(`/api/papers/${bank.id}/fix`, { revision: 1 })).status).toBe(404);
    expect((await elsewhere.post(`/api/papers/${bank.id}/copy`, { name: '副本' })).status).toBe(404);
    expect((await elsewhere.put(`/api/papers/${bank.id}`, { ...drawnBody(cell()), revision: 1 })).status).toBe(404);
    expect((await elsewhere.delete(`/api/papers/${bank.id}?revision=1`)).status).toBe(404);
    const theirs = await elsewhere.post('/api/papers', { ...drawnBody(cell()), unitId: unit.id });
    expect(theirs.status).toBe(403);
    const { body: list } = await elsewhere.get('/api/papers').expect(200);
    expect(list.total).toBe(0);
  });

  it('refuses what is no paper', async () => {
    const wrong = [
      { ...drawnBody(cell({ count: 0 })) },
      { ...drawnBody(cell({ points: 0.5 })) },
      { ...drawnBody(cell({ kind: 'ESSAY' })) },
      { ...fixedBody([]), name: ' ' },
      { ...fixedBody([]), cells: [] },
    ];
    for (const body of wrong) expect((await staff.post('/api/papers', body)).status).toBe(400);
    expect((await staff.get(`/api/papers/${bank.id}/spread?draws=100000`)).status).toBe(400);
    expect((await staff.get('/api/papers/nothing')).status).toBe(400);
  });

  it('asks the database as often for a long list as for a short one', async () => {
    await staff.get('/api/papers').expect(200);
    const few = await app.statementsOf(() => staff.get('/api/papers?size=1'));
    const many = await app.statementsOf(() => staff.get('/api/papers?size=50'));
    expect(many).toBeLessThanOrEqual(few);
  });
});
