import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildHall,
  buildRota,
  planSeason,
  rotaOf,
  speakersOf,
  type BuiltHall,
  type RotaLectureOfTest,
  type RotaOfTest,
  type RotaRowOfTest,
} from '../../support/build-lecture-hall.js';
import { buildStaff, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let hall: BuiltHall;
let rota: RotaOfTest;
let serial = 2027;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 6, peoplePerUnit: 2 });
});
afterAll(() => app.close());

beforeEach(async () => {
  serial += 1;
  rota = await buildRota(app, hall, {
    firstMonth: `${serial}-06`,
    lastMonth: `${serial}-09`,
    publish: { fromMonth: `${serial}-06`, toMonth: `${serial}-07` },
  });
});

const row = (at: number): RotaRowOfTest => rota.rows[at] as RotaRowOfTest;
const lecture = (at: number, place: number): RotaLectureOfTest => row(at).lectures[place] as RotaLectureOfTest;
const url = (act: string): string => `/api/lecture-seasons/${rota.season.id}/${act}`;

/** Two lectures of these dates that may change places: nobody meets their own unit. */
function exchangeable(from: number, to: number): [RotaLectureOfTest, RotaLectureOfTest] {
  for (const one of row(from).lectures) {
    for (const other of row(to).lectures) {
      const meets = (mine: RotaLectureOfTest, there: RotaRowOfTest, leaving: RotaLectureOfTest): boolean =>
        there.lectures.some((each) => each.id !== leaving.id && each.speaker.unitKey === mine.speaker.unitKey);
      if (!meets(one, row(to), other) && !meets(other, row(from), one)) return [one, other];
    }
  }
  throw new Error('no two lectures can change places');
}

const exchange = (from: number, to: number, more: object = {}) => {
  const [one, other] = exchangeable(from, to);
  return hall.staff.post(url('move'), {
    lectureId: one.id,
    swapWithLectureId: other.id,
    revision: row(from).revision,
    toRevision: row(to).revision,
    reason: '双方另有安排',
    ...more,
  });
};

describe('a move by hand', () => {
  it('is checked without being saved', async () => {
    const [one, other] = exchangeable(2, 3);
    const { body } = await hall.staff
      .post(url('check-move'), { lectureId: one.id, swapWithLectureId: other.id })
      .expect(200);
    expect(body).toMatchObject({ allowed: true });
    expect(await rotaOf(hall.staff, rota.season.id)).toEqual(rota);
    const few = await app.statementsOf(() =>
      hall.staff.post(url('check-move'), { lectureId: one.id, swapWithLectureId: other.id }),
    );
    expect(few).toBeLessThan(25);
  });

  it('takes the lecture with it, pins both, and is written down', async () => {
    const [one, other] = exchangeable(2, 3);
    const { body } = await exchange(2, 3).expect(200);
    const after = body as RotaOfTest;
    expect(after.rows[3]?.lectures.find((each) => each.id === one.id)).toMatchObject({ pinned: true, planned: null });
    expect(after.rows[2]?.lectures.find((each) => each.id === other.id)).toMatchObject({ pinned: true });
    const changes = await rowsOf<{ kind: string; from_on: string; to_on: string; reason: string }>(
      app,
      "SELECT kind, from_on, to_on, reason FROM lecture_change WHERE lecture_id = ? AND kind = 'MOVED'",
      [one.id],
    );
    expect(changes).toEqual([{ kind: 'MOVED', from_on: row(2).heldOn, to_on: row(3).heldOn, reason: '双方另有安排' }]);
    const job = await planSeason(app, hall.staff, rota.season.id);
    expect(job.state).toBe('DONE');
    const planned = await rotaOf(hall.staff, rota.season.id);
    expect(speakersOf(planned.rows[3])).toContain(one.speaker.personId);
    expect(speakersOf(planned.rows[2])).toContain(other.speaker.personId);
    const why = await hall.staff.get(`/api/lectures/${one.id}/why`).expect(200);
    expect(why.body).toMatchObject({ why: null, change: { kind: 'MOVED', reason: '双方另有安排' } });
  });

  it('between public dates tells both speakers', async () => {
    const [one, other] = exchangeable(0, 1);
    await exchange(0, 1).expect(200);
    const told = await rowsOf<{ person_id: number }>(
      app,
      "SELECT person_id FROM notification WHERE kind = 'lecture.moved' AND person_id IN (?, ?)",
      [one.speaker.personId, other.speaker.personId],
    );
    expect(new Set(told.map((each) => each.person_id)).size).toBe(2);
    const sequences = await rowsOf<{ feed_sequence: number }>(app, 'SELECT feed_sequence FROM lecture WHERE id = ?', [
      one.id,
    ]);
    expect(sequences[0]?.feed_sequence).toBeGreaterThan(0);
  });

  it('never takes a public lecture back into a month that is planned only', async () => {
    const [one, other] = exchangeable(0, 2);
    for (const body of [
      { lectureId: one.id, swapWithLectureId: other.id },
      { lectureId: other.id, swapWithLectureId: one.id },
      { lectureId: one.id, toDateId: row(2).dateId },
    ])
      expect((await hall.staff.post(url('check-move'), body)).body).toMatchObject({
        status: 409,
        code: 'LECTURE.PUBLIC_STAYS',
        params: { month: row(0).month },
      });
    expect((await exchange(0, 2)).status).toBe(409);
    expect((await rotaOf(hall.staff, rota.season.id)).rows.map(speakersOf)).toEqual(rota.rows.map(speakersOf));
  });

  it('never breaks a hard rule', async () => {
    // in August the cycle begins anew with the units of June: any two of them that change places meet their own unit
    const one = lecture(0, 0);
    const other = row(2).lectures.find((each) => each.speaker.unitKey !== one.speaker.unitKey);
    const august = { fromMonth: row(2).month, toMonth: row(2).month, revision: rota.season.revision };
    const { rows } = (await hall.staff.post(url('publish'), august).expect(200)).body as RotaOfTest;
    const refused = await hall.staff.post(url('move'), {
      lectureId: one.id,
      swapWithLectureId: other?.id,
      revision: rows[0]?.revision,
      toRevision: rows[2]?.revision,
      reason: '试试',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'LECTURE.MOVE_BREAKS_RULE', params: { rule: 'UNIT_TWICE_ON_DATE' } });
  });

  it('asks for a reason where a soft rule gives way', async () => {
    const only = lecture(3, 0);
    const check = await hall.staff.post(url('check-move'), { lectureId: only.id, toDateId: row(2).dateId }).expect(200);
    expect(check.body).toMatchObject({ needsReason: true });
    const { allowed, broken } = check.body as { allowed: boolean; broken: { rule: string }[] };
    expect(broken.map((one) => one.rule)).toContain('SLOTS');
    const refused = await hall.staff.post(url('move'), {
      lectureId: only.id,
      toDateId: row(2).dateId,
      revision: row(3).revision,
      toRevision: row(2).revision,
    });
    expect(refused.status).toBe(422);
    expect(allowed).toBe(true);
    expect(refused.body).toMatchObject({ code: 'LECTURE.MOVE_NEEDS_REASON' });
    const moved = await hall.staff
      .post(url('move'), {
        lectureId: only.id,
        toDateId: row(2).dateId,
        reason: '九月外出学习',
        revision: row(3).revision,
        toRevision: row(2).revision,
      })
      .expect(200);
    const lengths = (now: RotaOfTest): number[] => now.rows.slice(2).map((each) => each.lectures.length);
    expect(lengths(moved.body as RotaOfTest)).toEqual([4, 2]);
    expect((await planSeason(app, hall.staff, rota.season.id)).state).toBe('DONE');
    const planned = await rotaOf(hall.staff, rota.season.id);
    expect(lengths(planned)).toEqual([3, 3]);
    expect(speakersOf(planned.rows[2])).toContain(only.speaker.personId);
    expect(new Set(planned.rows[2]?.lectures.map((each) => each.position)).size).toBe(3);
  });

  it('of a rota that somebody else has changed answers with its present state', async () => {
    const answers = await Promise.all([exchange(2, 3), exchange(2, 3)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({
      code: 'LECTURE.DATE_CHANGED',
      params: { status: 'PLANNED', revision: row(2).revision + 1 },
    });
    const after = await rotaOf(hall.staff, rota.season.id);
    expect([...speakersOf(after.rows[2]), ...speakersOf(after.rows[3])].sort()).toEqual(
      [...speakersOf(row(2)), ...speakersOf(row(3))].sort(),
    );
  });

  it('and publication at once: one comes first, the other hears of it or finds it done', async () => {
    const [moved, published] = await Promise.all([
      exchange(2, 3),
      hall.staff.post(url('publish'), {
        fromMonth: row(2).month,
        toMonth: row(3).month,
        revision: rota.season.revision,
      }),
    ]);
    expect([moved.status, published.status].sort()).toEqual([200, 409]);
    const after = await rotaOf(hall.staff, rota.season.id);
    expect(after.rows[2]?.lectures).toHaveLength(3);
    expect(after.rows[2]?.status).toBe(published.status === 200 ? 'PUBLISHED' : 'PLANNED');
  });

  it.each([
    [() => ({ lectureId: lecture(2, 0).id }), 400],
    [() => ({ lectureId: lecture(2, 0).id, toDateId: row(3).dateId, swapWithLectureId: 1 }), 400],
    [() => ({ lectureId: lecture(2, 0).id, toDateId: row(2).dateId }), 422],
    [() => ({ lectureId: 999_999, toDateId: row(2).dateId }), 404],
    [() => ({ lectureId: lecture(2, 0).id, toDateId: 999_999 }), 404],
  ])('must say where to (%#)', async (body, status) => {
    expect((await hall.staff.post(url('check-move'), body())).status).toBe(status);
  });

  it('is for those who plan this hall', async () => {
    const body = { lectureId: lecture(2, 0).id, toDateId: row(3).dateId };
    const leader: TestActor = await buildStaff(app, 'LEADER', hall.host);
    const other = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    await app.http.post(url('check-move')).send(body).expect(401);
    await leader.post(url('check-move'), body).expect(403);
    await other.staff.post(url('check-move'), body).expect(404);
    await other.staff
      .put(`/api/lectures/${body.lectureId}/pin`, { pinned: true, reason: '试', revision: 1 })
      .expect(404);
    await other.staff.post(`/api/lecture-dates/${row(2).dateId}/cancel`, { reason: '试', revision: 1 }).expect(404);
  });
});

describe('a pin', () => {
  it('needs a reason, and is taken off again', async () => {
    const one = lecture(2, 0);
    const put = (body: object) => hall.staff.put(`/api/lectures/${one.id}/pin`, body);
    expect((await put({ pinned: true, revision: one.revision })).body).toMatchObject({
      code: 'LECTURE.PIN_NEEDS_REASON',
    });
    const pinned = (await put({ pinned: true, reason: '专题已定', revision: one.revision }).expect(200))
      .body as RotaOfTest;
    const now = pinned.rows[2]?.lectures.find((each) => each.id === one.id);
    expect(now).toMatchObject({ pinned: true, pinReason: '专题已定' });
    expect((await put({ pinned: false, revision: one.revision })).body).toMatchObject({ code: 'LECTURE.CHANGED' });
    await put({ pinned: false, revision: now?.revision ?? 0 }).expect(200);
  });
});

describe('a date by hand', () => {
  const override = (at: number, more: object) =>
    hall.staff.put(`/api/lecture-dates/${row(at).dateId}`, {
      heldOn: row(at).heldOn,
      startTime: '09:00',
      endTime: '11:00',
      place: '二楼会议室',
      seats: 50,
      reason: '报告厅检修',
      revision: row(at).revision,
      ...more,
    });

  it('takes another place and time, and tells its speakers', async () => {
    const { body } = await override(0, {}).expect(200);
    expect((body as RotaOfTest).rows[0]).toMatchObject({
      startTime: '09:00',
      place: '二楼会议室',
      deferral: row(0).deferral,
    });
    const told = await rowsOf(app, "SELECT id FROM notification WHERE kind = 'lecture.date-changed' AND link = ?", [
      `/hall/dates/${row(0).dateId}`,
    ]);
    expect(told).toHaveLength(3);
  });

  it('on another day warns of weekends and other dates first', async () => {
    const saturday = { heldOn: `${serial}-10-0${'1'}` };
    const { body } = await hall.staff.post(`/api/lecture-dates/${row(3).dateId}/check-day`, saturday).expect(200);
    expect((body as { warnings: { code: string }[] }).warnings.map((one) => one.code)).toContain('DAY_OFF');
    const refused = await override(3, saturday);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'LECTURE.DAY_WARNED' });
    const taken = await override(3, { ...saturday, acceptWarnings: true }).expect(200);
    expect((taken.body as RotaOfTest).rows[3]).toMatchObject({
      heldOn: saturday.heldOn,
      deferral: 'OVERRIDE',
      deferralReason: '报告厅检修',
    });
    const late = await override(3, {});
    expect(late.body).toMatchObject({ code: 'LECTURE.DATE_CHANGED', params: { heldOn: saturday.heldOn } });
  });

  it('stays in a year that days can be compared in', async () => {
    for (const heldOn of ['9999-12-31', '0001-01-01']) await override(2, { heldOn, acceptWarnings: true }).expect(400);
  });

  it('can be called off, with its lectures', async () => {
    const { body } = await hall.staff
      .post(`/api/lecture-dates/${row(1).dateId}/cancel`, { reason: '防汛值守', revision: row(1).revision })
      .expect(200);
    const after = (body as RotaOfTest).rows[1];
    expect(after).toMatchObject({ status: 'CANCELLED', cancelReason: '防汛值守', words: { code: 'CANCELLED' } });
    expect(after?.lectures.map((each) => each.state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    await hall.staff
      .post(`/api/lecture-dates/${row(1).dateId}/cancel`, { reason: '再来', revision: after?.revision })
      .expect(409);
    const told = await rowsOf(app, "SELECT id FROM notification WHERE kind = 'lecture.date-cancelled' AND link = ?", [
      `/hall/dates/${row(1).dateId}`,
    ]);
    expect(told).toHaveLength(3);
  });
});
