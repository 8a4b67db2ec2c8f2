import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildQuestion, questionOf } from '../../support/build-competitions.js';

let app: TestApp;
let staff: TestActor;
let trainee: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  staff = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }] });
  trainee = await app.actor({ roles: [{ role: 'TRAINEE' }] });
});
afterAll(() => app.close());

interface Subject {
  id: number;
  fullName: string;
  depth: number;
  questions: number;
  approved: number;
}
const tree = async (): Promise<Subject[]> =>
  ((await staff.get('/api/question-subjects')).body as { items: Subject[] }).items;
async function add(name: string, parentId: number | null = null): Promise<number> {
  const response = await staff.post('/api/question-subjects', { name, parentId });
  expect(response.status).toBe(201);
  return (response.body as { id: number }).id;
}

describe('the tree of subjects', () => {
  it('grows, counts what is below, moves with its branches and is pruned only where it is empty', async () => {
    const law = await add('法律法规');
    const code = await add('民法典', law);
    const property = await add('物权编', code);
    await buildQuestion(app, { subjectId: property });
    await buildQuestion(app, { subjectId: code, state: 'DRAFT' });
    expect((await tree()).filter((each) => each.fullName.startsWith('法律法规'))).toMatchObject([
      { id: law, fullName: '法律法规', depth: 1, questions: 2, approved: 1 },
      { id: code, fullName: '法律法规 / 民法典', depth: 2, questions: 2, approved: 1 },
      { id: property, fullName: '法律法规 / 民法典 / 物权编', depth: 3, questions: 1, approved: 1 },
    ]);
    expect((await staff.put(`/api/question-subjects/${law}`, { name: '法规', parentId: property })).body).toMatchObject(
      {
        status: 422,
        code: 'QUESTION_SUBJECT.INTO_ITSELF',
      },
    );
    const practice = await add('业务实务');
    expect((await staff.put(`/api/question-subjects/${code}`, { name: '民法', parentId: practice })).status).toBe(200);
    expect((await tree()).find((each) => each.id === property)).toMatchObject({
      fullName: '业务实务 / 民法 / 物权编',
      depth: 3,
    });
    expect((await staff.delete(`/api/question-subjects/${code}`)).body).toMatchObject({
      status: 409,
      code: 'QUESTION_SUBJECT.IN_USE',
      params: { children: 1, questions: 1 },
    });
    expect((await staff.delete(`/api/question-subjects/${law}`)).status).toBe(200);
    expect((await staff.delete(`/api/question-subjects/${law}`)).status).toBe(404);
  });

  it('holds each name once in one place, also when two people type at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => staff.post('/api/question-subjects', { name: '安全生产' })));
    expect(both.map((each) => each.status).sort()).toEqual([201, 409]);
    expect(both.find((each) => each.status === 409)?.body).toMatchObject({ code: 'QUESTION_SUBJECT.EXISTS' });
  });

  it('is no deeper than four', async () => {
    let parent: number | null = null;
    for (const name of ['一', '二', '三', '四']) parent = await add(name, parent);
    expect((await staff.post('/api/question-subjects', { name: '五', parentId: parent })).body).toMatchObject({
      status: 422,
      code: 'QUESTION_SUBJECT.TOO_DEEP',
    });
  });

  it('is for staff of the bank', async () => {
    expect((await trainee.post('/api/question-subjects', { name: '学员加的' })).status).toBe(403);
    expect((await staff.post('/api/question-subjects', { name: '' })).status).toBe(400);
    expect((await app.http.get('/api/question-subjects')).status).toBe(401);
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const send = (by: TestActor, bytes: Buffer) => by.post('/api/question-images').attach('file', bytes, 'x.png');

describe('a picture of a question', () => {
  it('is kept once, stands in a question and is seen by everybody who is signed in', async () => {
    const sha256 = createHash('sha256').update(PNG).digest('hex');
    const both = await Promise.all([send(staff, PNG), send(staff, PNG)]);
    for (const one of both)
      expect(one.body).toMatchObject({ sha256, mark: `![](image:${sha256})`, width: 1, height: 1 });
    const { content, key } = questionOf('SINGLE', `看图作答 ![网格图](image:${sha256})`);
    const subjectId = await add('看图');
    const body = { subjectId, kind: 'SINGLE', difficulty: 1, content, key, source: '自编' };
    const made = await staff.post('/api/questions', body);
    expect(made.body).toMatchObject({ stem: '看图作答 ［图］' });
    const seen = await trainee.get(`/api/question-images/${sha256}`);
    expect(seen.status).toBe(200);
    expect(seen.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(Buffer.from(seen.body as Uint8Array)).toEqual(PNG);
    expect((await app.http.get(`/api/question-images/${sha256}`)).status).toBe(401);
    expect((await trainee.get(`/api/question-images/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await trainee.get('/api/question-images/..%2fsecrets')).status).toBe(400);
  });

  it('is what its bytes say, not its name', async () => {
    expect((await send(staff, GIF)).status).toBe(201);
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect((await send(staff, script)).body).toMatchObject({ status: 400, code: 'IMAGE.KIND' });
    expect((await send(staff, Buffer.alloc(3 * 1024 * 1024))).body).toMatchObject({ code: 'UPLOAD.TOO_LARGE' });
    expect((await send(trainee, PNG)).status).toBe(403);
  });
});
