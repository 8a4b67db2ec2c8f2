import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClassCard, StaffClassDetail } from '../../../src/features/classes/class.contract.js';
import { CourseCalendar } from '../../../src/features/courses/courses.public.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildClass,
  buildPlainPeople,
  buildPlainUnit,
  buildSeries,
  buildTrainee,
  buildTrainingStaff,
  classPlan,
  type BuiltUnit,
} from '../../support/build-classes.js';
import { buildCourse } from '../../support/build-courses.js';

let app: TestApp;
let county: BuiltUnit;
let elsewhere: BuiltUnit;
let staff: TestActor;
let stranger: TestActor;
let trainee: TestActor & { personId: number };

const code = (reply: { body: unknown }): string => (reply.body as { code: string }).code;
const detailOf = async (actor: TestActor, id: number): Promise<StaffClassDetail> =>
  (await actor.get(`/api/classes/${id}`).expect(200)).body as StaffClassDetail;

/** The body of an edit that changes nothing but what is named. */
async function edit(id: number, change: object): Promise<object> {
  const now = await detailOf(staff, id);
  const keep = [
    'startsOn',
    'endsOn',
    'creditHours',
    'audience',
    'summary',
    'place',
    'placeNote',
    'classTeacherId',
    'opensAt',
  ] as const;
  const more = [
    'closesAt',
    'mode',
    'seats',
    'waitingSize',
    'offerHours',
    'eligibleCategories',
    'notice',
    'afterwards',
    'revision',
  ] as const;
  const same = Object.fromEntries([...keep, ...more].map((key) => [key, now[key]]));
  const quotas = now.quotas.map(({ id: quotaId, name, quota, units }) => ({
    id: quotaId,
    name,
    quota,
    unitIds: units.map((unit) => unit.id),
  }));
  return { ...same, quotas, courses: [], ...change };
}

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  elsewhere = await buildPlainUnit(app, null, '别的培训中心');
  staff = await buildTrainingStaff(app, county, false);
  stranger = await buildTrainingStaff(app, elsewhere, false);
  trainee = await buildTrainee(app, county);
}, 60_000);
afterAll(() => app.close());

describe('series and names', () => {
  it('numbers the sessions of a series, also when many are made at once', async () => {
    const series = await staff.post('/api/class-series', { theme: '楼院长履职', kind: 'ROTATION' }).expect(201);
    const { id: seriesId } = series.body as { id: number };
    const made = await Promise.all(
      Array.from({ length: 6 }, () => staff.post('/api/classes', { seriesId, ...classPlan(app) }).expect(201)),
    );
    const classes = made.map((reply) => reply.body as StaffClassDetail);
    expect(classes.map((each) => each.sessionNo).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const [first] = classes;
    expect(first?.name).toBe(`2027年楼院长履职轮训班（第${first?.sessionNo}期）`);
    expect(code(await staff.post('/api/class-series', { theme: '楼院长履职', kind: 'ROTATION' }).expect(409))).toBe(
      'CLASS.SERIES_EXISTS',
    );
  });

  it('gives the number of a deleted last draft back', async () => {
    const seriesId = await buildSeries(app);
    const first = await staff.post('/api/classes', { seriesId, ...classPlan(app) }).expect(201);
    await staff.delete(`/api/classes/${(first.body as ClassCard).id}`).expect(200);
    const second = await staff.post('/api/classes', { seriesId, ...classPlan(app) }).expect(201);
    expect((second.body as ClassCard).sessionNo).toBe(1);
  });
});

describe('planning a class', () => {
  it.each([
    [{ seats: 0 }],
    [{ startsOn: '2027-02-30' }],
    [{ mode: 'ANYHOW' }],
    [{ surprise: true }],
    [{ eligibleCategories: [] }],
    [{ quotas: [{ name: '', quota: 1, unitIds: [1] }] }],
  ])('refuses the shape %o', async (change) => {
    const seriesId = await buildSeries(app);
    await staff.post('/api/classes', { seriesId, ...classPlan(app), ...change }).expect(400);
  });

  it.each([
    ['CLASS.DATES', { startsOn: '2027-05-03', endsOn: '2027-05-01' }],
    ['CLASS.WINDOW', { opensAt: '2027-04-01T00:00:00Z', closesAt: '2027-04-01T00:00:00Z' }],
    ['CLASS.WINDOW_AFTER_START', { startsOn: '2027-05-03', endsOn: '2027-05-04', closesAt: '2027-05-03T00:00:00Z' }],
    ['CLASS.QUOTAS_EXCEED_SEATS', { seats: 5, quotas: [{ name: '本县', quota: 6, unitIds: [1] }] }],
    ['CLASS.UNKNOWN_UNIT', { quotas: [{ name: '本县', quota: 6, unitIds: [99_999] }] }],
    ['CLASS.UNKNOWN_COURSE', { courses: [{ courseId: 99_999, hours: [{ method: 'CLASSROOM', creditHours: 3 }] }] }],
    ['CLASS.UNKNOWN_TEACHER', { classTeacherId: 99_999 }],
  ])('refuses %s', async (problem, change) => {
    const seriesId = await buildSeries(app);
    expect(code(await staff.post('/api/classes', { seriesId, ...classPlan(app), ...change }).expect(422))).toBe(
      problem,
    );
  });

  it('needs a series and a host within the scope', async () => {
    expect(code(await staff.post('/api/classes', { seriesId: 99_999, ...classPlan(app) }).expect(404))).toBe(
      'CLASS.SERIES_NOT_FOUND',
    );
    const seriesId = await buildSeries(app);
    const foreign = await staff
      .post('/api/classes', { seriesId, hostUnitId: elsewhere.id, ...classPlan(app) })
      .expect(403);
    expect(code(foreign)).toBe('CLASS.HOST_OUTSIDE_SCOPE');
  });

  it('is for staff only', async () => {
    await app.http.get('/api/classes').expect(401);
    await app.http.post('/api/classes').send({}).expect(401);
    await trainee.get('/api/classes').expect(403);
    await trainee.post('/api/classes', {}).expect(403);
  });

  it('hides the classes of another house', async () => {
    const id = await buildClass(app, { host: county, draft: true });
    await stranger.get(`/api/classes/${id}`).expect(404);
    await stranger.put(`/api/classes/${id}`, await edit(id, {})).expect(404);
    await stranger.delete(`/api/classes/${id}`).expect(404);
    for (const act of ['publish', 'close', 'reopen']) await stranger.post(`/api/classes/${id}/${act}`).expect(404);
    await stranger.post(`/api/classes/${id}/cancel`, { reason: '场地' }).expect(404);
    const list = await stranger.get('/api/classes?size=100').expect(200);
    expect((list.body as { items: ClassCard[] }).items.map((each) => each.id)).not.toContain(id);
  });

  it('shows a class teacher their own classes only', async () => {
    const [personId = 0] = await buildPlainPeople(app, county, 1);
    const teacher = await app.actor({ personId, roles: [{ role: 'CLASS_TEACHER' }] });
    const own = await buildClass(app, { host: county, plan: { classTeacherId: personId } });
    const other = await buildClass(app, { host: county });
    await teacher.get(`/api/classes/${other}`).expect(404);
    expect((await detailOf(teacher, own)).can).toEqual([]);
    const list = await teacher.get('/api/classes').expect(200);
    expect((list.body as { items: ClassCard[] }).items.map((each) => each.id)).toEqual([own]);
  });
});

describe('editing', () => {
  it('keeps two people from overwriting each other', async () => {
    const id = await buildClass(app, { host: county, draft: true });
    const body = await edit(id, { place: '二楼' });
    const replies = await Promise.all([staff.put(`/api/classes/${id}`, body), staff.put(`/api/classes/${id}`, body)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    expect(code(replies.find((reply) => reply.status === 409)!)).toBe('CLASS.CHANGED');
    expect(await detailOf(staff, id)).toMatchObject({ place: '二楼', revision: 2 });
  });

  it('does not take seats away from those who hold them', async () => {
    const id = await buildClass(app, { host: county, plan: { seats: 3 } });
    for (let number = 0; number < 3; number++)
      await (await buildTrainee(app, county)).post(`/api/classes/${id}/enrolments`).expect(201);
    expect(code(await staff.put(`/api/classes/${id}`, await edit(id, { seats: 2 })).expect(422))).toBe(
      'CLASS.SEATS_BELOW_HELD',
    );
    const quotas = [{ name: '别处', quota: 1, unitIds: [elsewhere.id] }];
    expect(code(await staff.put(`/api/classes/${id}`, await edit(id, { quotas })).expect(422))).toBe(
      'CLASS.SEATS_BELOW_HELD',
    );
    expect(await detailOf(staff, id)).toMatchObject({ seats: 3, free: 0, phase: 'FULL' });
    await staff.put(`/api/classes/${id}`, await edit(id, { seats: 4, quotas })).expect(200);
    expect(await detailOf(staff, id)).toMatchObject({
      seats: 4,
      free: 1,
      quotas: [{ name: '别处', free: 1 }],
      pool: { seats: 3, free: 0 },
    });
  });

  it('does not drop a group people are in, nor change the mode of a published class', async () => {
    const quotas = [{ name: '本县', quota: 2, unitIds: [county.id] }];
    const id = await buildClass(app, { host: county, plan: { seats: 3, quotas } });
    await (await buildTrainee(app, county)).post(`/api/classes/${id}/enrolments`).expect(201);
    expect(code(await staff.put(`/api/classes/${id}`, await edit(id, { quotas: [] })).expect(409))).toBe(
      'CLASS.QUOTA_IN_USE',
    );
    expect(code(await staff.put(`/api/classes/${id}`, await edit(id, { mode: 'DISPATCH' })).expect(422))).toBe(
      'CLASS.MODE_FIXED',
    );
  });
});

describe('the life of a class', () => {
  it('goes from draft to published, closed, reopened and cancelled', async () => {
    const id = await buildClass(app, { host: county, draft: true });
    await app.http.get(`/api/public/classes/${id}`).expect(404);
    expect((await detailOf(staff, id)).can).toEqual(['edit', 'delete', 'publish']);
    expect(code(await staff.post(`/api/classes/${id}/close`).expect(409))).toBe('CLASS.STATE');

    await staff.post(`/api/classes/${id}/publish`).expect(200);
    expect((await app.http.get(`/api/public/classes/${id}`).expect(200)).body).toMatchObject({
      phase: 'ENROLLING',
      free: 50,
    });
    expect(code(await staff.delete(`/api/classes/${id}`).expect(403))).toBe('CLASS.NOT_A_DRAFT');
    const somebody = await buildTrainee(app, county);
    await somebody.post(`/api/classes/${id}/enrolments`).expect(201);

    expect((await staff.post(`/api/classes/${id}/close`).expect(200)).body).toMatchObject({
      phase: 'CLOSED',
      can: ['edit', 'reopen', 'cancel'],
    });
    const late = await trainee.post(`/api/classes/${id}/enrolments`).expect(422);
    expect(code(late)).toBe('CLASS.WINDOW_CLOSED');
    await staff.post(`/api/classes/${id}/reopen`).expect(200);

    await staff.post(`/api/classes/${id}/cancel`, {}).expect(400);
    const cancelled = await staff.post(`/api/classes/${id}/cancel`, { reason: '场地维修' }).expect(200);
    expect(cancelled.body).toMatchObject({
      phase: 'CANCELLED',
      held: 0,
      confirmed: 0,
      cancelReason: '场地维修',
      can: [],
    });
    const mine = await somebody.get(`/api/classes/${id}/my-enrolment`).expect(200);
    expect(mine.body).toMatchObject({
      enrolment: { state: 'REJECTED', reason: '场地维修' },
      refusal: { code: 'CLASS.CANCELLED' },
    });
  });

  it('is published only when it is complete', async () => {
    const now = app.clock.now().getTime();
    const past = { opensAt: new Date(now - 2e8).toISOString(), closesAt: new Date(now - 1e8).toISOString() };
    const id = await buildClass(app, { host: county, draft: true, plan: past });
    expect(code(await staff.post(`/api/classes/${id}/publish`).expect(422))).toBe('CLASS.WINDOW_OVER');
    const leader = await app.actor({ roles: [{ role: 'LEADER' }] });
    await leader.post(`/api/classes/${id}/publish`).expect(422);
    await leader.put(`/api/classes/${id}`, {}).expect(403);
  });
});

describe('the courses of a class', () => {
  it('show how its hours are arranged, and tell the catalogue when they are taught next', async () => {
    const [talk, walk] = [
      await buildCourse(app, { title: '调解协议与司法确认' }),
      await buildCourse(app, { method: 'ON_SITE' }),
    ];
    const courses = [
      {
        courseId: talk,
        hours: [
          { method: 'CLASSROOM' as const, creditHours: 3.5 },
          { method: 'INTERVIEW' as const, creditHours: 4 },
        ],
      },
      { courseId: walk, hours: [{ method: 'ON_SITE' as const, creditHours: 4.5 }] },
    ];
    const id = await buildClass(app, { host: county, plan: { creditHours: 12, courses } });
    const { body } = await app.http.get(`/api/public/classes/${id}`).expect(200);
    expect(body).toMatchObject({
      creditHours: 12,
      methods: [
        { method: 'ON_SITE', creditHours: 4.5 },
        { method: 'INTERVIEW', creditHours: 4 },
        { method: 'CLASSROOM', creditHours: 3.5 },
      ],
      courses: [{ courseId: talk, title: '调解协议与司法确认', hours: courses[0]?.hours }, { courseId: walk }],
    });
    const found = await app.http.get('/api/public/classes?method=INTERVIEW').expect(200);
    expect((found.body as { items: ClassCard[] }).items.map((card) => card.id)).toEqual([id]);
    const next = await app.get(CourseCalendar).nextDates(app.clock.today());
    expect([next.get(talk), next.get(walk)]).toEqual([(body as ClassCard).startsOn, (body as ClassCard).startsOn]);
  });

  it('add up, and are published', async () => {
    const [ready, raw] = [await buildCourse(app), await buildCourse(app, { state: 'DRAFT', title: '还在写的课' })];
    const of = (courseId: number, creditHours: number) => ({
      creditHours: 12,
      courses: [{ courseId, hours: [{ method: 'CLASSROOM' as const, creditHours }] }],
    });
    const short = await buildClass(app, { host: county, draft: true, plan: of(ready, 11.5) });
    const refused = await staff.post(`/api/classes/${short}/publish`).expect(422);
    expect(refused.body).toMatchObject({ code: 'CLASS.HOURS_MISMATCH', params: { planned: 11.5, creditHours: 12 } });
    const early = await buildClass(app, { host: county, draft: true, plan: of(raw, 12) });
    const unready = await staff.post(`/api/classes/${early}/publish`).expect(422);
    expect(unready.body).toMatchObject({ code: 'CLASS.COURSE_NOT_PUBLISHED', params: { titles: ['还在写的课'] } });
  });
});
