import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
let other: BuiltCadre;
let started: StartedAttempt;

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  contest = await buildContest(app, { cadres: 2 });
  [cadre, other] = contest.cadres as [BuiltCadre, BuiltCadre];
  started = await buildAttempt(contest, cadre);
});

const { later, at, journal, ...as } = contestant(() => app);
const save = (answers: object[], sitting = 1) => as.save(cadre, started, answers, sitting);
const submit = (sitting = 1, answers?: object[]) => as.submit(cadre, started, sitting, answers);
const one = (seq: number, itemNo: number, response: Response, givenAt = at(0)) => ({ seq, itemNo, response, givenAt });
const A = { choices: ['A'] };
const B = { choices: ['B'] };
const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

const itemOf = (kind: string): number => started.paper.items.find((item) => item.kind === kind)!.no;

describe('bad input and cheating', () => {
  it("another's attempt does not exist", async () => {
    const id = started.attemptId;
    const tries = [
      await as.save(other, started, [one(1, 1, A)]),
      await other.actor.post(`/api/attempts/${id}/submit`, { sitting: 1 }),
      await other.actor.post(`/api/attempts/${id}/events`, { sitting: 1, events: [{ kind: 'LEFT_PAGE', at: at(0) }] }),
      await other.actor.get(`/api/attempts/${id}`),
      await as.save(cadre, { attemptId: 999_999_999 }, [one(1, 1, A)]),
    ];
    expect(tries.map((tried) => [tried.status, codeOf(tried)])).toEqual(tries.map(() => [404, 'ATTEMPT.NOT_FOUND']));
    const nobody = await app.actor();
    expect((await nobody.post(`/api/attempts/${id}/answers`, { sitting: 1, answers: [one(1, 1, A)] })).status).toBe(
      404,
    );
  });

  it.each<[string, () => object, number, string]>([
    ['a question that is not on the paper', () => one(1, 7, A), 400, 'ANSWER.NO_SUCH_ITEM'],
    ['question zero', () => one(1, 0, A), 400, 'REQUEST.SHAPE'],
    ['an option that is not there', () => one(1, 1, { choices: ['E'] }), 400, 'ANSWER.NO_SUCH_OPTION'],
    ['the key of the bank', () => one(1, 1, { choices: ['b'] }), 400, 'ANSWER.NO_SUCH_OPTION'],
    ['two of a single choice', () => one(1, 1, { choices: ['A', 'B'] }), 400, 'ANSWER.WRONG_SHAPE'],
    ['text for letters', () => one(1, 1, { texts: ['A'] }), 400, 'ANSWER.WRONG_SHAPE'],
    ['too many texts', () => one(1, itemOf('BLANK'), { texts: ['一', '二'] }), 400, 'ANSWER.WRONG_SHAPE'],
    ['too long', () => one(1, itemOf('SHORT_ANSWER'), { texts: ['长'.repeat(5_001)] }), 400, 'ANSWER.TOO_LONG'],
    ['a text that cannot be stored', () => one(1, itemOf('SHORT_ANSWER'), { texts: ['\u0000'] }), 400, 'REQUEST.SHAPE'],
    ['a negative number', () => one(-1, 1, A), 400, 'REQUEST.SHAPE'],
    ['a number beyond all bounds', () => one(2 ** 40, 1, A), 400, 'REQUEST.SHAPE'],
    ['no time', () => ({ seq: 1, itemNo: 1, response: A }), 400, 'REQUEST.SHAPE'],
    ['more than is asked for', () => ({ ...one(1, 1, A), late: false }), 400, 'REQUEST.SHAPE'],
  ])('%s', async (_, made, status, code) => {
    const refused = await save([made()]);
    expect([refused.status, codeOf(refused)]).toEqual([status, code]);
    expect(await journal(started)).toHaveLength(0);
  });

  it('a megabyte is refused before it is read', async () => {
    const refused = await save([one(1, itemOf('SHORT_ANSWER'), { texts: ['a'.repeat(1_000_000)] })]);
    expect(refused.status).toBe(413);
    expect(await journal(started)).toHaveLength(0);
  });

  it('a sitting that was never opened', async () => {
    for (const tried of [await save([one(1, 1, A)], 2), await submit(2)])
      expect([tried.status, codeOf(tried)]).toEqual([422, 'ATTEMPT.SITTING_UNKNOWN']);
  });

  it('a browser whose clock is turned back or forward changes nothing', async () => {
    await save([one(1, 1, A, '1990-01-01T00:00:00.000Z'), one(2, 1, B, '2099-01-01T00:00:00.000Z')]);
    expect((await journal(started)).map(({ late, givenAt }) => [late, givenAt])).toEqual([
      [false, null],
      [false, null],
    ]);
    later(1801);
    const over = await save([one(3, 1, A, at(0))]);
    expect(codeOf(over)).toBe('ATTEMPT.OVER');
  });

  it('a journal has its bounds', async () => {
    await answer.fillJournal(app, started.attemptId, 4_000);
    const refused = await save([one(4_001, 1, A)]);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'ANSWER.TOO_MANY']);
  });

  it('whoever is not on the list, or was taken off it, does not start', async () => {
    const stranger = await buildContest(app);
    const tried = await stranger.cadres[0]!.actor.post(`/api/contest-rounds/${contest.roundId}/attempt`, {
      device: '机',
    });
    expect([tried.status, codeOf(tried)]).toEqual([422, 'ATTEMPT.NOT_ON_LIST']);
    const staff = await contest.staff.post(`/api/contest-rounds/${contest.roundId}/attempt`, { device: '机' });
    expect(codeOf(staff)).toBe('ATTEMPT.NOT_ON_LIST');
  });

  it.each<[string, Parameters<typeof buildContest>[1], string]>([
    ['before the start', { from: 1, to: 60 }, 'ROUND.NOT_OPEN_YET'],
    ['after the end', { from: -60, to: 0 }, 'ROUND.OVER'],
    ['too late by the rule of the round', { from: -10, to: 60, lateEntryMinutes: 10 }, 'ATTEMPT.TOO_LATE_TO_START'],
    ['closed early', { state: 'CLOSED' }, 'ROUND.OVER'],
    ['a draft', { state: 'DRAFT' }, 'ROUND.NOT_FOUND'],
    ['what takes place on the stage', { mode: 'STAGE' }, 'ROUND.NOT_ONLINE'],
    ['without a paper', { withPaper: false }, 'ROUND.NO_PAPER'],
  ])('does not start %s', async (_, options, code) => {
    const shut = await buildContest(app, options);
    const tried = await shut.cadres[0]!.actor.post(`/api/contest-rounds/${shut.roundId}/attempt`, { device: '机' });
    expect(codeOf(tried)).toBe(code);
    expect(await rowsOf(app, 'SELECT id FROM attempt WHERE round_id = ?', [shut.roundId])).toEqual([]);
  });

  it('starts at the first instant of the window, whether or not a job has been there', async () => {
    const sharp = await buildContest(app, { from: 1, to: 61 });
    app.clock.set(new Date(sharp.startsAt.getTime() - 1));
    const early = await sharp.cadres[0]!.actor.post(`/api/contest-rounds/${sharp.roundId}/attempt`, { device: '机' });
    expect(codeOf(early)).toBe('ROUND.NOT_OPEN_YET');
    app.clock.set(sharp.startsAt);
    expect((await buildAttempt(sharp, sharp.cadres[0]!)).startedAt).toBe(sharp.startsAt.toISOString());
  });

  it('extra time reaches beyond the end of the window', async () => {
    const extended = await buildContest(app, { from: -10, to: 20, durationMinutes: 60, extraMinutes: 15 });
    const mine = await buildAttempt(extended, extended.cadres[0]!);
    expect(mine.dueAt).toBe(new Date(extended.endsAt.getTime() + 15 * 60_000).toISOString());
  });
});

describe('what contestants see', () => {
  it('never holds a key, an explanation, an id of the bank or the order of the bank', async () => {
    const questions = await rowsOf<{ id: number; answer_key: string; explanation: string | null; source: string }>(
      app,
      'SELECT v.* FROM question_version v JOIN paper_question p ON p.version_id = v.id',
    );
    expect(questions.length).toBeGreaterThan(0);
    const bodies = [
      started,
      (await save([one(1, 1, A)])).body as object,
      (await cadre.actor.get(`/api/attempts/${started.attemptId}`)).body as object,
      await buildAttempt(contest, cadre, '另一台'),
      (await submit(1)).body as object,
      await buildAttempt(contest, cadre),
    ].map((body) => JSON.stringify(body));
    for (const body of bodies) {
      expect(body).not.toMatch(
        /version|question|answerKey|correct|accepted|reference|explanation|source|law|difficulty|seed/i,
      );
      for (const { source, explanation } of questions) {
        expect(body).not.toContain(source);
        if (explanation) expect(body).not.toContain(explanation);
      }
      expect(body).not.toContain('先登门');
      expect(body).not.toContain('三十');
      expect(body).not.toMatch(/"(key|a|b|c|d)":/);
    }
  });
});
