import { dateOfInstant, lastDayBefore } from '../../shared/format/format';
import type { ClassCard } from '../../shared/training-class';

/** One date of the panel 近期, taken from a class: it opens, it closes, it begins. */
export interface ComingDate {
  readonly date: string;
  readonly kind: 'opens' | 'closes' | 'starts';
  readonly item: ClassCard;
}

/** The dates ahead, today included, in their order. */
export function comingDates(items: readonly ClassCard[], today: string): ComingDate[] {
  return items
    .flatMap((item): ComingDate[] => [
      ...(item.phase === 'PUBLISHED' ? [{ date: dateOfInstant(item.opensAt), kind: 'opens' as const, item }] : []),
      ...(item.phase === 'CLOSED' ? [] : [{ date: lastDayBefore(item.closesAt), kind: 'closes' as const, item }]),
      { date: item.startsOn, kind: 'starts' as const, item },
    ])
    .filter((coming) => coming.date >= today)
    .sort((a, b) => a.date.localeCompare(b.date) || a.item.id - b.item.id);
}

export interface Notice {
  readonly date: string;
  readonly kind: 'open' | 'closed';
  readonly item: ClassCard;
}

/** What has happened to the classes of late, newest first: enrolment has opened, or has closed. */
export function recentNotices(items: readonly ClassCard[], today: string): Notice[] {
  return items
    .flatMap((item): Notice[] => {
      const opened = dateOfInstant(item.opensAt);
      const closed = lastDayBefore(item.closesAt);
      return [
        ...(opened <= today ? [{ date: opened, kind: 'open' as const, item }] : []),
        ...(item.phase === 'CLOSED' && closed <= today ? [{ date: closed, kind: 'closed' as const, item }] : []),
      ];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || b.item.id - a.item.id);
}
