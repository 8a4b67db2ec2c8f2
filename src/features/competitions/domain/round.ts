import type { PersonnelCategory } from '../../../kernel/access.js';

/** 轮次: words and rules of a round. */

export const ROUND_KINDS = ['PRELIMINARY', 'SEMIFINAL', 'FINAL'] as const; // 初赛 复赛 决赛
export type RoundKind = (typeof ROUND_KINDS)[number];

/** ONLINE: everybody answers a paper; STAGE: teams in the hall (see the room `stage`). */
export const ROUND_MODES = ['ONLINE', 'STAGE'] as const;
export type RoundMode = (typeof ROUND_MODES)[number];

export const ROUND_STATES = [
  'DRAFT', // 草稿
  'PUBLISHED', // 已发布
  'OPEN', // 进行中
  'CLOSED', // 已截止
  'MARKING', // 阅卷中
  'PROVISIONAL', // 成绩初布
  'APPEALS', // 申诉期
  'FINAL', // 成绩确定
  'ARCHIVED', // 已归档
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Published before the round opens; higher comes first, `USED_TIME` less comes first. */
export const TIE_BREAKS = ['SUBJECTIVE', 'USED_TIME'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

/** EXACT 全对得分; PROPORTIONAL 少选按比例得分; HALF 少选得一半. Any wrong option gives 0 in each. */
export const MULTIPLE_RULES = ['EXACT', 'HALF', 'PROPORTIONAL'] as const;
export type MultipleRule = (typeof MULTIPLE_RULES)[number];

/** What was agreed before the round opened; copied into every run of marking. */
export interface RoundRules {
  readonly multiple: MultipleRule;
  /** BLANK with several blanks: points for each right blank, or only for all. */
  readonly blanks: 'EACH' | 'ALL';
  /** A difference of two markers above this share of an item's points (percent) goes to a third. */
  readonly thirdMarkerPercent: number;
  /** NEAREST: the mean of the third mark and the nearer of the first two; THIRD: the third mark decides. */
  readonly thirdMarkerRule: 'NEAREST' | 'THIRD';
  /** In order; after the total. All equal = equal rank (1, 1, 3). */
  readonly tieBreaks: readonly TieBreak[];
  /** ALL: mean of everybody who took part; BEST: mean of the best `best` (of all of them where a unit has fewer). */
  readonly unitScore: { readonly rule: 'ALL' | 'BEST'; readonly best: number };
  /** Best first. By COUNT: so many receivers; by RATIO: so many percent of those who took part, rounded down, at least one. Equal ranks at the border all receive. */
  readonly awards: readonly AwardRule[];
}

export interface AwardRule {
  readonly kind: 'PERSON' | 'UNIT';
  readonly name: string;
  readonly by: 'COUNT' | 'RATIO';
  readonly amount: number;
}

/** Who is put on the list when the round is published: everybody in these subtrees and categories; `null` = all. */
export interface EntryRule {
  readonly unitIds: readonly number[] | null;
  readonly categories: readonly PersonnelCategory[] | null;
}
