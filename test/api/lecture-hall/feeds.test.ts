import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { AppConfig } from '../../../src/config/config.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPublishedHall, type PublishedHall, type SpeakingLecture } from '../../support/build-lecture-changes.js';
import { buildSeason, planSeason } from '../../support/build-lecture-hall.js';
import { rowsOf } from '../../support/build-people.js';

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly sequence: number;
  /** Wall-clock time in the entry's zone. */
  readonly start: string;
  readonly zone: string;
  readonly offsetMinutes: number;
  readonly location: string;
  readonly alarms: string[];
}

let app: TestApp;
let hall: PublishedHall;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
beforeEach(async () => {
  hall = await buildPublishedHall(app, { units: 6, peoplePerUnit: 3, season: { firstMonth: '2027-04' } });
}, 60_000);
afterAll(() => app.close());

async function subscribe(actor: TestActor, kind: string, more: object = {}): Promise<{ id: number; path: string }> {
  const response = await actor.post('/api/me/calendar-feeds', { kind, ...more });
  expect(response.status).toBe(201);
  const { id, url } = response.body as { id: number; url: string };
  return { id, path: url.slice(app.get(AppConfig).publicUrl.length) };
}

/** Read by a parser that is not the one that wrote it. */
async function fetchEntries(path: string): Promise<Entry[]> {
  const response = await app.http.get(path);
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(response.text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description ?? '',
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      start: event.startDate.toString(),
      zone: event.startDate.zone.tzid,
      offsetMinutes: event.startDate.utcOffset() / 60,
      location: event.location,
      alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

const first = (at = 0): SpeakingLecture => {
  const found = hall.firsts[at];
  if (!found) throw new Error('no such lecture');
  return found;
};
/** The seasons of earlier tests are in the centre's calendar too. */
const ofHall = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => hall.rota.rows.some((row) => entry.uid.startsWith(`lecture-date-${row.dateId}@`)));

describe('the centre’s calendar', () => {
  it('holds every published date on its day, deferred ones where they are held, in the zone of the centre', async () => {
    const { path } = await subscribe(first().actor, 'CENTRE');
    const entries = ofHall(await fetchEntries(path));
    expect(entries.map((entry) => entry.start)).toEqual(hall.rota.rows.map((row) => `${row.heldOn}T14:30:00`));
    expect(entries.at(-1)?.start).toBe('2027-10-08T14:30:00');
    expect(entries.at(-1)?.description).toContain('原定10月1日，因国庆节顺延。');
    for (const entry of entries)
      expect(entry).toMatchObject({
        zone: 'Asia/Shanghai',
        offsetMinutes: 480,
        status: 'CONFIRMED',
        location: '培训中心报告厅',
        alarms: ['-P1DT5H30M'],
      });
    expect(entries[0]?.description).toContain(first().speaker.name);
  });

  it('keeps a cancelled date as cancelled and a moved one under its identity, each with a higher sequence', async () => {
    const { path } = await subscribe(first().actor, 'CENTRE');
    const before = ofHall(await fetchEntries(path));
    const [moved, cancelled] = hall.rota.rows.slice(2);
    if (!moved || !cancelled) throw new Error('too few dates');
    const override = await hall.staff.put(`/api/lecture-dates/${moved.dateId}`, {
      heldOn: '2027-06-11',
      startTime: '09:00',
      endTime: '11:00',
      place: '二楼会议室',
      seats: 40,
      reason: '报告厅另有安排',
      acceptWarnings: true,
      revision: moved.revision,
    });
    expect({ status: override.status, body: override.body as object }).toMatchObject({ status: 200 });
    const off = await hall.staff.post(`/api/lecture-dates/${cancelled.dateId}/cancel`, {
      reason: '台风',
      revision: cancelled.revision,
    });
    expect(off.status).toBe(200);
    const after = ofHall(await fetchEntries(path));
    const pair = (id: number): [Entry | undefined, Entry | undefined] => [
      before.find((entry) => entry.uid.startsWith(`lecture-date-${id}@`)),
      after.find((entry) => entry.uid.startsWith(`lecture-date-${id}@`)),
    ];
    const [was, is] = pair(moved.dateId);
    expect(is).toMatchObject({ uid: was?.uid, start: '2027-06-11T09:00:00', location: '二楼会议室' });
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? 99);
    const [stood, fell] = pair(cancelled.dateId);
    expect(fell).toMatchObject({ uid: stood?.uid, status: 'CANCELLED', alarms: [] });
    expect(fell?.description).toContain('已取消：台风');
    expect(fell?.sequence).toBeGreaterThan(stood?.sequence ?? 99);
  });

  it('never shows a month that is not published, nor why somebody is away', async () => {
    const { path } = await subscribe(first().actor, 'CENTRE');
    const { id } = await buildSeason(hall, { firstMonth: '2028-01', lastMonth: '2028-03', speakersPerDate: 2 });
    expect((await planSeason(app, hall.staff, id)).state).toBe('DONE');
    const text = (await app.http.get(path)).text;
    expect(text).not.toContain('202801');
    const mine = await subscribe(first().actor, 'MINE');
    expect((await fetchEntries(mine.path)).every((entry) => entry.start < '2028')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
  });
});

describe('my calendar', () => {
  it('reminds a week and a day before at nine, or as I like', async () => {
    const { actor } = first();
    const usual = await subscribe(actor, 'MINE');
    const mine = (await fetchEntries(usual.path)).find((entry) => entry.uid.startsWith(`lecture-${first().id}-`));
    expect(mine).toMatchObject({ summary: '社区大讲堂：我主讲题目待定', alarms: ['-P7DT5H30M', '-P1DT5H30M'] });
    const own = await subscribe(actor, 'MINE', { reminderDays: [0, 3] });
    const [entry] = await fetchEntries(own.path);
    expect(entry?.alarms).toEqual(['-P3DT5H30M', '-PT5H30M']);
    expect((await actor.post('/api/me/calendar-feeds', { kind: 'MINE', reminderDays: [3, 3] })).status).toBe(400);
    expect((await actor.post('/api/me/calendar-feeds', { kind: 'NOBODY' })).status).toBe(400);
  });

  it('takes a lecture that was swapped away as cancelled, and the one I got instead', async () => {
    const mine = first(1);
    const { body } = await mine.actor.get(`/api/lectures/${mine.id}/swap-partners`);
    const fitting = (body as { people: { exchanges: { lectureId: number; fits: boolean }[] }[] }).people
      .flatMap((person) => person.exchanges)
      .find((exchange) => exchange.fits);
    const yours = hall.lectures.find((lecture) => lecture.id === fitting?.lectureId);
    if (!yours) throw new Error('nobody fits');
    const feed = await subscribe(mine.actor, 'MINE');
    const before = await fetchEntries(feed.path);
    const { id } = (await mine.actor.post(`/api/lectures/${mine.id}/swap`, {})).body as { id: number };
    await yours.actor.post(`/api/swaps/${id}/accept`, { lectureId: yours.id });
    expect((await hall.staff.post(`/api/swaps/${id}/confirm`)).status).toBe(200);
    const after = await fetchEntries(feed.path);
    const was = before.find((entry) => entry.uid.startsWith(`lecture-${mine.id}-`));
    const given = after.find((entry) => entry.uid.startsWith(`lecture-${mine.id}-`));
    expect(given).toMatchObject({ uid: was?.uid, status: 'CANCELLED', description: '', alarms: [] });
    expect(given?.sequence).toBeGreaterThan(was?.sequence ?? 99);
    expect(after.find((entry) => entry.uid.startsWith(`lecture-${yours.id}-`))).toMatchObject({
      status: 'CONFIRMED',
      start: `${yours.heldOn}T14:30:00`,
    });
    const theirs = await fetchEntries((await subscribe(yours.actor, 'MINE')).path);
    expect(theirs.find((entry) => entry.uid.startsWith(`lecture-${mine.id}-`))).toMatchObject({ status: 'CONFIRMED' });
  });

  it('takes a lecture that somebody else gives instead as cancelled, without the reason', async () => {
    const mine = first(2);
    const feed = await subscribe(mine.actor, 'MINE');
    const unit = await subscribe(mine.actor, 'UNIT');
    const { body } = await hall.staff.get(`/api/lectures/${mine.id}/substitutes`);
    const other = (body as { items: { personId: number; unitKey: string }[] }).items.find(
      (item) => item.unitKey !== mine.speaker.unitKey,
    );
    const done = await hall.staff.post(`/api/lectures/${mine.id}/substitute`, {
      personId: other?.personId,
      reason: '住院手术',
    });
    expect(done.status).toBe(200);
    const entry = (await fetchEntries(feed.path)).find((one) => one.uid.startsWith(`lecture-${mine.id}-`));
    expect(entry).toMatchObject({ status: 'CANCELLED' });
    expect((await app.http.get(feed.path)).text).not.toContain('住院');
    const ours = (await fetchEntries(unit.path)).find((one) => one.uid.startsWith(`lecture-${mine.id}-`));
    expect(ours).toMatchObject({ status: 'CANCELLED', summary: expect.stringContaining('不再由本单位主讲') });
  });
});

describe('my unit’s calendar', () => {
  it('holds the lectures of its people', async () => {
    const { path } = await subscribe(first().actor, 'UNIT');
    const entries = await fetchEntries(path);
    const ours = hall.lectures.filter((lecture) => lecture.speaker.unitKey === first().speaker.unitKey);
    expect(entries.map((entry) => entry.start)).toEqual(ours.map((lecture) => `${lecture.heldOn}T14:30:00`));
    expect(entries[0]?.summary).toBe(`社区大讲堂：${ours[0]?.speaker.name}主讲题目待定`);
  });
});

describe('a secret link', () => {
  it('needs no sign-in, is kept by no proxy, and answers 304 to who knows it', async () => {
    const { path } = await subscribe(first().actor, 'CENTRE');
    const response = await app.http.get(path);
    expect(response.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    expect(Date.parse(response.headers['last-modified'] ?? '')).not.toBeNaN();
    const again = await app.http.get(path).set('If-None-Match', response.headers['etag'] ?? '');
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    app.clock.advance({ hours: 5 });
    expect((await app.http.get(path)).headers['etag']).toBe(response.headers['etag']);
  });

  it('is kept as a hash, listed without the secret, and dead once it is revoked', async () => {
    const { actor } = first();
    const { id, path } = await subscribe(actor, 'MINE');
    const secret = /feeds\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    const rows = await rowsOf<Record<string, unknown>>(app, 'SELECT * FROM calendar_feed WHERE id = ?', [id]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    await app.http.get(path);
    const list = await actor.get('/api/me/calendar-feeds');
    expect(list.body).toMatchObject({ limit: 10, items: [{ id, kind: 'MINE', reminderDays: [7, 1] }] });
    expect((list.body as { items: { lastUsedAt: string }[] }).items[0]?.lastUsedAt).not.toBeNull();
    expect(list.text).not.toContain(secret);
    expect((await first(1).actor.delete(`/api/me/calendar-feeds/${id}`)).status).toBe(404);
    expect((await actor.delete(`/api/me/calendar-feeds/${id}`)).status).toBe(200);
    expect((await app.http.get(path)).status).toBe(404);
    expect((await actor.delete(`/api/me/calendar-feeds/${id}`)).status).toBe(404);
    expect((await actor.get('/api/me/calendar-feeds')).body).toMatchObject({ items: [] });
  });

  it('is for people who are still there', async () => {
    const { actor } = first();
    const { path } = await subscribe(actor, 'CENTRE');
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query("UPDATE person SET status = 'LEFT' WHERE id = ?", [actor.personId]),
      );
    expect((await app.http.get(path)).status).toBe(404);
  });

  it('cannot be guessed, nor made without signing in; ten of them are enough', async () => {
    expect((await app.http.get(`/api/feeds/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await app.http.get('/api/feeds/x.ics')).status).toBe(404);
    expect((await app.http.get('/api/me/calendar-feeds')).status).toBe(401);
    expect((await app.http.post('/api/me/calendar-feeds').send({ kind: 'MINE' })).status).toBe(401);
    const { actor } = first(3);
    const answers = await Promise.all(
      Array.from({ length: 13 }, () => actor.post('/api/me/calendar-feeds', { kind: 'CENTRE' }).then()),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(10);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(3);
    const nobody = await app.actor({ roles: [{ role: 'SYSTEM_ADMIN' }] });
    expect((await nobody.post('/api/me/calendar-feeds', { kind: 'CENTRE' })).status).toBe(422);
  });
});
