import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LectureReminders } from '../../../src/features/lecture-hall/lectures/lecture-reminders.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildHall } from '../../support/build-lectures.js';
import { buildPerson, rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
afterEach(() => app.clock.set('2027-02-01T01:00:00.000Z'));

/** Two processes at one moment. */
const twoRunners = (): Promise<unknown> =>
  Promise.all([app.get(LectureReminders).run(), app.get(LectureReminders).run()]);

async function toldOf(personId: number): Promise<string[]> {
  const rows = await rowsOf<{ kind: string }>(app, 'SELECT kind FROM notification WHERE person_id = ? ORDER BY id', [
    personId,
  ]);
  return rows.map((row) => row.kind);
}

describe('reminders', () => {
  it('send the notice of the month once, thirty days before', async () => {
    const hall = await buildHall(app, { speakers: 1 });
    const { id } = hall.speakers[0]!;
    app.clock.set('2027-03-02T01:00:00.000Z');
    await twoRunners();
    expect(await toldOf(id)).toEqual([]);
    app.clock.set('2027-03-03T01:00:00.000Z');
    await Promise.all([twoRunners(), twoRunners()]);
    expect(await toldOf(id)).toEqual(['lecture.notice']);
    const journal = await rowsOf(
      app,
      "SELECT id FROM lecture_step_entry WHERE lecture_id = ? AND act = 'NOTICE_SENT'",
      [hall.lectureIds[0]],
    );
    expect(journal).toHaveLength(1);
    const page = await hall.staff.get(`/api/lectures/${hall.lectureIds[0]}`);
    expect(page.body).toMatchObject({
      steps: [{ step: 'NOTICE', status: 'DONE', doneOn: '2027-03-03' }, {}, {}, {}, {}, {}, {}],
    });
  });

  it('come three days before and on the first day after, each once, to speaker and staff', async () => {
    const hall = await buildHall(app, { speakers: 2 });
    const { id } = hall.speakers[0]!;
    const keeper = await buildPerson(app, { unit: hall.host });
    await app.actor({
      personId: keeper.id,
      roles: [{ role: 'TRAINING_STAFF', unitId: hall.host.id, unitPath: hall.host.path }],
    });
    for (const day of ['08', '09', '10', '12', '13', '14']) {
      app.clock.set(`2027-03-${day}T01:00:00.000Z`);
      await twoRunners();
    }
    expect(await toldOf(id)).toEqual(['lecture.notice', 'lecture.due.TOPIC', 'lecture.late.TOPIC']);
    // one for the whole day, not one for each lecture
    expect(await toldOf(keeper.id)).toEqual(['lecture.staff-late.TOPIC']);
    const [row] = await rowsOf<{ params: string }>(
      app,
      "SELECT params FROM notification WHERE person_id = ? AND kind = 'lecture.staff-late.TOPIC'",
      [keeper.id],
    );
    expect(JSON.parse(row!.params)).toMatchObject({ count: 2, due: '2027-03-12', days: 1 });
  });

  it('do not ask the speaker for what is under review', async () => {
    const hall = await buildHall(app, { speakers: 1 });
    const speaker = hall.speakers[0]!;
    app.clock.set('2027-03-05T01:00:00.000Z');
    await speaker.actor.post(`/api/lectures/${hall.lectureIds[0]}/topic`, { topic: '题目', outline: '提纲' });
    for (const day of ['09', '13']) {
      app.clock.set(`2027-03-${day}T01:00:00.000Z`);
      await twoRunners();
    }
    expect(await toldOf(speaker.id)).toEqual(['lecture.notice']);
  });

  it('come anew when the day was moved', async () => {
    const hall = await buildHall(app, { speakers: 1 });
    const { id } = hall.speakers[0]!;
    app.clock.set('2027-03-10T01:00:00.000Z');
    await twoRunners();
    const { Database } = await import('../../../src/platform/db/database.js');
    const { systemActor } = await import('../../../src/kernel/access.js');
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) =>
        tx.manager.query("UPDATE lecture_date SET held_on = '2027-04-09' WHERE id = ?", [hall.dateId]),
      );
    app.clock.set('2027-03-17T01:00:00.000Z');
    await twoRunners();
    expect(await toldOf(id)).toEqual(['lecture.notice', 'lecture.due.TOPIC', 'lecture.due.TOPIC']);
  });
});
