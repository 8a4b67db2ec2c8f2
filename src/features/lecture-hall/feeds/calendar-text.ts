import { TZDate } from '@date-fns/tz';
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { reminderMinutes, type CalendarEntry } from '../domain/feed.js';

const ZONE = 'Asia/Shanghai';

/** The zone has had no summer time since 15 September 1991; nothing of ours is older. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** How often programs should fetch it again, in seconds. */
const REFRESH = 4 * 3600;

export interface Calendar {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  readonly reminderDays: readonly number[];
  /** The web site, for links. */
  readonly publicUrl: string;
}

/**
 * A calendar as RFC 5545 has it. DTSTAMP is the last change of an entry, so that the same state is the same text
 * (and ETag). A calendar with entries names no zone itself: its writer would give DTSTAMP in it, which must be UTC.
 */
export function calendarText({ name, entries, reminderDays, publicUrl }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'jiangtang', product: 'lecture-hall', language: 'ZH' },
    // an empty calendar needs its zone all the same: RFC 5545 asks for at least one component
    timezone: { name: entries.length === 0 ? ZONE : null, generator: () => VTIMEZONE },
    ttl: REFRESH,
    x: { 'X-WR-TIMEZONE': ZONE },
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      start: momentOf(entry.heldOn, entry.startTime),
      end: momentOf(entry.heldOn, entry.endTime),
      timezone: ZONE,
      summary: entry.summary,
      location: entry.place,
      description: entry.description === '' ? null : entry.description,
      url: `${publicUrl}${entry.path}`,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (entry.cancelled) continue;
    for (const minutes of reminderMinutes(entry.startTime, reminderDays))
      event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60, description: entry.summary });
  }
  return calendar.toString();
}

function momentOf(day: string, time: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, date, hours, minutes, 0, ZONE);
}
