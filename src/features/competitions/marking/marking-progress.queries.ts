import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { DisagreementsQuery } from './marking.contract.js';

export interface TaskTally {
  readonly total: number;
  readonly marked: number;
  readonly held: number;
}

export interface ItemTally {
  readonly versionId: number;
  readonly maxPoints: number;
  readonly answers: number;
  readonly thirds: number;
  readonly thirdsMarked: number;
  readonly pairs: number;
  readonly same: number;
  /** Sum of the differences of first and second marks. */
  readonly difference: number;
}

export interface PairDifference {
  /** In hundredths, of an item worth `points`. */
  readonly difference: number;
  readonly points: number;
  readonly pairs: number;
}

export interface DisagreementRow {
  readonly attempt_id: number;
  readonly item_no: number;
  readonly version_id: number;
  readonly item_points: number;
  readonly p1: number;
  readonly p2: number;
  readonly p3: number | null;
  readonly w1: string | null;
  readonly w2: string | null;
  readonly w3: string | null;
  readonly n1: string;
  readonly n2: string;
  readonly n3: string | null;
}

/** Two who marked it already, one whose paper it is, and somebody is left. */
const ALWAYS_ENOUGH = 4;
/** First and second marks side by side. */
const PAIRS = `FROM marking_task t JOIN marking_task o ON o.attempt_id = t.attempt_id AND o.item_no = t.item_no AND o.slot = 2
              WHERE t.round_id = ? AND t.slot = 1 AND t.points IS NOT NULL AND o.points IS NOT NULL`;

/**
 * How far the marking by people is, and how far markers agree.
 * @unscoped of a round that the caller has found within its scope
 */
@Injectable()
export class MarkingProgressQueries {
  constructor(private readonly db: Database) {}

  /** Tasks that wait for their mark. */
  async pending(roundId: number, reader: Tx['manager'] = this.db.reads): Promise<number> {
    const [row] = await reader.query<{ pending: number }[]>(
      'SELECT COUNT(*) AS pending FROM marking_task WHERE round_id = ? AND marked_at IS NULL',
      [roundId],
    );
    return Number(row?.pending ?? 0);
  }

  /** @param since claims older than this have expired */
  async tasks(roundId: number, since: string): Promise<TaskTally> {
    const [row] = await this.db.reads.query<Record<keyof TaskTally, number | null>[]>(
      `SELECT COUNT(*) AS total, SUM(CASE WHEN t.marked_at IS NOT NULL THEN 1 ELSE 0 END) AS marked,
              SUM(CASE WHEN t.marked_at IS NULL AND t.marker_id IS NOT NULL AND t.claimed_at > ? THEN 1 ELSE 0 END) AS held
         FROM marking_task t WHERE t.round_id = ?`,
      [since, roundId],
    );
    return {
      total: Number(row?.total ?? 0),
      marked: Number(row?.marked ?? 0),
      held: Number(row?.held ?? 0),
    };
  }

  /** Pending tasks that no marker of the round could ever take: all of them marked the answer already, or it is their own. */
  async stuck(roundId: number): Promise<number> {
    const [markers] = await this.db.reads.query<{ found: number }[]>(
      'SELECT COUNT(*) AS found FROM round_marker WHERE round_id = ?',
      [roundId],
    );
    if (Number(markers?.found ?? 0) >= ALWAYS_ENOUGH) return 0;
    const [row] = await this.db.reads.query<{ stuck: number }[]>(
      `SELECT COUNT(*) AS stuck FROM marking_task t
        WHERE t.round_id = ? AND t.marked_at IS NULL AND t.marker_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM round_marker m JOIN attempt a ON a.id = t.attempt_id
                           WHERE m.round_id = t.round_id AND m.person_id <> a.person_id
                             AND NOT EXISTS (SELECT 1 FROM marking_task o WHERE o.attempt_id = t.attempt_id
                                                AND o.item_no = t.item_no AND o.marker_id = m.person_id))`,
      [roundId],
    );
    return Number(row?.stuck ?? 0);
  }

  async items(roundId: number): Promise<ItemTally[]> {
    const tallies = await this.db.reads.query<
      { version_id: number; points: number; answers: number; thirds: number; thirds_marked: number }[]
    >(
      `SELECT version_id, MAX(item_points) AS points, SUM(CASE WHEN slot = 1 THEN 1 ELSE 0 END) AS answers,
              SUM(CASE WHEN slot = 3 THEN 1 ELSE 0 END) AS thirds,
              SUM(CASE WHEN slot = 3 AND points IS NOT NULL THEN 1 ELSE 0 END) AS thirds_marked
         FROM marking_task WHERE round_id = ? GROUP BY version_id ORDER BY version_id`,
      [roundId],
    );
    const pairs = await this.db.reads.query<{ version_id: number; pairs: number; same: number; difference: number }[]>(
      `SELECT t.version_id, COUNT(*) AS pairs, SUM(CASE WHEN t.points = o.points THEN 1 ELSE 0 END) AS same,
              SUM(ABS(t.points - o.points)) AS difference ${PAIRS} GROUP BY t.version_id`,
      [roundId],
    );
    const pairsOf = new Map(pairs.map((row) => [row.version_id, row]));
    return tallies.map((row) => {
      const pair = pairsOf.get(row.version_id);
      return {
        versionId: row.version_id,
        maxPoints: Number(row.points),
        answers: Number(row.answers),
        thirds: Number(row.thirds),
        thirdsMarked: Number(row.thirds_marked),
        pairs: Number(pair?.pairs ?? 0),
        same: Number(pair?.same ?? 0),
        difference: Number(pair?.difference ?? 0),
      };
    });
  }

  async differences(roundId: number): Promise<PairDifference[]> {
    const rows = await this.db.reads.query<{ difference: number; points: number; pairs: number }[]>(
      `SELECT ABS(t.points - o.points) AS difference, t.item_points AS points, COUNT(*) AS pairs ${PAIRS}
        GROUP BY ABS(t.points - o.points), t.item_points`,
      [roundId],
    );
    return rows.map((row) => ({
      difference: Number(row.difference),
      points: Number(row.points),
      pairs: Number(row.pairs),
    }));
  }

  /** Answers that went to a third marker, with the three marks. */
  async disagreements(roundId: number, query: DisagreementsQuery): Promise<{ rows: DisagreementRow[]; total: number }> {
    const { field, direction } = sortOrder(query.sort, { field: 'difference', direction: 'DESC' });
    const filter = query.versionId === undefined ? '' : ' AND h.version_id = ?';
    const parameters = query.versionId === undefined ? [roundId] : [roundId, query.versionId];
    const from = `FROM marking_task h
         JOIN marking_task t ON t.attempt_id = h.attempt_id AND t.item_no = h.item_no AND t.slot = 1
         JOIN marking_task o ON o.attempt_id = h.attempt_id AND o.item_no = h.item_no AND o.slot = 2`;
    const where = `WHERE h.round_id = ? AND h.slot = 3 AND t.points IS NOT NULL AND o.points IS NOT NULL${filter}`;
    const by = field === 'difference' ? 'ABS(t.points - o.points)' : 'h.id';
    const rows = await this.db.reads.query<DisagreementRow[]>(
      `SELECT h.attempt_id, h.item_no, h.version_id, h.item_points, t.points AS p1, o.points AS p2, h.points AS p3,
              t.words AS w1, o.words AS w2, h.words AS w3, m1.name AS n1, m2.name AS n2, m3.name AS n3 ${from}
         JOIN person m1 ON m1.id = t.marker_id JOIN person m2 ON m2.id = o.marker_id
         LEFT JOIN person m3 ON m3.id = h.marker_id AND h.points IS NOT NULL
       ${where} ORDER BY ${by} ${direction}, h.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, (query.page - 1) * query.size],
    );
    const [count] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${from} ${where}`,
      parameters,
    );
    return { rows, total: Number(count?.total ?? 0) };
  }
}
