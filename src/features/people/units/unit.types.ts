export const UNIT_CHANGE_KINDS = ['CREATED', 'RENAMED', 'MOVED', 'CLOSED', 'CONFIRMED', 'MERGED'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** `PENDING`: agreed for a day to come. */
export const UNIT_CHANGE_STATES = ['PENDING', 'APPLIED', 'CANCELLED', 'FAILED'] as const;
export type UnitChangeState = (typeof UNIT_CHANGE_STATES)[number];
