import { addDays, type BusinessDate } from '../../kernel/calendar.js';

/** The zone of the centre is eight hours ahead of UTC all year. */
const ZONE_HOURS = 8;

/** A moment of a day in the centre's zone. */
export function at(day: BusinessDate, hour: number, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((hour - ZONE_HOURS) * 60 + minute) * 60_000);
}

/** So many days before. */
export const before = (day: BusinessDate, days: number): BusinessDate => addDays(day, -days);
