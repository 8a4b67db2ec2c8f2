import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { MarkerView } from './marking.contract.js';
import { RoundMarkerEntity } from './round-marker.entity.js';

type Reader = Tx['manager'];

/**
 * Markers of a round.
 * @unscoped of a round that the caller has found within its scope, or about the actor
 */
@Injectable()
export class MarkersRepository {
  constructor(private readonly db: Database) {}

  isMarker(reader: Reader, roundId: number, personId: number): Promise<boolean> {
    return reader.getRepository(RoundMarkerEntity).existsBy({ roundId, personId });
  }

  async personIds(reader: Reader, roundId: number): Promise<number[]> {
    const rows = await reader.getRepository(RoundMarkerEntity).find({ where: { roundId }, order: { id: 'ASC' } });
    return rows.map((row) => row.personId);
  }

  async add(tx: Tx, roundId: number, personIds: readonly number[], madeAt: Date): Promise<void> {
    if (personIds.length === 0) return;
    await tx.manager
      .getRepository(RoundMarkerEntity)
      .insert(personIds.map((personId) => ({ roundId, personId, madeAt })));
  }

  async remove(tx: Tx, roundId: number, personIds: readonly number[]): Promise<void> {
    for (const personId of personIds) await tx.manager.getRepository(RoundMarkerEntity).delete({ roundId, personId });
  }

  /** What somebody holds and has marked. */
  async tallyOf(roundId: number, personId: number): Promise<{ held: number; marked: number }> {
    const [row] = await this.db.reads.query<{ held: number | null; marked: number | null }[]>(
      `SELECT SUM(CASE WHEN marked_at IS NULL THEN 1 ELSE 0 END) AS held,
              SUM(CASE WHEN marked_at IS NULL THEN 0 ELSE 1 END) AS marked
         FROM marking_task WHERE round_id = ? AND marker_id = ?`,
      [roundId, personId],
    );
    return { held: Number(row?.held ?? 0), marked: Number(row?.marked ?? 0) };
  }

  /** Markers with what they have done, in the order of their appointment. */
  async overview(roundId: number, thirdMarkerPercent: number): Promise<MarkerView[]> {
    const rows = await this.db.reads.query<
      {
        person_id: number;
        name: string;
        unit_name: string;
        contestant: number;
        marked: number | null;
        held: number | null;
        last_marked_at: string | null;
        points: number | null;
        out_of: number | null;
        compared: number | null;
        apart: number | null;
      }[]
    >(
      `SELECT m.person_id, p.name, u.name AS unit_name,
              CASE WHEN EXISTS (SELECT 1 FROM round_entry e WHERE e.round_id = m.round_id AND e.person_id = m.person_id
                                   AND e.removed_at IS NULL) THEN 1 ELSE 0 END AS contestant,
              SUM(CASE WHEN t.marked_at IS NOT NULL THEN 1 ELSE 0 END) AS marked,
              SUM(CASE WHEN t.id IS NOT NULL AND t.marked_at IS NULL THEN 1 ELSE 0 END) AS held,
              MAX(t.marked_at) AS last_marked_at,
              SUM(t.points) AS points,
              SUM(CASE WHEN t.marked_at IS NOT NULL THEN t.item_points ELSE 0 END) AS out_of,
              SUM(CASE WHEN t.slot < 3 AND t.points IS NOT NULL AND o.points IS NOT NULL THEN 1 ELSE 0 END) AS compared,
              SUM(CASE WHEN t.slot < 3 AND ABS(t.points - o.points) * 100 > t.item_points * ? THEN 1 ELSE 0 END) AS apart
         FROM round_marker m JOIN person p ON p.id = m.person_id
         JOIN unit u ON u.id = COALESCE(p.seconded_unit_id, p.unit_id)
         LEFT JOIN marking_task t ON t.round_id = m.round_id AND t.marker_id = m.person_id
         LEFT JOIN marking_task o ON o.attempt_id = t.attempt_id AND o.item_no = t.item_no AND o.slot = 3 - t.slot
        WHERE m.round_id = ?
        GROUP BY m.id, m.person_id, p.name, u.name, m.round_id ORDER BY m.id`,
      [thirdMarkerPercent, roundId],
    );
    return rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      unitName: row.unit_name,
      isContestant: Number(row.contestant) === 1,
      marked: Number(row.marked ?? 0),
      held: Number(row.held ?? 0),
      lastMarkedAt: isoInstant(row.last_marked_at),
      meanShare: share(Number(row.points ?? 0), Number(row.out_of ?? 0)),
      compared: Number(row.compared ?? 0),
      toThird: Number(row.apart ?? 0),
    }));
  }
}

/** Hundredths of a percent, half up. */
function share(points: number, outOf: number): number | null {
  return outOf === 0 ? null : Math.floor((2 * points * 10_000 + outOf) / (2 * outOf));
}
