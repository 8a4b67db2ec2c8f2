import type { BusinessDate } from '../../../kernel/calendar.js';
import type { DateStatus, LectureState } from './season.js';

/** Why somebody stands where they stand in the list of substitutes. */
export const SUBSTITUTE_REASONS = [
  /** Of the same unit: the unit's turn stays with it, and the cycle of units as planned. */
  'SAME_UNIT',
  /** The unit has yet to speak in this cycle. */
  'UNIT_TURN',
  /** Has yet to speak in this cycle of persons. */
  'PERSON_TURN',
  'HAS_DEBT',
  'NEVER_SPOKEN',
  'LONG_WAIT',
  /** Has a lecture of their own to come. */
  'PLANNED_LATER',
] as const;
export type SubstituteReason = (typeof SUBSTITUTE_REASONS)[number];

/** Why somebody of the pool cannot step in. */
export const NOT_FIT_REASONS = ['NOT_IN_POOL', 'UNAVAILABLE', 'TWICE_ON_DATE', 'UNIT_TWICE_ON_DATE'] as const;
export type NotFitReason = (typeof NOT_FIT_REASONS)[number];

/** Somebody of the pool, before the day of the lecture. */
export interface SubstituteFacts {
  readonly personId: number;
  readonly unitKey: string;
  /** Lectures in the current cycle, planned ones counted. */
  readonly unitSpoken: number;
  readonly unitLastOn: BusinessDate | null;
  readonly unitDraw: number;
  readonly personSpoken: number;
  readonly personLastOn: BusinessDate | null;
  readonly personDraw: number;
  readonly hasDebt: boolean;
  readonly nextOn: BusinessDate | null;
  readonly cannot: 'NOT_IN_POOL' | 'UNAVAILABLE' | null;
}

export interface DayToFill {
  /** Rotation unit of the speaker who falls out. */
  readonly unitKey: string;
  /** Who else speaks on that day. */
  readonly others: readonly { readonly personId: number; readonly unitKey: string }[];
}

export interface RankedSubstitute {
  readonly facts: SubstituteFacts;
  readonly reasons: readonly SubstituteReason[];
}

export interface Substitutes {
  readonly ranked: readonly RankedSubstitute[];
  readonly excluded: ReadonlyMap<NotFitReason, number>;
}

/**
 * Who should step in (替讲), the best first. Hard rules leave out whoever is away, speaks on that day, or is of a unit that does. Then
 * the order of the rota itself: people of the same unit come first, because the unit's turn is being taken and stays with
 * it; after them the unit with the fewest lectures in its cycle, the person with the fewest in theirs, those who owe
 * one, the longest wait of unit and person, and the drawn numbers.
 */
export function rankSubstitutes(day: DayToFill, people: readonly SubstituteFacts[]): Substitutes {
  const excluded = new Map<NotFitReason, number>();
  const fit: SubstituteFacts[] = [];
  for (const person of people) {
    const reason = obstacle(day, person);
    if (reason === null) fit.push(person);
    else excluded.set(reason, (excluded.get(reason) ?? 0) + 1);
  }
  const unitFloor = Math.min(...fit.map((one) => one.unitSpoken));
  const personFloor = Math.min(...fit.map((one) => one.personSpoken));
  const ranked = fit
    .sort((a, b) => compare(orderOf(day, a), orderOf(day, b)))
    .map((facts) => ({ facts, reasons: reasonsOf(day, facts, unitFloor, personFloor) }));
  return { ranked, excluded };
}

/** The hard rules for somebody who would speak on this day. */
export function obstacle(
  day: DayToFill,
  person: Pick<SubstituteFacts, 'personId' | 'unitKey' | 'cannot'>,
): NotFitReason | null {
  if (person.cannot !== null) return person.cannot;
  if (day.others.some((other) => other.personId === person.personId)) return 'TWICE_ON_DATE';
  if (day.others.some((other) => other.unitKey === person.unitKey)) return 'UNIT_TWICE_ON_DATE';
  return null;
}

const NEVER = '';

function orderOf(day: DayToFill, person: SubstituteFacts): (number | string)[] {
  return [
    person.unitKey === day.unitKey ? 0 : 1,
    person.unitSpoken,
    person.personSpoken,
    person.hasDebt ? 0 : 1,
    person.unitLastOn ?? NEVER,
    person.personLastOn ?? NEVER,
    person.unitDraw,
    person.personDraw,
    person.personId,
  ];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function reasonsOf(
  day: DayToFill,
  person: SubstituteFacts,
  unitFloor: number,
  personFloor: number,
): SubstituteReason[] {
  const reasons: SubstituteReason[] = [];
  if (person.unitKey === day.unitKey) reasons.push('SAME_UNIT');
  else if (person.unitSpoken === unitFloor) reasons.push('UNIT_TURN');
  if (person.personSpoken === personFloor) reasons.push('PERSON_TURN');
  if (person.hasDebt) reasons.push('HAS_DEBT');
  reasons.push(person.personLastOn === null ? 'NEVER_SPOKEN' : 'LONG_WAIT');
  if (person.nextOn !== null) reasons.push('PLANNED_LATER');
  return reasons;
}

export interface Prepared {
  readonly state: LectureState;
  readonly topic: string | null;
  readonly outline: string | null;
}

/** States in which the topic has been approved. */
const TOPIC_STANDS: ReadonlySet<LectureState> = new Set([
  'TOPIC_APPROVED',
  'COURSEWARE_SUBMITTED',
  'COURSEWARE_APPROVED',
  'PREPARED',
  'REHEARSED',
]);

export const topicStands = (state: LectureState): boolean => TOPIC_STANDS.has(state);

/**
 * What is left of the preparation when somebody else speaks: an approved topic, if it is kept. Courseware, group preparation and
 * rehearsal are the speaker's own and begin anew. A topic that was not approved yet is nobody's but the former speaker's.
 */
export function preparedForAnother(former: Prepared, keepTopic: boolean): Prepared {
  return keepTopic && topicStands(former.state)
    ? { state: 'TOPIC_APPROVED', topic: former.topic, outline: former.outline }
    : { state: 'ASSIGNED', topic: null, outline: null };
}

/** A speaker who goes to another day takes the topic along: approved it stays approved, otherwise it is a draft again. */
export function preparedElsewhere(own: Prepared): Prepared {
  const { topic, outline } = own;
  return { state: topicStands(own.state) ? 'TOPIC_APPROVED' : 'ASSIGNED', topic, outline };
}

const GOING_ON: ReadonlySet<LectureState> = new Set([
  'ASSIGNED',
  'TOPIC_SUBMITTED',
  'TOPIC_APPROVED',
  'COURSEWARE_SUBMITTED',
  'COURSEWARE_APPROVED',
  'PREPARED',
  'REHEARSED',
]);

/** Still to be given: neither held nor missed nor cancelled. */
export const isGoingOn = (state: LectureState): boolean => GOING_ON.has(state);

/** Published and still to come: its speaker may change. */
export function isUpcoming(
  state: LectureState,
  date: { readonly status: DateStatus; readonly heldOn: BusinessDate },
  today: BusinessDate,
): boolean {
  return isGoingOn(state) && date.status === 'PUBLISHED' && date.heldOn >= today;
}
