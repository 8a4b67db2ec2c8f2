import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildAttempt, buildContest, type BuiltContest } from '../../support/build-attempts.js';
import { rowsOf } from '../../support/build-people.js';

let app: TestApp;
let contest: BuiltContest;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  contest = await buildContest(app, { cadres: 2 });
});

const now = (): string => app.clock.now().toISOString();

describe('the road of an attempt', () => {
  it('starts, saves, hands in; what is sealed is what was answered', async () => {
    const [cadre] = contest.cadres;
    const started = await buildAttempt(contest, cadre!);
    expect(started).toMatchObject({ sitting: 1, lastSeq: 0, state: 'OPEN', answers: [] });
    expect(started.paper.items.map((item) => item.no)).toEqual([1, 2, 3, 4, 5, 6]);
    const saved = await cadre!.actor.post(`/api/attempts/${started.attemptId}/answers`, {
      sitting: 1,
      answers: [
        { seq: 1, itemNo: 1, response: { choices: ['B'] }, givenAt: now() },
        { seq: 2, itemNo: 4, response: { texts: ['三十'] }, givenAt: now() },
      ],
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      lastSeq: 2,
      saved: [
        { seq: 1, as: 'SAVED' },
        { seq: 2, as: 'SAVED' },
      ],
      refused: [],
    });
    const done = await cadre!.actor.post(`/api/attempts/${started.attemptId}/submit`, { sitting: 1 });
    expect(done.body).toMatchObject({ answered: 2, unanswered: 4 });
    const [row] = await rowsOf<{ sealed: string }>(app, 'SELECT sealed FROM attempt WHERE id = ?', [started.attemptId]);
    expect(JSON.parse(row!.sealed)).toEqual([{ choices: ['B'] }, null, null, { texts: ['三十'] }, null, null]);
  });
});
