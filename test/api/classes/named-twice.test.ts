import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildClass,
  buildPlainUnit,
  buildTrainingStaff,
  classPlan,
  type BuiltUnit,
} from '../../support/build-classes.js';
import { buildLecturer, courseContentOf } from '../../support/build-courses.js';
import { buildStaff } from '../../support/build-people.js';

let app: TestApp;
let county: BuiltUnit;
let staff: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  staff = await buildTrainingStaff(app, county);
});
afterAll(() => app.close());

interface Detail {
  seats: number;
  revision: number;
  quotas: { id: number; quota: number }[];
  pool: { seats: number };
}

describe('what a clumsy form sends twice', () => {
  it('a quota group of a class counts once: the second of the same id is refused', async () => {
    const [first, second] = [await buildPlainUnit(app, county), await buildPlainUnit(app, county)];
    const plan = classPlan(app, { seats: 10, quotas: [{ name: '甲', quota: 4, unitIds: [first.id] }] });
    const id = await buildClass(app, { host: county, plan });
    const before = (await staff.get(`/api/classes/${id}`).expect(200)).body as Detail;
    const quotaId = before.quotas[0]!.id;
    const quotas = [
      { id: quotaId, name: '甲', quota: 4, unitIds: [first.id] },
      { id: quotaId, name: '乙', quota: 4, unitIds: [second.id] },
    ];
    const answer = await staff.put(`/api/classes/${id}`, { ...plan, quotas, revision: before.revision }).expect(404);
    expect(answer.body).toMatchObject({ code: 'CLASS.QUOTA_NOT_FOUND' });
    const after = (await staff.get(`/api/classes/${id}`).expect(200)).body as Detail;
    expect(after).toMatchObject({ quotas: [{ id: quotaId, quota: 4 }], pool: { seats: 6 } });
  });

  it('categories more often than there are any are refused', async () => {
    const plan = { ...classPlan(app), eligibleCategories: Array.from({ length: 200 }, () => 'CAREER_STAFF') };
    const id = await buildClass(app, { host: county });
    await staff.put(`/api/classes/${id}`, { ...plan, revision: 1 }).expect(400);
    const security = await buildStaff(app, 'SECURITY_ADMIN');
    const grant = { role: 'UNIT_CONTACT', unitId: county.id, categories: plan.eligibleCategories };
    await security.post(`/api/accounts/${staff.accountId}/grants`, grant).expect(400);
  });

  it('a lecturer of a course stands in the draft once', async () => {
    const author = await buildStaff(app, 'TRAINING_STAFF');
    const lecturer = await buildLecturer(app);
    const content = { ...courseContentOf(), lecturerIds: [lecturer, lecturer] };
    const answer = await author.post('/api/courses', { content }).expect(201);
    expect(answer.body).toMatchObject({ working: { content: { lecturerIds: [lecturer] } } });
  });
});
