/** The zone in which the centre lives. Business dates are dates in this zone, instants are UTC. */
const CENTRE_ZONE = 'Asia/Shanghai';

/** A calendar day `YYYY-MM-DD` in the centre's zone. Never a `Date`: a day has no time and no zone. */
export type BusinessDate = string;

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: CENTRE_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in the centre's zone on which an instant falls. */
export function businessDateOf(instant: Date): BusinessDate {
  return dayFormat.format(instant);
}

/** True for a real calendar day written `YYYY-MM-DD` (2026-02-30 is none). */
export function isBusinessDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day `days` after (or, negative, before) `date`. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
