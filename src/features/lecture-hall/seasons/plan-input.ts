import type { BusinessDate } from '../../../kernel/calendar.js';
import { replayCycle, type CycleMember, type CycleState, type Turn } from '../domain/cycle.js';
import type { RotationKey } from '../domain/season.js';
import type { FixedAssignment, PlanDate, PlanInput, PlanPerson, Unavailable } from '../planning/model.js';
import type { PlanningPool } from '../pool/pool.queries.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { PastTurn } from './planning.queries.js';

/** A speaker who stands in the rota but is in the pool no longer. */
export interface Stranger {
  readonly personId: number;
  readonly name: string;
  readonly rotationKey: RotationKey;
  readonly rotationName: string;
}

export interface InputParts {
  readonly season: LectureSeasonEntity;
  readonly from: BusinessDate;
  readonly pool: PlanningPool;
  readonly strangers: readonly Stranger[];
  readonly turns: readonly PastTurn[];
  readonly draws: ReadonlyMap<string, number>;
  readonly planDates: readonly PlanDate[];
  readonly fixed: readonly FixedAssignment[];
  readonly without: ReadonlySet<number> | undefined;
  readonly debtors: ReadonlySet<number>;
}

/** Pool, history and draws as the planner's question: how everybody stands just before the first date. */
export function composeInput({
  season,
  from,
  pool,
  strangers,
  turns,
  draws,
  planDates,
  fixed,
  without,
  debtors,
}: InputParts): PlanInput {
  const cycle = (of: (turn: PastTurn) => string, members: CycleMember[]): CycleState =>
    replayCycle(
      turns.map((turn): Turn => ({ subject: of(turn), on: turn.on })),
      members,
      season.cycleStart,
      from,
    );
  const units = cycle(
    (turn) => turn.rotation,
    pool.units.map((unit) => ({ subject: unit.key, eligible: unit.eligible })),
  );
  const persons = cycle(
    (turn) => String(turn.personId),
    pool.people.map((person) => ({ subject: String(person.personId), eligible: person.eligible })),
  );
  const standing = (state: CycleState, subject: string) => {
    const { spokenInCycle = 0, lastOn = null } = state.standings.get(subject) ?? {};
    return { spokenInCycle, lastOn };
  };
  const drawn = (subject: string): number => draws.get(subject) ?? 0;
  const knownUnits = new Map<string, string>([
    ...strangers.map((person) => [person.rotationKey, person.rotationName] as const),
    ...pool.units.map((unit) => [unit.key, unit.name] as const),
  ]);
  const people: PlanPerson[] = [
    ...pool.people.map((person) => ({
      id: person.personId,
      name: person.name,
      unitId: person.rotationKey,
      ...standing(persons, String(person.personId)),
      draw: drawn(`person:${person.personId}`),
      hasDebt: debtors.has(person.personId),
      eligibleFrom: entersOn(person.eligible, from),
    })),
    ...strangers.map((person) => ({
      id: person.personId,
      name: person.name,
      unitId: person.rotationKey,
      ...standing(persons, String(person.personId)),
      draw: drawn(`person:${person.personId}`),
      hasDebt: false,
    })),
  ];
  const gone = strangers.flatMap((person) =>
    planDates.map((date): Unavailable => ({ personId: person.personId, dateId: date.id, reason: 'NOT_IN_POOL' })),
  );
  const tried = [...(without ?? [])].flatMap((personId) =>
    planDates.map((date): Unavailable => ({ personId, dateId: date.id, reason: 'EXEMPT' })),
  );
  return {
    seed: season.seed,
    unitCycleNo: units.cycleNo,
    personCycleNo: persons.cycleNo,
    dates: planDates,
    units: [...knownUnits].map(([id, name]) => ({ id, name, ...standing(units, id), draw: drawn(id) })),
    people,
    unavailable: [...pool.unavailable, ...gone, ...tried],
    fixed,
  };
}

/** The day somebody enters the pool; null when they are in it, or never will be. */
function entersOn(
  eligible: readonly { readonly from: BusinessDate | null; readonly until: BusinessDate | null }[],
  from: BusinessDate,
): BusinessDate | null {
  if (eligible.some((period) => (period.from ?? '') <= from && (period.until === null || period.until > from)))
    return null;
  return (
    eligible
      .map((period) => period.from ?? '')
      .filter((day) => day > from)
      .sort()[0] ?? null
  );
}

/** Every list in one order, whatever order the rows came in. */
export function canonical(input: PlanInput): PlanInput {
  const by = <T>(items: readonly T[], ...keys: ((item: T) => string | number)[]): T[] =>
    [...items].sort((a, b) => {
      for (const key of keys) {
        const [left, right] = [key(a), key(b)];
        if (left !== right) return left < right ? -1 : 1;
      }
      return 0;
    });
  return {
    ...input,
    dates: by(
      input.dates,
      (date) => date.on,
      (date) => date.id,
    ),
    units: by(input.units, (unit) => unit.id),
    people: by(input.people, (person) => person.id),
    unavailable: by(
      input.unavailable,
      (one) => one.personId,
      (one) => one.dateId,
      (one) => one.reason,
    ),
    fixed: by(
      input.fixed,
      (one) => one.dateId,
      (one) => one.personId,
    ),
  };
}
