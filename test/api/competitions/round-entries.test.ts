import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { execute } from '../../../src/platform/db/statements.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildOrganiser, draftRound, publishedRound, type BuiltOrganiser } from '../../support/build-organisers.js';
import { buildPerson, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let here: BuiltOrganiser;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2027-03-16T01:00:00.000Z');
  here = await buildOrganiser(app);
});

const codeOf = (answer: { body: unknown }): unknown => (answer.body as { code?: string }).code;

interface Entry {
  readonly id: number;
  readonly personName: string;
}
async function entriesOf(id: number, query = ''): Promise<Entry[]> {
  const answer = await here.staff.get(`/api/competition-rounds/${id}/entries?${query}`);
  return (answer.body as { items: Entry[] }).items;
}

describe('the list of a published round', () => {
  it('is searched, filtered and sorted', async () => {
    const { id } = await publishedRound(app, here);
    const names = async (query: string): Promise<string[]> => (await entriesOf(id, query)).map((one) => one.personName);
    expect(await names('sort=name')).toEqual(['万西一', '万西二', '陈东一', '陈东二']);
    expect(await names(`unitId=${here.communities[0].id}`)).toEqual(['陈东二', '陈东一']);
    expect(await names('q=西门')).toEqual(['万西二', '万西一']);
    expect(await names('category=COURTYARD_HEAD')).toEqual([]);
    expect(await names('part=NOT_STARTED&size=2')).toHaveLength(2);
    expect(await names('part=STARTED')).toEqual([]);
    expect((await here.staff.get(`/api/competition-rounds/${id}/entries?part=OTHERS`)).status).toBe(400);
    const units = await here.staff.get(`/api/competition-rounds/${id}/entries/units`);
    expect(units.body).toMatchObject({ items: [{ people: 2 }, { people: 2 }] });
    const file = await here.staff.get(`/api/competition-rounds/${id}/entries/export.xlsx?q=西门`);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toContain('spreadsheetml');
  });

  it('takes late entries, once each, also of two at once, and takes back who was removed', async () => {
    const { id } = await publishedRound(app, here);
    const url = `/api/competition-rounds/${id}/entries`;
    const late = await buildPerson(app, { unit: here.communities[0], name: '补录者', category: 'GROUP_LEADER' });
    const body = { personIds: [late.id, here.people[0]!.id], reason: '单位补报' };
    const answers = await Promise.all([here.staff.post(url, body), here.staff.post(url, body)]);
    expect(answers.map((answer) => answer.body as object)).toEqual(
      expect.arrayContaining([
        { added: 1, already: 1 },
        { added: 0, already: 2 },
      ]),
    );
    const [entry] = await entriesOf(id, 'part=ADDED');
    expect(entry).toMatchObject({ personName: '补录者', unitName: '东门社区', addedReason: '单位补报' });
    await here.staff.post(`${url}/${entry!.id}/remove`, { reason: '调离' }).expect(200);
    const gone = await here.staff.post(`${url}/${entry!.id}/remove`, { reason: '再次' });
    expect([gone.status, codeOf(gone)]).toEqual([409, 'ENTRY.REMOVED']);
    expect(await entriesOf(id, 'part=REMOVED')).toMatchObject([{ personName: '补录者', removedReason: '调离' }]);
    expect((await here.staff.post(url, { personIds: [late.id], reason: '又回来' })).body).toEqual({
      added: 1,
      already: 0,
    });
    expect(await rowsOf(app, 'SELECT entry_count FROM competition_round WHERE id = ?', [id])).toEqual([
      { entry_count: 5 },
    ]);
  });

  it('takes nobody from outside the reach, nobody unknown, and nobody while it is a draft', async () => {
    const { id } = await publishedRound(app, here);
    const stranger = await buildPerson(app, { unit: await buildUnit(app, { kind: 'COMMUNITY' }) });
    const url = `/api/competition-rounds/${id}/entries`;
    for (const personId of [stranger.id, 999_999]) {
      const answer = await here.staff.post(url, { personIds: [personId], reason: '补报' });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'ENTRY.UNKNOWN_PERSON']);
    }
    expect((await here.staff.post(url, { personIds: [], reason: '补报' })).status).toBe(400);
    const draft = await draftRound(app, here);
    const early = await here.staff.post(`/api/competition-rounds/${draft.id}/entries`, {
      personIds: [here.people[4]!.id],
      reason: '补报',
    });
    expect([early.status, codeOf(early)]).toEqual([409, 'ROUND.STATE']);
    const other = await publishedRound(app, await buildOrganiser(app));
    const [entry] = await entriesOf(id);
    const crossed = await here.staff.post(`/api/competition-rounds/${other.id}/entries/${entry!.id}/remove`, {
      reason: '别处',
    });
    expect(crossed.status).toBe(404);
  });

  it('keeps whoever has begun, and gives no time to whoever has handed in', async () => {
    const { id, startsAt } = await publishedRound(app, here);
    const person = here.people[0]!;
    const cadre = await app.actor({ personId: person.id, unitId: person.unit.id, name: person.name });
    app.clock.set(startsAt);
    const started = await cadre.post(`/api/contest-rounds/${id}/attempt`, { device: '测试' });
    const { attemptId, sitting } = started.body as { attemptId: number; sitting: number };
    const [entry] = await entriesOf(id, 'part=STARTED');
    expect(entry).toMatchObject({ personName: '陈东一', attempt: { state: 'OPEN' } });
    const url = `/api/competition-rounds/${id}/entries/${entry!.id}`;
    const removed = await here.staff.post(`${url}/remove`, { reason: '调离' });
    expect([removed.status, codeOf(removed)]).toEqual([409, 'ENTRY.HAS_ATTEMPT']);
    await cadre.post(`/api/attempts/${attemptId}/submit`, { sitting }).expect(200);
    const late = await here.staff.post(`${url}/extra-time`, { minutes: 10, reason: '迟了' });
    expect([late.status, codeOf(late)]).toEqual([409, 'ENTRY.SUBMITTED']);
  });
});

describe('a whole county', () => {
  it('of five thousand is published in a few statements, and everybody is told', async () => {
    const [east] = here.communities;
    await app.get(Database).transaction(systemActor('test'), async (tx) => {
      const [like] = await tx.manager.query<Record<string, unknown>[]>('SELECT * FROM person WHERE id = ?', [
        here.people[0]!.id,
      ]);
      const columns = Object.keys(like!).filter((name) => name !== 'id');
      const unique: Record<string, null> = { id_number_hash: null, phone_hash: null, email: null };
      const row = columns.map((name) => (name === 'unit_id' ? east.id : name in unique ? null : like![name]));
      for (let made = 0; made < 5_000; made += 250)
        await execute(
          tx.manager,
          `INSERT INTO person (${columns.join(',')}) VALUES ${Array.from({ length: 250 }, () => `(${columns.map(() => '?').join(',')})`).join(',')}`,
          Array.from({ length: 250 }, () => row).flat(),
        );
    });
    const { id, revision } = await draftRound(app, here);
    const began = performance.now();
    const statements = await app.statementsOf(() =>
      here.staff
        .post(`/api/competition-rounds/${id}/publish`, { revision })
        .expect(200)
        .then(() => undefined),
    );
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(statements).toBeLessThan(60);
    expect(await rowsOf(app, 'SELECT entry_count FROM competition_round WHERE id = ?', [id])).toEqual([
      { entry_count: 5_004 },
    ]);
    await app.get(JobRunner).settle();
    const [told] = await rowsOf<{ total: number }>(
      app,
      "SELECT COUNT(*) AS total FROM notification WHERE kind = 'round.published' AND link = ?",
      [`/competitions/rounds/${id}`],
    );
    expect(Number(told!.total)).toBe(5_004);
  }, 60_000);
});
