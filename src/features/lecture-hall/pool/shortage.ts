import type { BusinessDate } from '../../../kernel/calendar.js';
import type { RotationKey } from '../domain/season.js';
import { obstacleOn, type Absence } from './availability.js';

/** A date to be filled. */
export interface DateToFill {
  readonly id: number;
  readonly month: string;
  readonly on: BusinessDate;
  readonly slots: number;
}

export interface Available {
  readonly rotationKey: RotationKey;
  readonly obstacles: readonly Absence[];
}

export interface Shortage {
  readonly date: DateToFill;
  /** Rotation units that have somebody who can come: fewer than speakers, since no two of one unit speak on one date. */
  readonly units: number;
}

/** Dates that no plan can fill with these people. */
export function shortages(dates: readonly DateToFill[], people: readonly Available[]): Shortage[] {
  return dates.flatMap((date) => {
    const units = new Set(
      people.filter(({ obstacles }) => obstacleOn(obstacles, date.on) === null).map(({ rotationKey }) => rotationKey),
    ).size;
    return units < date.slots ? [{ date, units }] : [];
  });
}

/** The first date that could be filled better before than with this absence, and cannot be filled now. */
export function emptiedBy(
  dates: readonly DateToFill[],
  before: readonly Available[],
  after: readonly Available[],
): Shortage | null {
  const was = new Map(shortages(dates, before).map(({ date, units }) => [date.id, units]));
  return shortages(dates, after).find(({ date, units }) => units < (was.get(date.id) ?? date.slots)) ?? null;
}
