import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLE_PERMISSIONS, ROLES, type Role } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { loadDemo } from '../../../src/demo/demo.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { answer, buildAttempt, buildContest } from '../../support/build-attempts.js';
import { fewest } from '../../support/fewest.js';
import { routesOf, type Route } from '../../support/routes.js';

/** For lists below one row: the id of a row that has many members. */
const PARENTS: Readonly<Record<string, (actor: TestActor) => Promise<number | readonly number[]>>> = {
  '/api/classes/:id/enrolments': () => fullestClass(),
  '/api/classes/:id/nominees': () => fullestClass(),
  '/api/roster-imports/:id/rows': (actor) => importOf(60, actor),
  '/api/question-imports/:id/items': (actor) => questionsOf(60, actor),
  '/api/lecture-seasons/:id/fairness/people': (actor) => seasonOf(actor),
  '/api/competition-rounds/:id/attempts': async () => (await startedContest()).roundId,
  '/api/competition-attempts/:id/journal': async () => (await startedContest()).attemptId,
  '/api/competition-rounds/:id/entries': () => finishedRound(),
  '/api/competition-rounds/:id/results/persons': () => finishedRound(),
  '/api/competition-rounds/:id/appeals': () => finishedRound(),
  '/api/competition-rounds/:id/marking/disagreements': () => finishedRound(),
  '/api/competition-rounds/:id/blank-answers': () => finishedRound(),
  '/api/marking-rounds/:id/marks': () => markedByTrainee(),
  '/api/competition-rounds/:id/runs/:a/compare/:b': async () => [await finishedRound(), 1, 2],
};

let contest: Promise<{ roundId: number; attemptId: number }> | undefined;

/** A round of sixty, half of whom have started; one has answered sixty times. */
function startedContest(): Promise<{ roundId: number; attemptId: number }> {
  contest ??= (async () => {
    const built = await buildContest(app, { cadres: 60, kinds: ['SINGLE'] });
    const started = await Promise.all(built.cadres.slice(0, 30).map((cadre) => buildAttempt(built, cadre)));
    await answer.fillJournal(app, started[0]!.attemptId, 60);
    return { roundId: built.roundId, attemptId: started[0]!.attemptId };
  })();
  return contest;
}

/** The round of the demonstration that is over: 144 on its list, two runs. */
async function finishedRound(): Promise<number> {
  const [row] = await app
    .get(Database)
    .reads.query<{ id: number }[]>("SELECT id FROM competition_round WHERE state = 'FINAL'");
  return row!.id;
}

/** Somebody of the demonstration who has no account. */
async function traineePerson(): Promise<number> {
  const [row] = await app
    .get(Database)
    .reads.query<{ id: number }[]>("SELECT id FROM person WHERE category = 'COURTYARD_HEAD' ORDER BY id DESC LIMIT 1");
  return row!.id;
}

/** The same round, of which the trainee of these tests has marked every first slot. */
async function markedByTrainee(): Promise<number> {
  const id = await finishedRound();
  const person = await traineePerson();
  await answer.raw(app, 'DELETE FROM round_marker WHERE round_id = ? AND person_id = ?', [id, person]);
  await answer.raw(app, 'INSERT INTO round_marker (round_id, person_id, made_at) VALUES (?, ?, ?)', [
    id,
    person,
    '2026-01-01 00:00:00.000',
  ]);
  await answer.raw(app, 'UPDATE marking_task SET marker_id = ? WHERE round_id = ? AND slot = 1', [person, id]);
  return id;
}

async function fullestClass(): Promise<number> {
  const [row] = (await app
    .get(Database)
    .reads.query('SELECT class_id AS id FROM enrolment GROUP BY class_id ORDER BY COUNT(*) DESC LIMIT 1')) as {
    id: number;
  }[];
  return row!.id;
}

/** A season of the demonstration's county, which has 144 cadres. */
async function seasonOf(actor: TestActor): Promise<number> {
  const { reads } = app.get(Database);
  const [season] = (await reads.query('SELECT id FROM lecture_season ORDER BY first_month LIMIT 1')) as {
    id: number;
  }[];
  if (season !== undefined) return season.id;
  const [host] = (await reads.query(`SELECT id FROM unit WHERE kind = 'PARTY_WORK_COMMITTEE'`)) as { id: number }[];
  const rules = { hostUnitId: host?.id, firstMonth: '2028-01', lastMonth: '2028-12', place: '培训中心报告厅' };
  const made = await actor.post('/api/lecture-seasons', rules);
  return (made.body as { id: number }).id;
}

/** A roster of so many people, read and checked. */
async function importOf(people: number, actor: TestActor): Promise<number> {
  const lines = Array.from(
    { length: people },
    (_, index) => `张${String(index)},13${String(800000000 + index)},不存在的社区`,
  );
  const started = await actor
    .post('/api/roster-imports')
    .attach('file', Buffer.from(['姓名,手机号,单位', ...lines].join('\n')), 'people.csv');
  const { id, jobId } = started.body as { id: number; jobId: number };
  for (let look = 0; look < 200; look++) {
    const job = (await actor.get(`/api/jobs/${jobId}`)).body as { state: string };
    if (job.state === 'DONE') return id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the import was not read in time');
}

/** An import of so many questions, read and not confirmed. */
async function questionsOf(questions: number, actor: TestActor): Promise<number> {
  const text = Array.from({ length: questions }, (_, index) => `第${String(index)}题对不对{T}`).join('\n\n');
  const read = await actor.post('/api/question-imports/preview').attach('file', Buffer.from(text), 'questions.txt');
  return (read.body as { id: number }).id;
}

let app: TestApp;
const actors = new Map<Role, TestActor>();

beforeAll(async () => {
  app = await startTestApp({ checkContracts: false });
  await loadDemo(app.nest);
}, 120_000);
afterAll(() => app.close());

async function actorFor(route: Route): Promise<TestActor> {
  const role = ROLES.find((one) => route.permission !== undefined && ROLE_PERMISSIONS[one].includes(route.permission));
  if (role === undefined) throw new Error(`${route.name}: no role holds ${String(route.permission)}`);
  let actor = actors.get(role);
  if (actor === undefined) {
    const options = role === 'TRAINEE' ? { personId: await traineePerson() } : { roles: [{ role }] };
    actors.set(role, (actor = await app.actor(options)));
  }
  return actor;
}

async function urlOf(route: Route, actor: TestActor): Promise<string> {
  if (!route.path.includes(':')) return route.path;
  const parent = PARENTS[route.path];
  if (parent === undefined) throw new Error(`${route.path}: name a parent row in PARENTS`);
  const ids = [await parent(actor)].flat();
  return route.path.replaceAll(/:\w+/g, () => String(ids.shift()));
}

describe('every paged list', () => {
  it('asks the database as often for fifty rows as for one', async () => {
    const lists = routesOf(app).filter((route) => route.isPagedList);
    expect(lists.length).toBeGreaterThan(8);
    const growing: string[] = [];
    for (const route of lists) {
      const actor = await actorFor(route.isPublic ? { ...route, permission: 'self.use' } : route);
      const url = await urlOf(route, actor);
      const ask = (size: number) => actor.get(`${url}?size=${size}`);
      const warm = await ask(50); // what is cached for a moment is cached for both
      expect({ route: route.name, status: warm.status }).toEqual({ route: route.name, status: 200 });
      const few = await fewest(() => app.statementsOf(() => ask(1).then()));
      const many = await fewest(() => app.statementsOf(() => ask(50).then()));
      if (many > few) growing.push(`${route.name}: ${few} → ${many}`);
    }
    expect(growing).toEqual([]);
  }, 120_000);

  it('refuses a page of more than a hundred, a page 0 and a sort it does not know', async () => {
    const lax: string[] = [];
    for (const route of routesOf(app).filter((one) => one.isPagedList)) {
      const actor = await actorFor(route.isPublic ? { ...route, permission: 'self.use' } : route);
      const url = await urlOf(route, actor);
      for (const query of ['size=101', 'page=0', 'sort=password', 'surprise=1']) {
        const { status } = await actor.get(`${url}?${query}`);
        if (status !== 400) lax.push(`${route.name}?${query}: ${status}`);
      }
    }
    expect(lax).toEqual([]);
  }, 120_000);
});
