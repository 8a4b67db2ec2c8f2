import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AutoSubmit } from '../../../src/features/competitions/attempts/auto-submit.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  answer,
  buildAttempt,
  buildContest,
  type BuiltCadre,
  type BuiltContest,
  type StartedAttempt,
} from '../../support/build-attempts.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let contest: BuiltContest;
let cadre: BuiltCadre;
let started: StartedAttempt;
let stranger: TestActor;

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
  stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
});
afterAll(() => app.close());
beforeEach(async () => {
  contest = await buildContest(app, { cadres: 3 });
  [cadre] = contest.cadres as [BuiltCadre];
  started = await buildAttempt(contest, cadre);
});

const at = (seconds: number): string => new Date(app.clock.now().getTime() + seconds * 1000).toISOString();
const atDue = (seconds: number): void => app.clock.set(new Date(new Date(started.dueAt).getTime() + seconds * 1000));
const save = (seq: number, itemNo: number, letter: string, givenAt = at(0)) =>
  cadre.actor.post(`/api/attempts/${started.attemptId}/answers`, {
    sitting: 1,
    answers: [{ seq, itemNo, response: { choices: [letter] }, givenAt }],
  });
const decide = (verdict: string, who = contest.staff, words = '断网有记录') =>
  who.post(`/api/competition-attempts/${started.attemptId}/late-decision`, { verdict, words });
const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;
const sealedOf = async (): Promise<unknown[]> => {
  const [row] = await rowsOf<{ sealed: string }>(app, 'SELECT sealed FROM attempt WHERE id = ?', [started.attemptId]);
  return JSON.parse(row!.sealed) as unknown[];
};

/** One answer in time, one in the grace, the grace over. */
async function withLate(): Promise<void> {
  await save(1, 1, 'A');
  atDue(10);
  await save(2, 1, 'B', at(-20));
  atDue(60);
  await app.get(AutoSubmit).sweep();
}

describe('answers of the grace', () => {
  it('count once the organiser accepts them, and not when they are refused', async () => {
    await withLate();
    expect((await sealedOf())[0]).toEqual({ choices: ['A'] });
    expect((await decide('ACCEPTED')).status).toBe(200);
    expect((await sealedOf())[0]).toEqual({ choices: ['B'] });
    expect((await decide('REFUSED')).status).toBe(200);
    expect((await sealedOf())[0]).toEqual({ choices: ['A'] });
    const evidence = await contest.staff.get(`/api/competition-attempts/${started.attemptId}/evidence`);
    expect((evidence.body as { decisions: object[] }).decisions).toMatchObject([
      { verdict: 'ACCEPTED', words: '断网有记录', madeByName: '测试员' },
      { verdict: 'REFUSED' },
    ]);
    const acts = await rowsOf<{ act: string }>(
      app,
      "SELECT act FROM audit_entry WHERE subject = 'attempt' AND subject_id = ? ORDER BY position",
      [String(started.attemptId)],
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'attempt.start',
      'attempt.submit',
      'attempt.decide-late',
      'attempt.decide-late',
    ]);
  });

  it.each<[string, () => Promise<void>, string]>([
    ['while the attempt is open', () => Promise.resolve(), 'ATTEMPT.STILL_OPEN'],
    [
      'where nothing came late',
      async () => {
        atDue(61);
        await app.get(AutoSubmit).sweep();
      },
      'ATTEMPT.NOTHING_LATE',
    ],
    [
      'while more may come',
      async () => {
        atDue(10);
        await save(1, 1, 'B', at(-20));
        await app.get(AutoSubmit).sweep();
      },
      'ATTEMPT.GRACE_RUNNING',
    ],
    [
      'once the results are final',
      async () => {
        await withLate();
        await answer.raw(app, "UPDATE competition_round SET state = 'FINAL' WHERE id = ?", [contest.roundId]);
      },
      'ATTEMPT.RESULTS_FINAL',
    ],
  ])('are not decided %s', async (_, prepare, code) => {
    await prepare();
    expect(codeOf(await decide('ACCEPTED'))).toBe(code);
  });

  it('need words, and somebody who organises this round', async () => {
    await withLate();
    expect((await decide('ACCEPTED', contest.staff, ' ')).status).toBe(400);
    expect((await decide('MAYBE')).status).toBe(400);
    expect((await decide('ACCEPTED', stranger)).status).toBe(404);
    expect((await decide('ACCEPTED', cadre.actor)).status).toBe(403);
    const anonymous = await app.http.post(`/api/competition-attempts/${started.attemptId}/late-decision`);
    expect(anonymous.status).toBe(401);
  });
});

describe('whoever organises and takes part', () => {
  it('neither decides about their own late answers nor gives themselves more time', async () => {
    await withLate();
    const { host, roundId } = contest;
    const person = await buildPerson(app, { unit: host });
    for (const table of ['attempt', 'round_entry'])
      await answer.raw(app, `UPDATE ${table} SET person_id = ? WHERE round_id = ? AND person_id = ?`, [
        person.id,
        roundId,
        cadre.personId,
      ]);
    const roles = [{ role: 'TRAINING_STAFF', unitId: host.id, unitPath: host.path }] as const;
    const both = await app.actor({ personId: person.id, unitId: host.id, roles });
    const time = { minutes: 10, reason: '身体原因' };
    const entry = `/api/competition-rounds/${roundId}/entries/${cadre.entryId}/extra-time`;
    expect(codeOf(await both.post(entry, time))).toBe('ENTRY.OWN');
    expect(codeOf(await decide('ACCEPTED', both))).toBe('ATTEMPT.OWN');
    expect((await decide('ACCEPTED')).status).toBe(200);
  });
});

describe('closing somebody’s attempt', () => {
  const close = (who = contest.staff, words = '违反考场纪律') =>
    who.post(`/api/competition-attempts/${started.attemptId}/close`, { words });

  it('seals what is there; nothing goes in any more', async () => {
    await save(1, 1, 'A');
    expect((await close()).status).toBe(200);
    expect((await sealedOf())[0]).toEqual({ choices: ['A'] });
    expect(codeOf(await save(2, 1, 'B'))).toBe('ATTEMPT.SUBMITTED');
    expect(codeOf(await close())).toBe('ATTEMPT.SUBMITTED');
    const [entry] = await rowsOf<{ after_json: string }>(
      app,
      "SELECT after_json FROM audit_entry WHERE act = 'attempt.close' AND subject_id = ?",
      [String(started.attemptId)],
    );
    expect(JSON.parse(entry!.after_json)).toMatchObject({ words: '违反考场纪律', submitKind: 'STAFF', answered: 1 });
  });

  it('is for the organiser of the round', async () => {
    expect((await close(stranger)).status).toBe(404);
    expect((await close(cadre.actor)).status).toBe(403);
    expect((await close(contest.staff, '')).status).toBe(400);
  });
});

describe('the monitor', () => {
  it('lists everybody, also who has not started, with counts and evidence', async () => {
    await save(1, 1, 'A');
    await save(2, 2, 'B');
    await save(3, 1, 'C');
    await cadre.actor.post(`/api/attempts/${started.attemptId}/events`, {
      sitting: 1,
      events: [{ kind: 'LEFT_PAGE', at: at(0) }],
    });
    const second = await buildAttempt(contest, contest.cadres[1]!);
    await contest.cadres[1]!.actor.post(`/api/attempts/${second.attemptId}/submit`, { sitting: 1 });
    const list = await contest.staff.get(`/api/competition-rounds/${contest.roundId}/attempts?sort=startedAt`);
    expect(list.body).toMatchObject({ total: 3, page: 1 });
    const rows = (list.body as { items: { state: string; personId: number }[] }).items;
    expect(rows.find((row) => row.personId === cadre.personId)).toMatchObject({
      state: 'OPEN',
      answered: 2,
      itemCount: 6,
      sittings: 1,
      evidence: 1,
      late: 0,
      lateVerdict: null,
    });
    expect(rows.map((row) => row.state).sort()).toEqual(['NOT_STARTED', 'OPEN', 'SUBMITTED']);
    const counts = await contest.staff.get(`/api/competition-rounds/${contest.roundId}/monitor`);
    expect(counts.body).toMatchObject({
      entered: 3,
      notStarted: 1,
      open: 1,
      submitted: { person: 1, time: 0, staff: 0 },
      evidence: [{ kind: 'LEFT_PAGE', attempts: 1 }],
      late: { attempts: 0, undecided: 0 },
      starts: [{ count: 2 }],
      submits: [{ count: 1 }],
    });
  });

  it('filters by state, evidence, words and what waits for a decision', async () => {
    await withLate();
    const found = async (query: string): Promise<number> =>
      (
        (await contest.staff.get(`/api/competition-rounds/${contest.roundId}/attempts?${query}`)).body as {
          total: number;
        }
      ).total;
    expect(await found('undecided=true')).toBe(1);
    expect(await found('undecided=false')).toBe(2);
    expect(await found('state=SUBMITTED')).toBe(1);
    expect(await found('state=NOT_STARTED')).toBe(2);
    expect(await found('evidence=true')).toBe(0);
    expect(await found(`q=${encodeURIComponent('参赛乙')}`)).toBe(1);
    expect(await found('q=%25')).toBe(0);
    expect(await found(`unitId=${contest.host.id}`)).toBe(0);
    await decide('REFUSED');
    expect(await found('undecided=true')).toBe(0);
    const bad = await contest.staff.get(`/api/competition-rounds/${contest.roundId}/attempts?sort=sealed`);
    expect(bad.status).toBe(400);
  });

  it('shows the journal with what counts, and that somebody looked stands in the audit log', async () => {
    await save(1, 1, 'A');
    await save(2, 1, 'B');
    await save(3, 2, 'A');
    const page = await contest.staff.get(`/api/competition-attempts/${started.attemptId}/journal?size=2`);
    expect(page.body).toMatchObject({
      total: 3,
      items: [
        { seq: 1, itemNo: 1, counts: false, late: false },
        { seq: 2, itemNo: 1, counts: true },
      ],
    });
    const one = await contest.staff.get(`/api/competition-attempts/${started.attemptId}/journal?itemNo=2&sort=-seq`);
    expect(one.body).toMatchObject({ total: 1, items: [{ seq: 3, counts: true }] });
    const looked = await rowsOf(
      app,
      "SELECT id FROM (SELECT position AS id FROM audit_entry WHERE act = 'attempt.view-journal' AND subject_id = ?) v",
      [String(started.attemptId)],
    );
    expect(looked).toHaveLength(2);
  });

  it('hands out the list as a workbook', async () => {
    const file = await contest.staff.get(`/api/competition-rounds/${contest.roundId}/attempts.xlsx?state=OPEN`);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toContain('spreadsheetml');
  });

  it.each(['attempts', 'monitor', 'attempts.xlsx'])('%s of a round elsewhere does not exist', async (path) => {
    const url = `/api/competition-rounds/${contest.roundId}/${path}`;
    expect((await stranger.get(url)).status).toBe(404);
    expect((await cadre.actor.get(url)).status).toBe(403);
    expect((await app.http.get(url)).status).toBe(401);
  });

  it.each(['journal', 'evidence'])('%s of an attempt elsewhere does not exist', async (path) => {
    const url = `/api/competition-attempts/${started.attemptId}/${path}`;
    expect((await stranger.get(url)).status).toBe(404);
    expect((await cadre.actor.get(url)).status).toBe(403);
    expect((await contest.staff.get(`/api/competition-attempts/999999999/${path}`)).status).toBe(404);
  });
});
