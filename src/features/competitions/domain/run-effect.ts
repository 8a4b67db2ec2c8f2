import type { RunAttempt, RunUnit } from './run.js';

/** 两次判分的差别: who moved, by how much, through which question. */

export interface ItemChange {
  readonly itemNo: number;
  readonly before: number;
  readonly after: number;
}

export interface Move {
  readonly attemptId: number;
  readonly personId: number;
  readonly unitId: number;
  /** `null`: not in that run. */
  readonly before: RunAttempt | null;
  readonly after: RunAttempt | null;
  readonly items: readonly ItemChange[];
}

/** Attempts whose total, rank or marks changed, by id. */
export function movesBetween(before: readonly RunAttempt[], after: readonly RunAttempt[]): Move[] {
  const earlier = new Map(before.map((one) => [one.attemptId, one]));
  const later = new Map(after.map((one) => [one.attemptId, one]));
  const moves: Move[] = [];
  for (const attemptId of [...new Set([...earlier.keys(), ...later.keys()])].sort((a, b) => a - b)) {
    const a = earlier.get(attemptId) ?? null;
    const b = later.get(attemptId) ?? null;
    const items = a && b ? itemChanges(a.marks, b.marks) : [];
    const same = a && b && a.total === b.total && a.rankNo === b.rankNo && items.length === 0;
    const one = a ?? b;
    if (!same && one) moves.push({ attemptId, personId: one.personId, unitId: one.unitId, before: a, after: b, items });
  }
  return moves;
}

function itemChanges(before: readonly number[], after: readonly number[]): ItemChange[] {
  const changes: ItemChange[] = [];
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    const [a, b] = [before[at] ?? 0, after[at] ?? 0];
    if (a !== b) changes.push({ itemNo: at + 1, before: a, after: b });
  }
  return changes;
}

export interface EffectCounts {
  /** Whose total changed; up, down; whose rank changed. */
  readonly people: number;
  readonly up: number;
  readonly down: number;
  readonly ranks: number;
  readonly unitRanks: number;
}

export function countEffect(
  moves: readonly Move[],
  unitsBefore: readonly RunUnit[],
  unitsAfter: readonly RunUnit[],
): EffectCounts {
  const gains = moves.map((move) => (move.after?.total ?? 0) - (move.before?.total ?? 0));
  const rankBefore = new Map(unitsBefore.map((unit) => [unit.unitId, unit.rankNo]));
  return {
    people: gains.filter((gain) => gain !== 0).length,
    up: gains.filter((gain) => gain > 0).length,
    down: gains.filter((gain) => gain < 0).length,
    ranks: moves.filter((move) => move.before?.rankNo !== move.after?.rankNo).length,
    unitRanks: unitsAfter.filter((unit) => rankBefore.get(unit.unitId) !== unit.rankNo).length,
  };
}
