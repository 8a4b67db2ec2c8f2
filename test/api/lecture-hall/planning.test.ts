import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RotaInputs } from '../../../src/features/lecture-hall/seasons/rota-inputs.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildHall,
  buildRota,
  buildSeason,
  jobOf,
  planSeason,
  rotaOf,
  speakersOf,
  type BuiltHall,
  type RotaLectureOfTest,
  type RotaRowOfTest,
} from '../../support/build-lecture-hall.js';
import { buildPerson, buildStaff, rowsOf } from '../../support/build-people.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const changesOf = (seasonId: number): Promise<{ kind: string; lecture_id: number }[]> =>
  rowsOf(
    app,
    `SELECT c.kind, c.lecture_id FROM lecture_change c JOIN lecture l ON l.id = c.lecture_id
       JOIN lecture_date d ON d.id = l.date_id WHERE d.season_id = ? ORDER BY c.id`,
    [seasonId],
  );
const sequencesOf = (seasonId: number): Promise<object[]> =>
  rowsOf(
    app,
    `SELECT l.id, l.feed_sequence, l.revision, d.feed_sequence AS date_sequence FROM lecture l
       JOIN lecture_date d ON d.id = l.date_id WHERE d.season_id = ? ORDER BY l.id`,
    [seasonId],
  );

describe('a plan', () => {
  it('fills every place, each unit once before any speaks again, and says what it proved', async () => {
    const hall = await buildHall(app, { units: 6, peoplePerUnit: 2 });
    const { id } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-09' });
    const job = await planSeason(app, hall.staff, id);
    expect(job).toMatchObject({ state: 'DONE', result: { seasonId: id, lectures: 12, changed: 12 } });
    const rota = await rotaOf(hall.staff, id);
    expect(rota.season).toMatchObject({ status: 'PLANNED', acts: ['edit', 'plan', 'publish'] });
    expect(rota.rows.map((row) => row.lectures.length)).toEqual([3, 3, 3, 3]);
    expect(rota.rows.every((row) => row.words.code === 'PLANNED' && row.steps.length === 0)).toBe(true);
    const units = rota.rows.map((row) => row.lectures.map((lecture) => lecture.speaker.unitKey));
    expect(new Set(units.slice(0, 2).flat()).size).toBe(6);
    expect(new Set(units.slice(2).flat()).size).toBe(6);
    expect(new Set(rota.rows.flatMap(speakersOf)).size).toBe(12);
    const { body } = await hall.staff.get(`/api/lecture-seasons/${id}/compromises`).expect(200);
    expect(body).toMatchObject({
      seed: 20270316,
      items: [],
      evidence: [
        { level: 'UNITS', value: 0 },
        { level: 'PERSONS', value: 0 },
        { level: 'UNIT_WAIT' },
        { level: 'PERSON_WAIT' },
      ],
    });
    expect((body as { fingerprint: string }).fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await changesOf(id)).map((row) => row.kind)).toEqual(Array(12).fill('ASSIGNED'));
  });

  it('changes nothing when it is made again', async () => {
    const hall = await buildHall(app, { units: 4, peoplePerUnit: 2 });
    const first = await buildRota(app, hall, { firstMonth: '2027-06', lastMonth: '2027-08' });
    const before = [await changesOf(first.season.id), await sequencesOf(first.season.id)];
    const job = await planSeason(app, hall.staff, first.season.id);
    expect(job).toMatchObject({ state: 'DONE', result: { changed: 0 } });
    expect([await changesOf(first.season.id), await sequencesOf(first.season.id)]).toEqual(before);
    const again = await rotaOf(hall.staff, first.season.id);
    expect(again).toEqual(first);
    expect(await rowsOf(app, 'SELECT id FROM lecture_plan WHERE season_id = ?', [first.season.id])).toHaveLength(1);
  });

  it('leaves pinned speakers and public months where they are', async () => {
    const hall = await buildHall(app, { units: 5, peoplePerUnit: 2 });
    const rota = await buildRota(app, hall, {
      firstMonth: '2027-06',
      lastMonth: '2027-10',
      publish: { fromMonth: '2027-06', toMonth: '2027-07' },
    });
    const seasonId = rota.season.id;
    const last = rota.rows[4]?.lectures[0];
    if (!last) throw new Error('no lecture');
    await hall.staff
      .put(`/api/lectures/${last.id}/pin`, { pinned: true, reason: '主题已定', revision: last.revision })
      .expect(200);
    // more people: the open months may be planned otherwise
    const unit = hall.units[0];
    for (const name of ['闵国强', '单雪梅', '巫志明']) await buildPerson(app, { unit, name });
    const job = await planSeason(app, hall.staff, seasonId);
    expect(job.state).toBe('DONE');
    const after = await rotaOf(hall.staff, seasonId);
    expect(after.rows.slice(0, 2).map(speakersOf)).toEqual(rota.rows.slice(0, 2).map(speakersOf));
    expect(after.rows[4]?.lectures.find((lecture) => lecture.id === last.id)).toMatchObject({
      pinned: true,
      speaker: { personId: last.speaker.personId },
    });
    expect(after.rows.slice(0, 2).every((row) => row.status === 'PUBLISHED')).toBe(true);
  });

  it('plans only the months that it is asked for', async () => {
    const hall = await buildHall(app, { units: 4, peoplePerUnit: 1 });
    const { id } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-08', speakersPerDate: 2 });
    await planSeason(app, hall.staff, id, { fromMonth: '2027-07', toMonth: '2027-07' });
    const rota = await rotaOf(hall.staff, id);
    expect(rota.rows.map((row) => row.lectures.length)).toEqual([0, 2, 0]);
    await planSeason(app, hall.staff, id);
    const all = await rotaOf(hall.staff, id);
    expect(all.rows.map((row) => row.lectures.length)).toEqual([2, 2, 2]);
    const outside = await hall.staff.post(`/api/lecture-seasons/${id}/plan`, {
      fromMonth: '2028-01',
      revision: all.season.revision,
    });
    expect(outside.body).toMatchObject({ code: 'LECTURE.MONTH_OUTSIDE', params: { month: '2028-01' } });
  });

  it('says which month it cannot fill, and saves nothing', async () => {
    const hall = await buildHall(app, { units: 2, peoplePerUnit: 2 });
    const { id } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-07' });
    const job = await planSeason(app, hall.staff, id);
    expect(job).toMatchObject({
      state: 'FAILED',
      error: 'ROTA.POOL_TOO_SMALL',
      errorParams: { month: '2027-06', slots: 3, units: 2 },
      result: null,
    });
    expect((await rotaOf(hall.staff, id)).season.status).toBe('DRAFT');
    expect(await changesOf(id)).toEqual([]);
  });

  it('is not saved when the pool changed while it was made', async () => {
    const hall = await buildHall(app, { units: 4, peoplePerUnit: 2 });
    const { id } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-06' });
    const inputs = app.get(RotaInputs);
    const gather = inputs.gather.bind(inputs);
    let asked = 0;
    inputs.gather = async (...question) => {
      const answer = await gather(...question);
      asked += 1;
      if (asked === 1) {
        await hall.staff
          .post('/api/lecture-exemptions', {
            personId: hall.people[0]?.id,
            kind: 'SICK',
            reason: '住院',
            untilOn: '2027-12-31',
          })
          .expect(201);
      }
      return answer;
    };
    try {
      expect(await planSeason(app, hall.staff, id)).toMatchObject({ state: 'FAILED', error: 'LECTURE.PLAN_STALE' });
    } finally {
      inputs.gather = gather;
    }
    const rota = await rotaOf(hall.staff, id);
    expect(rota.season.status).toBe('DRAFT');
    expect(rota.rows.map((row) => row.lectures)).toEqual([[]]);
    expect(await planSeason(app, hall.staff, id)).toMatchObject({ state: 'DONE' });
  });

  it('can be called off while it is made', async () => {
    const hall = await buildHall(app, { units: 4, peoplePerUnit: 1 });
    const { id, revision } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-06' });
    const inputs = app.get(RotaInputs);
    const gather = inputs.gather.bind(inputs);
    let jobId = 0;
    let begun: () => void = () => undefined;
    const known = new Promise<void>((resolve) => (begun = resolve));
    inputs.gather = async (...question) => {
      await known;
      await hall.staff.delete(`/api/jobs/${jobId}`).expect(200);
      return gather(...question);
    };
    try {
      const { body } = await hall.staff.post(`/api/lecture-seasons/${id}/plan`, { revision });
      jobId = (body as { jobId: number }).jobId;
      begun();
      expect(await jobOf(app, hall.staff, jobId)).toMatchObject({ state: 'CANCELLED', error: null });
    } finally {
      inputs.gather = gather;
    }
    expect((await rotaOf(hall.staff, id)).season.status).toBe('DRAFT');
  });

  it('is refused on an old state, and for another hall', async () => {
    const hall = await buildHall(app, { units: 4, peoplePerUnit: 1 });
    const { id, revision } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-06' });
    const { body } = await hall.staff.post(`/api/lecture-seasons/${id}/plan`, { revision: revision + 1 });
    expect(body).toMatchObject({ code: 'LECTURE.SEASON_CHANGED' });
    await app.http.post(`/api/lecture-seasons/${id}/plan`).send({ revision }).expect(401);
    const other = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    await other.staff.post(`/api/lecture-seasons/${id}/plan`, { revision }).expect(404);
  });

  it('stands when the rules change: its dates move, its speakers stay until the next plan', async () => {
    const hall = await buildHall(app, { units: 6, peoplePerUnit: 2 });
    const rota = await buildRota(app, hall, { firstMonth: '2027-06', lastMonth: '2027-07' });
    const id = rota.season.id;
    await hall.staff
      .put(`/api/lecture-seasons/${id}`, {
        firstMonth: '2027-06',
        lastMonth: '2027-07',
        place: '二楼会议室',
        rule: { week: 2, weekday: 3 },
        speakersPerDate: 2,
        revision: rota.season.revision,
      })
      .expect(200);
    const moved = await rotaOf(hall.staff, id);
    expect(moved.rows.map((row) => row.heldOn)).toEqual(['2027-06-16', '2027-07-14']);
    expect(moved.rows.map(speakersOf)).toEqual(rota.rows.map(speakersOf));
    expect((await changesOf(id)).filter((row) => row.kind === 'DATE_MOVED')).toHaveLength(6);
    await planSeason(app, hall.staff, id);
    const planned = await rotaOf(hall.staff, id);
    expect(planned.rows.map((row) => row.lectures.length)).toEqual([2, 2]);
  });

  it('made twice at once gives one rota', async () => {
    const hall = await buildHall(app, { units: 5, peoplePerUnit: 2 });
    const { id, revision } = await buildSeason(hall, { firstMonth: '2027-06', lastMonth: '2027-08' });
    const started = await Promise.all(
      [1, 2].map(() => hall.staff.post(`/api/lecture-seasons/${id}/plan`, { revision })),
    );
    expect(started.map((response) => response.status)).toEqual([202, 202]);
    const jobs = [];
    for (const { body } of started) jobs.push(await jobOf(app, hall.staff, (body as { jobId: number }).jobId));
    expect(jobs.map((job) => job.state)).toEqual(expect.arrayContaining(['DONE']));
    const rota = await rotaOf(hall.staff, id);
    expect(rota.rows.map((row) => row.lectures.length)).toEqual([3, 3, 3]);
    expect((await changesOf(id)).filter((row) => row.kind === 'ASSIGNED')).toHaveLength(9);
    expect(await rowsOf(app, 'SELECT id FROM lecture_plan WHERE season_id = ?', [id])).toHaveLength(1);
  });

  it('goes on where the season before ended', async () => {
    const hall = await buildHall(app, { units: 6, peoplePerUnit: 1 });
    const first = await buildRota(app, hall, { firstMonth: '2027-06', lastMonth: '2027-06' });
    const second = await buildRota(app, hall, { firstMonth: '2027-07', lastMonth: '2027-07' });
    const spoken = [...speakersOf(first.rows[0]), ...speakersOf(second.rows[0])];
    expect(new Set(spoken).size).toBe(6);
  });
});

describe('why me', () => {
  let hall: BuiltHall;
  let speaker: TestActor;
  let lectureId: number;
  let draftId: number;

  beforeAll(async () => {
    hall = await buildHall(app, { units: 4, peoplePerUnit: 3 });
    const rota = await buildRota(app, hall, {
      firstMonth: '2027-06',
      lastMonth: '2027-07',
      publish: { fromMonth: '2027-06', toMonth: '2027-06' },
    });
    const lecture = rota.rows[0]?.lectures[0];
    if (!lecture) throw new Error('no lecture');
    lectureId = lecture.id;
    draftId = rota.rows[1]?.lectures[0]?.id ?? 0;
    speaker = await app.actor({ roles: [{ role: 'TRAINEE' }], personId: lecture.speaker.personId });
  });

  it('is told to staff with names and reasons', async () => {
    const { body } = await hall.staff.get(`/api/lectures/${lectureId}/why`).expect(200);
    expect(body).toMatchObject({
      lectureId,
      month: '2027-06',
      swapUntil: '2027-05-28',
      full: true,
      change: null,
      why: { choice: 'FIRST_CHOICE', unit: { cycleNo: 1, unitCount: 4 }, people: { total: 3 } },
    });
    const { why } = body as { why: { candidates: { name: string; verdict: string }[]; unit: { name: string } } };
    expect(why.candidates).toHaveLength(3);
    expect(why.candidates.every((candidate) => candidate.name !== '')).toBe(true);
    expect(why.unit.name).not.toBe('');
  });

  it('is told to the speaker and to others once it is public, without why others were away', async () => {
    const own = await speaker.get(`/api/lectures/${lectureId}/why`).expect(200);
    expect(own.body).toMatchObject({ full: false, lectureId });
    const other = await app.actor({ roles: [{ role: 'TRAINEE' }] });
    await other.get(`/api/lectures/${lectureId}/why`).expect(200);
    await other.get(`/api/lectures/${draftId}/why`).expect(404);
    await app.http.get(`/api/lectures/${lectureId}/why`).expect(401);
    const elsewhere = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    await elsewhere.staff.get(`/api/lectures/${draftId}/why`).expect(404);
  });

  it('does not tell others in which month that is not public somebody speaks', async () => {
    const small = await buildHall(app, { units: 3, peoplePerUnit: 2 });
    const rota = await buildRota(app, small, {
      firstMonth: '2027-06',
      lastMonth: '2027-07',
      publish: { fromMonth: '2027-06', toMonth: '2027-06' },
    });
    const [june, july] = rota.rows as [RotaRowOfTest, RotaRowOfTest];
    const { id, speaker: chosen } = june.lectures[0] as RotaLectureOfTest;
    const [row] = await rowsOf<{ why: string }>(app, 'SELECT why FROM lecture WHERE id = ?', [id]);
    const stored = JSON.parse(row?.why ?? '') as { candidates: { personId: number; verdict: object }[] };
    for (const candidate of stored.candidates)
      if (candidate.personId !== chosen.personId)
        candidate.verdict = { code: 'PLANNED_ELSEWHERE', dateId: july.dateId };
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query('UPDATE lecture SET why = ? WHERE id = ?', [JSON.stringify(stored), id]),
      );
    const url = `/api/lectures/${id}/why`;
    const full = await small.staff.get(url).expect(200);
    expect(JSON.stringify(full.body)).toContain('2027-07');
    const reader = await app.actor({ roles: [{ role: 'TRAINEE' }] });
    const { body } = await reader.get(url).expect(200);
    const { why } = body as { why: { candidates: object[] } };
    expect(why.candidates).toContainEqual(expect.objectContaining({ verdict: 'PLANNED_ELSEWHERE', month: null }));
    expect(JSON.stringify(body)).not.toContain('2027-07');
  });

  it('takes a fixed number of statements', async () => {
    const staff = await buildStaff(app, 'TRAINING_STAFF', hall.host);
    expect(await app.statementsOf(() => staff.get(`/api/lectures/${lectureId}/why`))).toBeLessThan(14);
  });
});
