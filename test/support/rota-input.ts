import { addDays } from '../../src/kernel/calendar.js';
import { randomNumbers } from '../../src/kernel/seeded-random.js';
import type { PlanInput } from '../../src/features/lecture-hall/planning/model.js';

/** Inputs for specs and benches: made up, but always the same for the same numbers. */
interface Pool {
  /** people in each unit */
  readonly units: readonly number[];
  readonly dates: number;
  readonly slots: number;
  /** person id, date id, reason; people count from 1 through the units, dates from 0 */
  readonly unavailable?: readonly (readonly [number, number, string])[];
  readonly fixed?: PlanInput['fixed'];
}

function monthsFrom2027(count: number): { month: string; on: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const month = `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { month, on: addDays(`${month}-01`, 4) };
  });
}

/** A fresh pool: nobody has spoken, everybody has drawn in the order of their ids. */
export function poolOf({ units, dates, slots, unavailable = [], fixed = [] }: Pool): PlanInput {
  let next = 1;
  const people = units.flatMap((size, unit) =>
    Array.from({ length: size }, () => {
      const id = next++;
      return {
        id,
        name: `干部${id}`,
        unitId: `unit:${unit + 1}`,
        spokenInCycle: 0,
        lastOn: null,
        draw: id,
        hasDebt: false,
      };
    }),
  );
  return {
    seed: 1,
    dates: monthsFrom2027(dates).map((date, id) => ({ id, ...date, slots })),
    units: units.map((_, unit) => ({
      id: `unit:${unit + 1}`,
      name: `第${unit + 1}社区`,
      spokenInCycle: 0,
      lastOn: null,
      draw: unit + 1,
    })),
    people,
    unavailable: unavailable.map(([personId, dateId, reason]) => ({ personId, dateId, reason })),
    fixed,
  };
}

interface Ranges {
  /** [least, most] */
  readonly units: readonly [number, number];
  readonly people: readonly [number, number];
  readonly dates: readonly [number, number];
  readonly slots: readonly [number, number];
  /** share of person-months that are unavailable */
  readonly away: number;
  readonly pinned?: number;
}

/** A pool with a history, debts and inconvenient dates. */
export function randomInput(seed: number, ranges: Ranges): PlanInput {
  const next = randomNumbers(seed);
  const share = (): number => next() / 0x100000000;
  const between = ([least, most]: readonly [number, number]): number => least + (next() % (most - least + 1));
  const unitCount = between(ranges.units);
  const pool = poolOf({
    units: Array.from({ length: unitCount }, () => between(ranges.people)),
    dates: between(ranges.dates),
    slots: Math.min(unitCount, between(ranges.slots)),
  });
  const lastOn = (): string | null => (share() < 0.3 ? null : `2026-${String(1 + (next() % 12)).padStart(2, '0')}-02`);
  const draws = <T>(items: readonly T[]): number[] => {
    const order = items.map((_, index) => ({ index, lot: next() })).sort((a, b) => a.lot - b.lot);
    const numbers: number[] = [];
    order.forEach(({ index }, place) => (numbers[index] = place + 1));
    return numbers;
  };
  const unitDraws = draws(pool.units);
  const personDraws = draws(pool.people);
  const people = pool.people.map((person, index) => ({
    ...person,
    spokenInCycle: share() < 0.3 ? 1 : 0,
    lastOn: lastOn(),
    draw: personDraws[index] ?? 0,
    hasDebt: share() < 0.1,
    eligibleFrom: share() < 0.05 ? (pool.dates[1]?.on ?? null) : null,
  }));
  const unavailable = people.flatMap(({ id }) =>
    pool.dates.filter(() => share() < ranges.away).map((date) => ({ personId: id, dateId: date.id, reason: 'LEAVE' })),
  );
  const fixed = pool.dates.flatMap(({ id }) => {
    const person = people[next() % people.length];
    return person && share() < (ranges.pinned ?? 0.1)
      ? [{ dateId: id, personId: person.id, by: 'PINNED' as const }]
      : [];
  });
  return {
    ...pool,
    seed,
    units: pool.units.map((unit, index) => ({
      ...unit,
      spokenInCycle: share() < 0.4 ? 1 : 0,
      lastOn: lastOn(),
      draw: unitDraws[index] ?? 0,
    })),
    people,
    unavailable,
    fixed,
  };
}
