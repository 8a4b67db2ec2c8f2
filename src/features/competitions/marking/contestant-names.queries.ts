import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';

export interface ContestantName {
  readonly name: string;
  /** As of the entry list. */
  readonly unitName: string;
  /** In the order of names. */
  readonly place: number;
}

/** Names of the entry list. */
@Injectable()
export class ContestantNames {
  constructor(private readonly db: Database) {}

  /** @unscoped of a round that the caller has found within its scope */
  async ofRound(roundId: number): Promise<Map<number, ContestantName>> {
    const rows = await this.db.reads.query<{ person_id: number; person_name: string; unit_name: string }[]>(
      `SELECT e.person_id, e.person_name, e.unit_name FROM round_entry e JOIN person p ON p.id = e.person_id
        WHERE e.round_id = ? ORDER BY p.pinyin, p.id`,
      [roundId],
    );
    return new Map(
      rows.map((row, place) => [row.person_id, { name: row.person_name, unitName: row.unit_name, place }]),
    );
  }
}
