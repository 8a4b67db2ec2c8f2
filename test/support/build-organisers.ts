import { Clock } from '../../src/kernel/clock.js';
import type { TestActor, TestApp } from './app.js';
import { buildPaper } from './build-papers.js';
import { buildPerson, buildStaff, buildUnit, type BuiltPerson, type BuiltUnit } from './build-people.js';

/** A county that holds competitions: staff, two communities with people, a fixed paper, and what a form would send. */
export interface BuiltOrganiser {
  readonly host: BuiltUnit;
  readonly communities: readonly [BuiltUnit, BuiltUnit];
  /** Two career posts in each community, then one head of a courtyard in the first. */
  readonly people: readonly BuiltPerson[];
  /** 教务 of the host. */
  readonly staff: TestActor;
  readonly paperId: number;
  readonly competitionId: number;
}

export async function buildOrganiser(app: TestApp): Promise<BuiltOrganiser> {
  const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  const east = await buildUnit(app, { kind: 'COMMUNITY', parent: host, name: '东门社区' });
  const west = await buildUnit(app, { kind: 'COMMUNITY', parent: host, name: '西门社区' });
  const people: BuiltPerson[] = [];
  for (const [unit, name] of [
    [east, '陈东一'],
    [east, '陈东二'],
    [west, '万西一'],
    [west, '万西二'],
  ] as const)
    people.push(await buildPerson(app, { unit, name, category: 'CAREER_STAFF' }));
  people.push(await buildPerson(app, { unit: east, name: '楼院长', category: 'COURTYARD_HEAD' }));
  const staff = await buildStaff(app, 'TRAINING_STAFF', host);
  const paper = await buildPaper(app, { unit: host, counts: { SINGLE: 2 } });
  const made = await staff.post('/api/competitions', {
    unitId: host.id,
    name: '2027年第一季度业务竞赛',
    yearNo: 2027,
    quarterNo: 1,
  });
  const { id } = made.body as { id: number };
  return { host, communities: [east, west], people, staff, paperId: paper.id, competitionId: id };
}

/** What the form of a round sends: tomorrow for two hours, one hour each. */
export function roundBody(app: TestApp, { paperId }: { paperId: number }, change: object = {}): object {
  const tomorrow = app.get(Clock).now().getTime() + 24 * 3_600_000;
  return {
    kind: 'PRELIMINARY',
    mode: 'ONLINE',
    name: '初赛',
    paperId,
    startsAt: new Date(tomorrow).toISOString(),
    endsAt: new Date(tomorrow + 2 * 3_600_000).toISOString(),
    durationMinutes: 60,
    ...change,
  };
}

export interface MadeRound {
  readonly id: number;
  readonly revision: number;
}

/** A draft made by the staff. */
export async function draftRound(app: TestApp, organiser: BuiltOrganiser, change: object = {}): Promise<MadeRound> {
  const url = `/api/competitions/${organiser.competitionId}/rounds`;
  const made = await organiser.staff.post(url, roundBody(app, organiser, change)).expect(201);
  return made.body as MadeRound;
}

/** The same, published. */
export async function publishedRound(
  app: TestApp,
  organiser: BuiltOrganiser,
  change: object = {},
): Promise<MadeRound & { startsAt: string; endsAt: string }> {
  const { id, revision } = await draftRound(app, organiser, change);
  const published = await organiser.staff
    .post(`/api/competition-rounds/${id}/publish`, { revision, acceptWarnings: true })
    .expect(200);
  return published.body as MadeRound & { startsAt: string; endsAt: string };
}
