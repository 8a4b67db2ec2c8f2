import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  buildHall,
  buildRota,
  rotaOf,
  type BuiltHall,
  type RotaLectureOfTest,
  type RotaOfTest,
  type RotaRowOfTest,
} from '../../support/build-lecture-hall.js';
import { rowsOf } from '../../support/build-people.js';

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
const url = (act: string): string => `/api/lecture-seasons/${rota.season.id}/${act}`;

describe('publication', () => {
  const change = (sql: string, parameters: unknown[]): Promise<unknown> =>
    app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql, parameters));

  it('says before what it does, and tells each speaker once', async () => {
    const range = `fromMonth=${row(2).month}&toMonth=${row(3).month}`;
    const { body } = await hall.staff.get(`${url('publish-sample')}?${range}`).expect(200);
    expect(body).toMatchObject({
      dates: 2,
      lectures: 6,
      withoutEmail: (body as { speakers: number }).speakers,
      unfilled: [],
    });
    const published = await hall.staff.post(url('publish'), {
      fromMonth: row(2).month,
      toMonth: row(3).month,
      revision: rota.season.revision,
    });
    expect(published.status).toBe(200);
    expect((published.body as RotaOfTest).rows.map((each) => each.status)).toEqual(Array(4).fill('PUBLISHED'));
    expect((published.body as RotaOfTest).rows[2]?.steps).toHaveLength(7);
    expect((published.body as RotaOfTest).rows[2]?.words.code).toBe('WAITING');
    const told = await rowsOf(
      app,
      `SELECT n.id FROM notification n WHERE n.kind = 'lecture.assigned' AND n.link IN (${row(2)
        .lectures.map((each) => `'/hall/lectures/${each.id}'`)
        .join(',')})`,
    );
    expect(told).toHaveLength(3);
    const again = await hall.staff.post(url('publish'), {
      fromMonth: row(2).month,
      toMonth: row(3).month,
      revision: (published.body as RotaOfTest).season.revision,
    });
    expect(again.body).toMatchObject({ code: 'LECTURE.NOTHING_TO_PUBLISH' });
    await hall.staff.post(url('publish'), { fromMonth: '2027-13', toMonth: '2027-14', revision: 1 }).expect(400);
  });

  it('asks whether those planned can still come, and promises nobody who cannot', async () => {
    const [away, tooNew, gone] = row(2).lectures as [RotaLectureOfTest, RotaLectureOfTest, RotaLectureOfTest];
    const exemption = (untilOn: string) =>
      hall.staff.post('/api/lecture-exemptions', {
        personId: away.speaker.personId,
        kind: 'SICK',
        reason: '住院休养',
        fromOn: row(2).heldOn,
        untilOn,
      });
    const { body: made } = await exemption(row(2).heldOn).expect(201);
    await change("UPDATE assignment SET from_on = ? WHERE kind = 'MAIN' AND person_id = ?", [
      row(2).heldOn,
      tooNew.speaker.personId,
    ]);
    await change("UPDATE person SET status = 'LEFT' WHERE id = ?", [gone.speaker.personId]);
    const month = { fromMonth: row(2).month, toMonth: row(2).month };
    const sample = () =>
      hall.staff.get(`${url('publish-sample')}?fromMonth=${month.fromMonth}&toMonth=${month.toMonth}`).expect(200);
    const publish = (more: object = {}) =>
      hall.staff.post(url('publish'), { ...month, revision: rota.season.revision, ...more });
    try {
      const { absent } = (await sample()).body as { absent: Record<string, unknown>[] };
      const named = ({ speaker }: RotaLectureOfTest, reason: string, hard: boolean) => ({
        month: row(2).month,
        heldOn: row(2).heldOn,
        person: { id: speaker.personId, name: speaker.name },
        reason,
        hard,
      });
      expect(absent).toEqual([
        named(away, 'EXEMPT', true),
        named(tooNew, 'NOT_YET_ELIGIBLE', false),
        named(gone, 'NOT_IN_POOL', true),
      ]);
      expect(JSON.stringify(absent)).not.toContain('住院');
      const refused = await publish({ acceptWarnings: true });
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({
        code: 'LECTURE.SPEAKERS_ABSENT',
        params: { months: [row(2).month], names: [away.speaker.name, gone.speaker.name] },
      });
      await hall.staff.delete(`/api/lecture-exemptions/${(made as { id: number }).id}`).expect(200);
      await change("UPDATE person SET status = 'ACTIVE' WHERE id = ?", [gone.speaker.personId]);
      expect((await publish()).body).toMatchObject({ code: 'LECTURE.SPEAKERS_TOO_NEW' });
      expect((await rotaOf(hall.staff, rota.season.id)).rows[2]?.status).toBe('PLANNED');
      expect((await publish({ acceptWarnings: true })).status).toBe(200);
    } finally {
      await change("UPDATE person SET status = 'ACTIVE' WHERE id = ?", [gone.speaker.personId]);
      await change("UPDATE assignment SET from_on = '2020-01-01' WHERE kind = 'MAIN' AND person_id = ?", [
        tooNew.speaker.personId,
      ]);
    }
  });

  it('of a day that is over asks first', async () => {
    const today = app.clock.now();
    app.clock.set(`${serial}-08-31T02:00:00Z`);
    try {
      const month = { fromMonth: row(2).month, toMonth: row(2).month, revision: rota.season.revision };
      const refused = await hall.staff.post(url('publish'), month);
      expect([refused.status, refused.body]).toMatchObject([
        422,
        { code: 'LECTURE.PUBLISH_PAST', params: { months: [row(2).month] } },
      ]);
      expect((await hall.staff.post(url('publish'), { ...month, acceptWarnings: true })).status).toBe(200);
    } finally {
      app.clock.set(today);
    }
  });
});
