import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { noticeCsv, type NoticeOptions } from '../../support/build-holidays.js';
import {
  buildHall,
  buildRota,
  rotaOf,
  speakersOf,
  type BuiltHall,
  type RotaOfTest,
} from '../../support/build-lecture-hall.js';
import { buildStaff, rowsOf } from '../../support/build-people.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const handIn = (actor: TestActor, notice: NoticeOptions | string) =>
  actor
    .post('/api/holiday-notices/preview')
    .attach('file', Buffer.from(typeof notice === 'string' ? notice : noticeCsv(notice)), '通知.csv');

interface Preview {
  readonly previewId: number;
  readonly dates: readonly {
    month: string;
    before: string;
    after: string;
    lectures: { lectureId: number; person: { id: number }; canCome: boolean; reason: string | null }[];
  }[];
  readonly kept: readonly { month: string; because: string }[];
}

/** A notice that takes the first Friday of July off. */
const oneDayOff = (year: number, friday: string): NoticeOptions => ({ year, off: [[friday, 1, '停电检修']] });

describe('a new holiday notice', () => {
  it('shows which dates it moves, and moves only those, with all who can come', async () => {
    const hall = await buildHall(app, { units: 6, peoplePerUnit: 2 });
    const rota = await buildRota(app, hall, {
      firstMonth: '2028-06',
      lastMonth: '2028-08',
      publish: { fromMonth: '2028-06', toMonth: '2028-07' },
    });
    const july = rota.rows[1];
    expect(july?.heldOn).toBe('2028-07-07');
    const away = july?.lectures[0];
    if (!july || !away) throw new Error('no lecture in July');
    const speaker = await app.actor({ roles: [{ role: 'TRAINEE' }], personId: away.speaker.personId });
    await speaker
      .post('/api/me/unavailability', { fromOn: '2028-07-14', untilOn: '2028-07-14', reason: '外出学习' })
      .expect(201);

    const { body } = await handIn(hall.staff, oneDayOff(2028, '2028-07-07')).expect(200);
    const preview = body as Preview;
    const mine = preview.dates.filter((date) => date.month === '2028-07');
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ before: '2028-07-07', after: '2028-07-14' });
    expect(mine[0]?.lectures.map((each) => [each.lectureId, each.canCome])).toEqual(
      july.lectures.map((each) => [each.id, each.id !== away.id]),
    );
    expect(await rotaOf(hall.staff, rota.season.id)).toEqual(rota);

    const confirmed = await hall.staff.post('/api/holiday-notices', { previewId: preview.previewId }).expect(200);
    const after = await rotaOf(hall.staff, rota.season.id);
    expect(confirmed.body).toMatchObject({
      year: 2028,
      moved: [{ month: '2028-07', before: '2028-07-07', after: '2028-07-14' }],
      replaced: [{ lectureId: away.id, from: { id: away.speaker.personId } }],
    });
    expect(after.rows[1]).toMatchObject({ heldOn: '2028-07-14', deferral: 'HOLIDAY', deferralReason: '停电检修' });
    expect([after.rows[0]?.heldOn, after.rows[2]?.heldOn]).toEqual([rota.rows[0]?.heldOn, rota.rows[2]?.heldOn]);
    expect([speakersOf(after.rows[0]), speakersOf(after.rows[2])]).toEqual([
      speakersOf(rota.rows[0]),
      speakersOf(rota.rows[2]),
    ]);
    const now = speakersOf(after.rows[1]);
    expect(now).not.toContain(away.speaker.personId);
    expect(now).toEqual(expect.arrayContaining(speakersOf(july).filter((id) => id !== away.speaker.personId)));
    const replaced = after.rows[1]?.lectures.find((each) => each.id === away.id);
    expect(replaced?.planned).toMatchObject({ personId: away.speaker.personId });

    const changes = await rowsOf<{ kind: string; total: number }>(
      app,
      `SELECT kind, COUNT(*) AS total FROM lecture_change WHERE date_id = ? AND kind IN ('DATE_MOVED', 'REPLANNED') GROUP BY kind`,
      [july.dateId],
    );
    expect(new Map(changes.map((row) => [row.kind, Number(row.total)]))).toEqual(
      new Map([
        ['DATE_MOVED', 3],
        ['REPLANNED', 1],
      ]),
    );
    const told = await rowsOf<{ person_id: number; kind: string }>(
      app,
      "SELECT person_id, kind FROM notification WHERE kind IN ('lecture.date-changed', 'lecture.released')",
    );
    expect(
      told
        .filter((row) => row.kind === 'lecture.date-changed')
        .map((row) => row.person_id)
        .sort(),
    ).toEqual([...now].sort());
    expect(told.filter((row) => row.kind === 'lecture.released').map((row) => row.person_id)).toEqual([
      away.speaker.personId,
    ]);
    const again = await hall.staff.post('/api/holiday-notices', { previewId: preview.previewId });
    expect([404, 409]).toContain(again.status);
  });

  it('saves nothing when a month cannot be filled any more', async () => {
    const hall = await buildHall(app, { units: 3, peoplePerUnit: 1 });
    const rota = await buildRota(app, hall, { firstMonth: '2029-07', lastMonth: '2029-07' });
    const [speaker] = speakersOf(rota.rows[0]);
    const person = await app.actor({ roles: [{ role: 'TRAINEE' }], personId: speaker ?? 0 });
    await person
      .post('/api/me/unavailability', { fromOn: '2029-07-13', untilOn: '2029-07-13', reason: '外出学习' })
      .expect(201);
    const { body } = await handIn(hall.staff, { year: 2029, off: [['2029-07-06', 1, '停电']] }).expect(200);
    const preview = body as Preview;
    const refused = await hall.staff.post('/api/holiday-notices', { previewId: preview.previewId });
    expect(refused.status).toBe(422);
    expect((refused.body as { params: { month: string } }).params.month).toBe('2029-07');
    expect(await rotaOf(hall.staff, rota.season.id)).toEqual(rota);
    expect(await rowsOf(app, "SELECT id FROM holiday_notice WHERE year = 2029 AND state = 'ACTIVE'")).toEqual([]);
  });

  it('leaves alone what somebody set by hand', async () => {
    const hall = await buildHall(app, { units: 3, peoplePerUnit: 1 });
    const rota = await buildRota(app, hall, { firstMonth: '2030-07', lastMonth: '2030-07' });
    const [july] = rota.rows;
    await hall.staff
      .put(`/api/lecture-dates/${july?.dateId}`, {
        heldOn: '2030-07-19',
        startTime: '14:30',
        endTime: '16:30',
        place: '报告厅',
        seats: 0,
        reason: '省里会议',
        revision: july?.revision,
      })
      .expect(200);
    const { body } = await handIn(hall.staff, { year: 2030, off: [['2030-07-05', 1, '防汛']] }).expect(200);
    expect((body as Preview).dates).toEqual([]);
    expect((body as Preview).kept).toEqual([expect.objectContaining({ month: '2030-07', because: 'SET_BY_HAND' })]);
  });

  it('with bad rows cannot be confirmed, and says which rows', async () => {
    const hall = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    const { body } = await handIn(hall.staff, '日期,名称,类型\n2027-02-30,春节,休息\n2027-02-05,除夕,休息').expect(200);
    expect(body).toMatchObject({ previewId: null, dates: [], kept: [] });
    expect((body as { problems: { code: string; row: number }[] }).problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'DATE_IMPOSSIBLE', row: 2 })]),
    );
  });

  it('is for training staff, and a preview for whoever handed it in', async () => {
    const hall: BuiltHall = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    const leader = await buildStaff(app, 'LEADER', hall.host);
    await app.http.post('/api/holiday-notices').send({ previewId: 1 }).expect(401);
    await leader.post('/api/holiday-notices', { previewId: 1 }).expect(403);
    await hall.staff.post('/api/holiday-notices', { previewId: 999_999 }).expect(404);
    await hall.staff.post('/api/holiday-notices', {}).expect(400);
    const { body } = await handIn(hall.staff, { year: 2031 }).expect(200);
    const other = await buildStaff(app, 'TRAINING_STAFF', hall.host);
    await other.post('/api/holiday-notices', { previewId: (body as Preview).previewId }).expect(404);
  });

  it('confirmed twice at once comes into force once', async () => {
    const hall = await buildHall(app, { units: 3, peoplePerUnit: 1 });
    const rota: RotaOfTest = await buildRota(app, hall, { firstMonth: '2032-07', lastMonth: '2032-07' });
    const { body } = await handIn(hall.staff, { year: 2032, off: [['2032-07-02', 1, '停电']] }).expect(200);
    const { previewId } = body as Preview;
    const both = await Promise.all([1, 2].map(() => hall.staff.post('/api/holiday-notices', { previewId })));
    const statuses = both.map((answer) => answer.status).sort();
    expect(statuses[0]).toBe(200);
    expect([404, 409]).toContain(statuses[1]);
    const after = await rotaOf(hall.staff, rota.season.id);
    expect(after.rows[0]?.heldOn).toBe('2032-07-09');
    const moves = await rowsOf(app, "SELECT id FROM lecture_change WHERE date_id = ? AND kind = 'DATE_MOVED'", [
      after.rows[0]?.dateId,
    ]);
    expect(moves).toHaveLength(3);
  });
});
