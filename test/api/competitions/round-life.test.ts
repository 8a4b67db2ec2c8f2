import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RoundClock } from '../../../src/features/competitions/rounds/round-clock.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildOrganiser, publishedRound, type BuiltOrganiser } from '../../support/build-organisers.js';
import { rowsOf } from '../../support/build-people.js';

const START = '2027-03-16T01:00:00.000Z';
const MINUTE = 60_000;
let app: TestApp;
let here: BuiltOrganiser;
/** 陈东一, signed in. */
let cadre: TestActor;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(START);
  here = await buildOrganiser(app);
  cadre = await signIn(0);
});

const signIn = (at: number): Promise<TestActor> => {
  const person = here.people[at]!;
  return app.actor({ personId: person.id, unitId: person.unit.id, name: person.name });
};
const codeOf = (answer: { body: unknown }): unknown => (answer.body as { code?: string }).code;
const shifted = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
const start = (actor: TestActor, id: number) => actor.post(`/api/contest-rounds/${id}/attempt`, { device: '测试' });

async function pageOf(id: number): Promise<{ state: string; revision: number; endsAt: string; acts: string[] }> {
  return (await here.staff.get(`/api/competition-rounds/${id}`)).body as never;
}
/** An arrow with the revision as it stands. */
async function act(id: number, name: string, body: object = {}) {
  const { revision } = await pageOf(id);
  return here.staff.post(`/api/competition-rounds/${id}/${name}`, { revision, ...body });
}
async function dueOf(id: number, at = 0): Promise<string> {
  const [row] = await rowsOf<{ due_at: string }>(
    app,
    'SELECT due_at FROM attempt WHERE round_id = ? AND person_id = ?',
    [id, here.people[at]!.id],
  );
  return `${row!.due_at.slice(0, 23).replace(' ', 'T')}Z`;
}
describe('the window', () => {
  it('is half-open to the millisecond, whether or not the job has run', async () => {
    const { id, startsAt, endsAt } = await publishedRound(app, here, { lateEntryMinutes: 30 });
    const stateAt = async (instant: string): Promise<unknown[]> => {
      app.clock.set(instant);
      const mine = (await cadre.get('/api/me/contest-rounds')).body as {
        items: { state: string; mayStart: boolean }[];
      };
      return [(await pageOf(id)).state, mine.items[0]?.state, mine.items[0]?.mayStart];
    };
    expect(await stateAt(shifted(startsAt, -1))).toEqual(['PUBLISHED', 'PUBLISHED', false]);
    expect(await stateAt(startsAt)).toEqual(['OPEN', 'OPEN', true]);
    expect(await stateAt(shifted(startsAt, 30 * MINUTE - 1))).toEqual(['OPEN', 'OPEN', true]);
    expect(await stateAt(shifted(startsAt, 30 * MINUTE))).toEqual(['OPEN', 'OPEN', false]);
    expect(await stateAt(shifted(endsAt, -1))).toEqual(['OPEN', 'OPEN', false]);
    expect(await stateAt(endsAt)).toEqual(['CLOSED', 'CLOSED', false]);
  });

  it('decides who may start', async () => {
    const { id, startsAt, endsAt } = await publishedRound(app, here);
    app.clock.set(shifted(startsAt, -1));
    expect(codeOf(await start(cadre, id))).toBe('ROUND.NOT_OPEN_YET');
    app.clock.set(startsAt);
    expect((await start(cadre, id)).status).toBeLessThan(300);
    app.clock.set(shifted(endsAt, -1));
    expect((await start(await signIn(1), id)).status).toBeLessThan(300);
    app.clock.set(endsAt);
    expect(codeOf(await start(await signIn(2), id))).toBe('ROUND.OVER');
    expect(codeOf(await start(await signIn(4), id))).toBeDefined();
  });

  it('is written down once by the clock, also after the server was down for all of it', async () => {
    const { id, startsAt, endsAt } = await publishedRound(app, here);
    app.clock.set(shifted(endsAt, 3 * 3_600_000));
    const clock = app.get(RoundClock);
    await Promise.all([clock.settle(), clock.settle(), clock.settle()]);
    const steps = await here.staff.get(`/api/competition-rounds/${id}/steps`);
    expect(steps.body).toMatchObject({
      items: [
        { act: 'close', fromState: 'OPEN', toState: 'CLOSED', madeByName: null, madeAt: endsAt },
        { act: 'open', fromState: 'PUBLISHED', toState: 'OPEN', madeByName: null, madeAt: startsAt },
        { act: 'publish' },
      ],
    });
    expect(await rowsOf(app, 'SELECT state FROM competition_round WHERE id = ?', [id])).toEqual([{ state: 'CLOSED' }]);
  });

  it('holds the rules fast: a published round is neither edited nor, once open, withdrawn', async () => {
    const { id, startsAt, revision } = await publishedRound(app, here);
    const rules = (await here.staff.get(`/api/competition-rounds/${id}`)).body as object;
    const edit = await here.staff.put(`/api/competition-rounds/${id}`, {
      kind: 'PRELIMINARY',
      name: '初赛',
      startsAt: (rules as { startsAt: string }).startsAt,
      endsAt: (rules as { endsAt: string }).endsAt,
      durationMinutes: 60,
      paperId: here.paperId,
      revision,
    });
    expect([edit.status, codeOf(edit)]).toEqual([409, 'ROUND.NOT_DRAFT']);
    app.clock.set(startsAt);
    const answer = await act(id, 'withdraw', { words: '改期' });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'ROUND.STATE']);
    const silent = await here.staff.post(`/api/competition-rounds/${id}/withdraw`, { words: '', revision });
    expect(silent.status).toBe(400);
  });
});

describe('more time', () => {
  it('for everybody moves the end of those whom the old end cut short, and of no other', async () => {
    const { id, startsAt, endsAt } = await publishedRound(app, here);
    app.clock.set(startsAt);
    await start(cadre, id);
    app.clock.set(shifted(endsAt, -30 * MINUTE));
    await start(await signIn(1), id);
    expect(await dueOf(id, 1)).toBe(endsAt);
    const later = shifted(endsAt, 15 * MINUTE);
    expect(codeOf(await act(id, 'extend', { endsAt, words: '停电' }))).toBe('ROUND.END_NOT_LATER');
    const answer = await act(id, 'extend', { endsAt: later, words: '停电' });
    expect(answer.body).toMatchObject({ state: 'OPEN', endsAt: later });
    expect(await dueOf(id, 0)).toBe(shifted(startsAt, 60 * MINUTE));
    expect(await dueOf(id, 1)).toBe(later);
    const steps = await here.staff.get(`/api/competition-rounds/${id}/steps`);
    expect((steps.body as { items: { act: string }[] }).items.find((one) => one.act === 'extend')).toMatchObject({
      words: '停电',
      detail: { before: endsAt, endsAt: later, moved: 1 },
    });
    app.clock.set(later);
    expect(codeOf(await act(id, 'extend', { endsAt: shifted(later, MINUTE), words: '迟了' }))).toBe('ROUND.STATE');
  });

  it('while somebody starts leaves nobody with the old end', async () => {
    const { id, endsAt } = await publishedRound(app, here);
    app.clock.set(shifted(endsAt, -10 * MINUTE));
    const actors = [cadre, ...(await Promise.all([1, 2, 3].map(signIn)))];
    const later = shifted(endsAt, 20 * MINUTE);
    const { revision } = await pageOf(id);
    const [extended, ...started] = await Promise.all([
      here.staff.post(`/api/competition-rounds/${id}/extend`, { revision, endsAt: later, words: '网络中断' }),
      ...actors.map((actor) => start(actor, id)),
    ]);
    expect(extended.status).toBe(200);
    for (const answer of started) expect(answer.status).toBeLessThan(300);
    for (const at of [0, 1, 2, 3]) expect(await dueOf(id, at)).toBe(later);
  });

  it('for one person counts from the start, and moves the end of whoever is writing', async () => {
    const { id, startsAt, endsAt } = await publishedRound(app, here);
    const list = (await here.staff.get(`/api/competition-rounds/${id}/entries`)).body as {
      items: { id: number; personName: string }[];
    };
    const entry = list.items.find((one) => one.personName === '陈东一')!.id;
    const url = `/api/competition-rounds/${id}/entries/${entry}/extra-time`;
    expect((await here.staff.post(url, { minutes: 20, reason: '' })).status).toBe(400);
    await here.staff.post(url, { minutes: 20, reason: '视力障碍' }).expect(200);
    app.clock.set(shifted(endsAt, -10 * MINUTE));
    await start(cadre, id);
    expect(await dueOf(id)).toBe(shifted(endsAt, 20 * MINUTE));
    // still writing after the window has ended
    app.clock.set(shifted(endsAt, 5 * MINUTE));
    await here.staff.post(url, { minutes: 30, reason: '视力障碍，再延' }).expect(200);
    expect(await dueOf(id)).toBe(shifted(endsAt, 30 * MINUTE));
    const mine = (await cadre.get('/api/me/contest-rounds')).body;
    expect(mine).toMatchObject({ items: [{ id, state: 'CLOSED', extraMinutes: 30, attempt: { state: 'OPEN' } }] });
    expect(codeOf(await act(id, 'start-marking'))).toBe('ROUND.ATTEMPTS_OPEN');
    // the reason is personal: not in the audit log
    const audit = await rowsOf<{ after_json: string }>(
      app,
      "SELECT * FROM audit_entry WHERE act = 'round-entry.extra-time' AND subject_id = ?",
      [String(entry)],
    );
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toContain('视力');
    expect(startsAt < endsAt).toBe(true);
  });
});

describe('the way to the results', () => {
  it('goes along the table, each arrow with who, when and why', async () => {
    const { id, endsAt } = await publishedRound(app, here);
    app.clock.set(shifted(endsAt, -10 * MINUTE));
    const started = await start(cadre, id);
    const { attemptId, sitting } = started.body as { attemptId: number; sitting: number };
    await cadre.post(`/api/attempts/${attemptId}/submit`, { sitting }).expect(200);
    expect(codeOf(await act(id, 'start-marking'))).toBe('ROUND.STATE');
    app.clock.set(endsAt);
    expect(codeOf(await act(id, 'start-marking'))).toBe('ROUND.GRACE_RUNNING');
    app.clock.set(shifted(endsAt, 10 * MINUTE));
    expect((await act(id, 'start-marking')).body).toMatchObject({ state: 'MARKING', acts: ['announce', 'seeEntries'] });
    expect(codeOf(await act(id, 'announce'))).toBe('MARKING.NO_RUN');
    await app.get(JobRunner).settle();
    expect((await act(id, 'announce', { words: '初步成绩' })).body).toMatchObject({ state: 'PROVISIONAL' });
    const past = { appealsUntil: endsAt };
    expect(codeOf(await act(id, 'open-appeals', past))).toBe('ROUND.APPEALS_IN_PAST');
    const until = shifted(endsAt, 3 * 86_400_000);
    expect((await act(id, 'open-appeals', { appealsUntil: until })).body).toMatchObject({
      state: 'APPEALS',
      appealsUntil: until,
    });
    expect(codeOf(await act(id, 'finalise'))).toBe('ROUND.APPEALS_RUNNING');
    app.clock.set(until);
    expect((await act(id, 'finalise')).body).toMatchObject({ state: 'FINAL' });
    expect((await act(id, 'archive', { words: '归档' })).body).toMatchObject({
      state: 'ARCHIVED',
      acts: ['seeEntries'],
    });
    const steps = (await here.staff.get(`/api/competition-rounds/${id}/steps`)).body as { items: { act: string }[] };
    expect(steps.items.map((step) => step.act).reverse()).toEqual([
      'publish',
      'open',
      'close',
      'startMarking',
      'announce',
      'openAppeals',
      'finalise',
      'archive',
    ]);
    await app.get(JobRunner).settle();
    const told = await rowsOf<{ kind: string }>(app, 'SELECT kind FROM notification WHERE person_id = ? ORDER BY id', [
      here.people[0]!.id,
    ]);
    expect(told.map((row) => row.kind)).toEqual(
      expect.arrayContaining(['round.published', 'round.provisional', 'round.appeals', 'round.final']),
    );
    // who did not take part is told of the round, not of its results
    const absent = await rowsOf<{ kind: string }>(app, 'SELECT kind FROM notification WHERE person_id = ?', [
      here.people[3]!.id,
    ]);
    expect(absent.map((row) => row.kind)).toEqual(['round.published']);
  });

  it('can be closed early with a reason: saved answers count, the end is now', async () => {
    const { id, startsAt, revision } = await publishedRound(app, here);
    app.clock.set(startsAt);
    await start(cadre, id);
    const now = shifted(startsAt, 7 * MINUTE);
    app.clock.set(now);
    expect((await here.staff.post(`/api/competition-rounds/${id}/close`, { revision })).status).toBe(400);
    const closed = await act(id, 'close', { words: '消防演练' });
    expect(closed.body).toMatchObject({ state: 'CLOSED', endsAt: now });
    expect(await dueOf(id)).toBe(now);
    expect(codeOf(await start(await signIn(1), id))).toBe('ROUND.OVER');
  });

  it('is for the staff of the organiser alone', async () => {
    const { id, revision } = await publishedRound(app, here);
    const elsewhere = await buildOrganiser(app);
    const bodies: Record<string, object> = {
      withdraw: { words: '改期', revision },
      extend: { endsAt: '2027-04-01T00:00:00.000Z', words: '改期', revision },
      close: { words: '改期', revision },
      'start-marking': { revision },
      announce: { revision },
      'open-appeals': { appealsUntil: '2027-04-01T00:00:00.000Z', revision },
      finalise: { revision },
      archive: { revision },
      publish: { revision },
    };
    for (const [name, body] of Object.entries(bodies)) {
      const url = `/api/competition-rounds/${id}/${name}`;
      expect([name, (await elsewhere.staff.post(url, body)).status]).toEqual([name, 404]);
      expect([name, (await app.http.post(url).send(body)).status]).toEqual([name, 401]);
      expect([name, (await cadre.post(url, body)).status]).toEqual([name, 403]);
    }
    for (const path of ['', '/steps', '/publish-sample', '/entries', '/entries/units', '/entries/export.xlsx'])
      expect([path, (await elsewhere.staff.get(`/api/competition-rounds/${id}${path}`)).status]).toEqual([path, 404]);
  });
});

describe('reminders and duties', () => {
  it('come on the evening before and on the morning, once each', async () => {
    // 17 March 9:00 in the centre
    await publishedRound(app, here);
    const clock = app.get(RoundClock);
    for (const instant of ['2027-03-16T09:59:59.000Z', '2027-03-16T10:00:00.000Z', '2027-03-16T23:00:00.000Z']) {
      app.clock.set(instant);
      await Promise.all([clock.remind(), clock.remind()]);
      await clock.remind();
      await app.get(JobRunner).settle();
    }
    const told = await rowsOf<{ kind: string }>(app, 'SELECT kind FROM notification WHERE person_id = ? ORDER BY id', [
      here.people[0]!.id,
    ]);
    expect(told.map((row) => row.kind)).toEqual(['round.published', 'round.tomorrow', 'round.today']);
  });

  it('stand on the list of what is due until handed in', async () => {
    const { id, startsAt } = await publishedRound(app, here);
    const duties = async (): Promise<unknown[]> =>
      ((await cadre.get('/api/me/due')).body as { items: { kind: string; link: string }[] }).items.map(
        ({ kind, link }) => [kind, link],
      );
    expect(await duties()).toEqual([['competition.COMING', `/competitions/rounds/${id}`]]);
    app.clock.set(startsAt);
    expect(await duties()).toEqual([['competition.OPEN', `/competitions/rounds/${id}`]]);
    const { attemptId, sitting } = (await start(cadre, id)).body as { attemptId: number; sitting: number };
    expect(await duties()).toEqual([['competition.WRITING', `/competitions/rounds/${id}`]]);
    await cadre.post(`/api/attempts/${attemptId}/submit`, { sitting }).expect(200);
    expect(await duties()).toEqual([]);
  });
});
