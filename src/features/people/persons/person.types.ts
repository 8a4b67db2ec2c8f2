export const PERSON_STATUSES = ['ACTIVE', 'LEFT'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** `MAIN`: where somebody belongs, at most one open at a time. `SECONDMENT`: 下沉, 借调. */
export const ASSIGNMENT_KINDS = ['MAIN', 'SECONDMENT'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];
