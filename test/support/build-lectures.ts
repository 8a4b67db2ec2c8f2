import { systemActor } from '../../src/kernel/access.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/db/database.js';
import {
  DEFAULT_RATING_WEIGHTS,
  DEFAULT_TIMELINE,
  type DateStatus,
  type LectureState,
} from '../../src/features/lecture-hall/domain/season.js';
import { LectureEntity } from '../../src/features/lecture-hall/lectures/lecture.entity.js';
import { LectureDateEntity } from '../../src/features/lecture-hall/seasons/lecture-date.entity.js';
import { LectureSeasonEntity } from '../../src/features/lecture-hall/seasons/lecture-season.entity.js';
import type { TestActor, TestApp } from './app.js';
import { buildPerson, buildStaff, buildUnit, type BuiltPerson, type BuiltUnit } from './build-people.js';

/** A published lecture date with its speakers, past the planner: for tests of what happens to lectures afterwards. */
export interface BuiltHall {
  readonly host: BuiltUnit;
  readonly communities: readonly BuiltUnit[];
  readonly seasonId: number;
  readonly dateId: number;
  readonly heldOn: string;
  readonly lectureIds: readonly number[];
  readonly speakers: readonly (BuiltPerson & { actor: TestActor })[];
  /** 教务 of the host. */
  readonly staff: TestActor;
}

export interface BuildHallOptions {
  readonly heldOn?: string;
  readonly speakers?: number;
  readonly seats?: number;
  readonly status?: DateStatus;
  readonly state?: LectureState;
  readonly minRatings?: number;
}

/** A season of the year of `heldOn` with one date (published unless told otherwise) and one speaker from each community. */
export async function buildHall(app: TestApp, options: BuildHallOptions = {}): Promise<BuiltHall> {
  const { heldOn = '2027-04-02', speakers: count = 2, seats = 40, status = 'PUBLISHED', state = 'ASSIGNED' } = options;
  const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  const communities: BuiltUnit[] = [];
  const speakers: (BuiltPerson & { actor: TestActor })[] = [];
  for (let index = 0; index < count; index++) {
    const unit = await buildUnit(app, { kind: 'COMMUNITY', parent: host });
    const person = await buildPerson(app, { unit, name: `主讲${'甲乙丙丁'[index] ?? index}` });
    communities.push(unit);
    speakers.push({ ...person, actor: await app.actor({ personId: person.id, unitId: unit.id, name: person.name }) });
  }
  const now = app.get(Clock).now();
  const rows = await app.get(Database).transaction(systemActor('test'), async (tx) => {
    const season = await tx.manager.getRepository(LectureSeasonEntity).save({
      hostUnitId: host.id,
      name: `${heldOn.slice(0, 4)}年`,
      firstMonth: `${heldOn.slice(0, 4)}-01`,
      lastMonth: `${heldOn.slice(0, 4)}-12`,
      status: 'PUBLISHED',
      ruleWeek: 1,
      ruleWeekday: 5,
      deferral: 'NEXT_WEEK',
      speakersPerDate: count,
      categories: 'CAREER_STAFF,PUBLIC_WELFARE_POST',
      minServiceMonths: 6,
      cycleStart: `${heldOn.slice(0, 4)}-01-01`,
      startTime: '14:30',
      endTime: '16:40',
      place: '三楼报告厅',
      seats,
      timeline: DEFAULT_TIMELINE,
      swapCutoffDays: 7,
      ratingWeights: DEFAULT_RATING_WEIGHTS,
      minRatings: options.minRatings ?? 5,
      seed: 20270305,
      basisDocument: '测试',
      plannedAt: now,
      createdAt: now,
      updatedAt: now,
    });
    const date = await tx.manager.getRepository(LectureDateEntity).save({
      seasonId: season.id,
      month: heldOn.slice(0, 7),
      sessionNo: 4,
      ruleOn: heldOn,
      heldOn,
      deferral: 'NONE',
      deferralReason: '',
      startTime: '14:30',
      endTime: '16:40',
      place: '三楼报告厅',
      seats,
      slots: count,
      status,
      publishedAt: status === 'PLANNED' ? null : now,
      updatedAt: now,
    });
    const lectures: LectureEntity[] = [];
    for (const [index, speaker] of speakers.entries())
      lectures.push(
        await tx.manager.getRepository(LectureEntity).save({
          dateId: date.id,
          position: index + 1,
          kind: 'REGULAR',
          plannedPersonId: speaker.id,
          plannedUnitId: speaker.unit.id,
          plannedRotation: `unit:${speaker.unit.id}`,
          speakerPersonId: speaker.id,
          speakerUnitId: speaker.unit.id,
          speakerRotation: `unit:${speaker.unit.id}`,
          livePersonId: speaker.id,
          state,
          createdAt: now,
          updatedAt: now,
        }),
      );
    return { season, date, lectures };
  });
  return {
    host,
    communities,
    seasonId: rows.season.id,
    dateId: rows.date.id,
    heldOn,
    lectureIds: rows.lectures.map((lecture) => lecture.id),
    speakers,
    staff: await buildStaff(app, 'TRAINING_STAFF', host),
  };
}

/** A person of a unit of the hall, signed in. */
export async function buildListener(
  app: TestApp,
  unit: BuiltUnit,
  options: Parameters<typeof buildPerson>[1] & { roles?: Parameters<TestApp['actor']>[0] } = {},
): Promise<BuiltPerson & { actor: TestActor }> {
  const { roles, ...about } = options;
  const person = await buildPerson(app, { unit, ...about });
  return { ...person, actor: await app.actor({ personId: person.id, unitId: unit.id, ...roles }) };
}

/** The bytes of something that begins like a PDF. */
export const pdfBytes = (text = '课件'): Buffer => Buffer.from(`%PDF-1.7\n${text}`);

/** Takes one lecture to REHEARSED through the screens' own routes. */
export async function rehearseLecture(app: TestApp, hall: BuiltHall, index = 0): Promise<void> {
  const id = hall.lectureIds[index];
  const speaker = hall.speakers[index];
  if (id === undefined || speaker === undefined) throw new Error('no such lecture');
  const today = app.get(Clock).today();
  const must = async (request: PromiseLike<{ status: number; body: unknown }>): Promise<Record<string, never>> => {
    const { status, body } = await request;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as Record<string, never>;
  };
  const topic = await must(
    speaker.actor.post(`/api/lectures/${id}/topic`, { topic: '入户走访怎样记、怎样用', outline: '三个案例' }),
  );
  await must(hall.staff.post(`/api/lectures/${id}/topic-review`, { verdict: 'APPROVE', revision: topic['revision'] }));
  await must(speaker.actor.post(`/api/lectures/${id}/courseware`).attach('file', pdfBytes(), { filename: '课件.pdf' }));
  await must(hall.staff.post(`/api/lectures/${id}/courseware-review`, { verdict: 'APPROVE', version: 1 }));
  await must(hall.staff.post(`/api/lectures/${id}/preparation`, { on: today, personIds: [speaker.id] }));
  await must(hall.staff.post(`/api/lectures/${id}/rehearsal`, { on: today, verdict: 'PASS' }));
}
