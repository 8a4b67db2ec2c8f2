import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type supertest from 'supertest';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { cellText } from '../../../src/platform/spreadsheet/spreadsheet.js';
import { PlanningQueries } from '../../../src/features/lecture-hall/seasons/planning.queries.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildPublishedHall, type PublishedHall, type SpeakingLecture } from '../../support/build-lecture-changes.js';
import { rotaOf } from '../../support/build-lecture-hall.js';
import { buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

interface Debt {
  id: number;
  person: { id: number };
  state: string;
  excused: boolean;
  cause: string;
  makeUp: { lectureId: number; heldOn: string } | null;
  acts: string[];
}
interface MakeUpDays {
  personId: number;
  items: { dateId: number; heldOn: string; fits: boolean; problem: string | null }[];
}

const START = new Date('2027-03-16T01:00:00.000Z');

let app: TestApp;
let hall: PublishedHall;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
beforeEach(async () => {
  app.clock.set(START);
  hall = await buildPublishedHall(app, { units: 6, peoplePerUnit: 3 });
}, 60_000);
afterAll(() => app.close());

const first = (at = 0): SpeakingLecture => {
  const found = hall.firsts[at];
  if (!found) throw new Error('no such lecture');
  return found;
};
const onTheDayOf = (lecture: { heldOn: string }): void => app.clock.set(`${lecture.heldOn}T09:00:00Z`);
const miss = (lecture: SpeakingLecture, excused: boolean): Promise<supertest.Response> =>
  hall.staff.post(`/api/lectures/${lecture.id}/no-show`, { excused, reason: excused ? '值班防汛' : '联系不上' }).then();
const debts = async (query = ''): Promise<Debt[]> => {
  const response = await hall.staff.get(`/api/lecture-debts?size=100${query}`);
  expect(response.status).toBe(200);
  return (response.body as { items: Debt[] }).items;
};
const days = async (lecture: SpeakingLecture): Promise<MakeUpDays> =>
  (await hall.staff.get(`/api/lectures/${lecture.id}/make-up-dates`)).body as MakeUpDays;
/** Arranges a make-up lecture on the first date that fits. */
async function makeUp(lecture: SpeakingLecture): Promise<{ lectureId: number; dateId: number; heldOn: string }> {
  const day = (await days(lecture)).items.find((item) => item.fits);
  const response = await hall.staff.post(`/api/lectures/${lecture.id}/make-up`, { dateId: day?.dateId });
  expect({ status: response.status, body: response.body as object }).toMatchObject({ status: 201 });
  const { lectureId } = response.body as { lectureId: number };
  return { lectureId, dateId: day?.dateId ?? 0, heldOn: day?.heldOn ?? '' };
}

describe('who goes first in the next plan', () => {
  const first2028 = async (): Promise<Set<number>> =>
    app.get(PlanningQueries).debtorsToCome(app.get(Database).reads, '2028-01-07');

  it('is who owes a lecture, until a make-up is arranged or a turn has come', async () => {
    const [mine, other] = [first(), first(1)];
    onTheDayOf(mine);
    await miss(mine, false);
    expect(await first2028()).toContain(mine.actor.personId);
    await makeUp(mine);
    expect(await first2028()).not.toContain(mine.actor.personId);
    expect(await first2028()).not.toContain(other.actor.personId);
  });
});

describe('a speaker who does not come', () => {
  it('is recorded on the day, not before, and owes the lecture; the others are held', async () => {
    const mine = first();
    expect((await miss(mine, false)).body).toMatchObject({ status: 422, code: 'LECTURE.DAY_NOT_COME' });
    onTheDayOf(mine);
    expect((await miss(mine, false)).status).toBe(200);
    expect((await miss(mine, false)).status).toBe(409);
    const [row] = await rowsOf<{ state: string; outcome: string; live_person_id: number | null }>(
      app,
      'SELECT state, outcome, live_person_id FROM lecture WHERE id = ?',
      [mine.id],
    );
    expect(row).toEqual({ state: 'MISSED', outcome: 'MISSED_UNEXCUSED', live_person_id: null });
    const seen = (await app.http.get(`/api/public/lecture-dates/${mine.dateId}`)).body as {
      lectures: { id: number }[];
    };
    expect(seen.lectures.length).toBeGreaterThan(0);
    expect(seen.lectures.map((lecture) => lecture.id)).not.toContain(mine.id); // who did not come is not for the public
    const audited = await rowsOf(
      app,
      "SELECT * FROM audit_entry WHERE act IN ('lecture.no-show', 'lecture-debt.arise')",
    );
    expect(audited).not.toHaveLength(0);
    expect(JSON.stringify(audited)).not.toContain('联系不上');
    expect(await debts()).toMatchObject([
      {
        person: { id: mine.speaker.personId },
        cause: 'MISSED',
        excused: false,
        state: 'OPEN',
        acts: ['makeUp', 'waive'],
      },
    ]);
    expect((await hall.staff.post(`/api/lecture-dates/${mine.dateId}/held`)).status).toBeLessThan(300);
    const { rows } = await rotaOf(hall.staff, hall.rota.season.id);
    expect(rows[0]?.lectures.map((lecture) => lecture.state).sort()).toEqual(['HELD', 'MISSED']);
  });

  it('with an excuse owes it too; a substitute who comes not owes on top, the first one still', async () => {
    const mine = first();
    const { body } = await hall.staff.get(`/api/lectures/${mine.id}/substitutes`);
    const [one] = (body as { items: { personId: number }[] }).items;
    await hall.staff.post(`/api/lectures/${mine.id}/substitute`, { personId: one?.personId, reason: '住院' });
    onTheDayOf(mine);
    expect((await miss(mine, false)).status).toBe(200);
    const all = await debts();
    expect(new Map(all.map((debt) => [debt.person.id, debt.excused]))).toEqual(
      new Map([
        [mine.speaker.personId, true],
        [one?.personId, false],
      ]),
    );
  });
});

describe('a make-up lecture', () => {
  it('comes on top of the places of a later date, keeps the hard rules, and clears the debt once it is held', async () => {
    const mine = first();
    onTheDayOf(mine);
    await miss(mine, false);
    const choice = await days(mine);
    expect(choice.items.map((item) => item.heldOn)).toEqual(hall.rota.rows.slice(1).map((row) => row.heldOn));
    const taken = choice.items.find(
      (item) => item.problem === 'UNIT_TWICE_ON_DATE' || item.problem === 'TWICE_ON_DATE',
    );
    const refused = await hall.staff.post(`/api/lectures/${mine.id}/make-up`, { dateId: taken?.dateId });
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'LECTURE.CANNOT_SPEAK',
      params: { problem: taken?.problem },
    });
    const early = await hall.staff.post(`/api/lectures/${mine.id}/make-up`, { dateId: mine.dateId });
    expect(early.status).toBe(422);

    const made = await makeUp(mine);
    const { rows } = await rotaOf(hall.staff, hall.rota.season.id);
    const row = rows.find((one) => one.dateId === made.dateId);
    expect(row?.lectures).toHaveLength(3);
    expect(row?.lectures.at(-1)).toMatchObject({ id: made.lectureId, speaker: { personId: mine.speaker.personId } });
    expect(await debts()).toMatchObject([{ state: 'ARRANGED', makeUp: { lectureId: made.lectureId }, acts: [] }]);
    expect((await hall.staff.post(`/api/lectures/${mine.id}/make-up`, { dateId: made.dateId })).status).toBe(409);

    onTheDayOf(made);
    expect((await hall.staff.post(`/api/lecture-dates/${made.dateId}/held`)).status).toBeLessThan(300);
    expect(await debts()).toMatchObject([{ state: 'CLEARED', makeUp: { heldOn: made.heldOn } }]);
    expect(await debts('&owed=true')).toEqual([]);
  });

  it('that is missed leaves the debt, without excuse from now on; taken back or cancelled, it is open again', async () => {
    const mine = first();
    onTheDayOf(mine);
    await miss(mine, true);
    const made = await makeUp(mine);
    expect((await hall.staff.post(`/api/lectures/${made.lectureId}/cancel-make-up`, { reason: '改期' })).status).toBe(
      200,
    );
    expect(await debts()).toMatchObject([{ state: 'OPEN', excused: true, makeUp: null }]);
    expect((await hall.staff.post(`/api/lectures/${mine.id}/cancel-make-up`, { reason: '改期' })).status).toBe(409);

    const again = await makeUp(mine);
    const { rows } = await rotaOf(hall.staff, hall.rota.season.id);
    const row = rows.find((one) => one.dateId === again.dateId);
    const cancelled = await hall.staff.post(`/api/lecture-dates/${again.dateId}/cancel`, {
      reason: '停电',
      revision: row?.revision,
    });
    expect(cancelled.status).toBe(200);
    expect(await debts()).toMatchObject([{ state: 'OPEN', excused: true, makeUp: null }]);

    const third = await makeUp(mine);
    onTheDayOf(third);
    const answer = await hall.staff.post(`/api/lectures/${third.lectureId}/no-show`, {
      excused: false,
      reason: '未到',
    });
    expect(answer.status).toBe(200);
    expect(await debts()).toMatchObject([{ state: 'OPEN', excused: false, makeUp: null }]);
  });

  it('is arranged once, also when two do so at the same moment, and is not swapped or substituted', async () => {
    const mine = first();
    onTheDayOf(mine);
    await miss(mine, true);
    const [one, other] = (await days(mine)).items.filter((item) => item.fits);
    const answers = await Promise.all(
      [one, other].map((day) => hall.staff.post(`/api/lectures/${mine.id}/make-up`, { dateId: day?.dateId }).then()),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const [debt] = await debts();
    const id = debt?.makeUp?.lectureId ?? 0;
    expect((await mine.actor.post(`/api/lectures/${id}/swap`, {})).body).toMatchObject({ code: 'SWAP.MAKE_UP' });
    const [person] = hall.people;
    const substituted = await hall.staff.post(`/api/lectures/${id}/substitute`, { personId: person?.id, reason: '急' });
    expect(substituted.body).toMatchObject({ code: 'LECTURE.MAKE_UP_NOT_SUBSTITUTED' });
  });
});

describe('the list of debts', () => {
  it('is filtered, sorted, paged and a workbook; staff let people off with a reason', async () => {
    const [mine, other] = [first(), hall.lectures[1]];
    if (!other) throw new Error('too few lectures');
    onTheDayOf(mine);
    await miss(mine, true);
    await miss(other, false);
    expect(await debts('&excused=false')).toMatchObject([{ person: { id: other.speaker.personId } }]);
    expect(await debts(`&search=${encodeURIComponent(mine.speaker.name)}`)).toMatchObject([
      { person: { id: mine.speaker.personId } },
    ]);
    expect((await debts('&sort=name')).map((debt) => debt.id)).toEqual(
      (await debts('&sort=-name')).map((debt) => debt.id).reverse(),
    );
    const [debt] = await debts(`&excused=true`);
    expect((await hall.staff.post(`/api/lecture-debts/${debt?.id}/waive`, {})).status).toBe(400);
    expect((await hall.staff.post(`/api/lecture-debts/${debt?.id}/waive`, { reason: '已在县里讲过' })).status).toBe(
      200,
    );
    expect((await hall.staff.post(`/api/lecture-debts/${debt?.id}/waive`, { reason: '再来' })).status).toBe(409);
    expect(await debts('&state=WAIVED')).toMatchObject([{ id: debt?.id, acts: [] }]);
    const file = await hall.staff
      .get('/api/lecture-debts.xlsx')
      .buffer(true)
      .parse((reply, done) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => done(null, Buffer.concat(parts)));
      });
    const [sheet] = readSpreadsheet(file.body as Buffer).sheets;
    expect(
      sheet?.rows
        .slice(1)
        .map((row) => cellText(row[7]))
        .sort(),
    ).toEqual(['免补', '未补']);
  });

  it('is for staff of the hall, and nobody lets themselves off', async () => {
    const mine = first();
    onTheDayOf(mine);
    await miss(mine, true);
    const [debt] = await debts();
    const url = `/api/lecture-debts/${debt?.id}/waive`;
    expect((await app.http.get('/api/lecture-debts')).status).toBe(401);
    expect((await mine.actor.get('/api/lecture-debts')).status).toBe(403);
    expect((await mine.actor.post(url, { reason: '免' })).status).toBe(403);
    expect((await mine.actor.post(`/api/lectures/${mine.id}/no-show`, { excused: true, reason: '病' })).status).toBe(
      403,
    );
    const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', host);
    expect((await elsewhere.get('/api/lecture-debts')).body).toMatchObject({ total: 0 });
    expect((await elsewhere.post(url, { reason: '免' })).status).toBe(404);
    expect(
      (await elsewhere.post(`/api/lectures/${mine.id}/make-up`, { dateId: hall.rota.rows[2]?.dateId })).status,
    ).toBe(404);
    expect((await hall.staff.get('/api/lecture-debts?sort=reason')).status).toBe(400);
  });
});
