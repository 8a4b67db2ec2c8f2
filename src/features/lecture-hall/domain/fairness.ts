import type { BusinessDate } from '../../../kernel/calendar.js';

/** One lecture in the account of a unit or person: given, or planned. */
export interface CountedTurn {
  readonly subject: string;
  readonly on: BusinessDate;
  readonly planned: boolean;
}

export interface FairnessRow {
  readonly subject: string;
  readonly past: number;
  readonly planned: number;
  readonly total: number;
  readonly lastOn: BusinessDate | null;
}

export interface Fairness {
  /** in the order in which the subjects were given */
  readonly rows: readonly FairnessRow[];
  /** max − min of the totals (极差); 0 for nobody */
  readonly spread: number;
  readonly spreadPast: number;
  readonly spreadPlanned: number;
  /** how many have spoken or will, and of how many */
  readonly spoken: number;
  readonly subjects: number;
}

function spreadOf(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}

/** Counts lectures per subject; turns of subjects that are not asked for are left out. */
export function fairness(subjects: readonly string[], turns: readonly CountedTurn[]): Fairness {
  const rows = new Map<string, { past: number; planned: number; lastOn: BusinessDate | null }>(
    subjects.map((subject) => [subject, { past: 0, planned: 0, lastOn: null }]),
  );
  for (const { subject, on, planned } of turns) {
    const row = rows.get(subject);
    if (!row) continue;
    if (planned) row.planned += 1;
    else row.past += 1;
    if (row.lastOn === null || row.lastOn < on) row.lastOn = on;
  }
  const counted = [...rows].map(([subject, row]) => ({ subject, ...row, total: row.past + row.planned }));
  return {
    rows: counted,
    spread: spreadOf(counted.map(({ total }) => total)),
    spreadPast: spreadOf(counted.map(({ past }) => past)),
    spreadPlanned: spreadOf(counted.map(({ planned }) => planned)),
    spoken: counted.filter(({ total }) => total > 0).length,
    subjects: counted.length,
  };
}
