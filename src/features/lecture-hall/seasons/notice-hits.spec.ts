import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar, type CalendarDay } from '../../../kernel/working-calendar.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import { noticeHits } from './notice-hits.js';

const off = (date: string, source: CalendarDay['source'] = 'NOTICE'): CalendarDay => ({
  date,
  name: '放假',
  isOffDay: true,
  source,
});
const season = {
  firstMonth: '2027-06',
  lastMonth: '2027-07',
  ruleWeek: 1,
  ruleWeekday: 5,
  deferral: 'NEXT_WEEK',
} as LectureSeasonEntity;
const date = (known: Partial<LectureDateEntity>): LectureDateEntity =>
  ({
    id: 1,
    month: '2027-06',
    heldOn: '2027-06-04',
    status: 'PLANNED',
    deferral: 'NONE',
    ...known,
  }) as LectureDateEntity;
const JULY = date({ id: 2, month: '2027-07', heldOn: '2027-07-02' });
const PLAIN = WorkingCalendar.of([]);
const TODAY = '2027-03-16';

describe('a new calendar', () => {
  it('moves the dates it hits and no other', () => {
    const { hits, kept } = noticeHits(season, [date({}), JULY], PLAIN, WorkingCalendar.of([off('2027-06-04')]), TODAY);
    expect(hits.map((hit) => [hit.date.id, hit.planned.on])).toEqual([[1, '2027-06-11']]);
    expect(kept).toEqual([]);
  });

  it('brings a date back that a forecast had deferred', () => {
    const forecast = WorkingCalendar.of([off('2027-06-04', 'FORECAST')]);
    const { hits } = noticeHits(season, [date({ heldOn: '2027-06-11' })], forecast, PLAIN, TODAY);
    expect(hits.map((hit) => hit.planned.on)).toEqual(['2027-06-04']);
  });

  it.each([
    [{ status: 'HELD' as const }, 'HELD'],
    [{ status: 'FILED' as const }, 'HELD'],
    [{ status: 'CANCELLED' as const }, 'CANCELLED'],
    [{ deferral: 'OVERRIDE' as const, heldOn: '2027-06-18' }, 'SET_BY_HAND'],
  ])('leaves %j where it is', (known, because) => {
    const { hits, kept } = noticeHits(season, [date(known)], PLAIN, WorkingCalendar.of([off('2027-06-04')]), TODAY);
    expect(hits).toEqual([]);
    expect(kept.map((one) => one.because)).toEqual([because]);
  });

  it('leaves alone what is past, and what it does not touch though it lies elsewhere', () => {
    const coming = WorkingCalendar.of([off('2027-06-04')]);
    expect(noticeHits(season, [date({})], PLAIN, coming, '2027-06-05').kept).toMatchObject([{ because: 'PAST' }]);
    const elsewhere = { ...JULY, heldOn: '2027-07-09' };
    expect(noticeHits(season, [elsewhere], PLAIN, coming, TODAY)).toEqual({ hits: [], kept: [] });
  });
});
