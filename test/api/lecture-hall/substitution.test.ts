import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildPublishedHall, type PublishedHall, type SpeakingLecture } from '../../support/build-lecture-changes.js';
import { buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

interface Suggestions {
  topicKept: boolean;
  items: { personId: number; unitKey: string; reasons: string[]; order: number; personSpoken: number }[];
  excluded: { reason: string; count: number }[];
}
interface Row {
  speaker_person_id: number;
  planned_person_id: number;
  live_person_id: number | null;
  state: string;
  topic: string | null;
}

let app: TestApp;
let hall: PublishedHall;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
beforeEach(async () => {
  hall = await buildPublishedHall(app, { units: 6, peoplePerUnit: 3 });
}, 60_000);
afterAll(() => app.close());

const first = (at = 0): SpeakingLecture => {
  const found = hall.firsts[at];
  if (!found) throw new Error('no such lecture');
  return found;
};
const suggestions = async (id: number): Promise<Suggestions> => {
  const response = await hall.staff.get(`/api/lectures/${id}/substitutes`);
  expect(response.status).toBe(200);
  return response.body as Suggestions;
};
const rowOf = async (id: number): Promise<Row | undefined> =>
  (await rowsOf<Row>(app, 'SELECT * FROM lecture WHERE id = ?', [id]))[0];
const debts = async (): Promise<{ person: { id: number }; state: string; excused: boolean; cause: string }[]> =>
  ((await hall.staff.get('/api/lecture-debts')).body as { items: never[] }).items;

describe('who should step in', () => {
  it('is ranked: the same unit first, then by the order of the rota; whoever cannot is counted', async () => {
    const mine = first(1);
    const partner = hall.lectures.find((lecture) => lecture.dateId === mine.dateId && lecture.id !== mine.id);
    const [colleague] = hall.people.filter(
      (person) =>
        `unit:${person.unit.id}` === mine.speaker.unitKey &&
        !hall.lectures.some((lecture) => lecture.speaker.personId === person.id),
    );
    const away = await app.actor({ personId: colleague?.id ?? 0, unitId: colleague?.unit.id ?? null });
    await away.post('/api/me/unavailability', { fromOn: mine.heldOn, untilOn: mine.heldOn, reason: '探亲' });
    const { items, excluded } = await suggestions(mine.id);
    expect(items[0]).toMatchObject({ order: 1, unitKey: mine.speaker.unitKey });
    expect(items[0]?.reasons).toContain('SAME_UNIT');
    const ours = items.filter((item) => item.unitKey === mine.speaker.unitKey);
    expect(items.slice(0, ours.length)).toEqual(ours);
    expect(items.map((item) => item.personId)).not.toContain(mine.speaker.personId);
    expect(items.map((item) => item.personId)).not.toContain(colleague?.id);
    expect(items.some((item) => item.unitKey === partner?.speaker.unitKey)).toBe(false);
    expect(excluded).toContainEqual({ reason: 'UNAVAILABLE', count: 1 });
    expect(excluded.map((one) => one.reason)).toContain('UNIT_TWICE_ON_DATE');
    const others = items.slice(ours.length).map((item) => item.personSpoken);
    expect(others.length).toBeGreaterThan(3);
  });
});

describe('a substitution', () => {
  it('changes the speaker, keeps the planned one on record, and leaves them an excused debt', async () => {
    const mine = first();
    const [best] = (await suggestions(mine.id)).items;
    const answer = await hall.staff.post(`/api/lectures/${mine.id}/substitute`, {
      personId: best?.personId,
      reason: '突发高烧',
    });
    expect(answer.status).toBe(200);
    expect(await rowOf(mine.id)).toMatchObject({
      speaker_person_id: best?.personId,
      live_person_id: best?.personId,
      planned_person_id: mine.speaker.personId,
      state: 'ASSIGNED',
    });
    expect(await debts()).toMatchObject([
      { person: { id: mine.speaker.personId }, state: 'OPEN', excused: true, cause: 'SUBSTITUTED' },
    ]);
    expect((await mine.actor.get('/api/me/lecture-debts')).body).toMatchObject({ items: [{ state: 'OPEN' }] });
    const inbox = await mine.actor.get('/api/notifications?size=100');
    expect(inbox.text).toContain('lecture.substituted');
    expect(inbox.text).not.toContain('高烧');
    const audited = await rowsOf(
      app,
      "SELECT * FROM audit_entry WHERE act IN ('lecture.substitute', 'lecture-debt.arise')",
    );
    expect(audited).not.toHaveLength(0);
    expect(JSON.stringify(audited)).not.toContain('高烧');

    // the former speaker recovers and takes it back: nothing is owed, and the substitute owes nothing either
    const back = await hall.staff.post(`/api/lectures/${mine.id}/substitute`, {
      personId: mine.speaker.personId,
      reason: '已康复',
    });
    expect(back.status).toBe(200);
    expect((await debts()).map((debt) => debt.state)).toEqual(['RETURNED']);
  });

  it('keeps an approved topic if it should, and begins the rest anew', async () => {
    const mine = first();
    expect(
      (await mine.actor.post(`/api/lectures/${mine.id}/topic`, { topic: '调解三步法', outline: '一问二听三算账' }))
        .status,
    ).toBeLessThan(300);
    const before = await rowOf(mine.id);
    expect(before?.state).toBe('TOPIC_SUBMITTED');
    const revision = (
      await rowsOf<{ revision: number }>(app, 'SELECT revision FROM lecture WHERE id = ?', [mine.id])
    )[0];
    const reviewed = await hall.staff.post(`/api/lectures/${mine.id}/topic-review`, {
      verdict: 'APPROVE',
      revision: revision?.revision,
    });
    expect(reviewed.status).toBeLessThan(300);
    const { items, topicKept } = await suggestions(mine.id);
    expect(topicKept).toBe(true);
    const [one, other] = items;
    await hall.staff.post(`/api/lectures/${mine.id}/substitute`, { personId: one?.personId, reason: '出差' });
    expect(await rowOf(mine.id)).toMatchObject({ state: 'TOPIC_APPROVED', topic: '调解三步法' });
    await hall.staff.post(`/api/lectures/${mine.id}/substitute`, {
      personId: other?.personId,
      reason: '也出差',
      keepTopic: false,
    });
    expect(await rowOf(mine.id)).toMatchObject({ state: 'ASSIGNED', topic: null });
    expect((await debts()).map((debt) => debt.person.id)).toEqual([mine.speaker.personId]);
  });

  it('keeps the hard rules and is not for oneself', async () => {
    const mine = first();
    const partner = hall.lectures.find((lecture) => lecture.dateId === mine.dateId && lecture.id !== mine.id);
    const url = `/api/lectures/${mine.id}/substitute`;
    const twice = await hall.staff.post(url, { personId: partner?.speaker.personId, reason: '急' });
    expect(twice.body).toMatchObject({
      status: 422,
      code: 'LECTURE.CANNOT_SPEAK',
      params: { problem: 'TWICE_ON_DATE' },
    });
    const colleague = hall.people.find(
      (person) => `unit:${person.unit.id}` === partner?.speaker.unitKey && person.id !== partner.speaker.personId,
    );
    expect((await hall.staff.post(url, { personId: colleague?.id, reason: '急' })).body).toMatchObject({
      params: { problem: 'UNIT_TWICE_ON_DATE' },
    });
    expect((await hall.staff.post(url, { personId: 999_999, reason: '急' })).body).toMatchObject({
      params: { problem: 'NOT_IN_POOL' },
    });
    expect((await hall.staff.post(url, { personId: mine.speaker.personId, reason: '急' })).status).toBe(409);
    expect((await hall.staff.post(url, { personId: colleague?.id })).status).toBe(400);
    expect((await mine.actor.post(url, { personId: colleague?.id, reason: '急' })).status).toBe(403);
    expect((await app.http.post(url).send({ personId: 1, reason: '急' })).status).toBe(401);
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    expect((await elsewhere.post(url, { personId: colleague?.id, reason: '急' })).status).toBe(404);
    expect((await elsewhere.get(`/api/lectures/${mine.id}/substitutes`)).status).toBe(404);
    const speakingStaff = await app.actor({
      roles: [{ role: 'TRAINING_STAFF', unitId: hall.host.id, unitPath: hall.host.path }],
    });
    expect((await speakingStaff.get(`/api/lectures/${mine.id}/substitutes`)).status).toBe(200);
  });

  it('of two people on one date at the same moment leaves no unit there twice', async () => {
    const mine = first();
    const partner = hall.lectures.find((lecture) => lecture.dateId === mine.dateId && lecture.id !== mine.id);
    if (!partner) throw new Error('one speaker on the date');
    const free = hall.people.filter(
      (person) => ![mine.speaker.unitKey, partner.speaker.unitKey].includes(`unit:${person.unit.id}`),
    );
    const unitId = free[0]?.unit.id;
    const [one, other] = free.filter((person) => person.unit.id === unitId);
    const answers = await Promise.all([
      hall.staff.post(`/api/lectures/${mine.id}/substitute`, { personId: one?.id, reason: '急' }).then(),
      hall.staff.post(`/api/lectures/${partner.id}/substitute`, { personId: other?.id, reason: '急' }).then(),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });
});
