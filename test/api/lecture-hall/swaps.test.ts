import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SwapEndings } from '../../../src/features/lecture-hall/changes/swap-endings.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Accounts } from '../../../src/platform/auth/accounts.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildPublishedHall,
  signedIn,
  type PublishedHall,
  type SpeakingLecture,
} from '../../support/build-lecture-changes.js';
import { buildRota, rotaOf } from '../../support/build-lecture-hall.js';
import { buildStaff, buildUnit } from '../../support/build-people.js';

interface Item {
  id: number;
  state: string;
  offered: { lectureId: number; personId: number };
  taken: { lectureId: number; personId: number } | null;
  until: string;
  acts: string[];
  endedBy: string | null;
  decision: string | null;
  exchanges: { lectureId: number; fits: boolean; problems: { problem: string }[] }[];
}
interface Partners {
  refused: string | null;
  people: { personId: number; fits: boolean; exchanges: { lectureId: number; fits: boolean }[] }[];
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

const board = async (actor: TestActor, view: string): Promise<Item[]> => {
  const response = await actor.get(`/api/swaps?view=${view}&size=100`);
  expect(response.status).toBe(200);
  return (response.body as { items: Item[] }).items;
};
const one = async (actor: TestActor, view: string, id: number): Promise<Item | undefined> =>
  (await board(actor, view)).find((item) => item.id === id);
const lecture = (at: number): SpeakingLecture => {
  const found = hall.firsts[at];
  if (!found) throw new Error('no such lecture');
  return found;
};
async function offer(from: SpeakingLecture, body: object = {}): Promise<number> {
  const response = await from.actor.post(`/api/lectures/${from.id}/swap`, body);
  expect({ status: response.status, body: response.body as object }).toMatchObject({ status: 201 });
  return (response.body as { id: number }).id;
}
/** Lectures that would fit in exchange for this one. */
async function fitting(from: SpeakingLecture): Promise<SpeakingLecture[]> {
  const { body } = await from.actor.get(`/api/lectures/${from.id}/swap-partners`);
  const ids = (body as Partners).people.flatMap((person) =>
    person.exchanges.filter((exchange) => exchange.fits).map((exchange) => exchange.lectureId),
  );
  return hall.lectures.filter((candidate) => ids.includes(candidate.id));
}
async function fit(from: SpeakingLecture): Promise<SpeakingLecture> {
  const [first] = await fitting(from);
  if (!first) throw new Error('nobody fits');
  return first;
}
const speakerOf = async (id: number): Promise<{ speaker: number; planned: number; live: number | null }> => {
  const [row] = await app
    .get(Database)
    .reads.query<{ speaker: number; planned: number; live: number | null }[]>(
      'SELECT speaker_person_id AS speaker, planned_person_id AS planned, live_person_id AS live FROM lecture WHERE id = ?',
      [id],
    );
  if (!row) throw new Error('no such lecture');
  return { speaker: row.speaker, planned: row.planned, live: row.live };
};

describe('a lecture that is planned only', () => {
  it('is not found by its own speaker, by no route of the swaps', async () => {
    const draft = await buildRota(app, hall, { firstMonth: '2027-12', lastMonth: '2027-12', speakersPerDate: 2 });
    const planned = draft.rows[0]?.lectures[0];
    if (!planned) throw new Error('no lecture');
    const me = await signedIn(app, planned.speaker.personId, null, planned.speaker.name);
    const other = lecture(0).speaker.personId === planned.speaker.personId ? lecture(1) : lecture(0);
    const swap = await offer(other);
    const answers = [
      await me.get(`/api/lectures/${planned.id}/swap-partners`),
      await me.post(`/api/lectures/${planned.id}/swap`, {}),
      await me.post(`/api/swaps/${swap}/accept`, { lectureId: planned.id }),
      await me.get(`/api/lectures/${planned.id}/why`),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
  });
});

describe('a swap', () => {
  it('goes from offer over consent to the staff, and both speakers stay on record', async () => {
    const mine = lecture(0);
    const yours = await fit(mine);
    const id = await offer(mine, { words: '那天要去县里开会' });
    const open = await one(yours.actor, 'open', id);
    expect(open).toMatchObject({ state: 'OPEN', acts: ['accept'], until: expect.any(String) });
    expect(open?.exchanges.find((exchange) => exchange.lectureId === yours.id)).toMatchObject({ fits: true });
    expect(await one(mine.actor, 'mine', id)).toMatchObject({ acts: ['withdraw'] });

    expect((await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id })).status).toBe(200);
    expect(await one(hall.staff, 'waiting', id)).toMatchObject({ state: 'ACCEPTED', acts: ['confirm', 'refuse'] });
    expect(await one(yours.actor, 'waiting', id)).toMatchObject({ acts: ['withdraw'] });
    expect((await mine.actor.post(`/api/swaps/${id}/confirm`)).status).toBe(403);
    expect((await hall.staff.post(`/api/swaps/${id}/confirm`)).status).toBe(200);

    const me = mine.actor.personId;
    const you = yours.actor.personId;
    expect(await speakerOf(mine.id)).toEqual({ speaker: you, planned: me, live: you });
    expect(await speakerOf(yours.id)).toEqual({ speaker: me, planned: you, live: me });
    const changes = await app
      .get(Database)
      .reads.query<{ lecture_id: number }[]>(
        "SELECT lecture_id FROM lecture_change WHERE kind = 'SWAPPED' AND lecture_id IN (?, ?)",
        [mine.id, yours.id],
      );
    expect(changes).toHaveLength(2);
    expect(await one(hall.staff, 'decided', id)).toMatchObject({ state: 'CONFIRMED' });
    const debts = await hall.staff.get('/api/lecture-debts');
    expect((debts.body as { total: number }).total).toBe(0);
    const notices = await noticesOf(yours.actor);
    expect(notices).toContain('swap.confirmed');
    expect((await hall.staff.post(`/api/swaps/${id}/confirm`)).status).toBe(409);
  });

  it('is taken by one of several who accept at the same moment', async () => {
    const mine = lecture(2);
    const others = await fitting(mine);
    const people = others.filter(
      (other, index) => others.findIndex((same) => same.actor.personId === other.actor.personId) === index,
    );
    expect(people.length).toBeGreaterThan(2);
    const id = await offer(mine);
    const answers = await Promise.all(
      people.map((other) => other.actor.post(`/api/swaps/${id}/accept`, { lectureId: other.id }).then()),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const refused = answers.filter((answer) => answer.status !== 200);
    expect(new Set(refused.map((answer) => `${answer.status} ${(answer.body as { code: string }).code}`))).toEqual(
      new Set(['409 SWAP.TAKEN']),
    );
    const winner = people[answers.findIndex((answer) => answer.status === 200)];
    expect(await one(hall.staff, 'waiting', id)).toMatchObject({
      taken: { lectureId: winner?.id, personId: winner?.actor.personId },
    });
    // staff confirm and the winner steps back at the same moment: one of them comes first
    const both = await Promise.all([
      hall.staff.post(`/api/swaps/${id}/confirm`).then(),
      mine.actor.post(`/api/swaps/${id}/withdraw`).then(),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('is offered once at a time, also when asked twice at the same moment', async () => {
    const mine = lecture(4);
    const answers = await Promise.all([1, 2, 3].map(() => mine.actor.post(`/api/lectures/${mine.id}/swap`, {}).then()));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect(answers.flatMap((answer) => (answer.body as { code?: string }).code ?? [])).toEqual([
      'SWAP.ALREADY_OFFERED',
      'SWAP.ALREADY_OFFERED',
    ]);
    const [open] = await board(mine.actor, 'mine');
    expect((await mine.actor.post(`/api/swaps/${open?.id}/withdraw`)).status).toBe(200);
    expect((await mine.actor.get(`/api/lectures/${mine.id}/swap-partners`)).body).toMatchObject({ refused: null });
  });

  it('may be offered to one person, who alone may take or decline it', async () => {
    const mine = lecture(4);
    const candidates = await fitting(mine);
    const yours = candidates[0];
    const stranger = candidates.find((other) => other.actor.personId !== yours?.actor.personId);
    if (!yours || !stranger) throw new Error('too few candidates');
    const id = await offer(mine, { toPersonId: yours.actor.personId });
    expect(await one(stranger.actor, 'open', id)).toBeUndefined();
    expect((await stranger.actor.post(`/api/swaps/${id}/accept`, { lectureId: stranger.id })).status).toBe(403);
    expect((await stranger.actor.post(`/api/swaps/${id}/decline`, {})).status).toBe(403);
    expect((await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: stranger.id })).status).toBe(403);
    expect((await yours.actor.post(`/api/swaps/${id}/decline`, { reason: '那天我也有会' })).status).toBe(200);
    expect(await one(mine.actor, 'mine', id)).toMatchObject({ state: 'DECLINED', decision: '那天我也有会', acts: [] });
    expect((await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id })).status).toBe(409);
  });

  it('keeps the hard rules: nobody twice on a date, no two of one unit, nobody who is away', async () => {
    const mine = lecture(4);
    const sameDate = hall.lectures.find((other) => other.dateId === mine.dateId && other.id !== mine.id);
    const yours = await fit(mine);
    const id = await offer(mine);
    if (!sameDate) throw new Error('one speaker on the date');
    const wrong = await sameDate.actor.post(`/api/swaps/${id}/accept`, { lectureId: sameDate.id });
    expect(wrong.body).toMatchObject({ status: 422, code: 'SWAP.BREAKS_RULE', params: { problems: ['SAME_DATE'] } });
    const away = await mine.actor.post('/api/me/unavailability', {
      fromOn: yours.heldOn,
      untilOn: yours.heldOn,
      reason: '家里有事',
    });
    expect(away.status).toBe(201);
    const answer = await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id });
    expect(answer.body).toMatchObject({ code: 'SWAP.BREAKS_RULE', params: { problems: ['UNAVAILABLE'] } });
    expect(JSON.stringify(answer.body)).not.toContain('家里有事');
    const item = await one(yours.actor, 'open', id);
    expect(item?.exchanges.find((exchange) => exchange.lectureId === yours.id)).toMatchObject({
      fits: false,
      problems: [{ problem: 'UNAVAILABLE' }],
    });
    expect((await mine.actor.post(`/api/swaps/${id}/withdraw`)).status).toBe(200);
  });

  it('is refused by staff with words, and never decided by whoever is part of it', async () => {
    const mine = lecture(4);
    const yours = await fit(mine);
    const ownStaff = yours.actor;
    await app.get(Database).transaction(systemActor('test'), (tx) =>
      app.get(Accounts).grant(tx, ownStaff.accountId, {
        role: 'TRAINING_STAFF',
        unitId: hall.host.id,
        unitPath: hall.host.path,
        categories: null,
      }),
    );
    const id = await offer(mine);
    expect((await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id })).status).toBe(200);
    expect((await ownStaff.post(`/api/swaps/${id}/confirm`)).body).toMatchObject({ status: 403, code: 'SWAP.OWN' });
    expect((await one(ownStaff, 'waiting', id))?.acts).toEqual(['withdraw']);
    expect((await hall.staff.post(`/api/swaps/${id}/refuse`, {})).status).toBe(400);
    expect((await hall.staff.post(`/api/swaps/${id}/refuse`, { reason: '那个月要迎检' })).status).toBe(200);
    expect(await one(mine.actor, 'decided', id)).toMatchObject({ state: 'REFUSED', decision: '那个月要迎检' });
  });

  it('ends with words when one of its lectures changes meanwhile', async () => {
    const mine = lecture(4);
    const yours = await fit(mine);
    const id = await offer(mine);
    expect((await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id })).status).toBe(200);
    const { rows } = await rotaOf(hall.staff, hall.rota.season.id);
    const row = rows.find((one) => one.dateId === yours.dateId);
    const cancelled = await hall.staff.post(`/api/lecture-dates/${yours.dateId}/cancel`, {
      reason: '报告厅维修',
      revision: row?.revision,
    });
    expect(cancelled.status).toBe(200);
    expect(await one(mine.actor, 'mine', id)).toMatchObject({ state: 'ENDED', endedBy: 'CANCELLED', acts: [] });
    expect((await hall.staff.post(`/api/swaps/${id}/confirm`)).status).toBe(409);
    expect(await noticesOf(mine.actor)).toContain('swap.ended');
    expect((await yours.actor.post(`/api/lectures/${yours.id}/swap`, {})).body).toMatchObject({
      code: 'SWAP.NOT_UPCOMING',
    });
  });
});

describe('a swap over the turn of the year', () => {
  it('exchanges speakers between two seasons', async () => {
    const year = await buildPublishedHall(app, {
      units: 6,
      peoplePerUnit: 2,
      season: { firstMonth: '2027-11', lastMonth: '2027-12' },
    });
    const next = await buildRota(app, year, {
      firstMonth: '2028-01',
      lastMonth: '2028-02',
      speakersPerDate: 2,
      publish: { fromMonth: '2028-01', toMonth: '2028-02' },
    });
    const mine = year.lectures.find((candidate) => candidate.heldOn.startsWith('2027-12'));
    if (!mine) throw new Error('no lecture in December');
    const { body } = await mine.actor.get(`/api/lectures/${mine.id}/swap-partners`);
    const inJanuary = new Set(next.rows.flatMap((row) => row.lectures.map((found) => found.id)));
    const partner = (body as Partners).people
      .flatMap((person) => person.exchanges.map((exchange) => ({ ...exchange, personId: person.personId })))
      .find((exchange) => exchange.fits && inJanuary.has(exchange.lectureId));
    if (!partner) throw new Error('nobody of the next season fits');
    const unitId = year.people.find((person) => person.id === partner.personId)?.unit.id ?? null;
    const known = year.lectures.find((candidate) => candidate.actor.personId === partner.personId)?.actor;
    const yours = known ?? (await signedIn(app, partner.personId, unitId, '明年的主讲人'));
    const id = await offer(mine, { toPersonId: partner.personId });
    expect((await yours.post(`/api/swaps/${id}/accept`, { lectureId: partner.lectureId })).status).toBe(200);
    expect((await year.staff.post(`/api/swaps/${id}/confirm`)).status).toBe(200);
    expect(await speakerOf(mine.id)).toMatchObject({ speaker: partner.personId, planned: mine.actor.personId });
    expect(await speakerOf(partner.lectureId)).toMatchObject({ speaker: mine.actor.personId });
  }, 60_000);
});

describe('the cut-off', () => {
  it('ends offers that were not settled, and nothing is offered after it', async () => {
    const late = await buildPublishedHall(app, { units: 6, peoplePerUnit: 2, season: { swapCutoffDays: 10 } });
    const mine = late.firsts[1];
    if (!mine) throw new Error('no lecture');
    const response = await mine.actor.post(`/api/lectures/${mine.id}/swap`, {});
    const { id } = response.body as { id: number };
    const item = await one(mine.actor, 'mine', id);
    expect(Math.round((Date.parse(mine.heldOn) - Date.parse(item?.until ?? '')) / 86_400_000)).toBe(10);
    const before = app.clock.now();
    try {
      app.clock.set(new Date(`${item?.until}T15:59:00Z`)); // the last minute of the last day in the centre
      await app.get(SwapEndings).sweep();
      expect(await one(mine.actor, 'mine', id)).toMatchObject({ state: 'OPEN' });
      app.clock.set(new Date(`${item?.until}T16:00:00Z`));
      await Promise.all([app.get(SwapEndings).sweep(), app.get(SwapEndings).sweep()]);
      expect(await one(mine.actor, 'mine', id)).toMatchObject({ state: 'EXPIRED' });
      const again = await mine.actor.post(`/api/lectures/${mine.id}/swap`, {});
      expect(again.body).toMatchObject({ status: 422, code: 'SWAP.TOO_LATE', params: { until: item?.until } });
    } finally {
      app.clock.set(before);
    }
  }, 60_000);
});

describe('who may', () => {
  it('signed in, with their own lecture, within their own hall', async () => {
    const mine = lecture(4);
    const stranger = lecture(0);
    expect((await app.http.get('/api/swaps?view=open')).status).toBe(401);
    expect((await app.http.post(`/api/lectures/${mine.id}/swap`).send({})).status).toBe(401);
    expect((await mine.actor.get('/api/swaps?view=nonsense')).status).toBe(400);
    expect((await mine.actor.post(`/api/lectures/${mine.id}/swap`, { extra: 1 })).status).toBe(400);
    expect((await stranger.actor.post(`/api/lectures/${mine.id}/swap`, {})).body).toMatchObject({
      status: 403,
      code: 'SWAP.NOT_YOUR_LECTURE',
    });
    expect((await mine.actor.post('/api/lectures/999999/swap', {})).status).toBe(404);
    expect((await mine.actor.post('/api/swaps/999999/withdraw')).status).toBe(404);
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    const yours = await fit(mine);
    const id = await offer(mine);
    await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id });
    expect((await elsewhere.post(`/api/swaps/${id}/confirm`)).status).toBe(404);
    expect((await elsewhere.post(`/api/swaps/${id}/refuse`, { reason: '不行' })).status).toBe(404);
    expect(await one(elsewhere, 'waiting', id)).toBeUndefined();
  });
});

async function noticesOf(actor: TestActor): Promise<string[]> {
  const { body } = await actor.get('/api/notifications?size=100');
  return (body as { items: { kind: string }[] }).items.map((item) => item.kind);
}
