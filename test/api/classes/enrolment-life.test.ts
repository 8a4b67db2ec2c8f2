import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  MyEnrolment,
  MyLearning,
  MyStanding,
} from '../../../src/features/classes/enrolments/enrolment.contract.js';
import { OfferExpiry } from '../../../src/features/classes/enrolments/offer-expiry.js';
import { systemActor } from '../../../src/kernel/access.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildClass,
  buildPlainUnit,
  buildSecretary,
  buildTrainee,
  buildTrainingStaff,
  type BuildClassOptions,
  type BuiltUnit,
} from '../../support/build-classes.js';
import { fewest } from '../../support/fewest.js';
import { enrolmentVerdict } from '../../support/enrolment-verdict.js';

type Trainee = TestActor & { personId: number };

let app: TestApp;
let start: Date;
let county: BuiltUnit;
let community: BuiltUnit;
let town: BuiltUnit;
let staff: TestActor;
let classId = 0;

const code = (reply: { body: unknown }): string => (reply.body as { code: string }).code;
const open = async (plan: BuildClassOptions['plan']): Promise<number> =>
  (classId = await buildClass(app, { host: county, plan }));
const enrol = async (who: Trainee): Promise<{ id: number; state: string; waitingPosition: number | null }> =>
  (await who.post(`/api/classes/${classId}/enrolments`).expect(201)).body as {
    id: number;
    state: string;
    waitingPosition: number | null;
  };
const standing = async (who: TestActor): Promise<MyStanding> =>
  (await who.get(`/api/classes/${classId}/my-enrolment`).expect(200)).body as MyStanding;
const stateOf = async (who: TestActor): Promise<string | undefined> => (await standing(who)).enrolment?.state;
const crowd = (count: number, unit: BuiltUnit = community): Promise<Trainee[]> =>
  Promise.all(Array.from({ length: count }, () => buildTrainee(app, unit)));

beforeAll(async () => {
  app = await startTestApp();
  start = app.clock.now();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  community = await buildPlainUnit(app, county, '华林社区');
  town = await buildPlainUnit(app, null, '靖安县');
  staff = await buildTrainingStaff(app, county);
}, 60_000);
afterEach(async () => {
  if (classId > 0) expect((await enrolmentVerdict(app, classId)).faults).toEqual([]);
  app.clock.set(start);
});
afterAll(() => app.close());

describe('coming in', () => {
  it('needs somebody signed in who is a person, and a class that exists', async () => {
    await open({});
    await app.http.post(`/api/classes/${classId}/enrolments`).expect(401);
    await app.http.get(`/api/classes/${classId}/my-enrolment`).expect(401);
    const nobody = await app.actor();
    expect(code(await nobody.post(`/api/classes/${classId}/enrolments`).expect(403))).toBe('ENROLMENT.NO_PERSON');
    expect(await standing(nobody)).toMatchObject({ enrolment: null, offer: null });
    const [one] = await crowd(1);
    await one!.post('/api/classes/abc/enrolments').expect(400);
    expect(code(await one!.post('/api/classes/99999/enrolments').expect(404))).toBe('CLASS.NOT_FOUND');
    expect((await standing(one!)).offer).toBe('ENROL');
  });

  it('says why not, before and at the desk alike', async () => {
    const [cadre, leader] = await Promise.all([buildTrainee(app, community), buildTrainee(app, town, 'GROUP_LEADER')]);
    const soon = new Date(start.getTime() + 864e5).toISOString();
    const cases: [string, BuildClassOptions['plan'], Trainee][] = [
      ['CLASS.NOT_OPEN_YET', { opensAt: soon }, cadre],
      ['CLASS.NOT_ELIGIBLE', { eligibleCategories: ['CAREER_STAFF'] }, leader],
      ['CLASS.NOT_ELIGIBLE', { seats: 5, quotas: [{ name: '本县', quota: 5, unitIds: [county.id] }] }, leader],
      ['CLASS.DISPATCH_ONLY', { mode: 'DISPATCH' }, cadre],
    ];
    for (const [problem, plan, who] of cases) {
      await open(plan);
      expect(await standing(who)).toMatchObject({ offer: null, refusal: { code: problem } });
      expect(code(await who.post(`/api/classes/${classId}/enrolments`).expect(422))).toBe(problem);
    }
  });

  it('refuses a second class on the same days, and a second time in the same class', async () => {
    const [one] = await crowd(1);
    await open({ startsOn: '2027-06-01', endsOn: '2027-06-03' });
    await enrol(one!);
    expect(code(await one!.post(`/api/classes/${classId}/enrolments`).expect(409))).toBe('ENROLMENT.ALREADY');
    await open({ startsOn: '2027-06-03', endsOn: '2027-06-04' });
    expect(await standing(one!)).toMatchObject({ refusal: { code: 'ENROLMENT.OVERLAP' } });
    expect(code(await one!.post(`/api/classes/${classId}/enrolments`).expect(422))).toBe('ENROLMENT.OVERLAP');
  });

  it('tells a full quota from a full class', async () => {
    await open({
      seats: 2,
      waitingSize: 0,
      quotas: [
        { name: '本县', quota: 1, unitIds: [county.id] },
        { name: '靖安', quota: 1, unitIds: [town.id] },
      ],
    });
    const [one, two] = await crowd(2);
    await enrol(one!);
    expect(code(await two!.post(`/api/classes/${classId}/enrolments`).expect(409))).toBe('CLASS.QUOTA_FULL');
    await enrol(await buildTrainee(app, town));
    expect(code(await two!.post(`/api/classes/${classId}/enrolments`).expect(409))).toBe('CLASS.FULL');
  });
});

describe('the waiting list', () => {
  it('moves up by itself: a seat that comes free is offered to the first who waits', async () => {
    await open({ seats: 1 });
    const [first, second, third] = await crowd(3);
    const seat = await enrol(first!);
    expect(await enrol(second!)).toMatchObject({ state: 'WAITING', waitingPosition: 1 });
    expect(await enrol(third!)).toMatchObject({ state: 'WAITING', waitingPosition: 2 });
    expect((await standing(third!)).enrolment).toMatchObject({ waitingPosition: 2, can: ['withdraw'] });

    await first!.post(`/api/enrolments/${seat.id}/withdraw`, {}).expect(200);
    const offered = (await standing(second!)).enrolment;
    expect(offered).toMatchObject({ state: 'OFFERED', can: ['accept', 'decline'] });
    expect(offered?.offerExpiresAt).toBe(new Date(start.getTime() + 24 * 36e5).toISOString());
    expect((await standing(third!)).enrolment?.waitingPosition).toBe(1);

    const newcomer = await buildTrainee(app, community);
    expect((await standing(newcomer)).offer).toBe('WAIT');
    expect(await enrol(newcomer)).toMatchObject({ state: 'WAITING', waitingPosition: 2 });

    const accepted = await second!.post(`/api/enrolments/${offered!.id}/accept`).expect(200);
    const told = (await second!.get('/api/notifications').expect(200)).body as { items: { kind: string }[] };
    expect(told.items.map((each) => each.kind)).toEqual([
      'enrolment.confirmed',
      'enrolment.offered',
      'enrolment.waiting',
    ]);
    expect(accepted.body).toMatchObject({ state: 'CONFIRMED', can: ['withdraw'] });
    expect(code(await second!.post(`/api/enrolments/${offered!.id}/accept`).expect(409))).toBe('ENROLMENT.STATE');
  });

  it('goes on to the next when an offer is declined or expires', async () => {
    await open({ seats: 1, offerHours: 2 });
    const [first, second, third, fourth] = await crowd(4);
    const seat = await enrol(first!);
    for (const one of [second!, third!, fourth!]) await enrol(one);
    await first!.post(`/api/enrolments/${seat.id}/withdraw`, { reason: '出差' }).expect(200);
    const offer = (await standing(second!)).enrolment;
    const declined = await second!.post(`/api/enrolments/${offer!.id}/decline`, { reason: '时间不合' }).expect(200);
    expect(declined.body).toMatchObject({ state: 'DECLINED', reason: '时间不合', can: [] });
    expect(await stateOf(third!)).toBe('OFFERED');

    app.clock.advance({ hours: 2 });
    const late = (await standing(third!)).enrolment;
    expect(late?.can).toEqual([]);
    expect(code(await third!.post(`/api/enrolments/${late!.id}/accept`).expect(409))).toBe('ENROLMENT.OFFER_EXPIRED');
    expect(await app.get(OfferExpiry).sweep()).toBe(1);
    expect([await stateOf(third!), await stateOf(fourth!)]).toEqual(['EXPIRED', 'OFFERED']);
    expect(await app.get(OfferExpiry).sweep()).toBe(0);
  });

  it('lets the queued job end the offer and move the list on, with nobody asking for it', async () => {
    await open({ seats: 1, offerHours: 2 });
    const [first, second, third] = await crowd(3);
    const seat = await enrol(first!);
    await enrol(second!);
    await enrol(third!);
    await first!.post(`/api/enrolments/${seat.id}/withdraw`, {}).expect(200);
    app.clock.advance({ hours: 1, minutes: 59 });
    await app.get(JobRunner).settle();
    expect(await stateOf(second!)).toBe('OFFERED');
    app.clock.advance({ minutes: 1 });
    await app.get(JobRunner).settle();
    expect([await stateOf(second!), await stateOf(third!)]).toEqual(['EXPIRED', 'OFFERED']);
  });

  it('prefers the quota group whose seat came free', async () => {
    const quotas = [
      { name: '本县', quota: 1, unitIds: [county.id] },
      { name: '靖安', quota: 1, unitIds: [town.id] },
    ];
    await open({ seats: 2, quotas });
    const [own, ownWaits] = await crowd(2);
    const [other, otherWaits] = await crowd(2, town);
    await enrol(own!);
    const leaving = await enrol(other!);
    await enrol(ownWaits!);
    await enrol(otherWaits!);
    await other!.post(`/api/enrolments/${leaving.id}/withdraw`, {}).expect(200);
    expect([await stateOf(ownWaits!), await stateOf(otherWaits!)]).toEqual(['WAITING', 'OFFERED']);
  });

  it('gets the new seats when there are more', async () => {
    await open({ seats: 1 });
    const people = await crowd(4);
    for (const one of people) await enrol(one);
    const { body } = await staff.get(`/api/classes/${classId}`).expect(200);
    const now = body as Record<string, unknown>;
    const keys =
      'startsOn endsOn creditHours audience summary place placeNote classTeacherId opensAt closesAt mode waitingSize offerHours eligibleCategories notice afterwards revision';
    const same = Object.fromEntries(keys.split(' ').map((key) => [key, now[key]]));
    await staff.put(`/api/classes/${classId}`, { ...same, seats: 3, quotas: [], courses: [] }).expect(200);
    expect(await Promise.all(people.map(stateOf))).toEqual(['CONFIRMED', 'OFFERED', 'OFFERED', 'WAITING']);
  });

  it('stands still once the class has begun', async () => {
    await open({ seats: 1 });
    const [first, second] = await crowd(2);
    const seat = await enrol(first!);
    await enrol(second!);
    app.clock.advance({ days: 400 });
    await staff.post(`/api/enrolments/${seat.id}/reject`, { reason: '未报到' }).expect(200);
    expect(await stateOf(second!)).toBe('WAITING');
  });
});

describe('leaving', () => {
  it('is one’s own matter until the window closes, then the centre’s', async () => {
    await open({});
    const [one, other] = await crowd(2);
    const mine = await enrol(one!);
    await other!.post(`/api/enrolments/${mine.id}/withdraw`, {}).expect(404);
    await app.http.post(`/api/enrolments/${mine.id}/withdraw`).send({}).expect(401);
    await one!.post(`/api/enrolments/${mine.id}/withdraw`, { reason: 1 }).expect(400);
    app.clock.advance({ days: 10 });
    expect((await standing(one!)).enrolment?.can).toEqual([]);
    expect(code(await one!.post(`/api/enrolments/${mine.id}/withdraw`, {}).expect(422))).toBe(
      'ENROLMENT.WITHDRAW_CLOSED',
    );
  });

  it('lets people come back at the end of the line', async () => {
    await open({ seats: 1 });
    const [one, two] = await crowd(2);
    const mine = await enrol(one!);
    await enrol(two!);
    await one!.post(`/api/enrolments/${mine.id}/withdraw`, {}).expect(200);
    expect(await enrol(one!)).toMatchObject({ state: 'WAITING', waitingPosition: 1 });
    expect(await stateOf(two!)).toBe('OFFERED');
  });
});

describe('races over one enrolment', () => {
  it('withdrawing while an offer is made', async () => {
    await open({ seats: 1 });
    const [first, second, third] = await crowd(3);
    const seat = await enrol(first!);
    const waiting = await enrol(second!);
    await enrol(third!);
    const replies = await Promise.all([
      first!.post(`/api/enrolments/${seat.id}/withdraw`, {}),
      second!.post(`/api/enrolments/${waiting.id}/withdraw`, {}),
    ]);
    expect(replies.map((reply) => reply.status)).toEqual([200, 200]);
    expect([await stateOf(second!), await stateOf(third!)]).toEqual(['WITHDRAWN', 'OFFERED']);
  });

  it('accepting at the moment of expiry: one of the two, never both', async () => {
    for (const minutes of [119, 120]) {
      app.clock.set(start);
      await open({ seats: 1, offerHours: 2 });
      const [first, second, third] = await crowd(3);
      const seat = await enrol(first!);
      const waiting = await enrol(second!);
      await enrol(third!);
      await first!.post(`/api/enrolments/${seat.id}/withdraw`, {}).expect(200);
      app.clock.advance({ minutes });
      const [accepted] = await Promise.all([
        second!.post(`/api/enrolments/${waiting.id}/accept`),
        app.get(OfferExpiry).expire(classId, systemActor('test')),
        app.get(OfferExpiry).expire(classId, systemActor('test')),
      ]);
      const won = minutes < 120;
      expect(accepted.status).toBe(won ? 200 : 409);
      expect([await stateOf(second!), await stateOf(third!)]).toEqual(
        won ? ['CONFIRMED', 'WAITING'] : ['EXPIRED', 'OFFERED'],
      );
      expect((await enrolmentVerdict(app, classId)).faults).toEqual([]);
    }
  });

  it('accepting and declining in two tabs: one of them', async () => {
    await open({ seats: 1 });
    const [first, second] = await crowd(2);
    const seat = await enrol(first!);
    const waiting = await enrol(second!);
    await first!.post(`/api/enrolments/${seat.id}/withdraw`, {}).expect(200);
    const replies = await Promise.all([
      second!.post(`/api/enrolments/${waiting.id}/accept`),
      second!.post(`/api/enrolments/${waiting.id}/decline`, {}),
    ]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
  });
});

describe('my learning', () => {
  it('lists the year’s classes with the hours of confirmed ones, in as many statements for many as for one', async () => {
    const [one] = await crowd(1);
    await open({ startsOn: '2027-07-01', endsOn: '2027-07-02', creditHours: 12.5 });
    await enrol(one!);
    const counted = (): Promise<number> => fewest(() => app.statementsOf(() => one!.get('/api/me/learning').then()));
    const few = await counted();
    await open({ startsOn: '2027-08-01', endsOn: '2027-08-02', creditHours: 8 });
    const second = await enrol(one!);
    await open({ startsOn: '2028-02-01', endsOn: '2028-02-02' });
    await enrol(one!);
    await one!.post(`/api/enrolments/${second.id}/withdraw`, {}).expect(200);
    const learning = (await one!.get('/api/me/learning').expect(200)).body as MyLearning;
    expect(learning).toMatchObject({ year: 2027, confirmedHours: 12.5, finishedHours: 0 });
    expect(learning.items.map((item) => [item.class.startsOn, item.enrolment.state])).toEqual([
      ['2027-07-01', 'CONFIRMED'],
      ['2027-08-01', 'WITHDRAWN'],
      ['2028-02-01', 'CONFIRMED'], // still to come, so it is shown; its hours belong to next year
    ]);
    expect(await counted()).toBeLessThanOrEqual(few);
    app.clock.set('2027-09-01T00:00:00Z');
    expect((await one!.get('/api/me/learning?year=2027').expect(200)).body).toMatchObject({ finishedHours: 12.5 });
    await one!.get('/api/me/learning?year=abc').expect(400);
    await app.http.get('/api/me/learning').expect(401);
  });

  it('keeps what is another’s to oneself', async () => {
    const [one, other] = await crowd(2);
    await open({});
    const mine = await enrol(one!);
    for (const act of ['accept', 'decline', 'remind'])
      await other!.post(`/api/enrolments/${mine.id}/${act}`, act === 'decline' ? {} : undefined).expect(404);
    expect(((await standing(other!)) as { enrolment: MyEnrolment | null }).enrolment).toBeNull();
  });
});

describe('reminding one’s unit', () => {
  it('works once a day, while the unit has something to do', async () => {
    await open({ mode: 'NOMINATION' });
    const lonely = await buildTrainee(app, town);
    const alone = await enrol(lonely);
    expect(code(await lonely.post(`/api/enrolments/${alone.id}/remind`).expect(422))).toBe('ENROLMENT.NO_NOMINATOR');

    const secretary = await buildSecretary(app, community);
    const [one] = await crowd(1);
    const mine = await enrol(one!);
    const reminded = await one!.post(`/api/enrolments/${mine.id}/remind`).expect(200);
    expect(reminded.body).toMatchObject({ remindedCount: 1, can: ['withdraw'] });
    expect(code(await one!.post(`/api/enrolments/${mine.id}/remind`).expect(422))).toBe('ENROLMENT.REMINDED');
    app.clock.advance({ hours: 24 });
    await one!.post(`/api/enrolments/${mine.id}/remind`).expect(200);
    await secretary.post(`/api/nominations/${mine.id}/nominate`).expect(200);
    expect(code(await one!.post(`/api/enrolments/${mine.id}/remind`).expect(409))).toBe('ENROLMENT.STATE');
  });
});
