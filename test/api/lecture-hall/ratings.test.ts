import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor, TestApp } from '../../support/app.js';
import { startTestApp } from '../../support/app.js';
import { buildHall, buildListener, type BuiltHall } from '../../support/build-lectures.js';
import { rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set('2027-03-16T01:00:00.000Z'));

const THE_DAY = '2027-04-02T09:00:00.000Z';
const RATING = { content: 5, method: 4, effect: 5, comment: '讲得实在' };

/** A held date with so many listeners present. */
async function heldHall(listeners: number, minRatings = 5) {
  const hall = await buildHall(app, { speakers: 2, state: 'REHEARSED', minRatings });
  const people = await Promise.all(
    Array.from({ length: listeners }, () => buildListener(app, hall.communities[0]!, { category: 'GROUP_LEADER' })),
  );
  app.clock.set(THE_DAY);
  await hall.staff.put(`/api/lecture-dates/${hall.dateId}/attendance`, {
    marks: people.map((person) => ({ personId: person.id, status: 'PRESENT' })),
  });
  await hall.staff.post(`/api/lecture-dates/${hall.dateId}/held`);
  const id = hall.lectureIds[0]!;
  return { hall, people, id, url: `/api/lectures/${id}/ratings` };
}

const over = (): void => app.clock.set('2027-04-08T01:00:00.000Z');
const asStaff = (hall: BuiltHall, url: string): ReturnType<TestActor['get']> => hall.staff.get(url);

describe('rating a lecture', () => {
  it('is for those who were there, once, and not the speaker', async () => {
    const { hall, people, url } = await heldHall(2);
    const stranger = await buildListener(app, hall.communities[0]!);
    const [listener] = people;
    expect((await listener!.actor.get(`/api/lecture-dates/${hall.dateId}/mine`)).body).toMatchObject({
      attended: 'PRESENT',
      rateable: [...hall.lectureIds],
    });
    expect((await listener!.actor.post(url, RATING)).status).toBe(201);
    expect((await listener!.actor.post(url, RATING)).body).toMatchObject({ status: 409, code: 'RATING.TWICE' });
    expect((await stranger.actor.post(url, RATING)).body).toMatchObject({ status: 403, code: 'RATING.NOT_PRESENT' });
    expect((await hall.speakers[0]!.actor.post(url, RATING)).body).toMatchObject({ code: 'LECTURE.OWN_WORK' });
    expect((await hall.speakers[1]!.actor.post(url, RATING)).status).toBe(201);
    expect((await app.http.post(url).send(RATING)).status).toBe(401);
    for (const content of [0, 6, 4.5, '5'])
      expect((await people[1]!.actor.post(url, { ...RATING, content })).status).toBe(400);
    over();
    expect((await people[1]!.actor.post(url, RATING)).body).toMatchObject({ status: 422, code: 'RATING.CLOSED' });
  });

  it('counts once, however often one asks at one moment', async () => {
    const { people, url, id } = await heldHall(1);
    const answers = await Promise.all(Array.from({ length: 6 }, () => people[0]!.actor.post(url, RATING)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    const rows = await rowsOf(app, 'SELECT id FROM lecture_rating WHERE lecture_id = ?', [id]);
    expect(rows).toHaveLength(1);
  });

  it('is shown when rating is over, from five answers on, by groups only where none is small', async () => {
    const { hall, people, url } = await heldHall(5);
    for (const person of people.slice(0, 4)) await person.actor.post(url, RATING);
    over();
    expect((await asStaff(hall, url)).body).toMatchObject({ answers: 4, shown: false, result: null, comments: [] });
    app.clock.set(THE_DAY);
    const leader = await buildListener(app, hall.host, { roles: { roles: [{ role: 'LEADER' }] } });
    await hall.staff.put(`/api/lecture-dates/${hall.dateId}/attendance`, {
      marks: [{ personId: leader.id, status: 'LATE' }],
    });
    expect((await leader.actor.post(url, { content: 3, method: 3, effect: 3 })).status).toBe(201);
    expect((await asStaff(hall, url)).body).toMatchObject({ answers: 5, open: true, shown: false, result: null });
    over();
    const shown = await asStaff(hall, url);
    // leaders 30 % of 3.00, audience 40 % of 4.67, peers’ 30 % shared out: (90 + 186.7) / 70
    expect(shown.body).toMatchObject({
      answers: 5,
      shown: true,
      result: { content: 4.14, method: 3.57, effect: 4.14, overall: 3.95 },
      groups: [],
      missingGroups: ['PEERS'],
      comments: ['讲得实在', '讲得实在', '讲得实在', '讲得实在'],
    });
    expect((await hall.speakers[0]!.actor.get(url)).status).toBe(200);
    expect((await hall.speakers[1]!.actor.get(url)).status).toBe(404);
    expect((await people[0]!.actor.get(url)).status).toBe(404);
  });

  it('shows the groups when each is large enough', async () => {
    const { hall, people, url } = await heldHall(6);
    for (const person of people) await person.actor.post(url, RATING);
    over();
    expect((await asStaff(hall, url)).body).toMatchObject({
      groups: [{ group: 'AUDIENCE', weight: 40, answers: 6, overall: 4.67 }],
    });
  });

  it('leaves nothing in the database that ties a rating to a person: no time, no order, no name', async () => {
    const { people, url, id } = await heldHall(6);
    for (const [index, person] of people.entries())
      await person.actor.post(url, { ...RATING, comment: `意见${index}` });
    const [rating] = await rowsOf<Record<string, unknown>>(app, 'SELECT * FROM lecture_rating WHERE lecture_id = ?', [
      id,
    ]);
    expect(Object.keys(rating!).sort()).toEqual([
      'comment',
      'content',
      'effect',
      'id',
      'lecture_id',
      'method',
      'rater_group',
    ]);
    const [ballot] = await rowsOf<Record<string, unknown>>(app, 'SELECT * FROM lecture_ballot WHERE lecture_id = ?', [
      id,
    ]);
    expect(Object.keys(ballot!).sort()).toEqual(['id', 'lecture_id', 'person_id']);
    const ballots = await rowsOf<{ id: number }>(app, 'SELECT id FROM lecture_ballot WHERE lecture_id = ?', [id]);
    const ratings = await rowsOf<{ id: number }>(app, 'SELECT id FROM lecture_rating WHERE lecture_id = ?', [id]);
    expect(ratings.filter((row) => ballots.some((other) => other.id === row.id))).toEqual([]);
    const audited = await rowsOf<{ after_json: string | null }>(
      app,
      "SELECT after_json FROM audit_entry WHERE act = 'lecture.rate' AND subject_id = ?",
      [String(id)],
    );
    expect(audited).toHaveLength(6);
    expect(audited.every((row) => row.after_json === null)).toBe(true);
  });
});
