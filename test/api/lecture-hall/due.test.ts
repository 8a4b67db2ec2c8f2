import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DutyView } from '../../../src/features/duties/duties.contract.js';
import type { LectureDueItem } from '../../../src/features/lecture-hall/lectures/public-lectures.contract.js';
import type { MyLectures } from '../../../src/features/lecture-hall/lectures/lecture.contract.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildHall, buildListener, rehearseLecture } from '../../support/build-lectures.js';
import { buildStaff, buildUnit } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set('2027-03-16T01:00:00.000Z'));

async function duties(actor: TestActor): Promise<DutyView[]> {
  const answer = await actor.get('/api/me/due');
  expect(answer.status).toBe(200);
  return (answer.body as { items: DutyView[] }).items;
}
const said = (items: DutyView[]): string[] => items.map((item) => `${item.kind} ${item.dueOn} ${item.daysLeft}`);

describe('what is due for one person', () => {
  it('is the next step of their lecture and the day itself', async () => {
    const hall = await buildHall(app);
    const speaker = hall.speakers[0]!.actor;
    // the topic was due on 12 March
    expect(said(await duties(speaker))).toEqual(['lecture.TOPIC 2027-03-12 -4', 'lecture.LECTURE 2027-04-02 17']);
    await speaker.post(`/api/lectures/${hall.lectureIds[0]}/topic`, { topic: '题目', outline: '提纲' });
    expect(said(await duties(speaker))).toEqual(['lecture.LECTURE 2027-04-02 17']);
    const page = (await hall.staff.get(`/api/lectures/${hall.lectureIds[0]}`)).body as { revision: number };
    await hall.staff.post(`/api/lectures/${hall.lectureIds[0]}/topic-review`, {
      verdict: 'APPROVE',
      revision: page.revision,
    });
    expect(said(await duties(speaker))).toEqual(['lecture.COURSEWARE 2027-03-23 7', 'lecture.LECTURE 2027-04-02 17']);
    expect(await duties((await buildListener(app, hall.host)).actor)).toEqual([]);
    expect((await app.http.get('/api/me/due')).status).toBe(401);
  });

  it('is what waits for a reviewer of the unit, and what may be rated', async () => {
    const hall = await buildHall(app);
    const unit = hall.communities[0]!;
    const secretary = await app.actor({
      roles: [{ role: 'COMMUNITY_SECRETARY', unitId: unit.id, unitPath: unit.path }],
    });
    const other = await app.actor({
      roles: [{ role: 'COMMUNITY_SECRETARY', unitId: hall.communities[1]!.id, unitPath: hall.communities[1]!.path }],
    });
    await hall.speakers[0]!.actor.post(`/api/lectures/${hall.lectureIds[0]}/topic`, { topic: '题目', outline: '提纲' });
    expect(said(await duties(secretary))).toEqual(['lecture.TOPIC_REVIEW 2027-03-12 -4']);
    expect(await duties(other)).toEqual([]);

    const listener = await buildListener(app, unit);
    app.clock.set('2027-04-02T09:00:00.000Z');
    await hall.staff.put(`/api/lecture-dates/${hall.dateId}/attendance`, {
      marks: [{ personId: listener.id, status: 'PRESENT' }],
    });
    await hall.staff.post(`/api/lecture-dates/${hall.dateId}/held`);
    expect(said(await duties(listener.actor))).toEqual(['lecture.RATING 2027-04-07 5', 'lecture.RATING 2027-04-07 5']);
  });

  it('shows own lectures with the steps and the last day for a swap', async () => {
    const hall = await buildHall(app);
    const { items } = (await hall.speakers[0]!.actor.get('/api/me/lectures')).body as MyLectures;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ role: 'SPEAKER', daysLeft: 17, swapUntil: '2027-03-26', state: 'ASSIGNED' });
    expect(items[0]?.steps.map((step) => step.due)).toEqual([
      '2027-03-03',
      '2027-03-12',
      '2027-03-23',
      '2027-03-26',
      '2027-03-30',
      '2027-04-02',
      '2027-04-09',
    ]);
    const planned = await buildHall(app, { status: 'PLANNED' });
    expect((await planned.speakers[0]!.actor.get('/api/me/lectures')).body).toEqual({ items: [] });
  });
});

describe('what is due for staff', () => {
  it('lists steps that are overdue or due soon, of the own host alone', async () => {
    const hall = await buildHall(app, { speakers: 2 });
    await rehearseLecture(app, hall, 0);
    const answer = await hall.staff.get('/api/lecture-due?days=10');
    const items = (answer.body as { items: LectureDueItem[] }).items;
    expect(items.map((item) => `${item.speaker.name} ${item.step} ${item.status} ${item.daysLeft}`)).toEqual([
      '主讲乙 TOPIC OVERDUE -4',
      '主讲乙 COURSEWARE OPEN 7',
      '主讲乙 GROUP_PREPARATION OPEN 10',
    ]);
    expect(items.map((item) => item.waitsFor)).toEqual(['SPEAKER', 'SPEAKER', 'STAFF']);
    const overdue = await hall.staff.get('/api/lecture-due?overdue=true&sort=-due');
    expect(overdue.body).toMatchObject({ total: 1, items: [{ overdueDays: 4 }] });
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    expect((await elsewhere.get('/api/lecture-due')).body).toMatchObject({ total: 0 });
    expect((await hall.speakers[0]!.actor.get('/api/lecture-due')).status).toBe(403);
    expect((await hall.staff.get('/api/lecture-due?step=NONSENSE')).status).toBe(400);
  });

  it('asks the database as often for many lectures as for few', async () => {
    const few = await buildHall(app, { speakers: 1 });
    const many = await buildHall(app, { speakers: 4 });
    await few.staff.get('/api/lecture-due');
    const one = await app.statementsOf(() => few.staff.get('/api/lecture-due').then());
    const four = await app.statementsOf(() => many.staff.get('/api/lecture-due').then());
    expect(four).toBeLessThanOrEqual(one + 2); // the first request of an actor looks the actor up
  });
});

describe('the lecture hall in public', () => {
  it('lists what was published, coming and past', async () => {
    await buildHall(app, { heldOn: '2029-05-04' });
    await buildHall(app, { heldOn: '2029-06-01', status: 'PLANNED' });
    const coming = await app.http.get('/api/public/lecture-dates?when=coming&year=2029');
    expect(coming.body).toMatchObject({
      total: 1,
      items: [{ heldOn: '2029-05-04', status: 'PUBLISHED', lectures: [{ speaker: { name: '主讲甲' } }, {}] }],
    });
    app.clock.set('2029-05-05T01:00:00.000Z');
    expect((await app.http.get('/api/public/lecture-dates?when=coming&year=2029')).body).toMatchObject({ total: 0 });
    expect((await app.http.get('/api/public/lecture-dates?when=past&year=2029')).body).toMatchObject({
      total: 1,
      items: [{ daysLeft: -1 }],
    });
  });
});
