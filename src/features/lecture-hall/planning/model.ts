import type { BusinessDate } from '../../../kernel/calendar.js';

/**
 * What the planning of a rota (轮值表) takes and gives. Plain data, ready to cross a thread or be stored as JSON.
 *
 * The order of the aims, each only among what the ones before leave open:
 * hard rules · UNITS (b) · PERSONS (c) · UNIT_WAIT and PERSON_WAIT (d); ties fall by the drawn numbers (f).
 */

/** One lecture date (开讲日) to be filled. */
export interface PlanDate {
  readonly id: number;
  /** `YYYY-MM`: what messages name */
  readonly month: string;
  readonly on: BusinessDate;
  /** speakers of the day, pinned and locked ones included; for a day that is closed, as many as are locked */
  readonly slots: number;
}

/** A rotation unit (轮值单位) as it stands before the first date. */
export interface PlanUnit {
  /** rotation key: `unit:12`, `group:3` */
  readonly id: string;
  readonly name: string;
  /** lectures of its speakers since its cycle began */
  readonly spokenInCycle: number;
  readonly lastOn: BusinessDate | null;
  /** 抽签号: the lower goes first where all else is equal */
  readonly draw: number;
}

/** Somebody of the pool, as they stand before the first date. */
export interface PlanPerson {
  readonly id: number;
  readonly name: string;
  readonly unitId: string;
  readonly spokenInCycle: number;
  readonly lastOn: BusinessDate | null;
  readonly draw: number;
  /** a lecture owed (欠讲): goes first in the unit */
  readonly hasDebt: boolean;
  /** enters the pool on this day (service long enough, exemption over): not before, and owing nothing of cycles closed before */
  readonly eligibleFrom?: BusinessDate | null;
}

/** This person cannot speak on this date. `reason` is the caller's code (`LEAVE`, `OTHER_DUTY`, `EXEMPT`, `NOT_YET_ELIGIBLE` …). */
export interface Unavailable {
  readonly personId: number;
  readonly dateId: number;
  readonly reason: string;
}

/** A speaker who stays where they are: pinned by staff, or locked (published, held, not touched by this re-planning). */
export interface FixedAssignment {
  readonly dateId: number;
  readonly personId: number;
  readonly by: 'PINNED' | 'LOCKED';
  /** the place on the day, from 1; without it the first that is free */
  readonly position?: number;
}

export interface PlanInput {
  /** stored with the season; goes into the solver and breaks ties of equal draw numbers */
  readonly seed: number;
  /** number of the cycle (轮) that is open before the first date; 1 when left out */
  readonly unitCycleNo?: number;
  readonly personCycleNo?: number;
  readonly dates: readonly PlanDate[];
  readonly units: readonly PlanUnit[];
  readonly people: readonly PlanPerson[];
  readonly unavailable: readonly Unavailable[];
  readonly fixed: readonly FixedAssignment[];
}

export interface PlannedAssignment {
  readonly dateId: number;
  /** 1 … slots of the date */
  readonly position: number;
  readonly personId: number;
  readonly unitId: string;
  readonly fixed: boolean;
}

/** The soft aims, in the order of their weight. */
export type Level = 'UNITS' | 'PERSONS' | 'UNIT_WAIT' | 'PERSON_WAIT';

/**
 * How good the plan is at one aim; 0 is ideal, less is better.
 * - UNITS: over all dates, how far units stand ahead of or behind their cycle, beyond what no plan could avoid
 * - PERSONS: lectures given before it was the person's turn, beyond what no plan could avoid
 * - UNIT_WAIT / PERSON_WAIT: how often a unit (somebody of the unit) that had waited longer and could have come was passed over.
 *   The optimum is taken date by date: on each date in turn the longest waiting that everything weightier allows.
 */
export interface LevelEvidence {
  readonly level: Level;
  readonly value: number;
  /** no plan can do better than this while it keeps the levels before; equal to `value` when the optimum is proved */
  readonly bound: number;
  /** COUNTING: a bound by counting alone is met · SOLVER: proved by the solver · UNPROVED: the solver's limit was reached first */
  readonly provedBy: 'COUNTING' | 'SOLVER' | 'UNPROVED';
}

/** A rule that could not be kept in full, at one place of the plan. */
export interface Compromise {
  readonly rule: SoftRule | HardRule;
  readonly dateId: number;
  readonly unitId: string | null;
  readonly personId: number | null;
  readonly because: CompromiseCause;
}

export type SoftRule = 'UNIT_CYCLE' | 'PERSON_CYCLE' | 'UNIT_WAIT' | 'PERSON_WAIT';
export type HardRule = 'NOT_IN_POOL' | 'UNAVAILABLE' | 'TWICE_ON_DATE' | 'UNIT_TWICE_ON_DATE' | 'SLOTS' | 'FIXED';

export type CompromiseCause =
  /** the unit whose turn it was had nobody who could come: each of its people with the reason */
  | { readonly code: 'NOBODY_AVAILABLE'; readonly unitIds: readonly string[]; readonly reasons: readonly ReasonCount[] }
  /** those of the unit whose turn it was could not come */
  | {
      readonly code: 'PERSONS_UNAVAILABLE';
      readonly personIds: readonly number[];
      readonly reasons: readonly ReasonCount[];
    }
  /** everybody of the unit has spoken in the cycle of persons: the price of unit first */
  | { readonly code: 'UNIT_EXHAUSTED'; readonly peopleInUnit: number }
  /** keeping the order here would break a weightier rule (`rule`) elsewhere, on `dateIds` if it is known where */
  | { readonly code: 'KEEPS_RULE'; readonly rule: SoftRule; readonly dateIds: readonly number[] }
  /** staff have fixed it so */
  | { readonly code: 'FIXED_BY_STAFF'; readonly by: 'PINNED' | 'LOCKED' }
  /** more speakers on the date than units whose turn it is */
  | { readonly code: 'CYCLE_ENDS_ON_DATE' };

export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
}

/** "Why me?" (为什么是我): everything the sentence needs, as it stood when the date was filled. */
export interface AssignmentReason {
  readonly dateId: number;
  readonly personId: number;
  readonly unitId: string;
  /** FIXED by staff · FIRST_CHOICE: both unit and person were the longest waiting who could come · PUSHED: `rule` put somebody else before or behind */
  readonly choice: 'FIXED' | 'FIRST_CHOICE' | 'PUSHED';
  readonly rule: SoftRule | null;
  readonly unit: {
    readonly cycleNo: number;
    /** lectures of the unit in the cycle before this date */
    readonly spokenInCycle: number;
    readonly lastOn: BusinessDate | null;
    readonly draw: number;
    /** place in the waiting order of the units on this date, from 1 */
    readonly order: number;
    /** units that had yet to speak in this cycle, this one included */
    readonly unitsToSpeak: number;
    readonly unitCount: number;
    /** units that stood before this one and do not speak on this date */
    readonly passedOver: readonly PassedOverUnit[];
  };
  /** everybody of the unit, in waiting order on this date */
  readonly candidates: readonly Candidate[];
}

export interface PassedOverUnit {
  readonly unitId: string;
  readonly lastOn: BusinessDate | null;
  readonly spokenInCycle: number;
  readonly why: CompromiseCause;
}

export interface Candidate {
  readonly personId: number;
  readonly spokenInCycle: number;
  readonly lastOn: BusinessDate | null;
  readonly draw: number;
  readonly hasDebt: boolean;
  readonly verdict:
    | { readonly code: 'CHOSEN' }
    | { readonly code: 'UNAVAILABLE'; readonly reason: string }
    /** waits less long (or drew a higher number) than the one chosen */
    | { readonly code: 'LATER_IN_ORDER' }
    /** has already spoken more often in this cycle than the one chosen */
    | { readonly code: 'SPOKEN_IN_CYCLE' }
    /** planned on another date, where they are needed (or which comes first) */
    | { readonly code: 'PLANNED_ELSEWHERE'; readonly dateId: number }
    /** stood before the one chosen and was passed over for a weightier rule */
    | { readonly code: 'PASSED_OVER'; readonly rule: SoftRule };
}

export interface PlanResult {
  readonly assignments: readonly PlannedAssignment[];
  /** in the order of their weight: UNITS, PERSONS, UNIT_WAIT, PERSON_WAIT */
  readonly evidence: readonly LevelEvidence[];
  readonly compromises: readonly Compromise[];
  /** one for each assignment, in the same order */
  readonly reasons: readonly AssignmentReason[];
}

/** What a move or an exchange by hand would break; `hard` must not be saved, the others ask for a reason. */
export interface BrokenRule {
  readonly rule: SoftRule | HardRule;
  readonly severity: 'hard' | 'soft';
  readonly dateId: number;
  readonly personId: number | null;
  readonly unitId: string | null;
  readonly params: Readonly<Record<string, string | number | readonly (string | number)[]>>;
}

/** One act by hand: a speaker goes to another date, or two lectures exchange their speakers. */
export type Move =
  | { readonly kind: 'MOVE'; readonly personId: number; readonly fromDateId: number; readonly toDateId: number }
  | {
      readonly kind: 'EXCHANGE';
      readonly first: { readonly dateId: number; readonly personId: number };
      readonly second: { readonly dateId: number; readonly personId: number };
    };

/*
 * Errors of `planRota` (RuleViolation):
 * - ROTA.NO_DATES {}
 * - ROTA.POOL_TOO_SMALL { month, date, slots, units, people }  fewer rotation units in the pool than speakers on a date
 * - ROTA.MONTH_UNFILLED { month, date, slots, found, missing, months, reasons }  too few units have anybody who can come; `months` lists all such months
 * - ROTA.TOO_MANY_FIXED { month, date, slots, fixed }  more speakers fixed than the date has places
 * - ROTA.FIXED_UNKNOWN { month, personId }  a fixed speaker is not in the input's people, or their unit not in its units
 */
