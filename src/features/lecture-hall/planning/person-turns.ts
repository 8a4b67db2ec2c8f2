import { turnCost } from './level.js';
import type { LinearModel, Solved } from './linear-model.js';
import type { Problem } from './problem.js';
import { heldTurns } from './unit-turns.js';

const NOISE = 1e-6;

/** A person's k-th turn of the plan on this date, as a column. */
interface TurnColumn {
  readonly person: number;
  readonly date: number;
  readonly nth: number;
  readonly column: number;
}

/** Where the turns of a unit come from: a column of the model, or a number that is settled. */
export type TurnSource = (unit: number, date: number) => { readonly column: number } | { readonly settled: number };

/**
 * The people behind the turns of units: whoever speaks gives their first, second, third … turn of the plan, each dearer than
 * the one before. Turns beyond the second come into the model only where their price says that they could matter.
 */
export class PersonTurns {
  readonly columns: TurnColumn[] = [];
  private readonly denied = new Set<string>();
  private readonly ofPerson = new Map<number, { readonly rows: number[]; readonly dates: Map<number, number> }>();

  /**
   * @param candidates who may speak for a unit on a date
   */
  constructor(
    private readonly problem: Problem,
    private readonly model: LinearModel,
    units: readonly number[],
    source: TurnSource,
    candidates: (unit: number, date: number) => readonly number[],
  ) {
    for (const unit of units) {
      problem.dates.forEach((_, date) => {
        const held = (problem.heldOn[date] ?? []).filter(({ person }) => problem.unitOf[person] === unit);
        for (const { person } of held) this.callOn(person, date, model.row(1, 1));
        if (heldTurns(problem, unit, date) > 0) return;
        const from = source(unit, date);
        if ('settled' in from) {
          if (from.settled === 0) return;
          const row = model.row(from.settled, from.settled);
          for (const person of candidates(unit, date)) this.callOn(person, date, row);
          return;
        }
        const row = model.row(0, 0);
        model.put(row, from.column, -1);
        for (const person of candidates(unit, date)) this.callOn(person, date, row);
      });
    }
    for (const [person] of this.ofPerson) {
      this.addTurn(person);
      this.addTurn(person);
    }
  }

  /** The optimum without regard to whole numbers, with every turn in the model that belongs to it. */
  relax(): Solved {
    for (;;) {
      const solved = this.model.solve();
      if (solved ? !this.widen(solved, 0) : !this.widenAll()) {
        if (solved) return solved;
        throw new Error('Turns have no speakers although somebody can come on each date.');
      }
    }
  }

  /** Adds the next turns of everybody for whom one could come within `slack` of the optimum; false when there are none. */
  widen(solved: Solved, slack: number): boolean {
    let widened = false;
    for (const [person, { rows, dates }] of this.ofPerson) {
      if (rows.length >= dates.size) continue;
      const promising = [...dates].some(
        ([date, row]) => this.cost(person, rows.length + 1, date) - (solved.rowPrices[row] ?? 0) <= slack + NOISE,
      );
      if (!promising) continue;
      this.model.dispose();
      this.addTurn(person);
      widened = true;
    }
    return widened;
  }

  private widenAll(): boolean {
    let widened = false;
    this.model.dispose();
    for (const [person, { rows, dates }] of this.ofPerson) {
      if (rows.length >= dates.size) continue;
      this.addTurn(person);
      widened = true;
    }
    return widened;
  }

  /** date → who speaks, where the values are whole */
  speakers(values: Float64Array): number[][] {
    const rota: number[][] = this.problem.dates.map(() => []);
    for (const { column, date, person } of this.columns) if ((values[column] ?? 0) > 0.5) rota[date]?.push(person);
    return rota;
  }

  /** Nobody but this person may speak on the date (undefined: everybody who has not been denied it). */
  only(date: number, person: number | undefined): void {
    for (const turn of this.columns) {
      if (turn.date !== date) continue;
      const may = (person === undefined || turn.person === person) && !this.denied.has(`${turn.person}:${date}`);
      this.model.bound(turn.column, 0, may ? 1 : 0);
    }
  }

  deny(date: number, person: number): void {
    this.denied.add(`${person}:${date}`);
    this.only(date, undefined);
  }

  private callOn(person: number, date: number, row: number): void {
    const known = this.ofPerson.get(person) ?? { rows: [], dates: new Map<number, number>() };
    known.dates.set(date, row);
    this.ofPerson.set(person, known);
  }

  private cost(person: number, nth: number, date: number): number {
    return turnCost((this.problem.personBase[person] ?? 0) + nth - 1, this.problem.personFloor[date] ?? 0);
  }

  private addTurn(person: number): void {
    const known = this.ofPerson.get(person);
    if (!known || known.rows.length >= known.dates.size) return;
    const once = this.model.row(-Infinity, 1);
    const nth = known.rows.push(once);
    for (const [date, row] of known.dates) {
      const column = this.model.column(this.cost(person, nth, date), 0, 1);
      this.model.put(row, column, 1);
      if (known.dates.size > 1) this.model.put(once, column, 1);
      this.columns.push({ person, date, nth, column });
    }
  }
}
