import type { Answer } from '../../api/types';

/** A lecture's page; what only those who work on it may see is empty for others. */
export type LectureDetail = Answer<'/api/lectures/{id}'>;
export type Courseware = LectureDetail['courseware'][number];
/** 为什么是我, in codes and names. */
export type Why = Answer<'/api/lectures/{id}/why'>;
export type WhyCause = NonNullable<Why['why']>['unit']['passedOver'][number]['why'];

/** Marks of a rating, the best last. */
export const MARKS = [1, 2, 3, 4, 5] as const;
export const RATING_PARTS = ['content', 'method', 'effect'] as const;

/** A file's size as people say it: 820 kB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
