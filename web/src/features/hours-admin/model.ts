import type { Answer } from '../../api/types';

export type PersonHours = Answer<'/api/training-hours'>['items'][number];
export type HoursSummary = Answer<'/api/training-hours/summary'>;
export type HoursOfPerson = Answer<'/api/training-hours/people/{id}'>;
export type HourEntry = HoursOfPerson['entries'][number];
export type HourRules = Answer<'/api/training-hours/rules'>;
export type HourRule = HourRules['rules'][number];
export type HourTarget = HourRules['targets'][number];

export const HOUR_KINDS = ['ATTENDED', 'LECTURE_GIVEN', 'ONLINE'] as const;
export type HourKind = (typeof HOUR_KINDS)[number];
/** Those who can have a target of training. */
export const TARGET_CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
] as const;

type Reach = Omit<HoursSummary, 'year' | 'byUnit' | 'byCategory'>;

/** One bar of the chart: how far the people of a unit or a category have come, each on average. */
export interface ReachRow extends Reach {
  readonly key: string;
  readonly name: string;
  /** Mean of those who are counted: where there is a target, only those who have one. */
  readonly mean: number;
  readonly counted: number;
}

export function reachRow(key: string, name: string, reach: Reach): ReachRow {
  const aimed = reach.target !== null && reach.perPersonWithTarget !== null;
  return {
    ...reach,
    key,
    name,
    mean: aimed ? (reach.perPersonWithTarget ?? 0) : reach.perPerson,
    counted: aimed ? reach.withTarget : reach.people,
  };
}

/** Where the longest bar ends: at the highest mean or target, so that neither leaves the picture. */
export function scaleOf(rows: readonly Pick<ReachRow, 'mean' | 'target'>[]): number {
  return Math.max(0, ...rows.flatMap((row) => [row.mean, row.target ?? 0]));
}

/** A part of the scale in percent, between 0 and 100. */
export function partOf(value: number, scale: number): number {
  return scale <= 0 ? 0 : Math.min(100, Math.max(0, (value / scale) * 100));
}

/** Years to choose from, newest first; the chosen one is always among them. */
export function yearsToChoose(thisYear: number, chosen: number): number[] {
  const years = Array.from({ length: 5 }, (_, at) => thisYear - at);
  return years.includes(chosen) ? years : [...years, chosen].sort((a, b) => b - a);
}

/** The version that holds on a day: the last one effective by then; of one day the later made. */
export function ruleInForce<Rule extends Pick<HourRule, 'id' | 'effectiveOn'>>(
  rules: readonly Rule[],
  day: string,
): Rule | null {
  return rules
    .filter((rule) => rule.effectiveOn <= day)
    .reduce<Rule | null>(
      (best, rule) =>
        best === null ||
        rule.effectiveOn > best.effectiveOn ||
        (rule.effectiveOn === best.effectiveOn && rule.id > best.id)
          ? rule
          : best,
      null,
    );
}

/** Whether a target holds in a year, or is to come, or was replaced by a later one of its category. */
export function targetState(
  target: HourTarget,
  all: readonly HourTarget[],
  year: number,
): 'HOLDS' | 'TO_COME' | 'REPLACED' {
  if (target.fromYear > year) return 'TO_COME';
  const later = all.some(
    (other) =>
      other.category === target.category &&
      other.fromYear <= year &&
      (other.fromYear > target.fromYear || (other.fromYear === target.fromYear && other.id > target.id)),
  );
  return later ? 'REPLACED' : 'HOLDS';
}
