import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClassCard } from '../../../src/features/classes/class.contract.js';
import { CLASS_PHASES } from '../../../src/features/classes/domain/class-phase.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildClass,
  buildPlainUnit,
  buildTrainee,
  buildTrainingStaff,
  type BuiltUnit,
} from '../../support/build-classes.js';
import { fewest } from '../../support/fewest.js';

let app: TestApp;
let county: BuiltUnit;
let staff: TestActor;

interface Cards {
  items: ClassCard[];
  total: number;
}
const publicCards = async (query = ''): Promise<Cards> =>
  (await app.http.get(`/api/public/classes?size=100${query}`).expect(200)).body as Cards;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  staff = await buildTrainingStaff(app, county);
}, 60_000);
afterAll(() => app.close());

describe('the public list', () => {
  it('finds classes by phase as the rule says, at any moment', async () => {
    const start = app.clock.now();
    const ids = {
      draft: await buildClass(app, { host: county, draft: true }),
      plain: await buildClass(app, { host: county }),
      full: await buildClass(app, { host: county, plan: { seats: 1 } }),
      closed: await buildClass(app, { host: county }),
      cancelled: await buildClass(app, { host: county }),
      later: await buildClass(app, {
        host: county,
        plan: {
          opensAt: new Date(start.getTime() + 5 * 864e5).toISOString(),
          closesAt: new Date(start.getTime() + 9 * 864e5).toISOString(),
        },
      }),
    };
    await (await buildTrainee(app, county)).post(`/api/classes/${ids.full}/enrolments`).expect(201);
    await staff.post(`/api/classes/${ids.closed}/close`).expect(200);
    await staff.post(`/api/classes/${ids.cancelled}/cancel`, { reason: '场地' }).expect(200);
    try {
      for (const days of [0, 5, 9, 10, 30, 40, 200]) {
        app.clock.set(new Date(start.getTime() + days * 86_400_000));
        const all = (await staff.get('/api/classes?size=100').expect(200)).body as Cards;
        expect(all.total).toBe(6);
        for (const phase of CLASS_PHASES) {
          const found = (await staff.get(`/api/classes?size=100&phase=${phase}`).expect(200)).body as Cards;
          const expected = all.items.filter((card) => card.phase === phase).map((card) => card.id);
          expect({ days, phase, ids: found.items.map((card) => card.id).sort() }).toEqual({
            days,
            phase,
            ids: expected.sort(),
          });
        }
      }
    } finally {
      app.clock.set(start);
    }
    const shown = (await publicCards()).items;
    expect(shown.map((card) => card.id).sort()).toEqual([ids.plain, ids.full, ids.closed, ids.later].sort());
    expect(shown.find((card) => card.id === ids.full)).toMatchObject({
      phase: 'FULL',
      free: 0,
      seats: 1,
      confirmed: 1,
      pending: 0,
    });
  });

  it('searches, sorts and refuses what it does not know', async () => {
    const [card] = (await publicCards()).items;
    const named = await publicCards(`&q=${encodeURIComponent(card?.theme ?? '')}`);
    expect(named.items.map((each) => each.id)).toEqual([card?.id]);
    expect((await publicCards('&q=%25')).total).toBe(0);
    const sorted = (await publicCards('&sort=-startsOn')).items.map((each) => each.startsOn);
    expect(sorted).toEqual([...sorted].sort().reverse());
    await app.http.get('/api/public/classes?phase=DRAFT').expect(400);
    await app.http.get('/api/public/classes?sort=secret').expect(400);
    await app.http.get('/api/public/classes/0').expect(400);
    await app.http.get('/api/public/classes/99999').expect(404);
  });

  it('asks the database as often for many classes as for one', async () => {
    const one = await fewest(() => app.statementsOf(() => app.http.get('/api/public/classes?size=1').then()));
    const many = await fewest(() => app.statementsOf(() => app.http.get('/api/public/classes?size=50').then()));
    expect(many).toBeLessThanOrEqual(one);
    expect(many).toBeLessThanOrEqual(3);
  });
});

describe('the public page of a class', () => {
  it('shows seats and quotas, and nobody', async () => {
    const teacher = await buildTrainee(app, county);
    const id = await buildClass(app, {
      host: county,
      plan: {
        seats: 60,
        mode: 'NOMINATION',
        classTeacherId: teacher.personId,
        quotas: [{ name: '本县社区', quota: 30, unitIds: [county.id] }],
      },
    });
    await (await buildTrainee(app, county)).post(`/api/classes/${id}/enrolments`).expect(201);
    const { body } = await app.http.get(`/api/public/classes/${id}`).expect(200);
    expect(body).toMatchObject({
      seats: 60,
      held: 1,
      pending: 1,
      confirmed: 0,
      free: 59,
      days: 3,
      leaveLimitHours: 3.42,
      quotas: [{ name: '本县社区', quota: 30, held: 1, pending: 1, free: 29 }],
      pool: { seats: 30, free: 30 },
    });
    expect(Object.keys((body as { classTeacher: object }).classTeacher)).toEqual(['name']);
    expect(JSON.stringify(body)).not.toMatch(/personId|phone|unitId/);
  });
});
