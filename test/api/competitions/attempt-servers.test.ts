import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerDesk } from '../../../src/features/competitions/attempts/answer-desk.js';
import { AutoSubmit } from '../../../src/features/competitions/attempts/auto-submit.js';
import { StartDesk } from '../../../src/features/competitions/attempts/start-desk.js';
import { SubmitDesk } from '../../../src/features/competitions/attempts/submit-desk.js';
import { foldJournal } from '../../../src/features/competitions/domain/fold.js';
import { AppConfig } from '../../../src/config/config.js';
import { systemActor, type Actor } from '../../../src/kernel/access.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildContest, type BuiltContest } from '../../support/build-attempts.js';
import { rowsOf } from '../../support/build-people.js';
import { contestant } from '../../support/contestant.js';

/** Two servers on one database, each with its own desks: what is true must be true in the tables. */
let one: TestApp;
let two: TestApp;

beforeAll(async () => {
  one = await startTestApp({ config: { jobs: 'off' } });
  two = await startTestApp({ config: { jobs: 'off', database: one.get(AppConfig).database } });
});
afterAll(async () => {
  await two.close();
  await one.close();
});

const PEOPLE = 12;
const { journal, sealed } = contestant(() => one);
const at = (): Date => one.clock.now();
const actorOf = (personId: number): Actor => ({ ...systemActor('test'), personId });
const given = (seq: number, itemNo: number, letter: string) => ({
  seq,
  itemNo,
  response: { choices: [letter] },
  givenAt: at().toISOString(),
});

const start = (app: TestApp, { roundId }: BuiltContest, personId: number) =>
  app.get(StartDesk).start({ actor: actorOf(personId), roundId, device: '机', receivedAt: at() });
const save = (app: TestApp, personId: number, attemptId: number, answers: ReturnType<typeof given>[], sitting = 1) =>
  app.get(AnswerDesk).save({ actor: actorOf(personId), attemptId, sitting, answers, receivedAt: at() });
const submit = (app: TestApp, personId: number, attemptId: number) =>
  app.get(SubmitDesk).submit({ actor: actorOf(personId), attemptId, sitting: 1, receivedAt: at() });

describe('two servers', () => {
  it('start the same people at once: one attempt and one paper each, two sittings', async () => {
    const contest = await buildContest(one, { cadres: PEOPLE });
    const started = await Promise.all(
      contest.cadres.flatMap(({ personId }) => [one, two].map((app) => start(app, contest, personId))),
    );
    for (let index = 0; index < started.length; index += 2) {
      const [first, second] = [started[index]!, started[index + 1]!];
      expect(first.attempt.id).toBe(second.attempt.id);
      expect(first.sheet).toEqual(second.sheet);
      expect([first.sitting, second.sitting].sort()).toEqual([1, 2]);
    }
    expect(await rowsOf(one, 'SELECT id FROM attempt WHERE round_id = ?', [contest.roundId])).toHaveLength(PEOPLE);
  }, 60_000);

  it('get the same answers at once: saved by one, known to the other', async () => {
    const contest = await buildContest(one, { cadres: PEOPLE, kinds: ['SINGLE', 'SINGLE'] });
    const outcomes = await Promise.all(
      contest.cadres.map(async ({ personId }) => {
        const { attempt } = await start(one, contest, personId);
        const answers = [given(1, 1, 'A'), given(2, 2, 'B')];
        const both = await Promise.all([one, two].map((app) => save(app, personId, attempt.id, answers)));
        return { both, rows: await journal({ attemptId: attempt.id }) };
      }),
    );
    for (const { both, rows } of outcomes) {
      expect(rows).toHaveLength(2);
      const told = both.map(({ saved }) => saved.map(({ as }) => as).join()).sort();
      expect(told).toEqual(['KNOWN,KNOWN', 'SAVED,SAVED']);
    }
  }, 60_000);

  it('save here, hand in there: acknowledged is sealed, and nothing goes in behind the seal', async () => {
    const contest = await buildContest(one, { cadres: PEOPLE, kinds: ['SINGLE'] });
    await Promise.all(
      contest.cadres.map(async ({ personId }, index) => {
        const { attempt } = await start(one, contest, personId);
        const [first, second] = index % 2 === 0 ? [one, two] : [two, one];
        const [outcome] = await Promise.all([
          save(first, personId, attempt.id, [given(1, 1, 'A')]),
          submit(second, personId, attempt.id),
        ]);
        const rows = await journal({ attemptId: attempt.id });
        expect(rows).toHaveLength(outcome.saved.length);
        expect((await sealed({ attemptId: attempt.id })).answers).toEqual(foldJournal(rows, 1, false));
      }),
    );
  }, 60_000);

  it('sweep together: everybody is handed in once', async () => {
    const contest = await buildContest(one, { cadres: PEOPLE, kinds: ['SINGLE'] });
    const started = await Promise.all(contest.cadres.map(({ personId }) => start(one, contest, personId)));
    for (const app of [one, two]) app.clock.set(new Date(started[0]!.attempt.dueAt.getTime() + 60_000));
    const counts = await Promise.all([one, two].map((app) => app.get(AutoSubmit).sweep()));
    expect(counts[0]! + counts[1]!).toBeGreaterThanOrEqual(PEOPLE);
    const acts = await rowsOf<{ subject_id: string }>(
      one,
      `SELECT subject_id FROM audit_entry WHERE act = 'attempt.submit'
        AND subject_id IN (${started.map(() => '?').join()})`,
      started.map(({ attempt }) => String(attempt.id)),
    );
    expect(acts).toHaveLength(PEOPLE);
  }, 60_000);
});
