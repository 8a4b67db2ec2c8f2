import { describe, expect, it } from '@jest/globals';
import { calendarEntry } from './calendar-file';
import { instantOf, stepStates, type LectureStep } from './lecture';

const step = (status: LectureStep['status']): LectureStep =>
  ({ step: 'TOPIC', due: '2027-03-12', status, doneOn: null, overdueDays: 0 }) as LectureStep;

describe('stepStates', () => {
  it('the first step that is not done is the one it waits for', () => {
    const states = stepStates((['DONE', 'WAIVED', 'WAITING', 'DUE', 'OPEN'] as const).map(step));
    expect(states).toEqual(['done', 'done', 'now', 'todo', 'todo']);
  });

  it('every overdue step is marked, wherever it stands', () => {
    expect(stepStates((['DONE', 'OVERDUE', 'OVERDUE', 'OPEN'] as const).map(step))).toEqual([
      'done',
      'bad',
      'bad',
      'todo',
    ]);
  });
});

describe('calendarEntry', () => {
  it('carries the hours of the centre as instants, and escapes its text', () => {
    const text = calendarEntry({
      from: instantOf('2026-12-31', '14:30'),
      to: instantOf('2026-12-31', '16:40'),
      title: '一, 二',
      note: 'a\nb',
      place: '三楼; 报告厅',
      uid: 'x',
      now: new Date('2026-11-23T08:00:00.000Z'),
    });
    expect(text).toContain('DTSTART:20261231T063000Z\r\nDTEND:20261231T084000Z');
    expect(text).toContain('SUMMARY:一\\, 二');
    expect(text).toContain('DESCRIPTION:a\\nb');
    expect(text).toContain('LOCATION:三楼\\; 报告厅');
    expect(text).toContain('DTSTAMP:20261123T080000Z');
  });

  it('folds long lines at 75 octets without cutting a character', () => {
    const text = calendarEntry({
      from: instantOf('2026-12-31', '14:30'),
      to: instantOf('2026-12-31', '16:40'),
      title: '社区'.repeat(40),
      note: '',
      place: '',
      uid: 'x',
      now: new Date('2026-11-23T08:00:00.000Z'),
    });
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'社区'.repeat(40)}`);
  });
});
