import { CompetitionRoundEntity } from '../../src/features/competitions/rounds/competition-round.entity.js';
import { CompetitionEntity } from '../../src/features/competitions/rounds/competition.entity.js';
import type { RoundState } from '../../src/features/competitions/domain/round.js';
import type { ConsoleStateView } from '../../src/features/competitions/stage/stage-live.contract.js';
import type { MatchView, SetupBody } from '../../src/features/competitions/stage/stage.contract.js';
import { systemActor } from '../../src/kernel/access.js';
import { Database } from '../../src/platform/db/database.js';
import type { TestActor, TestApp } from './app.js';
import { buildPerson, buildStaff, buildUnit, type BuiltPerson, type BuiltUnit } from './build-people.js';

/** A final on stage for tests: the round, its match, teams with people who can sign in. */

export async function buildStageRound(
  app: TestApp,
  host: BuiltUnit,
  options: { mode?: 'STAGE' | 'ONLINE'; state?: RoundState; competition?: string } = {},
): Promise<number> {
  const now = app.clock.now();
  const made = { madeBy: null, madeByName: '测试员', madeAt: now };
  return app.get(Database).transaction(systemActor('test'), async ({ manager }) => {
    const competition = await manager.getRepository(CompetitionEntity).insert({
      unitId: host.id,
      name: options.competition ?? '2027年第一季度业务竞赛',
      yearNo: 2027,
      quarterNo: 1,
      introduction: null,
      ...made,
    });
    const round = await manager.getRepository(CompetitionRoundEntity).insert({
      competitionId: (competition.identifiers[0] as { id: number }).id,
      kind: 'FINAL',
      mode: options.mode ?? 'STAGE',
      name: '决赛',
      position: 1,
      state: options.state ?? 'PUBLISHED',
      paperId: null,
      startsAt: now,
      endsAt: new Date(now.getTime() + 3 * 3_600_000),
      durationMinutes: 180,
      lateEntryMinutes: null,
      graceSeconds: 0,
      appealsUntil: null,
      rules: {
        multiple: 'EXACT',
        blanks: 'EACH',
        thirdMarkerPercent: 20,
        thirdMarkerRule: 'NEAREST',
        tieBreaks: [],
        unitScore: { rule: 'ALL', best: 1 },
        awards: [],
      },
      entryRule: { unitIds: null, categories: null },
      seed: 'stage',
      publishedAt: now,
      stateAt: now,
      ...made,
    });
    return (round.identifiers[0] as { id: number }).id;
  });
}

export interface BuiltTeam {
  readonly id: number;
  readonly name: string;
  readonly unit: BuiltUnit;
  readonly people: readonly BuiltPerson[];
  /** Signed in: the first of the team. */
  readonly captain: TestActor;
}

export interface BuiltMatch {
  readonly id: number;
  readonly roundId: number;
  readonly code: string;
  readonly host: BuiltUnit;
  readonly staff: TestActor;
  readonly teams: readonly BuiltTeam[];
  readonly segments: MatchView['segments'];
  segment(kind: MatchView['segments'][number]['kind']): number;
}

const usual = { rightPoints: 1000, seconds: 30, worths: [], questions: [] };
export const SEGMENTS: SetupBody['segments'] = [
  { ...usual, kind: 'REQUIRED', name: '必答', wrongPoints: 0, questionCount: 6 },
  { ...usual, kind: 'BUZZER', name: '抢答', wrongPoints: -1000, questionCount: 12 },
  { ...usual, kind: 'RISK', name: '风险题', wrongPoints: 0, questionCount: 3, worths: [1000, 2000, 3000] },
  { ...usual, kind: 'TIE_BREAK', name: '加赛', wrongPoints: -1000, questionCount: 3 },
];

export interface MatchOptions {
  readonly teams?: number;
  readonly segments?: SetupBody['segments'];
  readonly rules?: Partial<SetupBody['rules']>;
}

/** Names take no figures. */
const numeral = (place: number): string => '甲乙丙丁戊己庚辛壬癸'.charAt(place % 10).repeat(1 + Math.floor(place / 10));

/** A match ready to begin. Without questions of the bank unless `segments` has some. */
export async function buildMatch(app: TestApp, options: MatchOptions = {}): Promise<BuiltMatch> {
  const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  const staff = await buildStaff(app, 'TRAINING_STAFF', host);
  const roundId = await buildStageRound(app, host);
  const created = await staff.post(`/api/competition-rounds/${roundId}/stage-matches`, {}).expect(201);
  const { id } = created.body as { id: number };
  const names = ['书院社区', '应星社区', '天工社区', '冯川社区', '文峰社区', '华林社区'];
  const sides: { name: string; unit: BuiltUnit; people: BuiltPerson[] }[] = [];
  for (let place = 0; place < (options.teams ?? 3); place++) {
    const name = names[place] ?? `社区${numeral(place)}`;
    const unit = await buildUnit(app, { parent: host, name });
    const people: BuiltPerson[] = [];
    for (const person of ['甲', '乙', '丙']) people.push(await buildPerson(app, { unit, name: `${name}${person}` }));
    sides.push({ name, unit, people });
  }
  const before = (await staff.get(`/api/stage-matches/${id}`).expect(200)).body as MatchView;
  const saved = await staff
    .put(`/api/stage-matches/${id}`, {
      revision: before.revision,
      rules: { falseStart: 'LOCK', falseStartPoints: 500, nextInLine: false, ...options.rules },
      teams: sides.map(({ name, unit, people }, place) => ({
        unitId: unit.id,
        name,
        tableNo: place + 1,
        memberIds: people.map((person) => person.id),
      })),
      segments: options.segments ?? SEGMENTS,
    } satisfies SetupBody)
    .expect(200);
  const view = saved.body as MatchView;
  const teams = await Promise.all(
    view.teams.map(async ({ id: teamId }, place) => ({
      ...sides[place]!,
      id: teamId,
      captain: await app.actor({
        personId: sides[place]!.people[0]!.id,
        unitId: sides[place]!.unit.id,
        name: sides[place]!.people[0]!.name,
        roles: [{ role: 'TRAINEE' }],
      }),
    })),
  );
  return {
    id,
    roundId,
    code: view.code,
    host,
    staff,
    teams,
    segments: view.segments,
    segment: (kind) => view.segments.find((segment) => segment.kind === kind)!.id,
  };
}

/** What a scorekeeper's command answers; it names the newest entry unless told otherwise. */
export async function command(match: BuiltMatch, what: object, expectedSeq?: number): Promise<ConsoleStateView> {
  const seq = expectedSeq ?? (await stateOf(match)).seq;
  const answer = await match.staff.post(`/api/stage-matches/${match.id}/commands`, {
    expectedSeq: seq,
    command: what,
  });
  if (answer.status !== 200) throw new Error(`${JSON.stringify(what)}: ${JSON.stringify(answer.body)}`);
  return answer.body as ConsoleStateView;
}

export async function stateOf(match: BuiltMatch): Promise<ConsoleStateView> {
  return (await match.staff.get(`/api/stage-matches/${match.id}/state`).expect(200)).body as ConsoleStateView;
}

/** A question of the buzzer segment, its buzzer open: the number that presses name. */
export async function openBuzzer(match: BuiltMatch): Promise<number> {
  if ((await stateOf(match)).segments.find(({ kind }) => kind === 'BUZZER')?.status !== 'NOW')
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('BUZZER') });
  await command(match, { do: 'NEXT_QUESTION' });
  const { question } = await command(match, { do: 'OPEN_BUZZER' });
  return question!.calledAt;
}
