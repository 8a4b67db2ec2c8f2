import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPlainUnit, buildTrainingStaff, classPlan } from '../../support/build-classes.js';

let app: TestApp;
let staff: TestActor;
let seriesId: number;

beforeAll(async () => {
  app = await startTestApp();
  staff = await buildTrainingStaff(app, await buildPlainUnit(app, null));
  const made = await staff.post('/api/class-series', { theme: '文本', kind: 'TRAINING' }).expect(201);
  seriesId = (made.body as { id: number }).id;
});
afterAll(() => app.close());

describe('texts that nobody can read', () => {
  it.each([['\u0000'], ['报到\u0007'], ['\u200b'], ['名单\u202etxt.exe'], ['\ud800']])(
    'are refused with the field: %j',
    async (text) => {
      const answer = await staff.post('/api/classes', { seriesId, ...classPlan(app), audience: text }).expect(400);
      expect(answer.body).toMatchObject({
        code: 'REQUEST.SHAPE',
        errors: [{ path: 'audience', code: 'unreadable_text' }],
      });
    },
  );

  it('are refused in a query too', async () => {
    await app.http.get('/api/public/classes?q=%00').expect(400);
    await app.http.get(`/api/public/classes?q=${encodeURIComponent('张·三 😀')}`).expect(200);
  });

  it('do not stand in the way of lines, emoji and names with a dot', async () => {
    const plan = classPlan(app, { audience: '买买提·艾力 😀', notice: '第一行\r\n\t第二行' });
    const answer = await staff.post('/api/classes', { seriesId, ...plan }).expect(201);
    expect(answer.body).toMatchObject({ audience: '买买提·艾力 😀' });
  });

  it('and deep nests end in a refusal, not in a fallen server', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    await app.http.post('/api/auth/sign-in').set('Content-Type', 'application/json').send(deep).expect(400);
    await app.http.get('/api/health').expect(200);
  });
});

describe('addresses that cannot be read', () => {
  it.each([
    ['/api/public/classes/%ff', 400],
    [`/api/public/courses/${'a'.repeat(3000)}`, 414],
  ])('are told as every other problem: %s', async (url, status) => {
    const answer = await app.http.get(url).expect(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, type: 'about:blank' });
    expect(JSON.stringify(answer.body)).not.toContain('aaaa');
  });
});
