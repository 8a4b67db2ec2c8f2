import type { BusinessDate } from '../../../kernel/calendar.js';

/** What the centre should know before it confirms somebody. A warning stops nobody; it must be seen (acknowledged). */
export const WARNING_KINDS = [
  'OVERLAPPING', // 时间冲突: a seat in another class on the same days
  'REPEATED', // 重复参训: confirmed in an earlier class of the same series
  'NOT_NOMINATED', // 单位未推荐
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

export interface EnrolmentWarning {
  readonly kind: WarningKind;
  /** The other class, for OVERLAPPING and REPEATED. */
  readonly className: string | null;
  readonly startsOn: BusinessDate | null;
}

/** Another enrolment of the same person, live and holding a seat. */
export interface OtherEnrolment {
  readonly classId: number;
  readonly seriesId: number;
  readonly className: string;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly confirmed: boolean;
}

export interface ClassDays {
  readonly id: number;
  readonly seriesId: number;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
}

/** Do the two share a day? Both ends count. */
export function overlaps(
  one: Pick<ClassDays, 'startsOn' | 'endsOn'>,
  other: Pick<ClassDays, 'startsOn' | 'endsOn'>,
): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** Warnings for one person in one class, overlapping before repeated. */
export function warningsFor(
  ofClass: ClassDays,
  others: readonly OtherEnrolment[],
  nominationMissing: boolean,
): EnrolmentWarning[] {
  const elsewhere = others.filter((other) => other.classId !== ofClass.id);
  const naming =
    (kind: WarningKind) =>
    (other: OtherEnrolment): EnrolmentWarning => ({
      kind,
      className: other.className,
      startsOn: other.startsOn,
    });
  return [
    ...elsewhere.filter((other) => overlaps(ofClass, other)).map(naming('OVERLAPPING')),
    ...elsewhere
      .filter((other) => other.confirmed && other.seriesId === ofClass.seriesId && other.endsOn < ofClass.startsOn)
      .map(naming('REPEATED')),
    ...(nominationMissing ? [{ kind: 'NOT_NOMINATED' as const, className: null, startsOn: null }] : []),
  ];
}
