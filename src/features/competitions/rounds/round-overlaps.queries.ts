import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { PublishSample } from './round.contract.js';

interface OtherRow {
  id: number;
  name: string;
  competition_name: string;
  starts_at: string;
  ends_at: string;
}

/**
 * Rounds that ask the same people at the same time.
 * @unscoped published rounds are public; of their people only a number is told
 */
@Injectable()
export class RoundOverlapsQueries {
  async of(
    reader: Tx['manager'],
    round: { readonly id: number; readonly startsAt: Date; readonly endsAt: Date },
    personIds: readonly number[],
  ): Promise<PublishSample['overlaps']> {
    const others = await reader.query<OtherRow[]>(
      `SELECT r.id, r.name, c.name AS competition_name, r.starts_at, r.ends_at
         FROM competition_round r JOIN competition c ON c.id = r.competition_id
        WHERE r.id <> ? AND r.state IN ('PUBLISHED', 'OPEN') AND r.starts_at < ? AND r.ends_at > ?
        ORDER BY r.starts_at, r.id LIMIT 20`,
      [round.id, round.endsAt, round.startsAt],
    );
    const mine = new Set(personIds);
    const found: PublishSample['overlaps'] = [];
    for (const other of others) {
      const theirs = await reader.query<{ person_id: number }[]>(
        'SELECT person_id FROM round_entry WHERE round_id = ? AND removed_at IS NULL',
        [other.id],
      );
      const people = theirs.filter((row) => mine.has(row.person_id)).length;
      if (people === 0) continue;
      found.push({
        roundId: other.id,
        name: other.name,
        competitionName: other.competition_name,
        startsAt: isoInstant(other.starts_at),
        endsAt: isoInstant(other.ends_at),
        people,
      });
    }
    return found;
  }
}
