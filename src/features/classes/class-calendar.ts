import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BusinessDate } from '../../kernel/calendar.js';
import { Database } from '../../platform/db/database.js';
import { CourseCalendar, type NextDates } from '../courses/courses.public.js';

/** Tells the catalogue when its courses are next taught (最近开课): the first day of the next published class with the course. */
@Injectable()
export class ClassCalendar implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly calendar: CourseCalendar,
  ) {}

  onModuleInit(): void {
    this.calendar.register((today) => this.nextDates(today));
  }

  private async nextDates(today: BusinessDate): Promise<NextDates> {
    const rows = (await this.db.reads.query(
      `SELECT k.course_id, MIN(c.starts_on) AS next_on
         FROM class_course k JOIN training_class c ON c.id = k.class_id
        WHERE c.status IN ('PUBLISHED', 'CLOSED') AND c.starts_on >= ? GROUP BY k.course_id`,
      [today],
    )) as { course_id: number; next_on: string }[];
    return new Map(rows.map((row) => [row.course_id, row.next_on]));
  }
}
