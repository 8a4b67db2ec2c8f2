import type { Answer } from '../../api/types';
import { dateOfInstant, lastDayBefore } from '../../shared/format/format';
import type { ClassCard } from '../../shared/training-class';

export type CompetitionCard = Answer<'/api/public/competitions'>['items'][number];

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

/** A round of a competition on the list 近期: it begins, or while it runs, it ends. */
export interface ContestDate {
  readonly date: string;
  readonly kind: 'contestOpens' | 'contestCloses';
  readonly contest: CompetitionCard;
  readonly round: CompetitionCard['rounds'][number];
}

/** Of rounds that are announced or open; today included. */
export function contestDates(contests: readonly CompetitionCard[], today: string): ContestDate[] {
  return contests
    .flatMap((contest) =>
      contest.rounds.flatMap((round): ContestDate[] => {
        if (round.state === 'OPEN')
          return [{ date: dateOfInstant(round.endsAt), kind: 'contestCloses', contest, round }];
        if (round.state !== 'PUBLISHED') return [];
        return [{ date: dateOfInstant(round.startsAt), kind: 'contestOpens', contest, round }];
      }),
    )
    .filter(({ date }) => date >= today);
}
