import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AutoSubmit } from '../../../src/features/competitions/attempts/auto-submit.js';
import { foldJournal } from '../../../src/features/competitions/domain/fold.js';
import type { Response } from '../../../src/features/competitions/domain/question.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  answer,
  buildAttempt,
  buildContest,
  type BuiltCadre,
  type BuiltContest,
  type StartedAttempt,
} from '../../support/build-attempts.js';
import { rowsOf } from '../../support/build-people.js';
import { contestant } from '../../support/contestant.js';

let app: TestApp;
let contest: BuiltContest;
let cadre: BuiltCadre;
let started: StartedAttempt;

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  contest = await buildContest(app);
  [cadre] = contest.cadres as [BuiltCadre];
  started = await buildAttempt(contest, cadre);
});

const { later, at, journal, sealed, ...as } = contestant(() => app);
const save = (answers: object[], sitting = 1) => as.save(cadre, started, answers, sitting);
const submit = (sitting = 1, answers?: object[]) => as.submit(cadre, started, sitting, answers);
const one = (seq: number, itemNo: number, response: Response, givenAt = at(0)) => ({ seq, itemNo, response, givenAt });
const A = { choices: ['A'] };
const B = { choices: ['B'] };
const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

describe('the road of an attempt', () => {
  it('starts, saves, hands in; what is sealed is the fold of the journal', async () => {
    expect(started).toMatchObject({ sitting: 1, lastSeq: 0, state: 'OPEN', graceSeconds: 60, answers: [] });
    expect(started.paper.items.map((item) => [item.no, item.kind, item.options.length, item.blanks])).toEqual([
      [1, 'SINGLE', 4, 0],
      [2, 'MULTIPLE', 4, 0],
      [3, 'TRUE_FALSE', 0, 0],
      [4, 'BLANK', 0, 1],
      [5, 'SHORT_ANSWER', 0, 0],
      [6, 'CASE', 0, 0],
    ]);
    expect(started.paper.items[5]!.parts).toHaveLength(2);
    const first = await save([one(1, 1, A), one(2, 4, { texts: ['三十'] }), one(3, 2, { choices: ['D', 'B'] })]);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ lastSeq: 3, refused: [], dueAt: started.dueAt });
    expect((first.body as { saved: object[] }).saved).toEqual([1, 2, 3].map((seq) => ({ seq, as: 'SAVED' })));
    await save([one(4, 1, B), one(5, 6, { texts: ['先调解', ''] })]);
    const standing = await cadre.actor.get(`/api/attempts/${started.attemptId}`);
    expect(standing.body).toMatchObject({ state: 'OPEN', answered: 4, itemCount: 6, submittedAt: null });
    const done = await submit();
    expect(done.body).toMatchObject({ answered: 4, unanswered: 2, saved: [], refused: [] });
    const { answers, kind } = await sealed(started);
    expect(kind).toBe('PERSON');
    expect(answers).toEqual([B, { choices: ['B', 'D'] }, null, { texts: ['三十'] }, null, { texts: ['先调解', ''] }]);
    expect(answers).toEqual(foldJournal(await journal(started), 6, false));
    expect((await cadre.actor.get(`/api/attempts/${started.attemptId}`)).body).toMatchObject({
      state: 'SUBMITTED',
      answered: 4,
    });
  });

  it('answers that come along with handing in are saved first', async () => {
    const done = await submit(1, [one(1, 1, A)]);
    expect(done.body).toMatchObject({ answered: 1, unanswered: 5, saved: [{ seq: 1, as: 'SAVED' }] });
    expect((await sealed(started)).answers?.[0]).toEqual(A);
  });

  it('an answer that does not fit its question holds up handing in', async () => {
    const refused = await submit(1, [one(1, 1, A), one(2, 1, { choices: ['Z'] })]);
    expect([refused.status, codeOf(refused)]).toEqual([400, 'ANSWER.NO_SUCH_OPTION']);
    expect(await sealed(started)).toMatchObject({ kind: null, answers: null });
  });

  it('handed in twice is handed in once', async () => {
    const first = await submit();
    later(60);
    const second = await submit();
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('an answer that is taken back is not answered', async () => {
    await save([one(1, 1, A), one(2, 5, { texts: ['写了'] })]);
    await save([one(3, 1, { choices: [] }), one(4, 5, { texts: [''] })]);
    expect((await submit()).body).toMatchObject({ answered: 0, unanswered: 6 });
  });

  it('goes on where it stood on another device, the clock running on; both are noted', async () => {
    await save([one(1, 1, A), one(2, 4, { texts: ['三十'] })]);
    later(600);
    const resumed = await buildAttempt(contest, cadre, '手机');
    expect(resumed).toMatchObject({ attemptId: started.attemptId, sitting: 2, lastSeq: 2, dueAt: started.dueAt });
    expect(resumed.paper).toEqual(started.paper);
    expect(resumed.answers).toEqual([
      { itemNo: 1, response: A, seq: 1 },
      { itemNo: 4, response: { texts: ['三十'] }, seq: 2 },
    ]);
    await save([one(3, 1, B)], 2);
    // the first device was offline and comes back with what it had
    expect((await save([one(3, 2, A)], 1)).body).toMatchObject({ saved: [{ seq: 3, as: 'SAVED' }] });
    const events = await rowsOf<{ kind: string }>(app, 'SELECT kind FROM attempt_event WHERE attempt_id = ?', [
      started.attemptId,
    ]);
    expect(events.map((event) => event.kind)).toEqual(['SECOND_DEVICE']);
    await submit(2);
    expect((await sealed(started)).answers?.slice(0, 2)).toEqual([B, A]);
    const closed = await buildAttempt(contest, cadre);
    expect(closed).toMatchObject({ state: 'SUBMITTED', sitting: 2, answers: [] });
    expect(closed.paper).toMatchObject({ itemCount: 6, items: [] });
  });

  it('what the browser notices is noted, never judged', async () => {
    const noted = await cadre.actor.post(`/api/attempts/${started.attemptId}/events`, {
      sitting: 1,
      events: [
        { kind: 'LEFT_PAGE', at: at(-5) },
        { kind: 'CAME_BACK', at: at(0) },
      ],
    });
    expect(noted.status).toBe(200);
    const forged = await cadre.actor.post(`/api/attempts/${started.attemptId}/events`, {
      sitting: 1,
      events: [{ kind: 'SECOND_DEVICE', at: at(0) }],
    });
    expect(forged.status).toBe(400);
    const events = await rowsOf<{ kind: string; detail: string }>(
      app,
      'SELECT kind, detail FROM attempt_event WHERE attempt_id = ? ORDER BY id',
      [started.attemptId],
    );
    expect(events.map((event) => event.kind)).toEqual(['LEFT_PAGE', 'CAME_BACK']);
  });
});

describe('the journal', () => {
  it('the same request again is acknowledged again and writes nothing', async () => {
    const answers = [one(1, 1, A), one(2, 2, { choices: ['C', 'A'] })];
    await save(answers);
    const again = await save(answers);
    expect(again.body).toMatchObject({
      lastSeq: 2,
      saved: [
        { seq: 1, as: 'KNOWN' },
        { seq: 2, as: 'KNOWN' },
      ],
    });
    expect(await journal(started)).toHaveLength(2);
  });

  it('the same place with other content is refused', async () => {
    await save([one(1, 1, A)]);
    const other = await save([one(1, 1, B)]);
    expect([other.status, codeOf(other)]).toEqual([409, 'ANSWER.SEQ_TAKEN']);
    const mixed = await save([one(1, 1, B), one(2, 1, B)]);
    expect(mixed.body).toMatchObject({
      saved: [{ seq: 2, as: 'SAVED' }],
      refused: [{ seq: 1, code: 'ANSWER.SEQ_TAKEN', params: { seq: 1 } }],
    });
  });

  it('twice in one request is once', async () => {
    const twice = await save([one(1, 1, A), one(1, 1, A), one(1, 1, B)]);
    expect(twice.body).toMatchObject({
      saved: [
        { seq: 1, as: 'SAVED' },
        { seq: 1, as: 'KNOWN' },
      ],
      refused: [{ seq: 1, code: 'ANSWER.SEQ_TAKEN' }],
    });
    expect(await journal(started)).toHaveLength(1);
  });

  it('out of order and all at once it is the same: the last given counts', async () => {
    const letters = ['A', 'B', 'C', 'D'];
    const requests = Array.from({ length: 24 }, (_, index) =>
      save([one(index + 1, (index % 2) + 1, { choices: [letters[index % 4]!] })]),
    );
    const answers = await Promise.all(requests.reverse());
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await submit();
    const rows = await journal(started);
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect((await sealed(started)).answers).toEqual(foldJournal(rows, 6, false));
    expect((await sealed(started)).answers?.slice(0, 2)).toEqual([{ choices: ['C'] }, { choices: ['D'] }]);
  });

  it('two tabs racing with the same number: one sitting, one of them is refused, nothing is lost unnoticed', async () => {
    const [first, second] = await Promise.all([save([one(1, 1, A)]), save([one(1, 1, B)])]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(await journal(started)).toHaveLength(1);
  });

  it('cannot be changed or removed, not even past the program', async () => {
    await save([one(1, 1, A)]);
    for (const sql of ['UPDATE attempt_answer SET item_no = 2', 'DELETE FROM attempt_answer']) {
      const tried = answer.raw(app, `${sql} WHERE attempt_id = ?`, [started.attemptId]);
      await expect(tried).rejects.toThrow();
    }
  });
});

describe('the clock', () => {
  it('counts to the last millisecond and not to the next', async () => {
    const due = new Date(started.dueAt).getTime();
    app.clock.set(new Date(due - 1));
    expect((await save([one(1, 1, A)])).body).toMatchObject({ saved: [{ seq: 1, as: 'SAVED' }] });
    app.clock.set(new Date(due));
    const over = await save([one(2, 1, B)]);
    expect([over.status, codeOf(over)]).toEqual([422, 'ATTEMPT.OVER']);
    expect(await journal(started)).toHaveLength(1);
  });

  it('given before the end and arriving in the grace is kept apart; after the grace it is over, whatever the browser claims', async () => {
    await save([one(1, 1, A)]);
    app.clock.set(new Date(new Date(started.dueAt).getTime() + 59_999));
    expect((await save([one(2, 1, B, at(-70))])).body).toMatchObject({ saved: [{ seq: 2, as: 'LATE' }] });
    later(1);
    const over = await save([one(3, 2, A, at(-3600))]);
    expect([over.status, codeOf(over)]).toEqual([422, 'ATTEMPT.OVER']);
    expect((await save([one(2, 1, B, at(-70))])).body).toMatchObject({ saved: [{ seq: 2, as: 'KNOWN' }] });
    const done = await submit();
    expect(done.body).toMatchObject({ submittedAt: started.dueAt, answered: 1 });
    expect(await sealed(started)).toMatchObject({ kind: 'TIME', answers: [A, null, null, null, null, null] });
  });

  it('handing in with late answers closes at the end and keeps them apart', async () => {
    app.clock.set(new Date(new Date(started.dueAt).getTime() + 2_000));
    const done = await submit(1, [one(1, 1, A, at(-5)), one(2, 2, B, at(0))]);
    expect(done.body).toMatchObject({
      submittedAt: started.dueAt,
      answered: 0,
      saved: [{ seq: 1, as: 'LATE' }],
      refused: [{ seq: 2, code: 'ATTEMPT.OVER' }],
    });
  });

  it('hands in for everybody whose time was up while the server was down, at the end of their time', async () => {
    await save([one(1, 1, A)]);
    later(7200);
    expect((await cadre.actor.get(`/api/attempts/${started.attemptId}`)).body).toMatchObject({ state: 'OVER' });
    expect(await app.get(AutoSubmit).sweep()).toBeGreaterThan(0);
    expect(await app.get(AutoSubmit).sweep()).toBe(0);
    const row = await sealed(started);
    expect(row).toMatchObject({ kind: 'TIME', answers: [A, null, null, null, null, null] });
    expect(`${row.at!.replace(' ', 'T')}Z`).toBe(started.dueAt);
  });

  it('the sweep leaves those alone whose time is running', async () => {
    later(60);
    await app.get(AutoSubmit).sweep();
    expect(await sealed(started)).toMatchObject({ kind: null });
  });

  it('late after the sweep has handed in is still kept apart', async () => {
    app.clock.set(new Date(new Date(started.dueAt).getTime() + 10_000));
    await app.get(AutoSubmit).sweep();
    expect((await save([one(1, 1, A, at(-20))])).body).toMatchObject({ saved: [{ seq: 1, as: 'LATE' }] });
  });

  it('after handing in nothing goes in any more', async () => {
    await submit();
    const after = await save([one(1, 1, A)]);
    expect([after.status, codeOf(after)]).toEqual([409, 'ATTEMPT.SUBMITTED']);
    expect(await journal(started)).toHaveLength(0);
  });
});
