import type { AwardRule } from './round.js';
import { NOT_RANKED } from './unit-board.js';

/** 评奖: who receives what, from ranks and the rules that were published before the round opened. */

export interface Candidate {
  readonly id: number;
  /** {@link NOT_RANKED}: receives nothing. */
  readonly rankNo: number;
}

export interface Given {
  readonly id: number;
  readonly rankNo: number;
  /** 1 = the best award of its kind. */
  readonly levelNo: number;
  readonly name: string;
}

/** How many places a rule opens: a fixed number, or a share of those who took part, rounded down, at least one. */
export function placesOf(rule: AwardRule, tookPart: number): number {
  if (rule.by === 'COUNT') return rule.amount;
  return Math.max(1, Math.floor((tookPart * rule.amount) / 100));
}

/**
 * The rules of one kind open places one after another, best first; who is ranked within the places of a rule receives it.
 * Equal ranks at the border all receive the better award, and the places below it stay where they are: with 3 first and 6 second
 * prizes, four people on ranks 1, 2, 3, 3 receive a first prize and ranks up to 9 a second.
 *
 * @param rules all of them; those of the other kind are left out
 * @returns by rank, then id
 */
export function awardsOf(
  kind: AwardRule['kind'],
  rules: readonly AwardRule[],
  candidates: readonly Candidate[],
): Given[] {
  const ranked = candidates.filter((one) => one.rankNo !== NOT_RANKED);
  const levels = levelsOf(kind, rules, ranked.length);
  return ranked
    .flatMap(({ id, rankNo }) => {
      const level = levelAt(levels, rankNo);
      return level ? [{ id, rankNo, levelNo: level.levelNo, name: level.name }] : [];
    })
    .sort((a, b) => a.rankNo - b.rankNo || a.id - b.id);
}

export interface AwardLevel {
  readonly levelNo: number;
  readonly name: string;
  /** The last rank that receives it. */
  readonly upTo: number;
}

/** @param tookPart how many are ranked */
export function levelsOf(kind: AwardRule['kind'], rules: readonly AwardRule[], tookPart: number): AwardLevel[] {
  let places = 0;
  return rules
    .filter((rule) => rule.kind === kind)
    .map((rule, at) => ({ name: rule.name, levelNo: at + 1, upTo: (places += placesOf(rule, tookPart)) }));
}

/** What a rank receives. */
export function levelAt(levels: readonly AwardLevel[], rankNo: number): AwardLevel | undefined {
  return rankNo === NOT_RANKED ? undefined : levels.find((one) => rankNo <= one.upTo);
}
