import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerDesk } from '../../../src/features/competitions/attempts/answer-desk.js';
import { AutoSubmit } from '../../../src/features/competitions/attempts/auto-submit.js';
import { foldJournal } from '../../../src/features/competitions/domain/fold.js';
import type { Response } from '../../../src/features/competitions/domain/question.js';
import { systemActor } from '../../../src/kernel/access.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { answer, buildAttempt, buildContest, type BuiltCadre } from '../../support/build-attempts.js';
import { rowsOf } from '../../support/build-people.js';
import { fewest } from '../../support/fewest.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());

const PEOPLE = 25;
const LETTERS = ['A', 'B', 'C', 'D'];
const now = (): string => app.clock.now().toISOString();

describe('everybody at once', () => {
  it(`${PEOPLE} start, save and hand in together: one attempt each, every acknowledged answer in the journal`, async () => {
    const contest = await buildContest(app, { cadres: PEOPLE, kinds: ['SINGLE', 'SINGLE', 'SINGLE', 'SINGLE'] });
    const live = async (cadre: BuiltCadre, number: number): Promise<number> => {
      // two starts of the same person in the same instant
      const [one, two] = await Promise.all([buildAttempt(contest, cadre), buildAttempt(contest, cadre)]);
      expect(one.attemptId).toBe(two.attemptId);
      expect([one.sitting, two.sitting].sort()).toEqual([1, 2]);
      let acknowledged = 0;
      const saves = Array.from({ length: 8 }, async (_, index) => {
        const { body } = await cadre.actor.post(`/api/attempts/${one.attemptId}/answers`, {
          sitting: (index % 2) + 1,
          answers: [
            {
              seq: index + 1,
              itemNo: (index % 4) + 1,
              response: { choices: [LETTERS[(index + number) % 4]] },
              givenAt: now(),
            },
          ],
        });
        acknowledged += (body as { saved: object[] }).saved.length;
      });
      await Promise.all(saves);
      const done = await Promise.all(
        [1, 2].map((sitting) => cadre.actor.post(`/api/attempts/${one.attemptId}/submit`, { sitting })),
      );
      expect(done[0]!.body).toEqual(done[1]!.body);
      return acknowledged;
    };
    const counts = await Promise.all(contest.cadres.map(live));
    expect(counts).toEqual(counts.map(() => 8));
    const attempts = await rowsOf<{ id: number; sealed: string; last_sitting: number }>(
      app,
      'SELECT id, sealed, last_sitting FROM attempt WHERE round_id = ?',
      [contest.roundId],
    );
    expect(attempts).toHaveLength(PEOPLE);
    for (const attempt of attempts) {
      expect(attempt.last_sitting).toBe(2);
      const rows = await rowsOf<{ sitting_no: number; seq: number; item_no: number; response: string; late: number }>(
        app,
        'SELECT sitting_no, seq, item_no, response, late FROM attempt_answer WHERE attempt_id = ?',
        [attempt.id],
      );
      expect(rows).toHaveLength(8);
      const entries = rows.map((row) => ({
        sittingNo: row.sitting_no,
        seq: row.seq,
        itemNo: row.item_no,
        response: JSON.parse(row.response) as Response,
        late: Boolean(row.late),
      }));
      expect(JSON.parse(attempt.sealed)).toEqual(foldJournal(entries, 4, false));
    }
  });

  it('a save and handing in race: what was acknowledged counts, what was refused does not', async () => {
    const contest = await buildContest(app, { cadres: PEOPLE, kinds: ['SINGLE'] });
    const started = await Promise.all(contest.cadres.map((cadre) => buildAttempt(contest, cadre)));
    await Promise.all(
      contest.cadres.map(async (cadre, index) => {
        const id = started[index]!.attemptId;
        const body = { sitting: 1, answers: [{ seq: 1, itemNo: 1, response: { choices: ['A'] }, givenAt: now() }] };
        const save = () => cadre.actor.post(`/api/attempts/${id}/answers`, body);
        const submit = () => cadre.actor.post(`/api/attempts/${id}/submit`, { sitting: 1 });
        const [saved] = await Promise.all(index % 2 === 0 ? [save(), submit()] : [submit().then(save), save()]);
        const [row] = await rowsOf<{ sealed: string }>(app, 'SELECT sealed FROM attempt WHERE id = ?', [id]);
        const rows = await rowsOf(app, 'SELECT id FROM attempt_answer WHERE attempt_id = ?', [id]);
        const counts = JSON.parse(row!.sealed)[0] !== null;
        expect(rows).toHaveLength(counts ? 1 : 0);
        if (saved.status === 200) expect(counts).toBe(true);
      }),
    );
  });

  it('a save that stands in line goes in before what was handed in after it', async () => {
    const contest = await buildContest(app, { kinds: ['SINGLE'] });
    const [cadre] = contest.cadres as [BuiltCadre];
    const { attemptId } = await buildAttempt(contest, cadre);
    const actor = { ...systemActor('test'), personId: cadre.personId };
    const given = { seq: 1, itemNo: 1, response: { choices: ['C'] }, givenAt: now() };
    const saving = app
      .get(AnswerDesk)
      .save({ actor, attemptId, sitting: 1, answers: [given], receivedAt: app.clock.now() });
    const done = await cadre.actor.post(`/api/attempts/${attemptId}/submit`, { sitting: 1 });
    expect((await saving).saved).toHaveLength(1);
    expect(done.body).toMatchObject({ answered: 1 });
  });

  it('an answer that another server has written meanwhile is known, not lost and not doubled', async () => {
    const contest = await buildContest(app, { kinds: ['SINGLE', 'SINGLE'] });
    const [cadre] = contest.cadres as [BuiltCadre];
    const { attemptId } = await buildAttempt(contest, cadre);
    const write = (seq: number, letter: string) =>
      answer.raw(
        app,
        `INSERT INTO attempt_answer (attempt_id, sitting_no, seq, item_no, response, late, received_at)
         VALUES (?, 1, ?, 1, ?, 0, '2027-03-16 01:00:00.000')`,
        [attemptId, seq, JSON.stringify({ choices: [letter] })],
      );
    await write(1, 'A');
    await write(9, 'B');
    const saved = await cadre.actor.post(`/api/attempts/${attemptId}/answers`, {
      sitting: 1,
      answers: [
        { seq: 1, itemNo: 1, response: { choices: ['A'] }, givenAt: now() },
        { seq: 9, itemNo: 1, response: { choices: ['C'] }, givenAt: now() },
        { seq: 10, itemNo: 2, response: { choices: ['D'] }, givenAt: now() },
      ],
    });
    expect(saved.body).toMatchObject({
      lastSeq: 10,
      saved: [
        { seq: 1, as: 'KNOWN' },
        { seq: 10, as: 'SAVED' },
      ],
      refused: [{ seq: 9, code: 'ANSWER.SEQ_TAKEN' }],
    });
  });

  it('one that breaks the transaction does not take the others along', async () => {
    const contest = await buildContest(app, { cadres: 3, kinds: ['SINGLE'] });
    const started = await Promise.all(contest.cadres.map((cadre) => buildAttempt(contest, cadre)));
    const desk = app.get(AnswerDesk);
    const outcomes = await Promise.allSettled(
      started.map(({ attemptId }, index) =>
        desk.save({
          actor: { ...systemActor('test'), personId: contest.cadres[index]!.personId },
          attemptId,
          sitting: 1,
          // a number no column holds, past the route's own check
          answers: [{ seq: index === 1 ? NaN : 1, itemNo: 1, response: { choices: ['A'] }, givenAt: now() }],
          receivedAt: app.clock.now(),
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('the clock and the person hand in at once: one of them', async () => {
    const contest = await buildContest(app, { cadres: 10, kinds: ['SINGLE'] });
    const started = await Promise.all(contest.cadres.map((cadre) => buildAttempt(contest, cadre)));
    app.clock.set(new Date(new Date(started[0]!.dueAt).getTime() + 5_000));
    const submits = contest.cadres.map((cadre, index) =>
      cadre.actor.post(`/api/attempts/${started[index]!.attemptId}/submit`, { sitting: 1 }),
    );
    const [, , ...answers] = await Promise.all([app.get(AutoSubmit).sweep(), app.get(AutoSubmit).sweep(), ...submits]);
    for (const [index, done] of answers.entries())
      expect((done as { body: object }).body).toMatchObject({ submittedAt: started[index]!.dueAt });
    const seals = await rowsOf<{ subject_id: string }>(
      app,
      `SELECT subject_id FROM audit_entry WHERE act = 'attempt.submit' AND subject_id IN (${started.map(() => '?').join()})`,
      started.map(({ attemptId }) => String(attemptId)),
    );
    expect(seals).toHaveLength(10);
  });

  it('time given in the middle of it reaches whoever is writing', async () => {
    const contest = await buildContest(app, { kinds: ['SINGLE'] });
    const [cadre] = contest.cadres as [BuiltCadre];
    const before = await buildAttempt(contest, cadre);
    const given = await contest.staff.post(
      `/api/competition-rounds/${contest.roundId}/entries/${cadre.entryId}/extra-time`,
      { minutes: 10, reason: '身体原因' },
    );
    expect(given.status).toBeLessThan(300);
    const due = new Date(new Date(before.dueAt).getTime() + 600_000);
    app.clock.set(new Date(new Date(before.dueAt).getTime() + 1_000));
    const saved = await cadre.actor.post(`/api/attempts/${before.attemptId}/answers`, {
      sitting: 1,
      answers: [{ seq: 1, itemNo: 1, response: { choices: ['A'] }, givenAt: now() }],
    });
    expect(saved.body).toMatchObject({ dueAt: due.toISOString(), saved: [{ as: 'SAVED' }] });
    await app.get(AutoSubmit).sweep();
    expect((await cadre.actor.get(`/api/attempts/${before.attemptId}`)).body).toMatchObject({ state: 'OPEN' });
  });

  it('saving many costs no more statements than saving few', async () => {
    const contest = await buildContest(app, { cadres: 20, kinds: ['SINGLE', 'SINGLE'] });
    const started = await Promise.all(contest.cadres.map((cadre) => buildAttempt(contest, cadre)));
    const desk = app.get(AnswerDesk);
    const save = (index: number, seq: number) =>
      desk.save({
        actor: { ...systemActor('test'), personId: contest.cadres[index]!.personId },
        attemptId: started[index]!.attemptId,
        sitting: 1,
        answers: [{ seq, itemNo: 1, response: { choices: ['A'] }, givenAt: now() }],
        receivedAt: app.clock.now(),
      });
    let seq = 0;
    const statements = (count: number): Promise<number> =>
      fewest(() => {
        seq += 1;
        return app.statementsOf(() => Promise.all(started.slice(0, count).map((_, index) => save(index, seq))));
      });
    const few = await statements(1);
    const many = await statements(20);
    expect(many).toBeLessThanOrEqual(few + 2);
  });
});
