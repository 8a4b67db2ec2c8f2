import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar.js';
import { WorkingCalendar, type CalendarDay } from '../../../kernel/working-calendar.js';
import { DEFAULT_TIMELINE } from './season.js';
import { timelineOf, timelineSchema } from './timeline.js';

const day = (date: string, isOffDay: boolean): CalendarDay => ({ date, name: '国庆节', isOffDay, source: 'NOTICE' });
/** National day 2026 with its make-up days. */
const calendar = WorkingCalendar.of([
  day('2026-09-20', false),
  ...['01', '02', '03', '04', '05', '06', '07'].map((date) => day(`2026-10-${date}`, true)),
  day('2026-10-10', false),
]);

const dueOf = (on: string, more: Partial<typeof DEFAULT_TIMELINE> = {}): Record<string, string> =>
  Object.fromEntries(timelineOf(on, { ...DEFAULT_TIMELINE, ...more }, calendar).map(({ step, due }) => [step, due]));

describe('the steps of a lecture', () => {
  it('count back from an ordinary Friday; on a weekend they are due on the Friday before', () => {
    expect(dueOf('2026-12-04')).toEqual({
      NOTICE: '2026-11-04',
      TOPIC: '2026-11-13', // counted: Saturday 14
      COURSEWARE: '2026-11-24',
      GROUP_PREPARATION: '2026-11-27', // counted: Sunday 29
      REHEARSAL: '2026-12-01',
      LECTURE: '2026-12-04',
      FILING: '2026-12-11',
    });
  });

  it('move over a holiday to the working day before, and a make-up day is worked', () => {
    expect(dueOf('2026-10-09')).toEqual({
      NOTICE: '2026-09-09',
      TOPIC: '2026-09-18', // counted: Saturday 19
      COURSEWARE: '2026-09-29',
      GROUP_PREPARATION: '2026-09-30', // counted: 4 October
      REHEARSAL: '2026-09-30', // counted: 6 October
      LECTURE: '2026-10-09',
      FILING: '2026-10-16',
    });
    expect(dueOf('2026-10-15', { GROUP_PREPARATION: -5 })).toMatchObject({ GROUP_PREPARATION: '2026-10-10' });
    expect(dueOf('2026-10-16', { GROUP_PREPARATION: -5 })).toMatchObject({ GROUP_PREPARATION: '2026-10-10' });
  });

  it.each([
    ['2026-09-25', 7, '2026-09-30', 'a holiday takes the counted day: the working day before'],
    ['2026-09-30', 7, '2026-10-08', 'the working day before is the day itself: the first one after'],
    ['2026-10-09', 1, '2026-10-10', 'a make-up Saturday is worked'],
    ['2026-11-06', 1, '2026-11-09', 'the day after is a plain Saturday: Monday'],
    ['2026-11-07', 1, '2026-11-09', 'held on a Saturday, the working day before is before it: Monday'],
  ])('held on %s, filed within %d days: %s (%s)', (on, days, due) => {
    expect(dueOf(on, { FILING: days })).toMatchObject({ FILING: due });
  });

  it('say what was counted before anything moved', () => {
    expect(timelineOf('2026-10-09', DEFAULT_TIMELINE, calendar)[4]).toEqual({
      step: 'REHEARSAL',
      counted: '2026-10-06',
      due: '2026-09-30',
    });
  });

  it('a step on the day itself stays there, also when it is a Sunday', () => {
    expect(dueOf('2026-11-08', { REHEARSAL: 0 })).toMatchObject({ REHEARSAL: '2026-11-08', LECTURE: '2026-11-08' });
  });
});

describe('the shape of a timeline', () => {
  it.each([
    ['the default', {}, true],
    ['all on one day', { NOTICE: -3, TOPIC: -3, COURSEWARE: -3, GROUP_PREPARATION: -3, REHEARSAL: -3 }, true],
    ['a rehearsal before the courseware', { REHEARSAL: -11 }, false],
    ['a notice after the topic', { NOTICE: -10 }, false],
    ['a step after the day', { REHEARSAL: 1 }, false],
    ['filed on the day', { FILING: 0 }, false],
    ['half a day', { TOPIC: -20.5 }, false],
    ['a lecture beside its day', { LECTURE: 1 }, false],
    ['an unknown step', { PARTY: 1 }, false],
  ])('%s', (_what, change, valid) => {
    expect(timelineSchema.safeParse({ ...DEFAULT_TIMELINE, ...change }).success).toBe(valid);
  });
});

describe('any timeline', () => {
  const steps = fc.uniqueArray(fc.integer({ min: -90, max: -1 }), { minLength: 5, maxLength: 5 });

  it('keeps its order, and is due only on working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), steps, fc.integer({ min: 1, max: 30 }), (later, counts, FILING) => {
        const on = calendar.workingDayOnOrBefore(addDays('2026-03-01', later));
        const [NOTICE = 0, TOPIC = 0, COURSEWARE = 0, GROUP_PREPARATION = 0, REHEARSAL = 0] = counts.sort(
          (a, b) => a - b,
        );
        const timeline = { NOTICE, TOPIC, COURSEWARE, GROUP_PREPARATION, REHEARSAL, LECTURE: 0, FILING };
        const due = timelineOf(on, timeline, calendar).map((step) => step.due);
        expect([...due].sort()).toEqual(due);
        expect(due.filter((date) => !calendar.isWorkingDay(date))).toEqual([]);
        expect(due[6]! > on).toBe(true);
      }),
    );
  });
});
