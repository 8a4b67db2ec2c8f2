import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarEntry } from '../domain/feed.js';
import { calendarText } from './calendar-text.js';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'lecture-date-12@jiangtang.example',
  sequence: 3,
  changedAt: new Date('2027-03-01T00:30:05Z'),
  heldOn: '2027-04-02',
  startTime: '14:30',
  endTime: '16:30',
  place: '三楼报告厅',
  summary: '社区大讲堂第4讲',
  description: '主讲：周敏（华林）',
  path: '/hall/dates/12',
  cancelled: false,
  ...more,
});
const textOf = (...entries: CalendarEntry[]): string =>
  calendarText({ name: '社区大讲堂', entries, reminderDays: [1], publicUrl: 'https://jiangtang.example' });
const eventsOf = (text: string): InstanceType<typeof ICAL.Event>[] =>
  new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('a calendar as text', () => {
  it('gives times in the zone of the centre, and stamps in UTC', () => {
    const text = textOf(entry());
    expect(eventsOf(text)[0]?.startDate.toString()).toBe('2027-04-02T14:30:00');
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20270402T143000\r\n');
    expect(text).toContain('DTEND;TZID=Asia/Shanghai:20270402T163000\r\n');
    expect(text).toContain('DTSTAMP:20270301T003005Z\r\n');
    expect(text).toContain('LAST-MODIFIED:20270301T003005Z\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n');
  });

  it('reminds of what takes place only', () => {
    expect(textOf(entry())).toContain('TRIGGER:-P1DT5H30M\r\n');
    const off = textOf(entry({ cancelled: true }));
    expect(off).toContain('STATUS:CANCELLED\r\n');
    expect(off).not.toContain('VALARM');
  });

  it('of nothing is a calendar too', () => {
    expect(eventsOf(textOf())).toEqual([]);
    expect(textOf()).toContain('VTIMEZONE');
  });

  it('brings any words through another parser as they were, in lines of 75 octets at most', () => {
    const words = fc
      .array(
        fc.constantFrom('讲', '𠮷', '👩‍🏫', 'é', ',', ';', ':', '\\', '"', '\n', '\\n', ' ', 'BEGIN:VEVENT', 'a', '（'),
        {
          minLength: 1,
          maxLength: 120,
        },
      )
      .map((parts) => `题${parts.join('')}完`);
    fc.assert(
      fc.property(words, words, words, (summary, description, place) => {
        const text = textOf(entry({ summary, description, place }));
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [event] = eventsOf(text);
        expect(event).toMatchObject({ summary, description, location: place, uid: entry().uid, sequence: 3 });
      }),
    );
  });
});
