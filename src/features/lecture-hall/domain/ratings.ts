import type { PersonnelCategory } from '../../../kernel/access.js';
import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { RATER_GROUPS, type RaterGroup, type RatingWeights } from './season.js';

/** Those present may rate from the day on for so many days more; the filing is due two days later. */
export const RATING_DAYS = 5;
/** A group is shown by itself only from so many answers on: the marks of two are no secret to either. */
export const GROUP_MINIMUM = 3;

/** Last day on which a lecture may be rated. */
export const ratingUntil = (heldOn: BusinessDate): BusinessDate => addDays(heldOn, RATING_DAYS);

/** Which group somebody rates with: leaders by their role, peers by being of the pool's categories, the others are audience. */
export function raterGroup(
  isLeader: boolean,
  category: PersonnelCategory,
  poolCategories: readonly PersonnelCategory[],
): RaterGroup {
  if (isLeader) return 'LEADERS';
  return poolCategories.includes(category) ? 'PEERS' : 'AUDIENCE';
}

/** The sums of one group's marks. */
export interface GroupMarks {
  readonly group: RaterGroup;
  readonly answers: number;
  readonly content: number;
  readonly method: number;
  readonly effect: number;
}

/** Averages in hundredths, 100–500. */
export interface Averages {
  readonly content: number;
  readonly method: number;
  readonly effect: number;
  readonly overall: number;
}

export interface RatingResult {
  readonly answers: number;
  readonly shown: boolean;
  readonly result: Averages | null;
  /** Empty unless every group that answered has {@link GROUP_MINIMUM} answers: one hidden group could be computed from the others. */
  readonly groups: readonly ({ group: RaterGroup; weight: number; answers: number } & Averages)[];
  readonly missingGroups: readonly RaterGroup[];
}

const ASPECTS = ['content', 'method', 'effect'] as const;

/**
 * A lecture's mark: the average of each group, weighted by the season. A group of which nobody answered gives its weight to
 * the others in proportion; where those that answered weigh nothing, every answer counts the same.
 * @param isOver nothing is shown while people still rate: two looks in a row would tell what one of them gave
 */
export function rate(
  marks: readonly GroupMarks[],
  weights: RatingWeights,
  minRatings: number,
  isOver: boolean,
): RatingResult {
  const present = RATER_GROUPS.flatMap((group) => marks.find((one) => one.group === group && one.answers > 0) ?? []);
  const answers = present.reduce((sum, one) => sum + one.answers, 0);
  const missingGroups = RATER_GROUPS.filter((group) => !present.some((one) => one.group === group));
  if (!isOver || answers === 0 || answers < minRatings)
    return { answers, shown: false, result: null, groups: [], missingGroups: [] };
  const weightOf = effectiveWeights(present, weights);
  const result = averagesBy((aspect) => {
    const weighted = present.reduce((sum, one) => sum + (weightOf(one) * one[aspect]) / one.answers, 0);
    return weighted / present.reduce((sum, one) => sum + weightOf(one), 0);
  });
  const isSafe = present.every((one) => one.answers >= GROUP_MINIMUM);
  return {
    answers,
    shown: true,
    result,
    groups: isSafe
      ? present.map((one) => ({
          group: one.group,
          weight: weights[one.group],
          answers: one.answers,
          ...averagesBy((aspect) => one[aspect] / one.answers),
        }))
      : [],
    missingGroups,
  };
}

function effectiveWeights(present: readonly GroupMarks[], weights: RatingWeights): (one: GroupMarks) => number {
  const total = present.reduce((sum, one) => sum + weights[one.group], 0);
  return total > 0 ? (one) => weights[one.group] : (one) => one.answers;
}

function averagesBy(of: (aspect: (typeof ASPECTS)[number]) => number): Averages {
  const [content = 0, method = 0, effect = 0] = ASPECTS.map(of);
  return {
    content: Math.round(content * 100),
    method: Math.round(method * 100),
    effect: Math.round(effect * 100),
    overall: Math.round(((content + method + effect) / 3) * 100),
  };
}
