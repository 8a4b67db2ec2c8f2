import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttemptResultEntity } from '../../../src/features/competitions/marking/attempt-result.entity.js';
import { reportReplay } from '../../../src/features/competitions/marking/replay-report.js';
import { replayOf } from '../../../src/features/competitions/marking/open-replay.js';
import { MarkingWatch } from '../../../src/features/competitions/marking/marking-watch.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildContest, type BuiltContest } from '../../support/build-attempts.js';
import { answerAll, closeRound, handIn, versionsOf, write } from '../../support/build-marking.js';
import { buildStaff, rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());

const MINUTE = 60_000;
const urlOf = (contest: BuiltContest, path: string): string => `/api/competition-rounds/${contest.roundId}/${path}`;

async function replay(contest: BuiltContest, runNo?: number): Promise<{ code: 0 | 1; lines: string[] }> {
  const lines: string[] = [];
  const wish = { roundId: contest.roundId, ...(runNo === undefined ? {} : { runNo }) };
  const code = await reportReplay(replayOf(app.get(Database)), wish, (line) => lines.push(line));
  return { code, lines };
}

describe('a run', () => {
  it('marks what was sealed, ranks who started, counts the absent, and agrees with the journal to the byte', async () => {
    const contest = await buildContest(app, { cadres: 4, kinds: ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK'] });
    await answerAll(app, contest, 0, { SINGLE: 'right', MULTIPLE: 'right', TRUE_FALSE: 'right', BLANK: ['３０ '] });
    await answerAll(app, contest, 1, { SINGLE: 'right', MULTIPLE: 'half', TRUE_FALSE: 'wrong', BLANK: ['三十天'] });
    await answerAll(app, contest, 2, {});
    expect((await contest.staff.post(urlOf(contest, 'runs'), {})).body).toMatchObject({
      status: 422,
      code: 'MARKING.WRONG_STATE',
    });
    await closeRound(app, contest);
    const made = await contest.staff.post(urlOf(contest, 'runs'), { reason: '全员判分' });
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      jobId: null,
      run: { runNo: 1, attemptCount: 3, isCurrent: true, cause: 'ASKED' },
    });
    const rows = await rowsOf<{ person_id: number; objective: number; total: number; rank_no: number }>(
      app,
      'SELECT person_id, objective, total, rank_no FROM attempt_result WHERE run_id = ? ORDER BY rank_no, person_id',
      [made.body.run.id],
    );
    const [a, b, c] = contest.cadres;
    expect(rows).toEqual([
      { person_id: a!.personId, objective: 800, total: 800, rank_no: 1 },
      { person_id: b!.personId, objective: 200, total: 200, rank_no: 2 },
      { person_id: c!.personId, objective: 0, total: 0, rank_no: 3 },
    ]);
    const units = await rowsOf(
      app,
      'SELECT entered, took_part, counted, score_sum, score, rank_no FROM unit_result WHERE run_id = ?',
      [made.body.run.id],
    );
    expect(units).toEqual([{ entered: 4, took_part: 3, counted: 3, score_sum: 1000, score: 333, rank_no: 1 }]);
    // no statement of ours, and no other while the triggers stand, changes a result
    await expect(
      app
        .get(Database)
        .transaction(systemActor('test'), (tx) =>
          tx.manager.getRepository(AttemptResultEntity).update({ runId: made.body.run.id }, { total: 1 }),
        ),
    ).rejects.toThrow('append-only');
    const { code, lines } = await replay(contest);
    expect(lines.join('\n')).toContain(made.body.run.digest);
    expect(code).toBe(0);
  });

  it('is refused while somebody still writes, to whom may not, and of another unit', async () => {
    const contest = await buildContest(app, { cadres: 2, kinds: ['SINGLE'], extraMinutes: 60 });
    await write(app, contest, 0, {});
    app.clock.set(new Date(contest.endsAt.getTime() + MINUTE).toISOString());
    expect((await contest.staff.post(urlOf(contest, 'runs'), {})).body).toMatchObject({
      code: 'MARKING.ATTEMPTS_OPEN',
      params: { count: 1 },
    });
    expect((await contest.staff.post(urlOf(contest, 'runs'), { cause: 'CLOSED' })).status).toBe(400);
    expect((await app.http.post(urlOf(contest, 'runs')).send({})).status).toBe(401);
    expect((await contest.cadres[0]!.actor.post(urlOf(contest, 'runs'), {})).status).toBe(403);
    const leader = await buildStaff(app, 'LEADER', contest.host);
    expect((await leader.get(urlOf(contest, 'runs'))).status).toBe(403);
    const other = await buildContest(app, { kinds: ['SINGLE'] });
    for (const path of ['runs', 'markers', 'marking', 'corrections', 'blank-answers', 'marked-questions'])
      expect((await other.staff.get(urlOf(contest, path))).body).toMatchObject({
        status: 404,
        code: 'ROUND.NOT_FOUND',
      });
    expect((await contest.staff.get(urlOf(contest, 'runs/1/compare/2'))).body).toMatchObject({ code: 'RUN.NOT_FOUND' });
  });

  it('two asked for at once are two, one after the other, with the same bytes', async () => {
    const contest = await buildContest(app, { cadres: 3, kinds: ['SINGLE', 'BLANK'] });
    for (const at of [0, 1, 2]) await answerAll(app, contest, at, { SINGLE: 'right', BLANK: [`${at}0`] });
    await closeRound(app, contest);
    const answers = await Promise.all(Array.from({ length: 4 }, () => contest.staff.post(urlOf(contest, 'runs'), {})));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(answers.map((answer) => answer.body.run.runNo).sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(answers.map((answer) => answer.body.run.digest)).size).toBe(1);
    expect((await replay(contest)).code).toBe(0);
  });

  it('is made by itself once the round and its grace are over, once', async () => {
    const contest = await buildContest(app, { cadres: 1, kinds: ['SINGLE'], graceSeconds: 60 });
    await answerAll(app, contest, 0, { SINGLE: 'right' });
    app.clock.set(contest.endsAt.toISOString());
    await app.get(MarkingWatch).run();
    expect((await contest.staff.get(urlOf(contest, 'runs'))).body.items).toEqual([]);
    app.clock.set(new Date(contest.endsAt.getTime() + MINUTE).toISOString());
    await app.get(MarkingWatch).run();
    await app.get(MarkingWatch).run();
    expect((await contest.staff.get(urlOf(contest, 'runs'))).body.items).toMatchObject([
      { runNo: 1, cause: 'CLOSED', madeByName: null, attemptCount: 1 },
    ]);
  });

  it('is made by a job in the same way, and says how far it is', async () => {
    const contest = await buildContest(app, { cadres: 2, kinds: ['SINGLE'] });
    for (const at of [0, 1]) await answerAll(app, contest, at, { SINGLE: 'right' });
    await closeRound(app, contest);
    const wish = { roundId: contest.roundId, cause: 'ASKED', reason: '两万份答卷' };
    const actor = { ...systemActor('教务'), accountId: contest.staff.accountId };
    const jobId = await app
      .get(Database)
      .transaction(actor, (tx) => app.get(Jobs).enqueue(tx, 'competitions.run', wish));
    await app.get(JobRunner).settle();
    expect((await contest.staff.get(`/api/jobs/${jobId}`)).body).toMatchObject({
      state: 'DONE',
      done: 2,
      total: 2,
      result: { runNo: 1 },
    });
    expect((await contest.staff.get(urlOf(contest, 'runs'))).body.items).toMatchObject([
      { runNo: 1, cause: 'ASKED', reason: '两万份答卷', madeByName: '教务' },
    ]);
    expect((await replay(contest)).code).toBe(0);
  });

  it('equal in everything published share a rank', async () => {
    const contest = await buildContest(app, { cadres: 3, kinds: ['SINGLE'] });
    const attempts: number[] = [];
    for (const at of [0, 1, 2]) attempts.push(await write(app, contest, at, { SINGLE: at === 2 ? 'wrong' : 'right' }));
    app.clock.advance({ minutes: 5 });
    for (const at of [0, 1, 2]) await handIn(app, contest, at, attempts[at]!);
    await closeRound(app, contest);
    const { run } = (await contest.staff.post(urlOf(contest, 'runs'), {})).body;
    const ranks = await rowsOf<{ rank_no: number }>(
      app,
      'SELECT rank_no FROM attempt_result WHERE run_id = ? ORDER BY attempt_id',
      [run.id],
    );
    expect(ranks.map((row) => row.rank_no)).toEqual([1, 1, 3]);
  });
});

describe('answers of the grace', () => {
  it('count in the next run after they are accepted, and the replay agrees before and after', async () => {
    const contest = await buildContest(app, { cadres: 2, kinds: ['SINGLE', 'TRUE_FALSE'], to: 20, graceSeconds: 120 });
    await answerAll(app, contest, 0, { SINGLE: 'right' });
    const attemptId = await write(app, contest, 1, { SINGLE: 'wrong' });
    app.clock.set(new Date(contest.endsAt.getTime() + 30_000).toISOString());
    await write(
      app,
      contest,
      1,
      { SINGLE: 'right', TRUE_FALSE: 'right' },
      { seq: 10, givenAt: contest.endsAt.getTime() - 1000, attemptId },
    );
    await closeRound(app, contest);
    const totals = async (): Promise<number[]> => {
      const { run } = (await contest.staff.post(urlOf(contest, 'runs'), {})).body;
      const rows = await rowsOf<{ total: number }>(
        app,
        'SELECT total FROM attempt_result WHERE run_id = ? ORDER BY attempt_id',
        [run.id],
      );
      return rows.map((row) => row.total);
    };
    expect(await totals()).toEqual([200, 0]);
    expect((await contest.staff.get(urlOf(contest, 'marking'))).body.problems).toEqual([
      { code: 'LATE_UNDECIDED', count: 1 },
    ]);
    const decided = await contest.staff.post(`/api/competition-attempts/${attemptId}/late-decision`, {
      verdict: 'ACCEPTED',
      words: '断网有记录',
    });
    expect(decided.status).toBe(200);
    expect((await contest.staff.get(urlOf(contest, 'runs'))).body.items[0].isCurrent).toBe(false);
    expect(await totals()).toEqual([200, 400]);
    expect((await replay(contest)).code).toBe(0);
    await contest.staff.post(`/api/competition-attempts/${attemptId}/late-decision`, {
      verdict: 'REFUSED',
      words: '时间对不上',
    });
    expect(await totals()).toEqual([200, 0]);
    const { code, lines } = await replay(contest);
    expect(lines.filter((line) => line.startsWith('agrees'))).toHaveLength(3);
    expect(code).toBe(0);
  });
});

describe('corrected keys', () => {
  it('compute everybody anew and keep the run before; what they do is told before and after', async () => {
    const contest = await buildContest(app, { cadres: 3, kinds: ['SINGLE', 'TRUE_FALSE'] });
    await answerAll(app, contest, 0, { SINGLE: 'right', TRUE_FALSE: 'wrong' });
    await answerAll(app, contest, 1, { SINGLE: 'wrong', TRUE_FALSE: 'right' });
    await answerAll(app, contest, 2, { SINGLE: 'wrong', TRUE_FALSE: 'wrong' });
    await closeRound(app, contest);
    await contest.staff.post(urlOf(contest, 'runs'), {});
    const versions = await versionsOf(app, contest);
    const wish = { versionId: versions.TRUE_FALSE, kind: 'NEW_KEY', key: { type: 'CHOICES', correct: ['F'] } };
    const preview = await contest.staff.post(urlOf(contest, 'corrections/preview'), wish);
    expect(preview.body).toMatchObject({
      holders: 3,
      papers: 3,
      effect: { people: 3, up: 2, down: 1, questions: [{ versionId: versions.TRUE_FALSE, people: 3, points: 200 }] },
    });
    expect((await contest.staff.get(urlOf(contest, 'corrections'))).body.items).toEqual([]);
    const done = await contest.staff.post(urlOf(contest, 'corrections'), { ...wish, reason: '条文已修订' });
    expect(done.status).toBe(201);
    expect(done.body.run).toMatchObject({ runNo: 2, cause: 'CORRECTED', reason: '条文已修订' });
    const compared = await contest.staff.get(urlOf(contest, 'runs/1/compare/2?sort=-points'));
    expect(compared.body.effect).toEqual(preview.body.effect);
    expect(compared.body.movers.items[0]).toMatchObject({
      personId: contest.cadres[0]!.personId,
      before: { total: 200, rank: 1 },
      after: { total: 400, rank: 1 },
      items: [{ before: 0, after: 200, versionId: versions.TRUE_FALSE }],
    });
    expect(compared.body.movers.total).toBe(3);
    const full = await contest.staff.post(urlOf(contest, 'corrections'), {
      versionId: versions.TRUE_FALSE,
      kind: 'FULL_FOR_ALL',
      reason: '题意有歧义',
    });
    expect(full.body.run.runNo).toBe(3);
    const voided = await contest.staff.post(urlOf(contest, 'corrections'), {
      versionId: versions.TRUE_FALSE,
      kind: 'VOID',
      reason: '题目作废',
    });
    const totals = await rowsOf<{ run_id: number; total: number }>(
      app,
      `SELECT x.run_id, x.total FROM attempt_result x JOIN marking_run r ON r.id = x.run_id WHERE r.round_id = ?
        ORDER BY x.run_id, x.attempt_id`,
      [contest.roundId],
    );
    expect(totals.map((row) => row.total)).toEqual([200, 200, 0, 400, 0, 200, 400, 200, 200, 200, 0, 0]);
    expect(voided.body.run.runNo).toBe(4);
    expect((await contest.staff.get(urlOf(contest, 'corrections'))).body.items).toHaveLength(3);
    const { code, lines } = await replay(contest);
    expect(lines.at(-1)).toBe('4 runs replayed, 0 differ');
    expect(code).toBe(0);
    expect((await replay(contest, 2)).lines).toHaveLength(2);
  });

  it('are held against their question', async () => {
    const contest = await buildContest(app, { cadres: 1, kinds: ['SINGLE', 'SHORT_ANSWER'] });
    await answerAll(app, contest, 0, { SINGLE: 'right' });
    await closeRound(app, contest);
    const versions = await versionsOf(app, contest);
    const refused = async (body: object): Promise<string> =>
      (await contest.staff.post(urlOf(contest, 'corrections'), { reason: '试一试', ...body })).body.code as string;
    expect(await refused({ versionId: versions.SINGLE, kind: 'NEW_KEY' })).toBe('CORRECTION.KEY_MISSING');
    expect(
      await refused({ versionId: versions.SINGLE, kind: 'NEW_KEY', key: { type: 'CHOICES', correct: ['x'] } }),
    ).toBe('CORRECTION.KEY_KIND');
    expect(
      await refused({ versionId: versions.SHORT_ANSWER, kind: 'NEW_KEY', key: { type: 'CHOICES', correct: ['a'] } }),
    ).toBe('CORRECTION.BY_PEOPLE');
    const other = await buildContest(app, { kinds: ['SINGLE'] });
    expect(await refused({ versionId: (await versionsOf(app, other)).SINGLE, kind: 'VOID' })).toBe(
      'CORRECTION.NOT_ON_PAPER',
    );
    expect((await contest.staff.post(urlOf(contest, 'corrections'), { versionId: 1, kind: 'VOID' })).status).toBe(400);
  });

  it('accept several written answers at once', async () => {
    const contest = await buildContest(app, { cadres: 5, kinds: ['BLANK'] });
    for (const [at, text] of ['三十', '30天', '３０天。', '叁拾', ''].entries())
      await answerAll(app, contest, at, { BLANK: [text] });
    await closeRound(app, contest);
    await contest.staff.post(urlOf(contest, 'runs'), {});
    const { items } = (await contest.staff.get(urlOf(contest, 'blank-answers'))).body;
    expect(items).toMatchObject([
      {
        papers: 5,
        blanks: [
          {
            blankNo: 1,
            more: 0,
            answers: [
              { people: 2, isAccepted: false },
              { text: '三十', people: 1, isAccepted: true },
              { text: '叁拾', people: 1, isAccepted: false },
            ],
          },
        ],
      },
    ]);
    const [question] = items;
    const key = structuredClone(question.key);
    key.blanks[0].accepted.push('30天', '叁拾');
    const done = await contest.staff.post(urlOf(contest, 'corrections'), {
      versionId: question.versionId,
      kind: 'NEW_KEY',
      key,
      reason: '同义答案',
    });
    expect(done.status).toBe(201);
    const rows = await rowsOf<{ total: number }>(
      app,
      'SELECT total FROM attempt_result WHERE run_id = ? ORDER BY attempt_id',
      [done.body.run.id],
    );
    expect(rows.map((row) => row.total)).toEqual([200, 200, 200, 200, 0]);
    const after = (await contest.staff.get(urlOf(contest, 'blank-answers'))).body.items[0].blanks[0].answers;
    expect(after.every((answer: { isAccepted: boolean }) => answer.isAccepted)).toBe(true);
    expect((await replay(contest)).code).toBe(0);
  });
});

describe('the replay', () => {
  it('says what differs when the rows of a run are not what they were', async () => {
    const contest = await buildContest(app, { cadres: 2, kinds: ['SINGLE'] });
    for (const at of [0, 1]) await answerAll(app, contest, at, { SINGLE: 'right' });
    await closeRound(app, contest);
    const { run } = (await contest.staff.post(urlOf(contest, 'runs'), {})).body;
    // the database refuses to change a result: somebody with power over it takes the triggers away first
    await app.get(Database).transaction(systemActor('test'), async (tx) => {
      await tx.manager.query('DROP TRIGGER tr_attempt_result_update');
      await tx.manager.query('UPDATE attempt_result SET total = 999, rank_no = 1 WHERE run_id = ? AND person_id = ?', [
        run.id,
        contest.cadres[1]!.personId,
      ]);
    });
    const { code, lines } = await replay(contest);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^DIFFERS round \d+ run 1/);
    expect(lines.join('\n')).toContain('total 999');
    expect(lines.join('\n')).toContain('no longer those');
    expect((await replay({ ...contest, roundId: contest.roundId }, 99)).code).toBe(1);
  });
});
