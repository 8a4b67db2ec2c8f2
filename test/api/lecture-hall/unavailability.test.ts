import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  MyUnavailability,
  UnavailabilityView,
} from '../../../src/features/lecture-hall/pool/absences.contract.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildHall, buildRota, speakersOf, type BuiltHall, type RotaOfTest } from '../../support/build-lecture-hall.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let hall: BuiltHall;
let rota: RotaOfTest;
const actors = new Map<number, TestActor>();

const code = (reply: { body: unknown }): string => (reply.body as { code: string }).code;
const add = (actor: TestActor, fromOn: string, untilOn = fromOn, reason = '外出学习') =>
  actor.post('/api/me/unavailability', { fromOn, untilOn, reason });
const mine = async (actor: TestActor): Promise<MyUnavailability> =>
  (await actor.get('/api/me/unavailability').expect(200)).body as MyUnavailability;
const actorOf = async (personId: number): Promise<TestActor> => {
  const known = actors.get(personId) ?? (await app.actor({ personId }));
  actors.set(personId, known);
  return known;
};
/** Somebody who speaks on no published date. */
const free = (row = 0): number => hall.people.find(({ id }) => !speakersOf(rota.rows[row]).includes(id))!.id;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 4, peoplePerUnit: 2 });
  rota = await buildRota(app, hall, {
    firstMonth: '2027-04',
    lastMonth: '2027-08',
    speakersPerDate: 3,
    publish: { fromMonth: '2027-04', toMonth: '2027-04' },
  });
}, 120_000);
afterAll(() => app.close());

describe('days somebody cannot come', () => {
  it('are entered by each for themselves, and taken back', async () => {
    const person = await buildPerson(app, { unit: hall.units[0]! });
    const actor = await actorOf(person.id);
    const made = await add(actor, '2027-03-30', '2027-04-05').expect(201);
    const { id } = made.body as { id: number };
    expect(await mine(actor)).toMatchObject({
      items: [{ id, reason: '外出学习', months: [{ month: '2027-04', heldOn: '2027-04-02' }], removable: true }],
      maxDays: 60,
      dates: [{ month: '2027-04', heldOn: '2027-04-02', mine: false }],
    });
    const other = await actorOf(hall.people[0]!.id);
    await other.delete(`/api/me/unavailability/${id}`).expect(404);
    await actor.delete(`/api/me/unavailability/${id}`).expect(200);
    expect((await mine(actor)).items).toEqual([]);
  });

  it.each([
    ['UNAVAILABILITY.PAST', '2027-03-15', '2027-03-20'],
    ['UNAVAILABILITY.DATES_REVERSED', '2027-05-20', '2027-05-19'],
    ['UNAVAILABILITY.TOO_LONG', '2027-05-01', '2027-06-30'],
  ])('are refused: %s', async (problem, from, until) => {
    expect(code(await add(await actorOf(hall.people[0]!.id), from, until).expect(422))).toBe(problem);
  });

  it('may begin today and last as long as is set', async () => {
    const actor = await actorOf((await buildPerson(app, { unit: hall.units[0]! })).id);
    await add(actor, '2027-03-16', '2027-05-14').expect(201);
    expect(code(await add(actor, '2027-05-14', '2027-05-20').expect(409))).toBe('UNAVAILABILITY.OVERLAPS');
    await add(actor, '2027-05-15', '2027-05-20').expect(201);
  });

  it('do not leave an own published lecture: the answer names it', async () => {
    const lecture = rota.rows[0]!.lectures[0]!;
    const refused = await add(await actorOf(lecture.speaker.personId), '2027-04-01', '2027-04-03').expect(422);
    expect(refused.body).toMatchObject({
      code: 'UNAVAILABILITY.OWN_LECTURE',
      params: { lectureId: lecture.id, month: '2027-04', heldOn: '2027-04-02' },
    });
    expect((await mine(await actorOf(lecture.speaker.personId))).dates).toMatchObject([{ mine: true }]);
  });

  it('may lie on an unpublished lecture, which staff then see and are told', async () => {
    const planner = await buildPerson(app, { unit: hall.units[0]!, category: 'GROUP_LEADER' }); // lectures in no pool
    const plans = { role: 'TRAINING_STAFF', unitId: hall.host.id, unitPath: hall.host.path } as const;
    await app.actor({ personId: planner.id, roles: [plans] });
    const row = rota.rows[1]!;
    const [speaker = 0] = speakersOf(row);
    await add(await actorOf(speaker), row.heldOn).expect(201);
    const list = await hall.staff.get(`/api/lecture-unavailability?personId=${speaker}`).expect(200);
    const [entry] = (list.body as { items: UnavailabilityView[] }).items;
    expect(entry).toMatchObject({ reason: '外出学习', touched: [{ dateId: row.dateId, status: 'PLANNED' }] });
    const told = await rowsOf<{ person_id: number; params: string }>(
      app,
      `SELECT person_id, params FROM notification WHERE kind = 'lecture.speaker-away'`,
    );
    expect(told.map((row) => row.person_id)).toEqual([planner.id]);
    expect(told[0]?.params).not.toContain('外出学习');
    await (await actorOf(speaker)).delete(`/api/me/unavailability/${entry!.id}`).expect(200);
  });

  it('are refused where they would empty a month, and nothing is saved', async () => {
    const row = rota.rows[2]!; // June: three speakers, four units; the second one goes away whole, then half of the third
    const [, , third, fourth, fifth, sixth] = hall.people;
    await add(await actorOf(third!.id), row.heldOn).expect(201);
    await add(await actorOf(fourth!.id), row.heldOn).expect(201); // three units left
    await add(await actorOf(fifth!.id), row.heldOn).expect(201);
    const refused = await add(await actorOf(sixth!.id), '2027-06-01', '2027-06-20').expect(422);
    expect(refused.body).toMatchObject({
      code: 'UNAVAILABILITY.EMPTIES_MONTH',
      params: { month: '2027-06', heldOn: row.heldOn, units: 2, slots: 3 },
    });
    expect((await mine(await actorOf(sixth!.id))).items).toEqual([]);
    // a published month is filled: days there empty nothing
    const idle = free();
    await add(await actorOf(idle), '2027-04-02').expect(201);
  });

  it('of two that would empty a month together, one is refused', async () => {
    for (const [round, row] of rota.rows.slice(3, 5).entries()) {
      // one unit away whole: three are left for three speakers; then the last two of two other units, at once
      const small = await Promise.all(hall.people.slice(2, 6).map(({ id }) => actorOf(id)));
      await add(small[0]!, row.heldOn).expect(201);
      await add(small[2]!, row.heldOn).expect(201);
      const replies = await Promise.all([add(small[1]!, row.heldOn), add(small[3]!, row.heldOn)]);
      expect([round, ...replies.map(({ status }) => status).sort()]).toEqual([round, 201, 422]);
      expect(replies.filter(({ status }) => status === 422).map(code)).toEqual(['UNAVAILABILITY.EMPTIES_MONTH']);
    }
  });

  it('entered twice at the same moment stand once', async () => {
    const actor = await actorOf((await buildPerson(app, { unit: hall.units[3]! })).id);
    const replies = await Promise.all([1, 2, 3].map(() => add(actor, '2027-03-20')));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('once begun, are taken back from today on; once over, no more', async () => {
    const person = await buildPerson(app, { unit: hall.units[3]! });
    const actor = await actorOf(person.id);
    const { id } = (await add(actor, '2027-03-16', '2027-03-26').expect(201)).body as { id: number };
    app.clock.set('2027-03-20T02:00:00.000Z');
    await actor.delete(`/api/me/unavailability/${id}`).expect(200);
    const [row] = await rowsOf<{ until_on: string }>(app, 'SELECT until_on FROM lecture_unavailability WHERE id = ?', [
      id,
    ]);
    expect(row?.until_on).toBe('2027-03-19');
    expect(code(await actor.delete(`/api/me/unavailability/${id}`).expect(409))).toBe('UNAVAILABILITY.OVER');
    expect((await mine(actor)).items).toEqual([]);
    app.clock.set('2027-03-16T01:00:00.000Z');
  });

  it('need a person, a day that exists, and a reason', async () => {
    const nobody = await app.actor({});
    expect(code(await add(nobody, '2027-05-05').expect(403))).toBe('UNAVAILABILITY.NO_PERSON');
    expect((await mine(nobody)).items).toEqual([]);
    const actor = await actorOf(hall.people[0]!.id);
    await add(actor, '2027-02-30').expect(400);
    await add(actor, '2027-05-05', '2027-05-05', '').expect(400);
    await actor.post('/api/me/unavailability', { fromOn: '2027-05-05' }).expect(400);
    await app.http.get('/api/me/unavailability').expect(401);
    await app.http.post('/api/me/unavailability').expect(401);
  });

  it('are listed for staff; leaders see no reasons, others nothing', async () => {
    const leader = await buildStaff(app, 'LEADER', hall.host);
    const stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    const of = async (actor: TestActor) =>
      ((await actor.get('/api/lecture-unavailability?size=100').expect(200)).body as { items: UnavailabilityView[] })
        .items;
    expect((await of(hall.staff)).length).toBeGreaterThan(4);
    expect(new Set((await of(leader)).map(({ reason }) => reason))).toEqual(new Set([null]));
    expect(await of(stranger)).toEqual([]);
    await (await actorOf(hall.people[0]!.id)).get('/api/lecture-unavailability').expect(403);
  });
});
