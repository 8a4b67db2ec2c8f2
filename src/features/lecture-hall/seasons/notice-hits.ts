import type { BusinessDate } from '../../../kernel/calendar.js';
import type { WorkingCalendar } from '../../../kernel/working-calendar.js';
import { planLectureDates, type PlannedDate } from '../domain/lecture-dates.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { KeptBecause } from './notice.contract.js';
import { datesOf } from './season-dates.js';

export interface Hit {
  readonly date: LectureDateEntity;
  readonly planned: PlannedDate;
}

export interface Kept {
  readonly date: LectureDateEntity;
  readonly because: KeptBecause;
}

/**
 * Which dates of a season another calendar moves. Only those on which the two calendars differ: what somebody set by hand, what
 * is held, cancelled or past stays.
 */
export function noticeHits(
  season: LectureSeasonEntity,
  dates: readonly LectureDateEntity[],
  known: WorkingCalendar,
  coming: WorkingCalendar,
  today: BusinessDate,
): { hits: Hit[]; kept: Kept[] } {
  const before = new Map(planLectureDates(datesOf(season), known).map((day) => [day.month, day.on]));
  const after = new Map(planLectureDates(datesOf(season), coming).map((day) => [day.month, day]));
  const hits: Hit[] = [];
  const kept: Kept[] = [];
  for (const date of dates) {
    const planned = after.get(date.month);
    if (!planned || planned.on === date.heldOn || planned.on === before.get(date.month)) continue;
    const because = keptBecause(date, planned.on, today);
    if (because === null) hits.push({ date, planned });
    else kept.push({ date, because });
  }
  return { hits, kept };
}

function keptBecause(date: LectureDateEntity, on: BusinessDate, today: BusinessDate): KeptBecause | null {
  if (date.status === 'HELD' || date.status === 'FILED') return 'HELD';
  if (date.status === 'CANCELLED') return 'CANCELLED';
  if (date.deferral === 'OVERRIDE') return 'SET_BY_HAND';
  return date.heldOn < today || on < today ? 'PAST' : null;
}
