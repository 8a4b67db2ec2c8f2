import { addDays, businessDateOf } from '../../../kernel/calendar.js';

/** 提醒: the evening before a round, and on its morning. */
export type RoundReminder = 'EVE' | 'MORNING';

/** The centre's zone has no summer time. */
const OFFSET = '+08:00';
const EVE_FROM = '18:00';
const MORNING_FROM = '07:00';
/** Shorter before the start than this nobody is reminded any more. */
const LEAST_MS = 5 * 60_000;

/** The reminder that is to be sent now, if any: the job may be late and sends then what is still of use. */
export function reminderNow(startsAt: Date, now: Date): RoundReminder | null {
  const day = businessDateOf(startsAt);
  const morning = new Date(`${day}T${MORNING_FROM}:00${OFFSET}`);
  const eve = new Date(`${addDays(day, -1)}T${EVE_FROM}:00${OFFSET}`);
  if (now.getTime() > startsAt.getTime() - LEAST_MS) return null;
  if (businessDateOf(now) === day) return now >= morning ? 'MORNING' : null;
  return now >= eve ? 'EVE' : null;
}
