import { Injectable } from '@nestjs/common';
import { daysBetween } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { STANDING_STATES, topicIsPublic } from '../domain/lecture-states.js';
import type { DateDeferral, DateStatus } from '../domain/season.js';
import { AudienceRepository } from './audience.repository.js';
import type { LectureFile } from './lecture-file.js';
import { LecturesRepository } from './lectures.repository.js';
import type { PublicDatesQuery, PublicLectureDate } from './public-lectures.contract.js';

interface DateRow {
  id: number;
  season_name: string;
  session_no: number;
  month: string;
  held_on: string;
  rule_on: string;
  deferral: DateDeferral;
  deferral_reason: string;
  start_time: string;
  end_time: string;
  place: string;
  status: DateStatus;
  cancel_reason: string | null;
  seats: number;
}

const DATE = `SELECT d.id, s.name AS season_name, d.session_no, d.month, d.held_on, d.rule_on, d.deferral, d.deferral_reason,
                     d.start_time, d.end_time, d.place, d.status, d.cancel_reason, d.seats
                FROM lecture_date d JOIN lecture_season s ON s.id = d.season_id`;
const PUBLISHED = "d.published_at IS NOT NULL AND d.status <> 'PLANNED'";

/**
 * The lecture hall as everybody sees it.
 * @unscoped published dates are public; names, units and approved topics are all they show
 */
@Injectable()
export class PublicLecturesQueries {
  constructor(
    private readonly db: Database,
    private readonly lectures: LecturesRepository,
    private readonly audience: AudienceRepository,
    private readonly clock: Clock,
  ) {}

  async page(query: PublicDatesQuery): Promise<Page<PublicLectureDate>> {
    const conditions = [PUBLISHED];
    const parameters: unknown[] = [];
    if (query.when !== undefined) {
      conditions.push(query.when === 'coming' ? "d.held_on >= ? AND d.status = 'PUBLISHED'" : '(d.held_on < ?)');
      parameters.push(this.clock.today());
    }
    if (query.year !== undefined) {
      conditions.push('d.held_on BETWEEN ? AND ?');
      parameters.push(`${query.year}-01-01`, `${query.year}-12-31`);
    }
    const where = conditions.join(' AND ');
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM lecture_date d WHERE ${where}`,
      parameters,
    );
    const { direction } = sortOrder(query.sort, {
      field: 'heldOn',
      direction: query.when === 'past' ? 'DESC' : 'ASC',
    });
    const rows = await this.db.reads.query<DateRow[]>(
      `${DATE} WHERE ${where} ORDER BY d.held_on ${direction}, d.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return pageOf(query, await this.views(rows), Number(total));
  }

  /** @throws NotFound LECTURE.DATE_NOT_FOUND */
  async one(id: number): Promise<PublicLectureDate> {
    const rows = await this.db.reads.query<DateRow[]>(`${DATE} WHERE d.id = ? AND ${PUBLISHED}`, [id]);
    const [view] = await this.views(rows);
    if (view === undefined) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    return view;
  }

  private async views(rows: readonly DateRow[]): Promise<PublicLectureDate[]> {
    const ids = rows.map((row) => row.id);
    const files = await this.lectures.ofDates(this.db.reads, ids);
    const taken = await this.audience.reservedCounts(this.db.reads, ids);
    const today = this.clock.today();
    return rows.map((row) => ({
      id: row.id,
      seasonName: row.season_name,
      sessionNo: row.session_no,
      month: row.month,
      heldOn: row.held_on,
      ruleOn: row.rule_on === row.held_on ? null : row.rule_on,
      deferral: row.deferral,
      deferralReason: row.deferral_reason,
      startTime: row.start_time,
      endTime: row.end_time,
      place: row.place,
      status: row.status,
      cancelReason: row.cancel_reason,
      seats: row.seats,
      seatsLeft: Math.max(0, row.seats - (taken.get(row.id) ?? 0)),
      daysLeft: daysBetween(today, row.held_on),
      lectures: files.filter((file) => file.date.id === row.id && isShown(file)).map(publicLecture),
    }));
  }
}

/** Who did not come is not for the public: the lecture is left out, as a cancelled one is. */
const isShown = (file: LectureFile): boolean => STANDING_STATES.includes(file.state);

function publicLecture(file: LectureFile): PublicLectureDate['lectures'][number] {
  return {
    id: file.id,
    position: file.position,
    kind: file.kind,
    speaker: { name: file.speaker.name, unitName: file.speaker.unitName },
    topic: topicIsPublic(file.state) ? file.topic : null,
  };
}
