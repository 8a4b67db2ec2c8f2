import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Problem } from './problem.js';

/** Date → the people who speak on it (indexes), held ones included. */
export type Rota = readonly (readonly number[])[];

/** null (has never spoken) waits longest. */
function waitsLonger(a: BusinessDate | null, b: BusinessDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/**
 * Goes through the dates in order and knows at each how everybody stands: turns in the cycle, date of the last lecture, and
 * so the order in which they wait. Indexes of units and people are in drawn order already, so they settle every tie.
 */
export class Walk {
  readonly unitCount: number[];
  readonly unitLast: (BusinessDate | null)[];
  readonly personCount: number[];
  readonly personLast: (BusinessDate | null)[];
  private readonly owes: boolean[];

  constructor(private readonly problem: Problem) {
    this.unitCount = [...problem.unitBase];
    this.unitLast = problem.units.map(({ lastOn }) => lastOn);
    this.personCount = [...problem.personBase];
    this.personLast = problem.people.map(({ lastOn }) => lastOn);
    this.owes = problem.people.map(({ hasDebt }) => hasDebt);
  }

  /** A debt goes before until its owner has had a turn of the plan. */
  owesLecture(person: number): boolean {
    return this.owes[person] ?? false;
  }

  /** Fewer turns in the cycle first, then the longest wait, then the draw. */
  compareUnits(a: number, b: number): number {
    const count = (this.unitCount[a] ?? 0) - (this.unitCount[b] ?? 0);
    return count || waitsLonger(this.unitLast[a] ?? null, this.unitLast[b] ?? null) || a - b;
  }

  /** A debt first, then as units do. */
  comparePeople(a: number, b: number): number {
    const debt = Number(this.owesLecture(b)) - Number(this.owesLecture(a));
    const count = (this.personCount[a] ?? 0) - (this.personCount[b] ?? 0);
    return debt || count || waitsLonger(this.personLast[a] ?? null, this.personLast[b] ?? null) || a - b;
  }

  /** Units that could give a speaker on this date, the longest waiting first; those with a held speaker there are left out. */
  unitsInOrder(date: number): number[] {
    const able: number[] = [];
    this.problem.canTake[date]?.forEach((can, unit) => can && able.push(unit));
    return able.sort((a, b) => this.compareUnits(a, b));
  }

  /** People of a unit who can speak on this date, the longest waiting first. */
  peopleInOrder(unit: number, date: number): number[] {
    const members = this.problem.peopleOf[unit] ?? [];
    return members
      .filter((person) => this.problem.reasonAgainst(person, date) === undefined)
      .sort((a, b) => this.comparePeople(a, b));
  }

  /** The date is over: these have spoken. */
  pass(date: number, speakers: readonly number[]): void {
    const on = this.problem.dates[date]?.on ?? null;
    for (const person of speakers) {
      const unit = this.problem.unitOf[person] ?? 0;
      this.personCount[person] = (this.personCount[person] ?? 0) + 1;
      this.personLast[person] = on;
      this.owes[person] = false;
      this.unitCount[unit] = (this.unitCount[unit] ?? 0) + 1;
      this.unitLast[unit] = on;
    }
  }
}
