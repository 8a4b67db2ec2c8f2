import { hasRoom, moved, type SeatCounts, type SeatPlan } from './seats.js';

/** Somebody on the waiting list (候补). Lists of them are always in order of arrival. */
export interface Waiting {
  readonly id: number;
  readonly groupId: number | null;
}

export interface Offers<Row extends Waiting> {
  readonly offered: readonly Row[];
  readonly counts: SeatCounts;
}

/**
 * Who is offered the seats that are free, in order of arrival: the first for whom there is a seat, of their own group or
 * of the pool. An offer holds its seat from this moment. One pass is enough, because seats only get fewer on the way.
 */
export function nextOffers<Row extends Waiting>(
  plan: SeatPlan,
  counts: SeatCounts,
  waiting: readonly Row[],
): Offers<Row> {
  const offered: Row[] = [];
  let standing = counts;
  for (const next of waiting) {
    if (standing.held >= plan.seats) break;
    if (!hasRoom(plan, standing, next.groupId)) continue;
    offered.push(next);
    standing = moved(standing, next.groupId, 'WAITING', 'OFFERED');
  }
  return { offered, counts: standing };
}

/**
 * When an offer ends (instant, exclusive): so many hours after it was made, but never later than the class begins.
 * @param startsAt 00:00 of the first day in the centre's zone
 */
export function offerEnd(offeredAt: Date, offerHours: number, startsAt: Date): Date {
  const end = new Date(offeredAt.getTime() + offerHours * 3_600_000);
  return end < startsAt ? end : startsAt;
}
