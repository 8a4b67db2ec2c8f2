import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExemptionMade, ExemptionView } from '../../../src/features/lecture-hall/pool/absences.contract.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildHall,
  buildRota,
  rotaOf,
  speakersOf,
  type BuiltHall,
  type RotaOfTest,
} from '../../support/build-lecture-hall.js';
import { buildPerson, buildStaff, buildUnit } from '../../support/build-people.js';

let app: TestApp;
let hall: BuiltHall;
let leader: TestActor;
let stranger: TestActor;
let rota: RotaOfTest;

const code = (reply: { body: unknown }): string => (reply.body as { code: string }).code;
const exempt = (actor: TestActor, personId: number, change: object = {}) =>
  actor.post('/api/lecture-exemptions', {
    personId,
    kind: 'STUDY',
    reason: '脱产学习',
    untilOn: '2027-12-31',
    ...change,
  });
const listOf = async (actor: TestActor, query = ''): Promise<ExemptionView[]> =>
  ((await actor.get(`/api/lecture-exemptions?size=100${query}`).expect(200)).body as { items: ExemptionView[] }).items;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 3, peoplePerUnit: 2 });
  leader = await buildStaff(app, 'LEADER', hall.host);
  stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
  rota = await buildRota(app, hall, {
    firstMonth: '2027-04',
    lastMonth: '2027-06',
    speakersPerDate: 3,
    publish: { fromMonth: '2027-04', toMonth: '2027-04' },
  });
}, 120_000);
afterAll(() => app.close());

describe('an exemption', () => {
  it('tells which lectures it touches and leaves the rota as it is', async () => {
    const [speaker = 0] = speakersOf(rota.rows[0]);
    const made = await exempt(hall.staff, speaker, { fromOn: '2027-04-01', untilOn: '2027-04-30' }).expect(201);
    const { id, touched } = made.body as ExemptionMade;
    expect(touched).toMatchObject([{ dateId: rota.rows[0]?.dateId, month: '2027-04', status: 'PUBLISHED' }]);
    expect((await rotaOf(hall.staff, rota.season.id)).rows.map(speakersOf)).toEqual(rota.rows.map(speakersOf));
    const [listed] = await listOf(hall.staff, `&personId=${speaker}`);
    expect(listed).toMatchObject({ id, state: 'COMING', kind: 'STUDY', reason: '脱产学习', can: ['end'] });
    expect(listed?.touched).toHaveLength(1);
    await hall.staff.delete(`/api/lecture-exemptions/${id}`).expect(200);
  });

  it('says which months can no longer be filled', async () => {
    const [first, second] = hall.people; // the two of one unit: three speakers need three units
    await exempt(hall.staff, first!.id, { fromOn: '2027-05-01' }).expect(201);
    const made = await exempt(hall.staff, second!.id, { fromOn: '2027-05-01' }).expect(201);
    expect((made.body as ExemptionMade).shortMonths).toMatchObject([
      { month: '2027-05', units: 2, slots: 3 },
      { month: '2027-06', units: 2, slots: 3 },
    ]);
    for (const { id } of await listOf(hall.staff, '&live=true'))
      await hall.staff.delete(`/api/lecture-exemptions/${id}`).expect(200);
  });

  it('ends in a year that days can be compared in', async () => {
    const person = await buildPerson(app, { unit: hall.units[0]! });
    await exempt(hall.staff, person.id, { fromOn: '2027-01-01', untilOn: '9999-12-31' }).expect(400);
    await exempt(hall.staff, person.id, { fromOn: '0001-01-01', untilOn: '2027-01-01' }).expect(400);
    await exempt(hall.staff, person.id, { fromOn: '2027-01-01', untilOn: '2199-12-31' }).expect(201);
  });

  it('is refused where it overlaps another, in words', async () => {
    const person = await buildPerson(app, { unit: hall.units[0]! });
    await exempt(hall.staff, person.id, { fromOn: '2027-06-01', untilOn: '2027-06-30' }).expect(201);
    const refused = await exempt(hall.staff, person.id, { fromOn: '2027-06-30', untilOn: '2027-07-31' }).expect(409);
    expect(refused.body).toMatchObject({
      code: 'EXEMPTION.OVERLAPS',
      params: { name: '万小华', fromOn: '2027-06-01', untilOn: '2027-06-30' },
    });
    await exempt(hall.staff, person.id, { fromOn: '2027-07-01', untilOn: '2027-07-31' }).expect(201);
  });

  it('stands once when it is entered twice at the same moment', async () => {
    const person = await buildPerson(app, { unit: hall.units[1]! });
    const replies = await Promise.all([1, 2, 3, 4].map(() => exempt(hall.staff, person.id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await listOf(hall.staff, `&personId=${person.id}`)).toHaveLength(1);
  });

  it('ends early, once, and what was stays on record', async () => {
    const person = await buildPerson(app, { unit: hall.units[1]! });
    const made = await exempt(hall.staff, person.id, { fromOn: '2027-03-01' }).expect(201);
    const { id } = made.body as ExemptionMade;
    expect(await listOf(hall.staff, `&personId=${person.id}`)).toMatchObject([{ state: 'NOW' }]);
    await hall.staff.delete(`/api/lecture-exemptions/${id}`).expect(200);
    expect(code(await hall.staff.delete(`/api/lecture-exemptions/${id}`).expect(409))).toBe('EXEMPTION.ENDED');
    expect(await listOf(hall.staff, `&personId=${person.id}`)).toMatchObject([{ state: 'TAKEN_BACK', can: [] }]);
    expect(await listOf(hall.staff, `&personId=${person.id}&live=true`)).toEqual([]);
    await exempt(hall.staff, person.id).expect(201); // free again from today
  });

  it.each([
    ['EXEMPTION.DATES_REVERSED', { fromOn: '2027-05-02', untilOn: '2027-05-01' }],
    ['EXEMPTION.OVER', { fromOn: '2027-02-01', untilOn: '2027-03-01' }],
  ])('is refused: %s', async (problem, change) => {
    expect(code(await exempt(hall.staff, hall.people[0]!.id, change).expect(422))).toBe(problem);
  });

  it.each([
    [{ kind: 'TIRED' }],
    [{ reason: '' }],
    [{ untilOn: '2027-02-30' }],
    [{ untilOn: undefined }],
    [{ more: 1 }],
  ])('refuses the shape %o', async (change) => {
    await exempt(hall.staff, hall.people[0]!.id, change).expect(400);
  });

  it('is for those who plan, within their own tree; others see no reasons', async () => {
    const person = await buildPerson(app, { unit: hall.units[2]! });
    const made = await exempt(hall.staff, person.id, { kind: 'MATERNITY', reason: '产假' }).expect(201);
    const { id } = made.body as ExemptionMade;
    expect(await listOf(leader, `&personId=${person.id}`)).toMatchObject([{ kind: null, reason: null, can: [] }]);
    expect(await listOf(stranger, `&personId=${person.id}`)).toEqual([]);
    await exempt(leader, person.id).expect(403);
    await exempt(stranger, person.id).expect(404);
    await stranger.delete(`/api/lecture-exemptions/${id}`).expect(404);
    await hall.staff.delete('/api/lecture-exemptions/999999').expect(404);
    await app.http.get('/api/lecture-exemptions').expect(401);
  });
});
