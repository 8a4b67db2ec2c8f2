import type { ClassSeriesEntity } from './class-series.entity.js';
import type { CreateClass } from './class.contract.js';
import type { CourseHours, PlanColumns } from './classes.repository.js';
import { className } from './domain/class-name.js';
import { yearOf, type ClassPlan } from './domain/class-plan.js';
import { poolSeats } from './domain/seats.js';

/** A plan as the screen sends it. */
export type PlanInput = Omit<CreateClass, 'seriesId' | 'hostUnitId'>;

const hundredths = (hours: number): number => Math.round(hours * 100);

/** The courses as rows: one for each course and method. */
export function coursesOf(input: PlanInput): CourseHours[] {
  return input.courses.flatMap((course) =>
    course.hours.map(({ method, creditHours }) => ({
      courseId: course.courseId,
      method,
      creditHours: hundredths(creditHours),
    })),
  );
}

/** The plan as the rules read it. */
export function planOf(input: PlanInput): ClassPlan {
  return {
    ...input,
    opensAt: new Date(input.opensAt),
    closesAt: new Date(input.closesAt),
    creditHours: hundredths(input.creditHours),
    courseHours: coursesOf(input).map((course) => course.creditHours),
  };
}

/** The plan as columns of the class. */
export function planColumns(
  input: PlanInput,
  series: Pick<ClassSeriesEntity, 'theme' | 'kind'>,
  sessionNo: number,
  now: Date,
): PlanColumns {
  return {
    name: className({ year: yearOf(input.startsOn), theme: series.theme, kind: series.kind, sessionNo }),
    creditHours: hundredths(input.creditHours),
    opensAt: new Date(input.opensAt),
    closesAt: new Date(input.closesAt),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    audience: input.audience,
    summary: input.summary,
    place: input.place,
    placeNote: input.placeNote,
    notice: input.notice,
    afterwards: input.afterwards,
    classTeacherId: input.classTeacherId,
    mode: input.mode,
    seats: input.seats,
    waitingSize: input.waitingSize,
    offerHours: input.offerHours,
    eligibleCategories: input.eligibleCategories?.join(',') ?? null,
    poolSeats: poolSeats({ seats: input.seats, groups: input.quotas.map((quota) => ({ ...quota, id: 0 })) }),
    updatedAt: now,
  };
}
