import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MakeRun } from '../../../src/features/competitions/marking/make-run.js';
import { MarkingTasksRepository } from '../../../src/features/competitions/marking/marking-tasks.repository.js';
import { MarkingWatch } from '../../../src/features/competitions/marking/marking-watch.js';
import { replayOf } from '../../../src/features/competitions/marking/open-replay.js';
import { reportReplay } from '../../../src/features/competitions/marking/replay-report.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildContest } from '../../support/build-attempts.js';
import { answerAll, closeRound, write } from '../../support/build-marking.js';
import { buildPerson, rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());

describe('the run that results are made from', () => {
  it('is no run that a later decision has overtaken, also when the round becomes final', async () => {
    const contest = await buildContest(app, { cadres: 1, kinds: ['SINGLE'], to: 20, graceSeconds: 120 });
    const url = `/api/competition-rounds/${contest.roundId}`;
    const step = async (act: string, body: object = {}) => {
      const { revision } = (await contest.staff.get(url)).body;
      return contest.staff.post(`${url}/${act}`, { revision, ...body });
    };
    const attemptId = await write(app, contest, 0, { SINGLE: 'wrong' });
    app.clock.set(new Date(contest.endsAt.getTime() + 30_000).toISOString());
    const late = { seq: 10, givenAt: contest.endsAt.getTime() - 1000, attemptId };
    await write(app, contest, 0, { SINGLE: 'right' }, late);
    await closeRound(app, contest);
    const decide = (verdict: string) =>
      contest.staff.post(`/api/competition-attempts/${attemptId}/late-decision`, { verdict, words: '核对过记录' });
    expect((await decide('REFUSED')).status).toBe(200);
    expect((await step('start-marking')).status).toBe(200);
    await contest.staff.post(`${url}/runs`, {});
    expect((await step('announce')).status).toBe(200);
    const appealsUntil = new Date(app.clock.now().getTime() + 60_000).toISOString();
    expect((await step('open-appeals', { appealsUntil })).status).toBe(200);
    expect((await decide('ACCEPTED')).status).toBe(200);
    app.clock.set(appealsUntil);
    expect((await step('finalise')).body).toMatchObject({ status: 409, code: 'MARKING.RUN_OUTDATED' });
    await contest.staff.post(`${url}/runs`, { cause: 'LATE_DECIDED' });
    expect((await step('finalise')).status).toBe(200);
  });

  it('counts a mark whose number is lower than the last and which is committed after it', async () => {
    const database = app.get(Database);
    // on SQLite there is one writer: no mark overtakes another
    if (database.dialect === 'sqlite') return;
    const contest = await buildContest(app, { cadres: 1, kinds: ['SHORT_ANSWER'] });
    await answerAll(app, contest, 0, { SHORT_ANSWER: ['写了一半'] });
    await closeRound(app, contest);
    await app.get(MarkingWatch).run();
    const slots = await rowsOf<{ id: number }>(app, 'SELECT id FROM marking_task WHERE round_id = ? ORDER BY slot', [
      contest.roundId,
    ]);
    const tasks = app.get(MarkingTasksRepository);
    const enter = (at: number, markerId: number, beforeCommit: () => Promise<void>): Promise<void> =>
      database.transaction(systemActor('test'), async (tx) => {
        const task = await tasks.byId(tx.manager, slots[at]!.id);
        await tasks.mark(tx, task!, markerId, 150, null, app.clock.now());
        await beforeCommit();
      });
    const [first, second] = [await buildPerson(app), await buildPerson(app)];
    let mayCommit = (): void => undefined;
    const committing = new Promise<void>((resolve) => (mayCommit = resolve));
    let slow: Promise<void> | undefined;
    await new Promise<void>((isEntered) => {
      slow = enter(0, first.id, () => {
        isEntered();
        return committing;
      });
    });
    await enter(1, second.id, () => Promise.resolve());
    const wish = { roundId: contest.roundId, cause: 'MARKED', reason: null } as const;
    const running = app.get(MakeRun).make(systemActor('test'), wish);
    await setTimeout(500);
    mayCommit();
    await slow;
    const run = await running;
    expect(await rowsOf(app, 'SELECT subjective FROM attempt_result WHERE run_id = ?', [run.id])).toEqual([
      { subjective: 150 },
    ]);
    expect(await reportReplay(replayOf(database), { roundId: contest.roundId }, () => undefined)).toBe(0);
  });
});
