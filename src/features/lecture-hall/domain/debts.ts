import type { Transitions } from '../../../kernel/transitions.js';
import type { LectureKind } from './season.js';

/**
 * 欠讲. SUBSTITUTED: somebody else speaks instead (always excused) · MISSED: did not come.
 */
export const DEBT_CAUSES = ['SUBSTITUTED', 'MISSED'] as const;
export type DebtCause = (typeof DEBT_CAUSES)[number];

/**
 * OPEN 欠着 · ARRANGED 已安排补讲 · CLEARED 已补讲 · WAIVED 免补 · RETURNED: the speaker took their own lecture back before the day.
 */
export const DEBT_STATES = ['OPEN', 'ARRANGED', 'CLEARED', 'WAIVED', 'RETURNED'] as const;
export type DebtState = (typeof DEBT_STATES)[number];

export type DebtStep = 'arrange' | 'fallThrough' | 'clear' | 'waive' | 'takeBack';

/** Only a make-up lecture that is held clears a debt (domain §3); a miss of it leaves the debt where it was. */
export const DEBT_TRANSITIONS: Transitions<DebtState, DebtStep> = {
  OPEN: { arrange: 'ARRANGED', waive: 'WAIVED', takeBack: 'RETURNED' },
  ARRANGED: { fallThrough: 'OPEN', clear: 'CLEARED' },
  CLEARED: {},
  WAIVED: {},
  RETURNED: {},
};

/** Still owed: such a person goes first in their unit. */
export const OWED_STATES: readonly DebtState[] = ['OPEN', 'ARRANGED'];

/** A lecture whose speaker does not speak. */
export interface UnspokenLecture {
  readonly kind: LectureKind;
  /** Who was to speak up to now. */
  readonly speakerId: number;
  /** The speaker had taken it over for somebody else (替讲), who owes it already. */
  readonly speakerIsSubstitute: boolean;
}

export type Unspoken = { readonly how: 'SUBSTITUTED' } | { readonly how: 'MISSED'; readonly excused: boolean };

/** What follows for the account of debts. */
export type DebtOutcome =
  /** A debt arises for `personId`. */
  | { readonly kind: 'ARISES'; readonly personId: number; readonly cause: DebtCause; readonly excused: boolean }
  /** It was a make-up lecture: the debt behind it is open again, without excuse if that was missing. */
  | { readonly kind: 'STAYS'; readonly excused: boolean }
  | { readonly kind: 'NONE' };

/**
 * Who owes what when a speaker does not speak (domain §3).
 * - a speaker of the rota, also after a swap, owes the lecture: with an excuse when a substitute steps in
 * - a substitute owed nothing; who comes in their place, or an excused miss, leaves it so; a miss without excuse is owed
 * - a make-up lecture that is not given leaves the old debt standing
 */
export function debtAfter(lecture: UnspokenLecture, unspoken: Unspoken): DebtOutcome {
  const excused = unspoken.how === 'SUBSTITUTED' || unspoken.excused;
  if (lecture.kind === 'MAKE_UP') return { kind: 'STAYS', excused };
  if (lecture.speakerIsSubstitute && excused) return { kind: 'NONE' };
  return { kind: 'ARISES', personId: lecture.speakerId, cause: unspoken.how, excused };
}
