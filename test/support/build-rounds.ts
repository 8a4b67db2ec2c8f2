import { systemActor } from '../../src/kernel/access.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/db/database.js';
import type { RoundKind, RoundMode, RoundRules, RoundState } from '../../src/features/competitions/domain/round.js';
import { CompetitionRoundEntity } from '../../src/features/competitions/rounds/competition-round.entity.js';
import { CompetitionEntity } from '../../src/features/competitions/rounds/competition.entity.js';
import { RoundEntryEntity } from '../../src/features/competitions/rounds/round-entry.entity.js';
import { DEFAULT_ENTRY_RULE, DEFAULT_RULES } from '../../src/features/competitions/rounds/rules.contract.js';
import type { TestApp } from './app.js';
import { buildUnit, type BuiltPerson, type BuiltUnit } from './build-people.js';

/** Competitions and rounds for tests of what happens in them, past the forms and the publication. */

export interface BuiltCompetition {
  readonly id: number;
  readonly name: string;
  /** The organiser. */
  readonly unit: BuiltUnit;
}

export async function buildCompetition(
  app: TestApp,
  options: { unit?: BuiltUnit; name?: string } = {},
): Promise<BuiltCompetition> {
  const unit = options.unit ?? (await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
  const name = options.name ?? '2027年第一季度业务竞赛';
  const { id } = await app.get(Database).transaction(systemActor('test'), (tx) =>
    tx.manager.getRepository(CompetitionEntity).save({
      unitId: unit.id,
      name,
      yearNo: 2027,
      quarterNo: 1,
      introduction: null,
      madeBy: null,
      madeByName: '测试',
      madeAt: app.get(Clock).now(),
    }),
  );
  return { id, name, unit };
}

export interface BuildRoundOptions {
  readonly competition?: BuiltCompetition;
  readonly unit?: BuiltUnit;
  readonly kind?: RoundKind;
  readonly mode?: RoundMode;
  readonly name?: string;
  readonly state?: RoundState;
  /** From now on unless told otherwise: the round is open. */
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly durationMinutes?: number;
  readonly lateEntryMinutes?: number | null;
  readonly graceSeconds?: number;
  readonly appealsUntil?: Date | null;
  readonly paperId?: number | null;
  readonly rules?: Partial<RoundRules>;
  readonly seed?: string;
  /** Who is on the list, with the unit they have now. */
  readonly people?: readonly (BuiltPerson & { extraMinutes?: number })[];
}

export interface BuiltRound {
  readonly id: number;
  readonly competition: BuiltCompetition;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** In the order of `people`. */
  readonly entryIds: readonly number[];
}

/** A round open now for two hours, everybody with an hour, unless told otherwise. */
export async function buildRound(app: TestApp, options: BuildRoundOptions = {}): Promise<BuiltRound> {
  const competition =
    options.competition ?? (await buildCompetition(app, options.unit === undefined ? {} : { unit: options.unit }));
  const now = app.get(Clock).now();
  const startsAt = options.startsAt ?? now;
  const endsAt = options.endsAt ?? new Date(startsAt.getTime() + 2 * 3_600_000);
  const state = options.state ?? 'PUBLISHED';
  const people = options.people ?? [];
  return app.get(Database).transaction(systemActor('test'), async (tx) => {
    const round = await tx.manager.getRepository(CompetitionRoundEntity).save({
      competitionId: competition.id,
      kind: options.kind ?? 'PRELIMINARY',
      mode: options.mode ?? 'ONLINE',
      name: options.name ?? '初赛',
      position: 1,
      state,
      paperId: options.paperId ?? null,
      startsAt,
      endsAt,
      durationMinutes: options.durationMinutes ?? 60,
      lateEntryMinutes: options.lateEntryMinutes ?? null,
      graceSeconds: options.graceSeconds ?? 120,
      appealsUntil: options.appealsUntil ?? null,
      rules: { ...DEFAULT_RULES, ...options.rules },
      entryRule: DEFAULT_ENTRY_RULE,
      seed: options.seed ?? '2027-03-16',
      entryCount: people.length,
      publishedAt: state === 'DRAFT' ? null : now,
      stateAt: now,
      madeBy: null,
      madeByName: '测试',
      madeAt: now,
    });
    const entryIds: number[] = [];
    for (const person of people) {
      const entry = await tx.manager.getRepository(RoundEntryEntity).save({
        roundId: round.id,
        personId: person.id,
        personName: person.name,
        unitId: person.unit.id,
        unitName: person.unit.name,
        category: 'PUBLIC_WELFARE_POST',
        extraMinutes: person.extraMinutes ?? 0,
        extraReason: person.extraMinutes === undefined ? null : '测试',
        addedReason: null,
        removedAt: null,
        removedReason: null,
        madeAt: now,
      });
      entryIds.push(entry.id);
    }
    return { id: round.id, competition, startsAt, endsAt, entryIds };
  });
}
