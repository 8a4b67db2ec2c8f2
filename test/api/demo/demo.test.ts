import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, demoAccountsTable } from '../../../src/demo/accounts.js';
import { loadDemo } from '../../../src/demo/demo.js';
import { TEACHING_METHODS } from '../../../src/features/courses/domain/teaching-method.js';
import { ROLES } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** Also with other work on the machine; alone it takes a fraction. */
const LONGEST_MS = 30_000;

let app: TestApp;
let seconds = 0;

beforeAll(async () => {
  app = await startTestApp();
  const started = performance.now();
  await loadDemo(app.nest);
  seconds = (performance.now() - started) / 1000;
}, 120_000);
afterAll(() => app.close());

const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  app.get(Database).reads.query<Row[]>(sql, parameters);
const count = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  Number((await rows<{ n: number }>(`SELECT COUNT(*) AS n ${sql}`, parameters))[0]?.n);

describe('the demonstration', () => {
  it('is loaded in seconds', () => {
    expect(seconds).toBeLessThan(LONGEST_MS / 1000);
  });

  it('has the county to the numbers', async () => {
    const county = `FROM person p JOIN unit u ON u.id = p.unit_id WHERE p.status = 'ACTIVE' AND u.tree = 'COUNTY'`;
    expect(await count(county)).toBe(817);
    expect(await count(`${county} AND p.category = 'CAREER_STAFF'`)).toBe(59);
    expect(await count(`${county} AND p.category = 'CAREER_STAFF' AND p.seconded = 1`)).toBe(34);
    expect(await count(`${county} AND p.category = 'CAREER_STAFF' AND p.seconded = 0`)).toBe(25);
    expect(await count(`${county} AND p.category = 'PUBLIC_WELFARE_POST'`)).toBe(85);
    expect(await count(`${county} AND p.category = 'GROUP_LEADER'`)).toBe(108);
    expect(await count(`${county} AND p.category = 'COURTYARD_HEAD'`)).toBe(565);
    expect(await count(`FROM unit WHERE kind = 'SECTION'`)).toBe(8);
    expect(await count(`FROM unit WHERE kind = 'RESIDENT_GROUP'`)).toBe(108);
    expect(await count(`FROM unit WHERE kind = 'COURTYARD'`)).toBe(565);
  });

  it('has six welfare posts in thirteen communities and seven in one, each group and courtyard with its head', async () => {
    const posts = await rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM unit u JOIN person p ON p.unit_id = u.id AND p.category = 'PUBLIC_WELFARE_POST'
        WHERE u.kind = 'COMMUNITY' GROUP BY u.id ORDER BY n`,
    );
    expect(posts.map(({ n }) => Number(n))).toEqual([...Array<number>(13).fill(6), 7]);
    const headless = `FROM unit u WHERE u.kind IN ('RESIDENT_GROUP', 'COURTYARD')
      AND (SELECT COUNT(*) FROM person p WHERE p.unit_id = u.id) <> 1`;
    expect(await count(headless)).toBe(0);
    const posted = await rows<{ total: number }>(
      `SELECT SUM(quota) AS total FROM post_quota WHERE category = 'PUBLIC_WELFARE_POST' GROUP BY effective_on ORDER BY effective_on`,
    );
    expect(posted.map(({ total }) => Number(total))).toEqual([98, 85]);
  });

  it('has paths, open assignments and encrypted numbers as the services write them', async () => {
    const units = await rows<{ id: number; parent_id: number | null; path: string; depth: number }>(
      'SELECT id, parent_id, path, depth FROM unit',
    );
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      const parent = unit.parent_id === null ? { path: '/', depth: -1 } : byId.get(unit.parent_id);
      expect(unit).toMatchObject({ path: `${parent?.path ?? ''}${unit.id}/`, depth: (parent?.depth ?? 0) + 1 });
    }
    const people = await count('FROM person');
    expect(
      await count('FROM assignment a JOIN person p ON p.id = a.open_main_person_id AND p.unit_id = a.unit_id'),
    ).toBe(people);
    expect(await count('FROM person WHERE id_masked IS NULL OR phone_masked IS NULL OR id_cipher IS NULL')).toBe(0);
    expect(await count(`FROM assignment WHERE kind = 'MAIN' AND until_on IS NOT NULL`)).toBeGreaterThan(10);
  });

  it('has the eleven cities with about sixty trainees', async () => {
    expect(await count(`FROM unit WHERE kind = 'CITY'`)).toBe(11);
    const trainees = await count(`FROM person WHERE category = 'EXTERNAL_TRAINEE'`);
    expect(trainees).toBeGreaterThanOrEqual(55);
    expect(trainees).toBeLessThanOrEqual(75);
  });

  it('has sixty courses over seven methods in their states, twelve lecturers, eight venues, ten field sites', async () => {
    expect(await count('FROM course')).toBe(60);
    const methods = await rows<{ method: string }>('SELECT DISTINCT method FROM course');
    expect(new Set(methods.map(({ method }) => method))).toEqual(new Set(TEACHING_METHODS));
    for (const state of ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'])
      expect([state, await count('FROM course_version WHERE state = ?', [state])]).not.toEqual([state, 0]);
    expect(await count(`FROM course WHERE published_version_id IS NOT NULL`)).toBe(54);
    expect(await count('FROM lecturer')).toBe(12);
    expect(await count('FROM venue')).toBe(8);
    expect(await count('FROM field_site')).toBe(10);
    const catalogue = await app.http.get('/api/public/courses').expect(200);
    expect(catalogue.body.total).toBe(54);
  });

  it('has eight classes in all states, with seats, a waiting list and an open offer', async () => {
    const staff = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }] });
    const { body } = await staff.get('/api/classes?size=100').expect(200);
    const phases = (body.items as { phase: string }[]).map(({ phase }) => phase).sort();
    expect(phases).toEqual(
      ['CANCELLED', 'CLOSED', 'DRAFT', 'ENROLLING', 'ENROLLING', 'FINISHED', 'FULL', 'PUBLISHED'].sort(),
    );
    const open = (body.items as { phase: string; free: number; waiting: number }[]).filter((one) => one.free > 0);
    expect(open.some((one) => one.phase === 'ENROLLING' && one.free <= 3)).toBe(true);
    expect(open.some((one) => one.phase === 'ENROLLING' && one.free > 10)).toBe(true);
    expect(await count(`FROM enrolment WHERE state = 'OFFERED'`)).toBe(1);
    expect(await count(`FROM enrolment WHERE state = 'WAITING'`)).toBeGreaterThanOrEqual(4);
    const miscounted = `FROM training_class c WHERE held_count <> (SELECT COUNT(*) FROM enrolment e WHERE e.class_id = c.id
      AND e.state IN ('APPLIED', 'NOMINATED', 'CONFIRMED', 'OFFERED'))`;
    expect(await count(miscounted)).toBe(0);
    expect(await count('FROM enrolment WHERE confirmed_at IS NOT NULL AND confirmed_at < applied_at')).toBe(0);
  });

  it('lets one account of each role sign in', async () => {
    expect(new Set(DEMO_ACCOUNTS.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const { login } of DEMO_ACCOUNTS) {
      const { body } = await app.http
        .post('/api/auth/sign-in')
        .send({ login, password: DEMO_PASSWORD })
        .expect(({ status }) => {
          if (status >= 300) throw new Error(`${login}: ${status}`);
        });
      expect(body.accessToken).toEqual(expect.any(String));
      expect(demoAccountsTable()).toContain(` ${login} `);
    }
    expect(await count('FROM account WHERE is_demo = 0')).toBe(1); // the one this file made to look at the classes
    expect(await count('FROM account WHERE is_demo = 1 AND must_change_password = 1')).toBe(0);
  });
});
