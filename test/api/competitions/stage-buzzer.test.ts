import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuzzerView, PressAnswer } from '../../../src/features/competitions/stage/stage-live.contract.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildStaff, rowsOf } from '../../support/build-people.js';
import { buildMatch, command, openBuzzer, stateOf, type BuiltMatch } from '../../support/build-stage.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const codeOf = (answer: { status: number; body: unknown }): string =>
  `${answer.status} ${(answer.body as { code?: string }).code ?? ''}`;

const press = (match: BuiltMatch, phone: TestActor, question: number) =>
  phone.post(`/api/stage-matches/${match.id}/buzzer`, { question });

const rowsOfMatch = (match: BuiltMatch) =>
  rowsOf<{ team_id: number; arrival: number; opening: number }>(
    app,
    'SELECT team_id, arrival, opening FROM stage_buzz WHERE match_id = ? ORDER BY opening, arrival',
    [match.id],
  );

describe('thirty phones at once', () => {
  it('are put into one line without gaps, exactly one first, the same for every reader', async () => {
    const match = await buildMatch(app, { teams: 30, rules: { nextInLine: true } });
    for (let round = 0; round < 3; round++) {
      const question = await openBuzzer(match);
      const answers = await Promise.all(match.teams.map(({ captain }) => press(match, captain, question)));
      const places = answers.map(({ body }) => (body as PressAnswer).place);
      expect([...places].sort((a, b) => a! - b!)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
      const state = await stateOf(match);
      const expected = match.teams
        .map(({ id }, index) => ({ id, place: places[index]! }))
        .sort((a, b) => a.place - b.place)
        .map(({ id }) => id);
      expect(state.question?.line).toEqual(expected);
      expect(state.question?.holderId).toBe(expected[0]);
      const screen = await app.http.get(`/api/public/stage/${match.code}`);
      const phone = await match.teams[29]!.captain.get(`/api/stage-matches/${match.id}/buzzer`);
      for (const body of [screen.body, (phone.body as BuzzerView).state])
        expect(body).toMatchObject({ question: { line: expected, holderId: expected[0] } });
      expect(state.presses.map(({ teamId }) => teamId)).toEqual(expected);
    }
  }, 120_000);

  it('of one team count once, however often they press', async () => {
    const match = await buildMatch(app, { teams: 2 });
    const { captain, people } = match.teams[0]!;
    const others = await Promise.all(
      people.slice(1).map((person) => app.actor({ personId: person.id, roles: [{ role: 'TRAINEE' }] })),
    );
    const phones = [captain, ...others];
    const question = await openBuzzer(match);
    const answers = await Promise.all([0, 1, 2, 3].flatMap(() => phones.map((phone) => press(match, phone, question))));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toEqual(new Set(['{"as":"IN","place":1}']));
    expect(await rowsOfMatch(match)).toHaveLength(1);
  });

  it('that press while the buzzer is opened are early or in, and nothing between', async () => {
    const match = await buildMatch(app, { teams: 12, rules: { falseStart: 'LOSE', falseStartPoints: 500 } });
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('BUZZER') });
    const { seq, question } = await command(match, { do: 'NEXT_QUESTION' });
    const open = async (): Promise<void> => {
      // false starts move the journal on; the scorekeeper presses again, as the console does
      for (let expectedSeq = seq; ;) {
        const answer = await match.staff.post(`/api/stage-matches/${match.id}/commands`, {
          expectedSeq,
          command: { do: 'OPEN_BUZZER' },
        });
        if (answer.status === 200) return;
        expectedSeq = (answer.body as { params: { seq: number } }).params.seq;
      }
    };
    const [answers] = await Promise.all([
      Promise.all(match.teams.map(({ captain }) => press(match, captain, question!.calledAt))),
      open(),
    ]);
    const early = match.teams.filter((_, index) => (answers[index]!.body as PressAnswer).as === 'FALSE_START');
    const state = await stateOf(match);
    expect([...(state.question?.locked ?? [])].sort()).toEqual(early.map(({ id }) => id).sort());
    expect(state.question?.line).toHaveLength(12 - early.length);
    for (const { id, total } of state.teams) expect(total).toBe(early.some((team) => team.id === id) ? -500 : 0);
  });
});

describe('a press', () => {
  it('before the buzzer opens locks the team for this question only, and an undo takes that back', async () => {
    const match = await buildMatch(app);
    const [first, second] = match.teams;
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('BUZZER') });
    const { question } = await command(match, { do: 'NEXT_QUESTION' });
    const called = question!.calledAt;
    for (let time = 0; time < 2; time++)
      expect((await press(match, first!.captain, called)).body).toEqual({ as: 'FALSE_START', place: null });
    expect((await stateOf(match)).undoable).toMatchObject({ act: 'FALSE_START', teamId: first!.id });
    await command(match, { do: 'OPEN_BUZZER' });
    expect((await press(match, first!.captain, called)).body).toEqual({ as: 'FALSE_START', place: null });
    expect((await press(match, second!.captain, called)).body).toEqual({ as: 'IN', place: 1 });
    await command(match, { do: 'JUDGE', teamId: second!.id, verdict: 'RIGHT' });
    const next = await openBuzzer(match);
    expect((await press(match, first!.captain, next)).body).toEqual({ as: 'IN', place: 1 });
    const { question: third } = await command(match, { do: 'NEXT_QUESTION' });
    await press(match, first!.captain, third!.calledAt);
    await command(match, { do: 'UNDO' });
    await command(match, { do: 'OPEN_BUZZER' });
    expect((await press(match, first!.captain, third!.calledAt)).body).toEqual({ as: 'IN', place: 1 });
  });

  it('without an open question, for the question before, or after the close does not count', async () => {
    const match = await buildMatch(app, { rules: { falseStart: 'IGNORE' } });
    const { captain } = match.teams[0]!;
    expect(codeOf(await press(match, captain, 1))).toBe('409 STAGE.NO_BUZZER_NOW');
    const old = await openBuzzer(match);
    const { question } = await command(match, { do: 'NEXT_QUESTION' });
    expect(codeOf(await press(match, captain, old))).toBe('409 STAGE.NO_BUZZER_NOW');
    expect(codeOf(await press(match, captain, question!.calledAt))).toBe('409 STAGE.TOO_EARLY');
    await command(match, { do: 'OPEN_BUZZER' });
    await command(match, { do: 'CLOSE_BUZZER' });
    expect(codeOf(await press(match, captain, question!.calledAt))).toBe('409 STAGE.BUZZER_IS_CLOSED');
    expect(codeOf(await press(match, captain, 0))).toBe('400 REQUEST.SHAPE');
    expect(await rowsOfMatch(match)).toEqual([]);
  });

  it('is for members of the teams', async () => {
    const match = await buildMatch(app);
    const question = await openBuzzer(match);
    const stranger = await buildStaff(app, 'TRAINEE', match.host);
    expect(codeOf(await press(match, stranger, question))).toBe('404 STAGE.NOT_FOUND');
    expect(codeOf(await press(match, match.staff, question))).toBe('404 STAGE.NOT_FOUND');
    expect(codeOf(await stranger.get(`/api/stage-matches/${match.id}/buzzer`))).toBe('404 STAGE.NOT_FOUND');
    expect(codeOf(await stranger.get(`/api/stage-matches/${match.id}/buzzer/events`))).toBe('404 STAGE.NOT_FOUND');
    expect((await app.http.post(`/api/stage-matches/${match.id}/buzzer`).send({ question })).status).toBe(401);
    const mine = await match.teams[1]!.captain.get('/api/me/stage-matches');
    expect(mine.body).toMatchObject({ items: [{ matchId: match.id, teamName: '应星社区', tableNo: 2 }] });
    expect((await stranger.get('/api/me/stage-matches')).body).toEqual({ items: [] });
  });

  it('stands in the database as it was given', async () => {
    const match = await buildMatch(app);
    const question = await openBuzzer(match);
    await press(match, match.teams[2]!.captain, question).expect(200);
    for (const sql of [
      'UPDATE stage_buzz SET arrival = 9 WHERE match_id = ?',
      'DELETE FROM stage_buzz WHERE match_id = ?',
    ])
      await expect(
        app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql, [match.id])),
      ).rejects.toThrow(/append-only/);
  });
});
