import type supertest from 'supertest';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import type { TestActor, TestApp } from './app.js';
import { buildPerson, buildStaff, buildUnit, type BuiltPerson, type BuiltUnit } from './build-people.js';

/** Halls, seasons and rotas for tests, made through the same routes that staff use. */

export interface BuiltHall {
  readonly host: BuiltUnit;
  readonly units: readonly BuiltUnit[];
  readonly people: readonly BuiltPerson[];
  /** Training staff of the hall's own tree. */
  readonly staff: TestActor;
}

const SURNAMES = [...'万余帅甘熊胡彭徐刘邓周涂赖钟罗黄曾谢严龚'];
const GIVEN = [...'建丽志小海冬国敏秀永艳平强燕斌秋卫芳雪明'];

/** Another name for each number up to 400. */
function chineseName(order: number): string {
  return `${SURNAMES[order % SURNAMES.length] ?? ''}${GIVEN[Math.floor(order / SURNAMES.length) % GIVEN.length] ?? ''}`;
}

/** A headquarters with communities and cadres of each, and staff who plan for it. */
export async function buildHall(
  app: TestApp,
  options: { units?: number; peoplePerUnit?: number } = {},
): Promise<BuiltHall> {
  const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  const units: BuiltUnit[] = [];
  const people: BuiltPerson[] = [];
  for (let at = 0; at < (options.units ?? 5); at++) {
    const unit = await buildUnit(app, { parent: host });
    units.push(unit);
    for (let member = 0; member < (options.peoplePerUnit ?? 2); member++) {
      people.push(await buildPerson(app, { unit, name: chineseName(people.length) }));
    }
  }
  return { host, units, people, staff: await buildStaff(app, 'TRAINING_STAFF', host) };
}

export interface SeasonOptions {
  readonly firstMonth?: string;
  readonly lastMonth?: string;
  readonly speakersPerDate?: number;
  readonly [field: string]: unknown;
}

export interface BuiltSeason {
  readonly id: number;
  readonly revision: number;
  readonly [field: string]: unknown;
}

/** A season of 2027 unless told otherwise: dates, no speakers. */
export async function buildSeason(hall: BuiltHall, options: SeasonOptions = {}): Promise<BuiltSeason> {
  const response = await hall.staff.post('/api/lecture-seasons', {
    firstMonth: '2027-01',
    lastMonth: '2027-12',
    place: '培训中心报告厅',
    ...options,
  });
  if (response.status !== 201) throw new Error(`A season was refused: ${response.text}`);
  return response.body as BuiltSeason;
}

export interface RotaLectureOfTest {
  readonly id: number;
  readonly position: number;
  readonly pinned: boolean;
  readonly state: string;
  readonly revision: number;
  readonly speaker: { personId: number; name: string; unitKey: string; unitName: string };
  readonly planned: { personId: number } | null;
}
export interface RotaRowOfTest {
  readonly dateId: number;
  readonly month: string;
  readonly ruleOn: string;
  readonly heldOn: string;
  readonly deferral: string;
  readonly deferralReason: string;
  readonly passed: readonly { date: string; name: string }[];
  readonly status: string;
  readonly revision: number;
  readonly words: { code: string };
  readonly steps: readonly { step: string; status: string }[];
  readonly lectures: readonly RotaLectureOfTest[];
}
export interface RotaOfTest {
  readonly season: { id: number; status: string; revision: number; acts: string[] };
  readonly compromises: number;
  readonly rows: readonly RotaRowOfTest[];
}

export async function rotaOf(actor: TestActor, seasonId: number): Promise<RotaOfTest> {
  const response = await actor.get(`/api/lecture-seasons/${seasonId}/rota`);
  if (response.status !== 200) throw new Error(`The rota was refused: ${response.text}`);
  return response.body as RotaOfTest;
}

/** Asks for a plan and waits for its job. */
export async function planSeason(
  app: TestApp,
  actor: TestActor,
  seasonId: number,
  range: { fromMonth?: string; toMonth?: string } = {},
): Promise<Record<string, unknown> & { state: string; error: string | null; errorParams: Record<string, unknown> }> {
  const { season } = await rotaOf(actor, seasonId);
  const started = await actor.post(`/api/lecture-seasons/${seasonId}/plan`, { ...range, revision: season.revision });
  if (started.status !== 202) throw new Error(`The plan was refused: ${started.text}`);
  return jobOf(app, actor, (started.body as { jobId: number }).jobId);
}

/** A job once it has ended. */
export async function jobOf(
  app: TestApp,
  actor: TestActor,
  jobId: number,
): Promise<Record<string, unknown> & { state: string; error: string | null; errorParams: Record<string, unknown> }> {
  await app.get(JobRunner).settle();
  const { body } = (await actor.get(`/api/jobs/${jobId}`)) as supertest.Response;
  return body as Record<string, unknown> & {
    state: string;
    error: string | null;
    errorParams: Record<string, unknown>;
  };
}

/** A season with speakers, published where asked for. */
export async function buildRota(
  app: TestApp,
  hall: BuiltHall,
  options: SeasonOptions & { publish?: { fromMonth: string; toMonth: string } } = {},
): Promise<RotaOfTest> {
  const { publish, ...season } = options;
  const { id } = await buildSeason(hall, season);
  const job = await planSeason(app, hall.staff, id);
  if (job.state !== 'DONE') throw new Error(`The plan failed: ${JSON.stringify(job)}`);
  const planned = await rotaOf(hall.staff, id);
  if (publish === undefined) return planned;
  const response = await hall.staff.post(`/api/lecture-seasons/${id}/publish`, {
    ...publish,
    revision: planned.season.revision,
    acceptWarnings: true, // some months of it may be over
  });
  if (response.status !== 200) throw new Error(`The rota could not be published: ${response.text}`);
  return response.body as RotaOfTest;
}

export const speakersOf = (row: RotaRowOfTest | undefined): number[] =>
  (row?.lectures ?? []).map((lecture) => lecture.speaker.personId);
