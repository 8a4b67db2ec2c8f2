import type { BusinessDate } from '../../kernel/calendar.js';
import { isoInstant, readInstant } from '../../platform/db/instants.js';
import type { TeachingMethod } from '../courses/courses.public.js';
import type { ClassCard } from './class.contract.js';
import type { ClassKind } from './domain/class-name.js';
import { phaseOf, type ClassPhase, type ClassStatus } from './domain/class-phase.js';
import { daysOf, yearOf } from './domain/class-plan.js';
import type { EnrolmentMode } from './domain/enrolment-states.js';

/** A raw row of the list of classes, and its view. */
export interface ClassCardRow {
  id: number;
  name: string;
  series_id: number;
  theme: string;
  kind: ClassKind;
  session_no: number;
  status: ClassStatus;
  starts_on: string;
  ends_on: string;
  credit_hours: number;
  audience: string;
  place: string;
  mode: EnrolmentMode;
  opens_at: string;
  closes_at: string;
  seats: number;
  held_count: number;
  confirmed_count: number;
  waiting_count: number;
  waiting_size: number;
}

export const CARD_COLUMNS = `c.id, c.name, c.series_id, s.theme, s.kind, c.session_no, c.status, c.starts_on, c.ends_on,
  c.credit_hours, c.audience, c.place, c.mode, c.opens_at, c.closes_at, c.seats, c.held_count, c.confirmed_count,
  c.waiting_count, c.waiting_size`;

export interface MethodHours {
  readonly method: TeachingMethod;
  readonly creditHours: number;
}

/** The moment a view is made for. */
export interface Moment {
  readonly now: Date;
  readonly today: BusinessDate;
}

function phaseOfRow(
  row: Pick<ClassCardRow, 'status' | 'opens_at' | 'closes_at' | 'starts_on' | 'ends_on' | 'seats' | 'held_count'>,
  { now, today }: Moment,
): ClassPhase {
  return phaseOf(
    {
      status: row.status,
      opensAt: readInstant(row.opens_at),
      closesAt: readInstant(row.closes_at),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      seats: row.seats,
      held: row.held_count,
    },
    now,
    today,
  );
}

export function classCardOf(row: ClassCardRow, methods: readonly MethodHours[], moment: Moment): ClassCard {
  return {
    id: row.id,
    name: row.name,
    seriesId: row.series_id,
    theme: row.theme,
    kind: row.kind,
    year: yearOf(row.starts_on),
    sessionNo: row.session_no,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    days: daysOf(row.starts_on, row.ends_on),
    creditHours: row.credit_hours / 100,
    audience: row.audience,
    place: row.place,
    mode: row.mode,
    phase: phaseOfRow(row, moment),
    opensAt: isoInstant(row.opens_at),
    closesAt: isoInstant(row.closes_at),
    seats: row.seats,
    held: row.held_count,
    confirmed: row.confirmed_count,
    pending: row.held_count - row.confirmed_count,
    free: Math.max(0, row.seats - row.held_count),
    waiting: row.waiting_count,
    waitingSize: row.waiting_size,
    methods: [...methods],
  };
}

/** Sums hours by method, most hours first. */
export function sumByMethod(hours: readonly MethodHours[]): MethodHours[] {
  const sums = new Map<TeachingMethod, number>();
  for (const { method, creditHours } of hours) sums.set(method, (sums.get(method) ?? 0) + creditHours);
  return [...sums]
    .map(([method, creditHours]) => ({ method, creditHours: Math.round(creditHours * 100) / 100 }))
    .sort((one, other) => other.creditHours - one.creditHours);
}
