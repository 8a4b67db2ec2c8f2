import { Injectable } from '@nestjs/common';
import type { Reader } from '../../people/people.public.js';
import { placeholders } from '../../../platform/db/scope.js';

/** Whom a change of a date concerns. */
@Injectable()
export class AudienceQueries {
  /**
   * Speakers who stand, and people with a seat reserved.
   * @unscoped for notices about a date that the caller has locked within the scope; never shown
   */
  async of(reader: Reader, dateId: number): Promise<number[]> {
    const rows = await reader.query<{ person_id: number }[]>(
      `SELECT live_person_id AS person_id FROM lecture WHERE date_id = ? AND live_person_id IS NOT NULL
       UNION SELECT person_id FROM lecture_reservation WHERE date_id = ? AND cancelled_at IS NULL`,
      [dateId, dateId],
    );
    return rows.map((row) => row.person_id).sort((a, b) => a - b);
  }

  /**
   * Other dates of the host that are held on these days.
   * @unscoped of the host of a date that the caller has found within the scope
   */
  async onDays(
    reader: Reader,
    hostUnitId: number,
    days: readonly string[],
    exceptDateId: number,
  ): Promise<{ month: string; held_on: string }[]> {
    return reader.query<{ month: string; held_on: string }[]>(
      `SELECT d.month, d.held_on FROM lecture_date d JOIN lecture_season s ON s.id = d.season_id
        WHERE s.host_unit_id = ? AND d.held_on IN ${placeholders(days.length)} AND d.id <> ? AND d.status <> 'CANCELLED'
        ORDER BY d.month`,
      [hostUnitId, ...days, exceptDateId],
    );
  }
}
