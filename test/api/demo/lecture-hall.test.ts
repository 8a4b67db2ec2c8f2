import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../../src/demo/accounts.js';
import { loadDemo } from '../../../src/demo/demo.js';
import { checkPlan } from '../../../src/features/lecture-hall/planning/check-plan.js';
import { LectureSeasonEntity } from '../../../src/features/lecture-hall/seasons/lecture-season.entity.js';
import { RotaInputs } from '../../../src/features/lecture-hall/seasons/rota-inputs.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** Ten in the morning of a day on which the coming year is half public, and one filing of this month is late. */
const NOW = '2026-11-23T02:00:00.000Z';
const TODAY = '2026-11-23';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(NOW);
  await loadDemo(app.nest);
}, 120_000);
afterAll(() => app.close());

const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  app.get(Database).reads.query<Row[]>(sql, parameters);
const count = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  Number((await rows<{ n: number }>(`SELECT COUNT(*) AS n ${sql}`, parameters))[0]?.n);
const STANDING = `FROM lecture l JOIN lecture_date d ON d.id = l.date_id WHERE l.live_person_id IS NOT NULL`;

/** @returns requests as this account of the demonstration */
async function signIn(login: string): Promise<(url: string) => ReturnType<TestApp['http']['get']>> {
  const { body } = await app.http.post('/api/auth/sign-in').send({ login, password: DEMO_PASSWORD });
  return (url) => app.http.get(url).set('authorization', `Bearer ${String(body.accessToken)}`);
}

describe('the lecture hall of the demonstration', () => {
  it('has the present season lived through up to today and half of the next one public', async () => {
    const seasons = await rows<{ id: number; name: string; status: string }>(
      'SELECT id, name, status FROM lecture_season ORDER BY first_month',
    );
    expect(seasons.map(({ name, status }) => [name, status])).toEqual([
      ['2026年', 'PUBLISHED'],
      ['2027年', 'PUBLISHED'],
    ]);
    const states = await rows<{ season_id: number; status: string; n: number }>(
      'SELECT season_id, status, COUNT(*) AS n FROM lecture_date GROUP BY season_id, status ORDER BY season_id, status',
    );
    expect(states.map(({ season_id, status, n }) => [season_id, status, Number(n)])).toEqual([
      [seasons[0]?.id, 'FILED', 10],
      [seasons[0]?.id, 'HELD', 1],
      [seasons[0]?.id, 'PUBLISHED', 1],
      [seasons[1]?.id, 'PLANNED', 6],
      [seasons[1]?.id, 'PUBLISHED', 6],
    ]);
  });

  it('defers to the days of the holiday table, and one day by hand with a reason', async () => {
    const moved = await rows<{ rule_on: string; held_on: string; deferral: string; deferral_reason: string }>(
      `SELECT rule_on, held_on, deferral, deferral_reason FROM lecture_date WHERE rule_on <> held_on ORDER BY rule_on`,
    );
    expect(moved.map(({ rule_on, held_on, deferral }) => [rule_on, held_on, deferral])).toEqual([
      ['2026-01-02', '2026-01-09', 'HOLIDAY'],
      ['2026-05-01', '2026-05-08', 'HOLIDAY'],
      ['2026-06-05', '2026-06-12', 'OVERRIDE'],
      ['2026-10-02', '2026-10-09', 'HOLIDAY'],
      ['2027-01-01', '2027-01-08', 'HOLIDAY'],
      ['2027-02-05', '2027-02-19', 'HOLIDAY'],
      ['2027-10-01', '2027-10-08', 'HOLIDAY'],
    ]);
    expect(moved.every(({ deferral_reason }) => deferral_reason !== '')).toBe(true);
  });

  it('keeps the hard rules on every date: three of the rota, nobody twice, no unit twice', async () => {
    const regular = await rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM lecture WHERE kind = 'REGULAR' GROUP BY date_id`,
    );
    expect(regular.map(({ n }) => Number(n))).toEqual(Array<number>(24).fill(3));
    const twice = (column: string): Promise<number> =>
      count(`FROM (SELECT 1 AS one ${STANDING} GROUP BY l.date_id, ${column} HAVING COUNT(*) > 1) t`);
    expect(await twice('l.speaker_rotation')).toBe(0);
    expect(await twice('l.planned_rotation')).toBe(0);
    expect(await twice('l.live_person_id')).toBe(0);
    expect(await twice('l.position')).toBe(0);
    const away = (table: string, ended: string): Promise<number> =>
      count(`${STANDING} AND EXISTS (SELECT 1 FROM ${table} a WHERE a.person_id = l.speaker_person_id
        AND a.from_on <= d.held_on AND a.until_on >= d.held_on ${ended})`);
    expect(await away('lecture_exemption', 'AND a.ended_at IS NULL')).toBe(0);
    expect(await away('lecture_unavailability', '')).toBe(0);
  });

  it('has plans that are proved the best, and that the check without a solver accepts', async () => {
    const plans = await rows<{ evidence: string | object[] }>('SELECT evidence FROM lecture_plan');
    expect(plans).toHaveLength(2);
    for (const { evidence } of plans) {
      const levels = (typeof evidence === 'string' ? JSON.parse(evidence) : evidence) as {
        level: string;
        value: number;
        bound: number;
      }[];
      expect(levels.map(({ value }) => value)).toEqual(levels.map(({ bound }) => bound));
      // the make-up lecture brings its unit forward; people's turns are even
      expect(levels.find(({ level }) => level === 'PERSONS')?.value).toBe(0);
    }
    const { reads } = app.get(Database);
    const season = await reads.getRepository(LectureSeasonEntity).findOneByOrFail({ name: '2027年' });
    const { input, lectures } = await app.get(RotaInputs).gather(reads, season);
    const asked = new Set(input.dates.map(({ id }) => id));
    const placed = lectures
      .filter(({ dateId, livePersonId }) => asked.has(dateId) && livePersonId !== null)
      .map(({ dateId, speakerPersonId }) => ({ dateId, personId: speakerPersonId }));
    expect(placed.length).toBeGreaterThanOrEqual(18);
    expect(checkPlan(input, placed).broken).toEqual([]);
  });

  it('tells of a substitution, a swap, a miss with and one without excuse, with what is owed for them', async () => {
    const changes = await rows<{ kind: string; n: number }>(
      `SELECT kind, COUNT(*) AS n FROM lecture_change WHERE kind NOT IN ('ASSIGNED', 'REPLANNED') GROUP BY kind ORDER BY kind`,
    );
    expect(changes.map(({ kind, n }) => [kind, Number(n)])).toEqual([
      ['MAKE_UP', 2],
      ['MISSED', 2],
      ['PINNED', 1],
      ['SUBSTITUTED', 1],
      ['SWAPPED', 2],
    ]);
    expect(await count(`FROM lecture WHERE planned_person_id <> speaker_person_id`)).toBe(3);
    const debts = await rows<{ cause: string; excused: number; state: string; make_up: string | null; held: string }>(
      `SELECT b.cause, b.excused, b.state, m.state AS make_up, d.held_on AS held FROM lecture_debt b
         JOIN lecture l ON l.id = b.lecture_id AND l.planned_person_id = b.person_id JOIN lecture_date d ON d.id = l.date_id
         LEFT JOIN lecture m ON m.id = b.make_up_lecture_id AND m.make_up_for_id = l.id AND m.kind = 'MAKE_UP'
        ORDER BY b.state`,
    );
    expect(debts.map(({ cause, excused, state, make_up }) => [cause, Number(excused), state, make_up])).toEqual([
      ['SUBSTITUTED', 1, 'ARRANGED', 'TOPIC_SUBMITTED'],
      ['MISSED', 1, 'CLEARED', 'FILED'],
      ['MISSED', 0, 'OPEN', null],
    ]);
    expect(debts.every(({ held }) => held < TODAY)).toBe(true);
    expect(await count(`FROM lecture WHERE pinned = 1 AND pin_reason IS NOT NULL`)).toBe(1);
  });

  it('has a swap done, one on offer and one that waits for staff', async () => {
    const swaps = await rows<{ state: string; holds: number }>(
      `SELECT s.state, (SELECT COUNT(*) FROM lecture_swap_hold h WHERE h.swap_id = s.id) AS holds FROM lecture_swap s ORDER BY s.state`,
    );
    expect(swaps.map(({ state, holds }) => [state, Number(holds)])).toEqual([
      ['ACCEPTED', 2],
      ['CONFIRMED', 0],
      ['OPEN', 1],
    ]);
  });

  it('leaves people out for maternity, study, illness and other duty, and knows days on which cadres cannot come', async () => {
    const kinds = await rows<{ kind: string; until_on: string }>('SELECT kind, until_on FROM lecture_exemption');
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['MATERNITY', 'OTHER_DUTY', 'SICK', 'STUDY']);
    expect(kinds.find(({ kind }) => kind === 'SICK')?.until_on).toMatch(/^2026-08/);
    expect(
      await count(
        `FROM lecture_exemption e JOIN person p ON p.id = e.person_id WHERE e.kind = 'MATERNITY' AND p.sex = 'F'`,
      ),
    ).toBe(1);
    expect(await count('FROM lecture_unavailability')).toBe(15);
  });

  it('fills each held date with forty to seventy listeners, none of whom spoke', async () => {
    const dates = await rows<{ n: number }>('SELECT COUNT(*) AS n FROM lecture_attendance GROUP BY date_id');
    expect(dates).toHaveLength(11);
    for (const { n } of dates) {
      expect(Number(n)).toBeGreaterThanOrEqual(40);
      expect(Number(n)).toBeLessThanOrEqual(70);
    }
    expect(
      await count(
        `FROM lecture_attendance a JOIN lecture l ON l.date_id = a.date_id AND l.live_person_id = a.person_id`,
      ),
    ).toBe(0);
    const stranger = `FROM lecture_ballot b JOIN lecture l ON l.id = b.lecture_id
      WHERE NOT EXISTS (SELECT 1 FROM lecture_attendance a WHERE a.date_id = l.date_id AND a.person_id = b.person_id
                          AND a.status <> 'ABSENT')`;
    expect(await count(stranger)).toBe(0);
    expect(await count('FROM lecture_ballot')).toBe(await count('FROM lecture_rating'));
  });

  it('shows ratings of most lectures, and hides those with fewer than five answers', async () => {
    const leader = await signIn('leader');
    const few = `SELECT r.lecture_id AS id FROM lecture_rating r JOIN lecture l ON l.id = r.lecture_id AND l.state = 'FILED'
      GROUP BY r.lecture_id HAVING COUNT(*)`;
    const [hidden] = await rows<{ id: number }>(`${few} < 5`);
    const [shown] = await rows<{ id: number }>(`${few} > 10`);
    const quiet = await leader(`/api/lectures/${hidden?.id}/ratings`).expect(200);
    expect(quiet.body).toMatchObject({ shown: false, result: null, comments: [] });
    const loud = await leader(`/api/lectures/${shown?.id}/ratings`).expect(200);
    expect(loud.body).toMatchObject({ shown: true, open: false });
    expect(loud.body.result.overall).toBeGreaterThan(3);
  });

  it('has every hour in the ledger, once: speakers for what is filed, listeners for days that are filed as a whole', async () => {
    expect(await count(`FROM training_hour_entry WHERE kind = 'LECTURE_GIVEN'`)).toBe(
      await count(`FROM lecture WHERE state = 'FILED'`),
    );
    const wrong = `FROM training_hour_entry e JOIN lecture l ON l.id = e.source_id
      WHERE e.source_type = 'lecture' AND (l.speaker_person_id <> e.person_id OR l.state <> 'FILED')`;
    expect(await count(wrong)).toBe(0);
    const present = await count(`FROM lecture_attendance a JOIN lecture_date d ON d.id = a.date_id
      WHERE d.status = 'FILED' AND a.status <> 'ABSENT'`);
    const [listened] = await rows<{ n: number; hours: number }>(
      `SELECT COUNT(*) AS n, SUM(credit_hours) AS hours FROM training_hour_entry WHERE kind = 'ATTENDED'`,
    );
    expect(Number(listened?.n)).toBe(present);
    expect(Number(listened?.hours)).toBe(present * 400); // two hours are half a day
    const entries = await rows<{ day: string; made_at: string | Date }>('SELECT day, made_at FROM training_hour_entry');
    const made = entries.map(({ day, made_at }) => new Date(made_at).toISOString().slice(0, 10) > day);
    expect(new Set(made)).toEqual(new Set([true]));
    const trainee = await signIn('trainee');
    const { body } = await trainee('/api/me/training-hours?year=2026').expect(200);
    expect(JSON.stringify(body)).toContain('LECTURE_GIVEN');
    expect(JSON.stringify(body)).toContain('ATTENDED');
  });

  it('writes no day and no moment that is yet to come', async () => {
    expect(await count('FROM lecture_step_entry WHERE on_day > ?', [TODAY])).toBe(0);
    const late = await rows<{ last: string | Date }>(
      `SELECT MAX(made_at) AS last FROM lecture_step_entry UNION SELECT MAX(uploaded_at) FROM lecture_courseware
       UNION SELECT MAX(made_at) FROM lecture_change UNION SELECT MAX(created_at) FROM lecture_reservation`,
    );
    for (const { last } of late) expect(instantOf(last)).toBeLessThanOrEqual(Date.parse(NOW));
  });

  it('gives the trainee a lecture to come with its steps, a past one, and something to do', async () => {
    const trainee = await signIn('trainee');
    const { body } = await trainee('/api/me/lectures').expect(200);
    const items = body.items as {
      heldOn: string;
      state: string;
      role: string;
      steps: { step: string; status: string }[];
    }[];
    expect(items.map(({ heldOn, state, role }) => [heldOn, state, role])).toEqual([
      ['2026-10-09', 'FILED', 'SPEAKER'],
      ['2026-12-04', 'TOPIC_APPROVED', 'SPEAKER'],
    ]);
    expect(items[1]?.steps.map(({ step, status }) => [step, status])).toContainEqual(['COURSEWARE', 'DUE']);
    const [pinned] = await rows<{ id: number }>('SELECT id FROM lecture WHERE pinned = 1');
    const why = await trainee(`/api/lectures/${pinned?.id}/why`).expect(200);
    expect(why.body.why).toMatchObject({ choice: 'FIXED', unit: { name: '华林社区' } });
    const due = await trainee('/api/me/due').expect(200);
    expect((due.body.items as { kind: string }[]).map(({ kind }) => kind)).toContain('lecture.COURSEWARE');
  });

  it('gives the secretary a topic to review, and staff filings that are late and courseware that waits', async () => {
    const secretary = await signIn('secretary');
    const { body } = await secretary('/api/me/due').expect(200);
    expect((body.items as { kind: string }[]).map(({ kind }) => kind)).toContain('lecture.TOPIC_REVIEW');
    const staff = await signIn('training');
    const due = await staff('/api/lecture-due?days=30&size=100').expect(200);
    const items = due.body.items as { step: string; status: string; overdueDays: number; heldOn: string }[];
    expect(items.filter(({ overdueDays }) => overdueDays > 0)).toMatchObject([
      { step: 'FILING', heldOn: '2026-11-06' },
    ]);
    expect(items.filter(({ step, heldOn }) => step === 'COURSEWARE' && heldOn === '2026-12-04')).toHaveLength(2);
  });

  it('shows the rota of both seasons with the step of the next date at one of three', async () => {
    const staff = await signIn('training');
    const seasons = await staff('/api/lecture-seasons?sort=firstMonth').expect(200);
    const [present, coming] = seasons.body.items as { id: number }[];
    const rota = await staff(`/api/lecture-seasons/${present?.id}/rota`).expect(200);
    const dates = rota.body.rows as { month: string; words: object }[];
    expect(dates.find(({ month }) => month === '2026-12')?.words).toMatchObject({
      code: 'PREPARING',
      step: 'COURSEWARE',
      done: 1,
      total: 3,
    });
    expect(dates.find(({ month }) => month === '2026-11')?.words).toMatchObject({ code: 'OVERDUE', step: 'FILING' });
    await staff(`/api/lecture-seasons/${coming?.id}/rota`).expect(200);
    const fairness = await staff(`/api/lecture-seasons/${coming?.id}/fairness`).expect(200);
    expect(JSON.stringify(fairness.body)).toContain('社区');
  });

  it('gives out courseware that is a presentation', async () => {
    const staff = await signIn('training');
    const [file] = await rows<{ lecture_id: number; version_no: number; size: number }>(
      'SELECT lecture_id, version_no, size FROM lecture_courseware ORDER BY id LIMIT 1',
    );
    const { body } = await staff(`/api/lectures/${file?.lecture_id}/courseware/${file?.version_no}`)
      .responseType('blob')
      .expect(200)
      .expect('content-type', /presentationml/);
    expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
    expect((body as Buffer).length).toBe(file?.size);
    expect((body as Buffer).includes('ppt/slides/slide1.xml')).toBe(true);
  });
});

/** SQLite stores instants as text without a zone; both mean UTC. */
function instantOf(stored: string | Date): number {
  return stored instanceof Date ? stored.getTime() : Date.parse(`${stored.replace(' ', 'T')}Z`);
}
