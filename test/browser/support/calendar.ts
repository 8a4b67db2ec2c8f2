import { expect } from '@jest/globals';
import ICAL from 'ical.js';

/** What a calendar program knows of an entry. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** `YYYY-MM-DD HH:MM` as the entry says it, and its zone. */
  readonly starts: string;
  readonly zone: string;
  readonly summary: string;
  readonly description: string;
  readonly alarms: number;
}

/** Fetches a feed and reads it with a parser that did not write it. */
export async function readFeed(url: string): Promise<CalendarEntry[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The feed answers ${answer.status}`);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      const start = event.startDate.toString();
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: String(component.getFirstPropertyValue('status')),
        starts: `${start.slice(0, 10)} ${start.slice(11, 16)}`,
        zone: String(component.getFirstProperty('dtstart')?.getParameter('tzid')),
        summary: event.summary,
        description: event.description,
        alarms: component.getAllSubcomponents('valarm').length,
      };
    })
    .sort((a, b) => a.starts.localeCompare(b.starts));
}
