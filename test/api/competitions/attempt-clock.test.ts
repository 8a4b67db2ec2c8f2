import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttemptSealing } from '../../../src/features/competitions/attempts/attempt-sealing.js';
import { AttemptsRepository } from '../../../src/features/competitions/attempts/attempts.repository.js';
import { MarkingRounds } from '../../../src/features/competitions/marking/marking-rounds.queries.js';
import { MarkingWatch } from '../../../src/features/competitions/marking/marking-watch.js';
import { EVERYWHERE, systemActor } from '../../../src/kernel/access.js';
import { Database, type Tx } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildAttempt, buildContest } from '../../support/build-attempts.js';
import { closeRound, versionsOf, write } from '../../support/build-marking.js';
import { rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());

const inTransaction = (work: (tx: Tx) => Promise<void>): Promise<void> =>
  app.get(Database).transaction(systemActor('test'), work);

/** What `work` writes is there, uncommitted, while `meanwhile` asks; it is committed a moment later. */
async function before<T>(work: (tx: Tx) => Promise<void>, meanwhile: () => PromiseLike<T>): Promise<T> {
  let asked: Promise<T> | undefined;
  await inTransaction(async (tx) => {
    await work(tx);
    // a request is sent once somebody waits for it
    asked = Promise.resolve(meanwhile());
    await setTimeout(400);
  });
  return asked as Promise<T>;
}

describe('what the clock does', () => {
  it('reaches everybody but the one whose paper is broken: others are handed in and marked', async () => {
    const broken = await buildContest(app, { kinds: ['SINGLE'] });
    const sheet = JSON.stringify({ items: [{ versionId: 999_999, points: 200, order: ['a'] }] });
    await inTransaction(async (tx) => {
      await tx.manager.query(
        'INSERT INTO attempt (round_id, person_id, started_at, due_at, last_sitting, sheet) VALUES (?, ?, ?, ?, 1, ?)',
        [broken.roundId, broken.cadres[0]!.personId, broken.startsAt, broken.endsAt, sheet],
      );
    });
    const sound = await buildContest(app, { cadres: 3, kinds: ['SINGLE'] });
    for (const at of [0, 1, 2]) await write(app, sound, at, { SINGLE: 'right' });
    await closeRound(app, sound);
    const open = await rowsOf<{ round_id: number }>(app, 'SELECT round_id FROM attempt WHERE submitted_at IS NULL');
    expect(open).toEqual([{ round_id: broken.roundId }]);
    await inTransaction(async (tx) => {
      await tx.manager.query(
        "UPDATE attempt SET submitted_at = due_at, submit_kind = 'TIME', sealed = '[null]' WHERE submitted_at IS NULL",
      );
    });
    await app.get(MarkingWatch).run();
    const runs = await rowsOf(app, 'SELECT round_id, attempt_count FROM marking_run');
    expect(runs).toEqual([{ round_id: sound.roundId, attempt_count: 3 }]);
  });

  it('hands in while somebody gives more time: whoever gave it hears that it is too late', async () => {
    // on SQLite there is one writer at a time
    if (app.get(Database).dialect === 'sqlite') return;
    const contest = await buildContest(app, { kinds: ['SINGLE'] });
    const [cadre] = contest.cadres;
    const { attemptId } = await buildAttempt(contest, cadre!);
    const given = await before(
      async (tx) => {
        const attempt = (await app.get(AttemptsRepository).lock(tx, [attemptId])).get(attemptId)!;
        const ending = { attempt, submittedAt: attempt.dueAt, submitKind: 'TIME', actor: tx.actor } as const;
        await app.get(AttemptSealing).seal(tx, [ending]);
      },
      () =>
        contest.staff
          .post(`/api/competition-rounds/${contest.roundId}/entries/${cadre!.entryId}/extra-time`, {
            minutes: 10,
            reason: '身体原因',
          })
          .then((answer) => answer),
    );
    expect(given.body).toMatchObject({ status: 409, code: 'ENTRY.SUBMITTED' });
  });

  it('or somebody makes a round final while a key is corrected: no correction is left behind without its run', async () => {
    if (app.get(Database).dialect === 'sqlite') return;
    const contest = await buildContest(app, { kinds: ['SINGLE'] });
    await write(app, contest, 0, { SINGLE: 'right' });
    await closeRound(app, contest);
    const { SINGLE } = await versionsOf(app, contest);
    const corrected = await before(
      async (tx) => {
        await app.get(MarkingRounds).locked(tx, EVERYWHERE, contest.roundId);
        await tx.manager.query("UPDATE competition_round SET state = 'FINAL' WHERE id = ?", [contest.roundId]);
      },
      () =>
        contest.staff
          .post(`/api/competition-rounds/${contest.roundId}/corrections`, {
            versionId: SINGLE,
            kind: 'VOID',
            reason: '题目有误',
          })
          .then((answer) => answer),
    );
    expect(corrected.body).toMatchObject({ status: 422, code: 'MARKING.WRONG_STATE' });
    expect(await rowsOf(app, 'SELECT id FROM key_correction WHERE round_id = ?', [contest.roundId])).toEqual([]);
  });
});
