import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createClassBody } from '../features/classes/class.contract.js';
import { ClassesService } from '../features/classes/classes.service.js';
import { className } from '../features/classes/domain/class-name.js';
import { startOfDay, yearOf } from '../features/classes/domain/class-plan.js';
import type { Actor } from '../kernel/access.js';
import { addDays, type BusinessDate } from '../kernel/calendar.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/db/database.js';
import { CLASSES, type ClassSeed } from './content/classes.js';
import { DemoRepository } from './demo.repository.js';
import { Enrolments } from './enrolments.js';
import type { CourseIds } from './load-catalogue.js';
import type { LoadedPeople } from './load-people.js';
import { ROOT } from './people/units.js';

/** A class that is over is planned on days so far ahead, filled, and then moved back. */
const AHEAD_DAYS = 400;

interface ClassTimes {
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Eight classes, planned, published, filled and ended through the services that people use. */
export class ClassesLoader {
  private readonly db: Database;
  private readonly clock: Clock;
  private readonly classes: ClassesService;
  private readonly rows = new DemoRepository();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly people: LoadedPeople,
    private readonly courseId: CourseIds,
    private readonly staff: Actor,
  ) {
    this.db = app.get(Database, { strict: false });
    this.clock = app.get(Clock, { strict: false });
    this.classes = app.get(ClassesService, { strict: false });
  }

  async load(): Promise<void> {
    const enrolments = new Enrolments(this.app, this.people, this.staff);
    const series = new Map<string, { id: number; sessions: number }>();
    for (const seed of CLASSES) {
      const known = series.get(seed.theme) ?? { id: await this.series(seed), sessions: 0 };
      series.set(seed.theme, { ...known, sessions: known.sessions + 1 });
      const classId = await this.plan(seed, known.id);
      if (seed.fate === 'DRAFT') continue;
      await this.classes.publish(this.staff, classId);
      await enrolments.fill(seed.fate, classId);
      if (seed.fate === 'CLOSED') await this.classes.close(this.staff, classId);
      if (seed.fate === 'CANCELLED')
        await this.classes.cancel(this.staff, classId, '照料中心临时停业检修，现场教学无法进行，改期后另行通知。');
      await this.letTimePass(seed, classId, known.sessions + 1);
    }
  }

  private series({ theme, kind }: ClassSeed): Promise<number> {
    return this.classes.createSeries(this.staff, { theme, kind });
  }

  private plan(seed: ClassSeed, seriesId: number): Promise<number> {
    const { startsOn, endsOn, opensAt, closesAt } = this.times(seed, seed.fate === 'FINISHED' ? AHEAD_DAYS : 0);
    const over = seed.fate === 'FINISHED';
    return this.classes.create(
      this.staff,
      createClassBody.parse({
        seriesId,
        hostUnitId: this.people.unit(ROOT).id,
        startsOn,
        endsOn,
        opensAt: (over ? new Date(this.clock.now().getTime() - 1000) : opensAt).toISOString(),
        closesAt: closesAt.toISOString(),
        classTeacherId: this.people.person('teacher').id,
        creditHours: seed.creditHours,
        audience: seed.audience,
        summary: seed.summary,
        place: seed.place,
        placeNote: seed.placeNote,
        mode: seed.mode,
        seats: seed.seats,
        waitingSize: seed.waitingSize,
        offerHours: seed.offerHours,
        eligibleCategories: seed.eligibleCategories,
        notice: seed.notice,
        afterwards: seed.afterwards,
        quotas: seed.quotas.map(({ name, quota, unitKeys }) => ({
          name,
          quota,
          unitIds: unitKeys.map((key) => this.people.unit(key).id),
        })),
        courses: seed.courses.map(([key, method, creditHours]) => ({
          courseId: this.courseId(key),
          hours: [{ method, creditHours }],
        })),
      }),
    );
  }

  /** Days of the class and of its window, so many days later than the seed says. */
  private times({ starts, days, opensInDays, closesDaysBefore }: ClassSeed, later = 0): ClassTimes {
    const today = addDays(this.clock.today(), later);
    const startsOn = onWeekday(addDays(today, starts.inDays), starts.weekday);
    return {
      startsOn,
      endsOn: addDays(startsOn, days - 1),
      opensAt: new Date(startOfDay(addDays(today, opensInDays)).getTime() + 9 * 3_600_000),
      closesAt: startOfDay(addDays(startsOn, -closesDaysBefore)),
    };
  }

  /** People came one after the other since the window opened, not all in this second; what is over lies in the past. */
  private letTimePass(seed: ClassSeed, classId: number, sessionNo: number): Promise<void> {
    const times = this.times(seed);
    return this.db.transaction(this.staff, async (tx) => {
      const createdAt = new Date(times.opensAt.getTime() - 20 * 86_400_000);
      const { theme, kind } = seed;
      const name = className({ year: yearOf(times.startsOn), theme, kind, sessionNo });
      const isOver = seed.fate === 'FINISHED';
      await this.rows.reschedule(tx, classId, isOver ? { ...times, name, createdAt } : { createdAt });
      if (isOver) await this.rows.ageNotices(tx, classId, name, times.startsOn, times.closesAt);
      const now = this.clock.now().getTime();
      const until = Math.min(now - 3_600_000, times.closesAt.getTime());
      const arrived = await this.rows.enrolments(tx, classId);
      const step = (until - times.opensAt.getTime()) / (arrived.length + 3);
      for (const [index, row] of arrived.entries()) {
        const appliedAt = new Date(times.opensAt.getTime() + Math.round(step * (index + 0.5)));
        const confirmedAt = new Date(Math.min(appliedAt.getTime() + Math.round(step * 2), until));
        await this.rows.saveTimes(tx, row.id, {
          appliedAt,
          ...(row.nominatedAt && { nominatedAt: appliedAt }),
          ...(row.confirmedAt && { confirmedAt: seed.mode === 'OPEN' ? appliedAt : confirmedAt }),
        });
      }
    });
  }
}

/** The first such weekday (1 = Monday … 7 = Sunday) on or after a day. */
function onWeekday(date: BusinessDate, weekday: number): BusinessDate {
  const present = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, (weekday - present + 7) % 7);
}
