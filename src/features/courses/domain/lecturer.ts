import type { BusinessDate } from '../../../kernel/calendar.js';

/** 师资类别 */
export const LECTURER_KINDS = [
  'FULL_TIME', // 专职
  'PART_TIME', // 兼职
  'PRACTICE_MENTOR', // 实务导师
] as const;
export type LecturerKind = (typeof LECTURER_KINDS)[number];

/** What is stored: an approval runs out by its date, nobody has to mark it. */
export const APPROVAL_DECISIONS = ['PENDING', 'APPROVED', 'SUSPENDED'] as const;
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];

/** What people see. */
export const APPROVAL_STATES = ['PENDING', 'APPROVED', 'EXPIRED', 'SUSPENDED'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export interface Approval {
  readonly decision: ApprovalDecision;
  /** Last day on which it holds; `null` with a decision other than APPROVED. */
  readonly until: BusinessDate | null;
}

/** 聘任状态 on a day: an approval holds through its last day. */
export function approvalStateOn(approval: Approval, today: BusinessDate): ApprovalState {
  if (approval.decision !== 'APPROVED') return approval.decision;
  return approval.until !== null && approval.until < today ? 'EXPIRED' : 'APPROVED';
}

/** The mean of all ratings, in points with one decimal; `null` before the first. `sum` is in integer hundredths. */
export function ratingAverage(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round(sum / count / 10) / 10;
}
