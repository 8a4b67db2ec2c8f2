/** The words of a season of the lecture hall (domain §3). */

/** DRAFT: dates without a plan · PLANNED: speakers assigned · PUBLISHED: at least one month is public · CLOSED: all filed. */
export const SEASON_STATUSES = ['DRAFT', 'PLANNED', 'PUBLISHED', 'CLOSED'] as const;
export type SeasonStatus = (typeof SEASON_STATUSES)[number];

/** What happens when the day of the rule is off: seven days later until it is a working day, the next working day, or nothing. */
export const DEFERRALS = ['NEXT_WEEK', 'NEXT_WORKING_DAY', 'NONE'] as const;
export type Deferral = (typeof DEFERRALS)[number];

/** Why a date lies where it lies: by the rule, deferred by a day off, or set by hand. */
export const DATE_DEFERRALS = ['NONE', 'HOLIDAY', 'OVERRIDE'] as const;
export type DateDeferral = (typeof DATE_DEFERRALS)[number];

/** PLANNED 拟排 (staff only) · PUBLISHED 已排 · HELD 已讲 · FILED 已归档 · CANCELLED 取消. */
export const DATE_STATUSES = ['PLANNED', 'PUBLISHED', 'HELD', 'FILED', 'CANCELLED'] as const;
export type DateStatus = (typeof DATE_STATUSES)[number];

/** REGULAR: one of the slots of the rota · MAKE_UP 补讲: beyond the slots, clears a debt. */
export const LECTURE_KINDS = ['REGULAR', 'MAKE_UP'] as const;
export type LectureKind = (typeof LECTURE_KINDS)[number];

/**
 * The life of one lecture. ASSIGNED → TOPIC_SUBMITTED → TOPIC_APPROVED → COURSEWARE_SUBMITTED → COURSEWARE_APPROVED →
 * PREPARED (集体备课) → REHEARSED (试讲) → HELD → FILED; CANCELLED and MISSED end it early.
 */
export const LECTURE_STATES = [
  'ASSIGNED',
  'TOPIC_SUBMITTED',
  'TOPIC_APPROVED',
  'COURSEWARE_SUBMITTED',
  'COURSEWARE_APPROVED',
  'PREPARED',
  'REHEARSED',
  'HELD',
  'FILED',
  'CANCELLED',
  'MISSED',
] as const;
export type LectureState = (typeof LECTURE_STATES)[number];

/** What became of it on the day. */
export const LECTURE_OUTCOMES = ['HELD', 'MISSED_EXCUSED', 'MISSED_UNEXCUSED'] as const;
export type LectureOutcome = (typeof LECTURE_OUTCOMES)[number];

/** The kinds of a change in the history of a lecture. */
export const CHANGE_KINDS = [
  'ASSIGNED',
  'REPLANNED',
  'MOVED',
  'PINNED',
  'UNPINNED',
  'DATE_MOVED',
  'SWAPPED',
  'SUBSTITUTED',
  'MISSED',
  'MAKE_UP',
  'CANCELLED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The seven steps of preparation (准备七步): 通知, 选题, 课件, 集体备课, 试讲, 开讲, 归档. */
export const STEPS = ['NOTICE', 'TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL', 'LECTURE', 'FILING'] as const;
export type Step = (typeof STEPS)[number];

/** Days of each step counted from the day of the lecture: negative before, positive after. */
export type Timeline = Readonly<Record<Step, number>>;

/** Domain §3: D-30 notice, D-20 topic, D-10 courseware, D-5 group preparation, D-3 rehearsal, the day, D+7 filed. */
export const DEFAULT_TIMELINE: Timeline = {
  NOTICE: -30,
  TOPIC: -20,
  COURSEWARE: -10,
  GROUP_PREPARATION: -5,
  REHEARSAL: -3,
  LECTURE: 0,
  FILING: 7,
};

/** Who rates: 领导, 同行, 听众. */
export const RATER_GROUPS = ['LEADERS', 'PEERS', 'AUDIENCE'] as const;
export type RaterGroup = (typeof RATER_GROUPS)[number];

/** Percent of each group in a lecture's mark; they sum to 100. */
export type RatingWeights = Readonly<Record<RaterGroup, number>>;

export const DEFAULT_RATING_WEIGHTS: RatingWeights = { LEADERS: 30, PEERS: 30, AUDIENCE: 40 };

/** Why somebody is left out of the rota for a time (免排). */
export const EXEMPTION_KINDS = ['SICK', 'MATERNITY', 'STUDY', 'OTHER_DUTY', 'OTHER'] as const;
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number];

/**
 * Key of a rotation unit (轮值单位), frozen with each lecture: `unit:12` for a community or headquarters as the
 * organisation has it, `group:3` for what a split or a merge made of units.
 */
export type RotationKey = `unit:${number}` | `group:${number}`;
