/** 阅卷: words of marking, runs, corrections, awards and appeals. */

/** NEW_KEY: another key; FULL_FOR_ALL: everybody gets the points; VOID: the question counts for nobody. */
export const CORRECTION_KINDS = ['NEW_KEY', 'FULL_FOR_ALL', 'VOID'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Why everybody was computed. */
export const RUN_CAUSES = ['CLOSED', 'MARKED', 'CORRECTED', 'LATE_DECIDED', 'ASKED'] as const;
export type RunCause = (typeof RUN_CAUSES)[number];

/** How far a run has read each journal (ids included), so that it can be computed again to the byte. */
export interface Counted {
  readonly answerId: number;
  readonly markId: number;
  readonly correctionId: number;
  readonly decisionId: number;
}

export const AWARD_KINDS = ['PERSON', 'UNIT'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

export const APPEAL_STATES = ['FILED', 'UPHELD', 'REJECTED', 'WITHDRAWN'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];
