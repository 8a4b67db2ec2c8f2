import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { QuestionPool } from '../../../src/features/competitions/bank/question-pool.queries.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildQuestion, buildSubject, questionOf } from '../../support/build-competitions.js';
import { buildPerson, buildUnit } from '../../support/build-people.js';

interface View {
  id: number;
  code: string;
  state: string;
  revision: number;
  versionNo: number;
  abilities: string[];
  isOwnWork: boolean;
  approvedVersionNo: number | null;
  twins: { code: string }[];
  version: { id: number; content: { stem: string; options: { key: string; text: string }[] }; key: object };
}

let app: TestApp;
let author: TestActor;
let authorPerson: number;
let reviewer: TestActor;
let trainee: TestActor;
let subjectId: number;

beforeAll(async () => {
  app = await startTestApp();
  const unit = await buildUnit(app);
  authorPerson = (await buildPerson(app, { unit, name: '熊丽萍' })).id;
  author = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], personId: authorPerson, name: '熊丽萍' });
  reviewer = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], name: '帅文静' });
  trainee = await app.actor({ roles: [{ role: 'TRAINEE' }] });
  subjectId = await buildSubject(app, { name: '民法典' });
});
afterAll(() => app.close());

const draft = (more: object = {}) => ({
  subjectId,
  kind: 'SINGLE',
  difficulty: 2,
  ...questionOf('SINGLE'),
  source: '中华人民共和国民法典',
  lawReference: '第二百七十八条',
  tags: ['物业', '业主'],
  ...more,
});
async function create(more: object = {}, by = author): Promise<View> {
  const response = await by.post('/api/questions', draft(more));
  expect(response.status).toBe(201);
  return response.body as View;
}
const view = async (id: number): Promise<View> => (await author.get(`/api/questions/${id}`)).body as View;
async function act(by: TestActor, question: { id: number; revision: number }, what: string, words?: string) {
  return by.post(`/api/questions/${question.id}/${what}`, { revision: question.revision, ...(words ? { words } : {}) });
}

describe('writing a question', () => {
  it('makes a draft with a code, a version and what its author may do', async () => {
    const made = await create();
    expect(made).toMatchObject({
      state: 'DRAFT',
      versionNo: 1,
      subject: { id: subjectId, name: '民法典', fullName: '民法典' },
      tags: ['业主', '物业'].sort(),
      isOwnWork: true,
      abilities: ['edit', 'submit', 'retire', 'remove'],
    });
    expect(made.code).toMatch(/^Q\d{6}$/);
  });

  it.each(['MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'] as const)('of the kind %s', async (kind) => {
    const made = await create({ kind, ...questionOf(kind) });
    expect(made).toMatchObject({ kind, state: 'DRAFT' });
  });

  it('refuses what is not sound and says where', async () => {
    const { content } = questionOf('SINGLE');
    const response = await author.post('/api/questions', draft({ content, key: { type: 'CHOICES', correct: [] } }));
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({
      code: 'QUESTION.NOT_SOUND',
      params: { paths: ['key'], codes: ['CORRECT_MISSING'] },
    });
  });

  it('refuses a wrong shape, an unknown subject and a picture that was never sent up', async () => {
    expect((await author.post('/api/questions', draft({ difficulty: 9 }))).status).toBe(400);
    expect((await author.post('/api/questions', draft({ surprise: 1 }))).status).toBe(400);
    expect((await author.post('/api/questions', draft({ subjectId: 999_999 }))).body).toMatchObject({
      status: 422,
      code: 'QUESTION.SUBJECT_UNKNOWN',
    });
    const { content, key } = questionOf('SINGLE', `看图 ![](image:${'ab'.repeat(32)})`);
    expect((await author.post('/api/questions', draft({ content, key }))).body).toMatchObject({
      status: 422,
      code: 'QUESTION.PICTURE_UNKNOWN',
    });
  });

  it('is for staff of the bank only', async () => {
    const made = await create();
    expect((await app.http.get('/api/questions')).status).toBe(401);
    for (const url of [
      '/api/questions',
      `/api/questions/${made.id}`,
      '/api/question-subjects',
      '/api/question-duplicates',
    ])
      expect((await trainee.get(url)).status).toBe(403);
    expect((await trainee.post('/api/questions', draft())).status).toBe(403);
    expect((await author.get('/api/questions/999999')).status).toBe(404);
  });

  it('gives every one of many authors at once a code of their own', async () => {
    const made = await Promise.all(
      Array.from({ length: 12 }, () => author.post('/api/questions', draft(questionOf('SINGLE')))),
    );
    const numbers = made.map((each) => Number((each.body as View).code.slice(1))).sort((a, b) => a - b);
    expect(made.map((each) => each.status)).toEqual(made.map(() => 201));
    expect(numbers.at(-1)! - numbers[0]!).toBe(11);
  });
});

describe('changing a question', () => {
  it('adds a version for another text, and none for another difficulty', async () => {
    const made = await create();
    const { content, key } = made.version;
    const sorted = await author.put(`/api/questions/${made.id}`, draft({ content, key, difficulty: 5, revision: 1 }));
    expect(sorted.body).toMatchObject({ difficulty: 5, versionNo: 1, revision: 2 });
    const text = { ...content, stem: '换了一个说法' };
    const edited = await author.put(
      `/api/questions/${made.id}`,
      draft({ content: text, key, revision: 2, reason: '更准确' }),
    );
    expect(edited.body).toMatchObject({ versionNo: 2, state: 'DRAFT', stem: '换了一个说法', revision: 3 });
    const { versions } = (await author.get(`/api/questions/${made.id}/versions`)).body as {
      versions: { versionNo: number; content: { stem: string }; reason: string | null }[];
    };
    expect(versions.map((each) => [each.versionNo, each.content.stem, each.reason])).toEqual([
      [2, '换了一个说法', '更准确'],
      [1, content.stem, null],
    ]);
  });

  it('lets the first of two editors win and tells the second', async () => {
    const made = await create();
    const edits = await Promise.all(
      ['甲说', '乙说'].map((stem, who) =>
        (who === 0 ? author : reviewer).put(
          `/api/questions/${made.id}`,
          draft({ content: { ...made.version.content, stem }, key: made.version.key, revision: 1 }),
        ),
      ),
    );
    expect(edits.map((each) => each.status).sort()).toEqual([200, 409]);
    expect(edits.find((each) => each.status === 409)?.body).toMatchObject({
      code: 'QUESTION.CHANGED',
      params: { code: made.code },
    });
    expect(await view(made.id)).toMatchObject({ versionNo: 2 });
  });

  it('sends what was approved back to review, with a reason, and keeps the approved text', async () => {
    const built = await buildQuestion(app, { subjectId });
    const before = await view(built.id);
    const { content, key } = before.version;
    const change = draft({ content: { ...content, stem: '改过的题干' }, key, revision: before.revision });
    expect((await author.put(`/api/questions/${built.id}`, change)).body).toMatchObject({
      status: 422,
      code: 'QUESTION.REASON_NEEDED',
    });
    const edited = await author.put(`/api/questions/${built.id}`, { ...change, reason: '法条已修订' });
    expect(edited.body).toMatchObject({ state: 'IN_REVIEW', versionNo: 2, approvedVersionNo: 1 });
    const texts = await app.get(QuestionPool).texts(app.get(Database).reads, [built.versionId]);
    expect(texts.get(built.versionId)?.content.stem).toBe(content.stem);
    const pool = await app.get(QuestionPool).approved(app.get(Database).reads, [built.id]);
    expect(pool).toEqual([]);
  });

  it('is refused while the question is retired', async () => {
    const made = await create();
    const retired = (await act(author, made, 'retire', '重复')).body as View;
    const { content, key } = made.version;
    const response = await author.put(`/api/questions/${made.id}`, draft({ content, key, revision: retired.revision }));
    expect(response.body).toMatchObject({ status: 409, code: 'QUESTION.STATE' });
  });
});

describe('review', () => {
  it('takes a draft to approval by somebody else and tells its author', async () => {
    const made = await create();
    const submitted = (await act(author, made, 'submit')).body as View;
    expect(submitted).toMatchObject({ state: 'IN_REVIEW' });
    expect(submitted.abilities).not.toContain('approve');
    expect((await act(author, submitted, 'approve')).body).toMatchObject({ status: 403, code: 'QUESTION.OWN_WORK' });
    const approved = (await act(reviewer, submitted, 'approve', '很好')).body as View;
    expect(approved).toMatchObject({ state: 'APPROVED', approvedVersionNo: 1 });
    const inbox = await author.get('/api/notifications');
    expect(JSON.stringify(inbox.body)).toContain(made.code);
    const [pooled] = await app.get(QuestionPool).approved(app.get(Database).reads, [made.id]);
    expect(pooled).toMatchObject({ code: made.code, versionId: made.version.id, kind: 'SINGLE' });
  });

  it('counts everybody who wrote since the last approval as an author', async () => {
    const made = await create();
    const { content, key } = made.version;
    const text = { ...content, stem: '第二个人改的' };
    const edited = (await reviewer.put(`/api/questions/${made.id}`, draft({ content: text, key, revision: 1 })))
      .body as View;
    const submitted = (await act(author, edited, 'submit')).body as View;
    for (const by of [author, reviewer])
      expect((await act(by, submitted, 'approve')).body).toMatchObject({ code: 'QUESTION.OWN_WORK' });
    const third = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }] });
    expect((await act(third, submitted, 'approve')).status).toBe(201);
  });

  it('is by somebody else also when an approved text comes back into use', async () => {
    const submitted = (await act(author, await create(), 'submit')).body as View;
    const approved = (await act(reviewer, submitted, 'approve')).body as View;
    const retired = (await act(author, approved, 'retire', '暂停')).body as View;
    const revived = (await act(author, retired, 'revive')).body as View;
    const again = (await act(author, revived, 'submit')).body as View;
    expect(again).toMatchObject({ state: 'IN_REVIEW', versionNo: 1, isOwnWork: true });
    expect((await act(author, again, 'approve')).body).toMatchObject({ code: 'QUESTION.OWN_WORK' });
    expect((await act(reviewer, again, 'approve')).status).toBe(201);
  });

  it('returns with words, retires and revives', async () => {
    const made = await create();
    const submitted = (await act(author, made, 'submit')).body as View;
    expect((await act(reviewer, submitted, 'return')).status).toBe(400);
    const returned = (await act(reviewer, submitted, 'return', '选项不互斥')).body as View;
    expect(returned).toMatchObject({ state: 'DRAFT' });
    expect(returned.abilities).not.toContain('remove');
    const retired = (await act(reviewer, returned, 'retire', '已过时')).body as View;
    expect(retired).toMatchObject({ state: 'RETIRED', abilities: ['revive'] });
    expect((await act(reviewer, retired, 'submit')).body).toMatchObject({ status: 409, code: 'QUESTION.STATE' });
    expect((await act(reviewer, retired, 'revive')).body).toMatchObject({ state: 'DRAFT' });
    const history = (await author.get(`/api/questions/${made.id}/versions`)).body as { reviews: object[] };
    expect(history.reviews).toMatchObject([
      { act: 'REVIVE', by: '帅文静' },
      { act: 'RETIRE', words: '已过时' },
      { act: 'RETURN', words: '选项不互斥' },
      { act: 'SUBMIT', by: '熊丽萍' },
    ]);
  });

  it('of many at once does what may be done and names the rest', async () => {
    const mine = await create({}, reviewer);
    const mineIn = (await act(reviewer, mine, 'submit')).body as View;
    const others = [];
    for (let at = 0; at < 3; at++) others.push((await act(author, await create(), 'submit')).body as View);
    const asked = [mineIn, ...others].map(({ id, revision }) => ({ id, revision }));
    const outcome = await reviewer.post('/api/question-reviews', {
      act: 'APPROVE',
      questions: [...asked, { id: others[0]!.id, revision: 77 }],
    });
    expect(outcome.body).toEqual({
      done: 3,
      refused: [
        { id: mine.id, code: 'QUESTION.OWN_WORK' },
        { id: others[0]!.id, code: 'QUESTION.CHANGED' },
      ],
    });
    expect(await view(mine.id)).toMatchObject({ state: 'IN_REVIEW', revision: mineIn.revision });
    expect(await view(others[2]!.id)).toMatchObject({ state: 'APPROVED' });
    expect((await trainee.post('/api/question-reviews', { act: 'APPROVE', questions: asked })).status).toBe(403);
  });

  it('is done once by two reviewers at the same moment', async () => {
    const submitted = (await act(author, await create(), 'submit')).body as View;
    const third = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }] });
    const both = await Promise.all([act(reviewer, submitted, 'approve'), act(third, submitted, 'approve')]);
    expect(both.map((each) => each.status).sort()).toEqual([201, 409]);
  });
});

describe('giving up a draft', () => {
  it('takes it away while nobody has seen it', async () => {
    const made = await create();
    expect((await author.delete(`/api/questions/${made.id}?revision=9`)).status).toBe(409);
    expect((await author.delete(`/api/questions/${made.id}?revision=1`)).status).toBe(200);
    expect((await author.get(`/api/questions/${made.id}`)).status).toBe(404);
  });

  it('is refused for what was submitted once', async () => {
    const made = await create();
    const submitted = (await act(author, made, 'submit')).body as View;
    const returned = (await act(author, submitted, 'return', '我再改改')).body as View;
    const response = await author.delete(`/api/questions/${made.id}?revision=${returned.revision}`);
    expect(response.body).toMatchObject({ status: 409, code: 'QUESTION.KEPT' });
  });

  it('and a text never changes, whoever asks the database', async () => {
    const built = await buildQuestion(app, { subjectId });
    await expect(
      app
        .get(Database)
        .transaction(systemActor('test'), (tx) =>
          tx.manager.query(`UPDATE question_version SET source = 'x' WHERE id = ${built.versionId}`),
        ),
    ).rejects.toThrow();
  });
});
