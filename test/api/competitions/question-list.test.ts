import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { QuestionPool } from '../../../src/features/competitions/bank/question-pool.queries.js';
import { QuestionWriter } from '../../../src/features/competitions/bank/question-writer.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildQuestions, buildSubject, questionOf } from '../../support/build-competitions.js';

interface View {
  id: number;
  code: string;
  revision: number;
  twins: { code: string }[];
}

let app: TestApp;
let author: TestActor;
let subjectId: number;

beforeAll(async () => {
  app = await startTestApp();
  author = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], name: '熊丽萍' });
  subjectId = await buildSubject(app, { name: '民法典' });
});
afterAll(() => app.close());

describe('finding questions', () => {
  it('by text, code, law reference, kind, difficulty, state, tag, author and subject with what is below', async () => {
    const top = await buildSubject(app);
    const below = await buildSubject(app, { parentId: top });
    const [one, two] = await buildQuestions(app, [
      {
        subjectId: below,
        ...questionOf('SINGLE', '共有部分100%收益ABC'),
        tags: ['公共收益'],
        lawReference: '第二百八十二条',
        difficulty: 4,
      },
      { subjectId: top, kind: 'BLANK', ...questionOf('BLANK') },
    ]);
    const made = await author.post('/api/questions', {
      subjectId: top,
      kind: 'SINGLE',
      difficulty: 2,
      ...questionOf('SINGLE'),
      source: '自编',
    });
    const mine = made.body as View;
    const find = async (query: string): Promise<number[]> => {
      const response = await author.get(`/api/questions?subjectId=${top}&sort=code&${query}`);
      expect(response.status).toBe(200);
      return (response.body as { items: View[] }).items.map((item) => item.id);
    };
    expect(await find('')).toEqual([two, one, mine].map((each) => each!.id).sort((a, b) => a - b));
    expect(await find('q=100%25')).toEqual([one!.id]);
    expect(await find('q=收益abc')).toEqual([one!.id]);
    expect(await find(`q=${one!.code.toLowerCase()}`)).toEqual([one!.id]);
    expect(await find('q=二百八十二')).toEqual([one!.id]);
    expect(await find('kind=BLANK')).toEqual([two!.id]);
    expect(await find('difficulty=4')).toEqual([one!.id]);
    expect(await find('tag=公共收益')).toEqual([one!.id]);
    expect(await find('state=DRAFT')).toEqual([mine.id]);
    expect(await find('mine=true')).toEqual([mine.id]);
    const page = (await author.get(`/api/questions?subjectId=${top}&state=DRAFT`)).body as object;
    expect(page).toMatchObject({ total: 1, counts: { APPROVED: 2, DRAFT: 1 } });
    expect((await author.get('/api/questions?sort=stem')).status).toBe(400);
    const tags = (await author.get('/api/question-tags')).body as { items: object[] };
    expect(tags.items).toContainEqual({ tag: '公共收益', questions: 1 });
  });

  it('for a line of a blueprint: approved ones only, of the subject and below', async () => {
    const top = await buildSubject(app);
    const below = await buildSubject(app, { parentId: top });
    const built = await buildQuestions(app, [
      { subjectId: below, difficulty: 1 },
      { subjectId: top, difficulty: 2 },
      { subjectId: top, difficulty: 1, state: 'IN_REVIEW' },
      { subjectId: top, difficulty: 1, kind: 'TRUE_FALSE', ...questionOf('TRUE_FALSE') },
    ]);
    const pool = app.get(QuestionPool);
    const { reads } = app.get(Database);
    const ask = async (cell: { subjectId: number | null; difficulty: number | null }) =>
      (await pool.forCell(reads, { kind: 'SINGLE', ...cell })).map((each) => each.questionId);
    const approved = built.filter((each) => each.draft.kind === 'SINGLE').map((each) => each.id);
    expect(await ask({ subjectId: top, difficulty: null })).toHaveLength(2);
    expect(await ask({ subjectId: below, difficulty: 1 })).toHaveLength(1);
    expect(await ask({ subjectId: below, difficulty: 2 })).toEqual([]);
    expect(await ask({ subjectId: null, difficulty: 1 })).toEqual(expect.arrayContaining([expect.any(Number)]));
    expect(approved).toHaveLength(3);
  });

  it('that are the same after normalisation', async () => {
    const top = await buildSubject(app);
    const key = { type: 'CHOICES' as const, correct: ['a'] };
    const text = (stem: string, options: [string, string]) => ({
      content: { stem, options: options.map((each, place) => ({ key: 'ab'.charAt(place), text: each })), parts: [] },
      key,
    });
    const [first, second] = await buildQuestions(app, [
      { subjectId: top, ...text('居民会议由谁召集（ ）？', ['居民委员会', '街道办事处']) },
      { subjectId: top, ...text('居民会议由谁召集( )?', ['街道办事处', '居民委员会']) },
      { subjectId: top },
    ]);
    const list = async () =>
      (await author.get(`/api/question-duplicates?subjectId=${top}`)).body as {
        total: number;
        items: { count: number; questions: View[] }[];
      };
    const found = await list();
    expect(found).toMatchObject({ total: 1, items: [{ count: 2 }] });
    expect(found.items[0]!.questions.map((each) => each.id)).toEqual([first!.id, second!.id]);
    const twin = (await author.get(`/api/questions/${second!.id}`)).body as View;
    expect(twin.twins).toEqual([{ id: first!.id, code: first!.code }]);
    const retired = await author.post(`/api/questions/${twin.id}/retire`, {
      revision: twin.revision,
      words: `与${first!.code}重复`,
    });
    expect(retired.status).toBe(201);
    expect(await list()).toMatchObject({ total: 0, items: [] });
  });

  it('asks the database as often for a full page as for one', async () => {
    await buildQuestions(
      app,
      Array.from({ length: 30 }, () => ({ subjectId, tags: ['多'], state: 'DRAFT' as const })),
    );
    const ask = (size: number) => app.statementsOf(() => author.get(`/api/questions?size=${size}`).then());
    await ask(1);
    expect(await ask(30)).toBeLessThanOrEqual(await ask(1));
  });
});

describe('an import of twenty thousand', () => {
  it('goes in whole, in a few hundred statements', async () => {
    const drafts = Array.from({ length: 20_000 }, (_, at) => ({
      subjectId,
      kind: 'SINGLE' as const,
      difficulty: 1 + (at % 5),
      ...questionOf('SINGLE'),
      explanation: null,
      source: '导入',
      lawReference: null,
      tags: ['批量'],
    }));
    let written: { id: number; code: string }[] = [];
    const statements = await app.statementsOf(async () => {
      written = await app
        .get(Database)
        .transaction(systemActor('import'), (tx) => app.get(QuestionWriter).write(tx, drafts, 'IN_REVIEW'));
    });
    expect(written).toHaveLength(20_000);
    expect(new Set(written.map((each) => each.id)).size).toBe(20_000);
    expect(statements).toBeLessThan(800);
    const page = (await author.get('/api/questions?tag=批量&size=1')).body as { total: number };
    expect(page.total).toBe(20_000);
  }, 120_000);

  it('goes in not at all when one is not sound', async () => {
    const good = {
      subjectId,
      kind: 'SINGLE' as const,
      difficulty: 1,
      explanation: null,
      source: '导入',
      lawReference: null,
      tags: ['坏'],
    };
    const drafts = [
      { ...good, ...questionOf('SINGLE') },
      { ...good, ...questionOf('SINGLE'), key: { type: 'CHOICES' as const, correct: [] } },
    ];
    await expect(
      app.get(Database).transaction(systemActor('import'), (tx) => app.get(QuestionWriter).write(tx, drafts)),
    ).rejects.toMatchObject({ code: 'QUESTION.NOT_SOUND', params: { place: 1 } });
    expect((await author.get('/api/questions?tag=坏')).body).toMatchObject({ total: 0 });
  });
});
