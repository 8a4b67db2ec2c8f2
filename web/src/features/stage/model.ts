import type { Answer } from '../../api/types';

/** What everybody in the hall sees. Points are hundredths. */
export type HallState = Answer<'/api/public/stage/{code}'>;
export type Team = HallState['teams'][number];
export type Segment = HallState['segments'][number];
export type Question = NonNullable<HallState['question']>;
export type ShownAnswer = NonNullable<Question['answer']>;
export type Verdict = NonNullable<NonNullable<HallState['last']>['verdict']>;

/** What scorekeepers see besides. */
export type ConsoleState = Answer<'/api/stage-matches/{id}/state'>;
export type JournalLine = Answer<'/api/stage-matches/{id}/journal'>['items'][number];
export type BuzzerPicture = Answer<'/api/stage-matches/{id}/buzzer'>;
export type Press = Answer<'/api/stage-matches/{id}/buzzer', 'post'>;
export type MyMatch = Answer<'/api/me/stage-matches'>['items'][number];

export type Match = Answer<'/api/stage-matches/{id}'>;
export type RoundMatches = Answer<'/api/competition-rounds/{id}/stage-matches'>;
export type SegmentKind = Segment['kind'];
export const SEGMENT_KINDS = ['REQUIRED', 'BUZZER', 'RISK', 'TIE_BREAK'] as const;
export const FALSE_STARTS = ['IGNORE', 'LOCK', 'LOSE'] as const;
