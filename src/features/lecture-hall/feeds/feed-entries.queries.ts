import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Database } from '../../../platform/db/database.js';
import { readInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { topicIsPublic } from '../domain/lecture-states.js';
import type { FeedDate, FeedLecture } from '../domain/feed.js';
import type { DateDeferral, DateStatus, LectureKind, LectureState, RotationKey } from '../domain/season.js';
import { NamesQueries } from '../seasons/names.queries.js';

interface DateRow {
  id: number;
  session_no: number;
  held_on: string;
  rule_on: string;
  deferral: DateDeferral;
  deferral_reason: string;
  start_time: string;
  end_time: string;
  place: string;
  status: DateStatus;
  cancel_reason: string | null;
  feed_sequence: number;
  updated_at: string;
}

interface LectureRow {
  id: number;
  date_id: number;
  kind: LectureKind;
  state: LectureState;
  speaker_person_id: number;
  speaker_rotation: RotationKey;
  planned_rotation: RotationKey;
  topic: string | null;
  feed_sequence: number;
  updated_at: string;
}

/** A lecture of a feed, and for which units it is or was. */
export interface FoundLecture extends FeedLecture {
  readonly rotation: RotationKey;
  readonly plannedRotation: RotationKey;
}

/** What was never public is in no calendar. */
const PUBLIC = "d.published_at IS NOT NULL AND d.status <> 'PLANNED'";

/**
 * Published dates and lectures for calendars.
 * @unscoped published dates are public: names, units, approved topics; one's own lectures are one's own
 */
@Injectable()
export class FeedEntriesQueries {
  constructor(
    private readonly db: Database,
    private readonly names: NamesQueries,
  ) {}

  async dates(since: BusinessDate): Promise<FeedDate[]> {
    const rows = await this.db.reads.query<DateRow[]>(
      `SELECT d.id, d.session_no, d.held_on, d.rule_on, d.deferral, d.deferral_reason, d.start_time, d.end_time, d.place,
              d.status, d.cancel_reason, d.feed_sequence, d.updated_at
         FROM lecture_date d WHERE ${PUBLIC} AND d.held_on >= ? ORDER BY d.held_on, d.id`,
      [since],
    );
    return rows.map((row) => ({
      id: row.id,
      sessionNo: row.session_no,
      heldOn: row.held_on,
      ruleOn: row.rule_on,
      deferral: row.deferral,
      deferralReason: row.deferral_reason,
      startTime: row.start_time,
      endTime: row.end_time,
      place: row.place,
      status: row.status,
      cancelReason: row.cancel_reason,
      sequence: row.feed_sequence,
      updatedAt: readInstant(row.updated_at),
    }));
  }

  /** All lectures of these dates, in their order. */
  async lectures(dateIds: readonly number[]): Promise<FoundLecture[]> {
    if (dateIds.length === 0) return [];
    const rows = await this.db.reads.query<LectureRow[]>(
      `SELECT id, date_id, kind, state, speaker_person_id, speaker_rotation, planned_rotation, topic, feed_sequence, updated_at
         FROM lecture WHERE date_id IN ${placeholders(dateIds.length)} ORDER BY date_id, position, id`,
      [...dateIds],
    );
    const names = await this.names.of(
      this.db.reads,
      rows.map((row) => row.speaker_person_id),
      rows.map((row) => row.speaker_rotation),
    );
    return rows.map((row) => ({
      id: row.id,
      dateId: row.date_id,
      kind: row.kind,
      state: row.state,
      personId: row.speaker_person_id,
      name: names.person(row.speaker_person_id),
      unitName: names.unit(row.speaker_rotation),
      topic: row.topic,
      topicIsPublic: topicIsPublic(row.state),
      sequence: row.feed_sequence,
      updatedAt: readInstant(row.updated_at),
      rotation: row.speaker_rotation,
      plannedRotation: row.planned_rotation,
    }));
  }

  /** Published lectures that somebody gives, gave, or gave away after they were published. */
  async lecturesOf(personId: number): Promise<Set<number>> {
    const rows = await this.db.reads.query<{ id: number }[]>(
      `SELECT l.id FROM lecture l JOIN lecture_date d ON d.id = l.date_id
        WHERE ${PUBLIC} AND (l.speaker_person_id = ? OR l.planned_person_id = ?)
       UNION
       SELECT l.id FROM lecture_change c JOIN lecture l ON l.id = c.lecture_id JOIN lecture_date d ON d.id = l.date_id
        WHERE ${PUBLIC} AND c.from_person_id = ? AND c.made_at >= d.published_at`,
      [personId, personId, personId],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Units that hold lectures, each with its path. */
  async hosts(): Promise<{ id: number; path: string }[]> {
    return this.db.reads.query<{ id: number; path: string }[]>(
      'SELECT DISTINCT u.id, u.path FROM lecture_season s JOIN unit u ON u.id = s.host_unit_id ORDER BY u.id',
    );
  }
}
