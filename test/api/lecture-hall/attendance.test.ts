import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import type { AttendanceView } from '../../../src/features/lecture-hall/lectures/attendance.contract.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildHall, buildListener, rehearseLecture, type BuiltHall } from '../../support/build-lectures.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set('2027-03-16T01:00:00.000Z'));

const THE_DAY = '2027-04-02T09:00:00.000Z';
const dateUrl = (hall: BuiltHall): string => `/api/lecture-dates/${hall.dateId}`;

async function listeners(hall: BuiltHall, count: number) {
  return Promise.all(Array.from({ length: count }, () => buildListener(app, hall.communities[0]!)));
}

describe('a seat at a lecture', () => {
  it('is reserved and given up by whoever is signed in', async () => {
    const hall = await buildHall(app, { seats: 3 });
    const [listener] = await listeners(hall, 1);
    const url = `${dateUrl(hall)}/reservation`;
    expect((await listener!.actor.get(`${dateUrl(hall)}/mine`)).body).toMatchObject({
      reserved: false,
      can: ['reserve'],
    });
    expect((await listener!.actor.post(url)).body).toMatchObject({
      reserved: true,
      seatsLeft: 2,
      can: ['cancelReservation'],
    });
    expect((await listener!.actor.post(url)).body).toMatchObject({ reserved: true, seatsLeft: 2 });
    expect((await listener!.actor.delete(url)).body).toMatchObject({ reserved: false, seatsLeft: 3 });
    expect((await listener!.actor.delete(url)).body).toMatchObject({ status: 409, code: 'RESERVATION.NONE' });
    expect((await listener!.actor.post(url)).body).toMatchObject({ reserved: true, seatsLeft: 2 });
    expect((await app.http.post(url)).status).toBe(401);
    expect((await hall.staff.post(url)).body).toMatchObject({ status: 403, code: 'LECTURE.NO_PERSON' });
    expect((await hall.speakers[0]!.actor.post(url)).body).toMatchObject({ status: 422, code: 'RESERVATION.SPEAKER' });
    expect((await listener!.actor.post('/api/lecture-dates/999999/reservation')).status).toBe(404);
  });

  it('is never given twice: forty ask for ten seats at one moment', async () => {
    const hall = await buildHall(app, { seats: 10 });
    const many = await listeners(hall, 40);
    const answers = await Promise.all(many.map(({ actor }) => actor.post(`${dateUrl(hall)}/reservation`)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(10);
    const refused = answers.filter((answer) => answer.status === 409);
    expect(refused).toHaveLength(30);
    expect(refused[0]?.body).toMatchObject({ code: 'RESERVATION.FULL', params: { seats: 10 } });
    const [row] = await rowsOf<{ taken: number }>(
      app,
      'SELECT COUNT(*) AS taken FROM lecture_reservation WHERE date_id = ? AND cancelled_at IS NULL',
      [hall.dateId],
    );
    expect(Number(row?.taken)).toBe(10);
  });

  it('is not offered where there are none for listeners: that is not the same as full', async () => {
    const hall = await buildHall(app, { seats: 0 });
    const [listener] = await listeners(hall, 1);
    expect((await listener!.actor.post(`${dateUrl(hall)}/reservation`)).body).toMatchObject({
      status: 422,
      code: 'RESERVATION.NO_SEATS',
    });
    expect((await listener!.actor.get(`${dateUrl(hall)}/mine`)).body).toMatchObject({ can: [], seatsLeft: 0 });
    const shown = await app.http.get(`/api/public/lecture-dates/${hall.dateId}`);
    expect(shown.body).toMatchObject({ seats: 0, seatsLeft: 0 });
  });

  it('is not to be had for a date that is planned only, or is over', async () => {
    const planned = await buildHall(app, { status: 'PLANNED' });
    const [one] = await listeners(planned, 1);
    expect((await one!.actor.post(`${dateUrl(planned)}/reservation`)).status).toBe(404);
    const hall = await buildHall(app);
    const [other] = await listeners(hall, 1);
    app.clock.set('2027-04-03T01:00:00.000Z');
    expect((await other!.actor.post(`${dateUrl(hall)}/reservation`)).body).toMatchObject({
      code: 'RESERVATION.CLOSED',
    });
  });
});

describe('attendance', () => {
  it('is marked also of somebody who has left since they reserved', async () => {
    const hall = await buildHall(app);
    const [gone, there] = await listeners(hall, 2);
    for (const one of [gone!, there!]) await one.actor.post(`${dateUrl(hall)}/reservation`);
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query("UPDATE person SET status = 'LEFT' WHERE id = ?", [gone!.id]),
      );
    app.clock.set(THE_DAY);
    const marked = await hall.staff.put(`${dateUrl(hall)}/attendance`, {
      marks: [{ personId: there!.id, status: 'PRESENT' }],
      rest: 'ABSENT',
    });
    expect(marked.body).toMatchObject({ present: 1, absent: 1 });
  });

  it('takes whom the search for walk-ins finds, people seconded to the hall among them', async () => {
    const hall = await buildHall(app);
    const guest = await buildPerson(app, { name: '占下沉' });
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query('UPDATE person SET seconded_unit_id = ? WHERE id = ?', [hall.communities[0]!.id, guest.id]),
      );
    app.clock.set(THE_DAY);
    const found = await hall.staff.get(`${dateUrl(hall)}/walk-ins?search=${encodeURIComponent('占下沉')}`);
    expect(found.body).toMatchObject({ items: [{ personId: guest.id }] });
    const marked = await hall.staff.put(`${dateUrl(hall)}/attendance`, {
      marks: [{ personId: guest.id, status: 'PRESENT' }],
    });
    expect(marked.body).toMatchObject({ present: 1 });
  });

  it('passes over a listener who stepped in as a speaker', async () => {
    const hall = await buildHall(app);
    const [helper, there] = await listeners(hall, 2);
    for (const one of [helper!, there!]) await one.actor.post(`${dateUrl(hall)}/reservation`);
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query('UPDATE lecture SET speaker_person_id = ?, live_person_id = ? WHERE id = ?', [
          helper!.id,
          helper!.id,
          hall.lectureIds[0],
        ]),
      );
    app.clock.set(THE_DAY);
    const marked = await hall.staff.put(`${dateUrl(hall)}/attendance`, { rest: 'PRESENT' });
    expect(marked.body).toMatchObject({ reserved: 1, present: 1, items: [{ personId: there!.id }] });
  });

  it('is marked by staff on the day, by list, for all others, and for walk-ins', async () => {
    const hall = await buildHall(app);
    const three = await listeners(hall, 3);
    for (const { actor } of three) await actor.post(`${dateUrl(hall)}/reservation`);
    const walkIn = await buildPerson(app, { unit: hall.host, name: '单雪梅' });
    const url = `${dateUrl(hall)}/attendance`;
    const early = await hall.staff.put(url, { rest: 'PRESENT' });
    expect(early.body).toMatchObject({ status: 422, code: 'LECTURE.DAY_NOT_COME' });

    app.clock.set(THE_DAY);
    const found = await hall.staff.get(`${dateUrl(hall)}/walk-ins?search=sxm`);
    expect(found.body).toEqual({
      items: [{ personId: walkIn.id, name: '单雪梅', unitName: hall.host.name, listed: false }],
    });
    const marked = await hall.staff.put(url, {
      marks: [
        { personId: three[0]!.id, status: 'LATE' },
        { personId: three[1]!.id, status: 'ABSENT' },
        { personId: walkIn.id, status: 'PRESENT' },
      ],
      rest: 'PRESENT',
    });
    expect(marked.body).toMatchObject({ reserved: 3, present: 2, late: 1, absent: 1, can: ['markAttendance', 'hold'] });
    const list = (marked.body as AttendanceView).items;
    expect(list.find((row) => row.personId === walkIn.id)).toMatchObject({ reserved: false, status: 'PRESENT' });

    const corrected = await hall.staff.put(url, {
      marks: [
        { personId: three[1]!.id, status: 'PRESENT' },
        { personId: walkIn.id, status: null },
      ],
    });
    expect(corrected.body).toMatchObject({ present: 2, late: 1, absent: 0 });
    expect((corrected.body as AttendanceView).items).toHaveLength(3);
    const audited = await rowsOf(
      app,
      "SELECT act FROM audit_entry WHERE act = 'lecture-date.attendance' AND subject_id = ?",
      [String(hall.dateId)],
    );
    expect(audited).toHaveLength(2);
  });

  it('is the staff’s of the host alone, and has no speakers in it', async () => {
    const hall = await buildHall(app);
    app.clock.set(THE_DAY);
    const url = `${dateUrl(hall)}/attendance`;
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    const stranger = await buildPerson(app);
    expect((await elsewhere.put(url, { rest: 'PRESENT' })).status).toBe(404);
    expect((await elsewhere.get(url)).status).toBe(404);
    expect((await elsewhere.post(`${dateUrl(hall)}/held`)).status).toBe(404);
    expect((await hall.speakers[0]!.actor.put(url, { rest: 'PRESENT' })).status).toBe(403);
    expect((await app.http.get(url)).status).toBe(401);
    expect((await hall.staff.put(url, { marks: [{ personId: 1, status: 'ASLEEP' }] })).status).toBe(400);
    const speaker = await hall.staff.put(url, { marks: [{ personId: hall.speakers[0]!.id, status: 'PRESENT' }] });
    expect(speaker.body).toMatchObject({ code: 'ATTENDANCE.SPEAKER', params: { name: '主讲甲' } });
    const outside = await hall.staff.put(url, { marks: [{ personId: stranger.id, status: 'PRESENT' }] });
    expect(outside.body).toMatchObject({ status: 404, code: 'ATTENDANCE.PERSON_NOT_FOUND' });
  });

  it('may be marked by two at once without a row too many', async () => {
    const hall = await buildHall(app);
    const people = await listeners(hall, 10);
    app.clock.set(THE_DAY);
    const colleague = await buildStaff(app, 'TRAINING_STAFF', hall.host);
    const marks = people.map((person) => ({ personId: person.id, status: 'PRESENT' }));
    const answers = await Promise.all([
      hall.staff.put(`${dateUrl(hall)}/attendance`, { marks }),
      colleague.put(`${dateUrl(hall)}/attendance`, { marks }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(answers[1]?.body).toMatchObject({ present: 10 });
  });
});

describe('the holding and the filing', () => {
  it('happen on the day, once, and say what is missing before they file', async () => {
    const hall = await buildHall(app, { speakers: 2 });
    const [one, two] = await listeners(hall, 2);
    await rehearseLecture(app, hall, 0);
    expect((await hall.staff.post(`${dateUrl(hall)}/held`)).body).toMatchObject({ code: 'LECTURE.DAY_NOT_COME' });
    app.clock.set(THE_DAY);
    const held = await Promise.all([
      hall.staff.post(`${dateUrl(hall)}/held`),
      hall.staff.post(`${dateUrl(hall)}/held`),
    ]);
    expect(held.map((answer) => answer.status).sort()).toEqual([200, 409]);

    const [first, second] = hall.lectureIds;
    const bare = await hall.staff.post(`/api/lectures/${first}/file`, {});
    expect(bare.body).toMatchObject({
      status: 422,
      code: 'LECTURE.INCOMPLETE',
      params: { missing: ['ATTENDANCE', 'RATINGS'] },
    });
    await hall.staff.put(`${dateUrl(hall)}/attendance`, {
      marks: [
        { personId: one!.id, status: 'PRESENT' },
        { personId: two!.id, status: 'ABSENT' },
      ],
    });
    app.clock.set('2027-04-08T01:00:00.000Z');
    const filed = await hall.staff.post(`/api/lectures/${first}/file`, {});
    expect(filed.body).toMatchObject({ dateFiled: false, audienceAwarded: 0, lecture: { state: 'FILED' } });
    expect((await hall.staff.post(`/api/lectures/${first}/file`, {})).body).toMatchObject({
      status: 409,
      code: 'LECTURE.STATE',
    });

    // the second was given in an emergency: a title is needed, the rest is waived with a reason
    const waive = ['COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL', 'TOPIC'].map((item) => ({
      item,
      reason: '临时替讲',
    }));
    const nameless = await hall.staff.post(`/api/lectures/${second}/file`, { waive });
    expect(nameless.body).toMatchObject({ code: 'LECTURE.INCOMPLETE', params: { missing: ['TOPIC'] } });
    await hall.speakers[1]!.actor.post(`/api/lectures/${second}/topic`, { topic: '消防通道画线之后', outline: '补记' });
    const race = await Promise.all([
      hall.staff.post(`/api/lectures/${second}/file`, { waive }),
      hall.staff.post(`/api/lectures/${second}/file`, { waive }),
    ]);
    expect(race.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(race.find((answer) => answer.status === 200)?.body).toMatchObject({ dateFiled: true, audienceAwarded: 1 });
    const entries = await rowsOf<{ person_id: number; credit_hours: number; kind: string; minutes: number }>(
      app,
      `SELECT person_id, credit_hours, kind, minutes FROM training_hour_entry
        WHERE (source_type = 'lecture' AND source_id IN (?, ?)) OR (source_type = 'lecture_date' AND source_id = ?) ORDER BY id`,
      [first, second, hall.dateId],
    );
    expect(entries).toEqual([
      { person_id: hall.speakers[0]!.id, credit_hours: 750, kind: 'LECTURE_GIVEN', minutes: 65 },
      { person_id: hall.speakers[1]!.id, credit_hours: 750, kind: 'LECTURE_GIVEN', minutes: 65 },
      { person_id: one!.id, credit_hours: 400, kind: 'ATTENDED', minutes: 130 },
    ]);
    const late = await hall.staff.put(`${dateUrl(hall)}/attendance`, {
      marks: [{ personId: two!.id, status: 'PRESENT' }],
    });
    expect(late.body).toMatchObject({ status: 409, code: 'ATTENDANCE.CLOSED' });
    const [season] = await rowsOf<{ status: string }>(app, 'SELECT status FROM lecture_season WHERE id = ?', [
      hall.seasonId,
    ]);
    expect(season?.status).toBe('CLOSED');
  });

  it('take a day to which nobody came, with the reason on record', async () => {
    const hall = await buildHall(app, { speakers: 1 });
    await rehearseLecture(app, hall, 0);
    app.clock.set('2027-04-08T01:00:00.000Z');
    await hall.staff.post(`${dateUrl(hall)}/held`);
    const url = `/api/lectures/${hall.lectureIds[0]}/file`;
    expect((await hall.staff.post(url, {})).body).toMatchObject({ params: { missing: ['ATTENDANCE'] } });
    const filed = await hall.staff.post(url, { waive: [{ item: 'ATTENDANCE', reason: '暴雪红色预警，无人到场' }] });
    expect(filed.body).toMatchObject({ dateFiled: true, audienceAwarded: 0 });
  });

  it('are not for the speaker to decide about', async () => {
    const hall = await buildHall(app, { speakers: 1, state: 'REHEARSED' });
    const colleague = await buildPerson(app, { unit: hall.host });
    const asStaff = await app.actor({
      personId: colleague.id,
      roles: [{ role: 'TRAINING_STAFF', unitId: hall.host.id, unitPath: hall.host.path }],
    });
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query('UPDATE lecture SET speaker_person_id = ?, live_person_id = ? WHERE id = ?', [
          colleague.id,
          colleague.id,
          hall.lectureIds[0],
        ]),
      );
    app.clock.set(THE_DAY);
    await hall.staff.post(`${dateUrl(hall)}/held`);
    expect((await asStaff.post(`/api/lectures/${hall.lectureIds[0]}/file`, {})).body).toMatchObject({
      status: 403,
      code: 'LECTURE.OWN_WORK',
    });
  });

  it('follow a substitute and a speaker who did not come: the topic stays, the debt arises, hours go to who spoke', async () => {
    const hall = await buildHall(app, { speakers: 2 });
    const [first, second] = hall.lectureIds;
    await rehearseLecture(app, hall, 0);
    const third = await buildUnit(app, { kind: 'COMMUNITY', parent: hall.host });
    const substitute = await buildPerson(app, { unit: third, name: '宋文彬' });
    const stepIn = await hall.staff.post(`/api/lectures/${first}/substitute`, {
      personId: substitute.id,
      reason: '主讲人生病',
      keepTopic: true,
    });
    expect(stepIn.status).toBeLessThan(300);
    const page = await hall.staff.get(`/api/lectures/${first}`);
    expect(page.body).toMatchObject({
      state: 'TOPIC_APPROVED',
      speaker: { name: '宋文彬' },
      plannedSpeaker: { name: '主讲甲' },
      courseware: [{ former: true }],
      preparation: null,
      rehearsal: null,
    });
    app.clock.set(THE_DAY);
    expect(
      (await hall.staff.post(`/api/lectures/${second}/no-show`, { excused: false, reason: '未请假' })).status,
    ).toBeLessThan(300);
    await hall.staff.post(`${dateUrl(hall)}/held`);
    const [listener] = await listeners(hall, 1);
    await hall.staff.put(`${dateUrl(hall)}/attendance`, { marks: [{ personId: listener!.id, status: 'PRESENT' }] });
    app.clock.set('2027-04-08T01:00:00.000Z');
    const bare = await hall.staff.post(`/api/lectures/${first}/file`, {});
    expect(bare.body).toMatchObject({ params: { missing: ['COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL'] } });
    const waive = ['COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL'].map((item) => ({ item, reason: '临时替讲' }));
    const filed = await hall.staff.post(`/api/lectures/${first}/file`, { waive });
    expect(filed.body).toMatchObject({ dateFiled: true, audienceAwarded: 1, lecture: { state: 'FILED' } });
    const entries = await rowsOf<{ person_id: number; unit_id: number; minutes: number }>(
      app,
      "SELECT person_id, unit_id, minutes FROM training_hour_entry WHERE source_type = 'lecture' AND source_id IN (?, ?)",
      [first, second],
    );
    expect(entries).toEqual([{ person_id: substitute.id, unit_id: third.id, minutes: 130 }]);
    const debts = await rowsOf<{ person_id: number }>(
      app,
      'SELECT person_id FROM lecture_debt WHERE lecture_id IN (?, ?) ORDER BY id',
      [first, second],
    );
    expect(debts.map((debt) => debt.person_id)).toEqual([hall.speakers[0]!.id, hall.speakers[1]!.id]);
  });
});
