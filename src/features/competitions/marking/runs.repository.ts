import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { Counted } from '../domain/marking.js';
import type { RunAttempt, RunUnit } from '../domain/run.js';
import { MarkingRunEntity } from './marking-run.entity.js';

type Reader = Tx['manager'];

export type StoredRun = MarkingRunEntity;
type NewRun = Omit<MarkingRunEntity, 'id'>;

/** Rows of one INSERT: large enough to be fast, small enough for every database's packet. */
const ROWS = 500;

/**
 * Runs with their results.
 * @unscoped of a round that the caller has found within its scope, or the replay command
 */
@Injectable()
export class RunsRepository {
  constructor(private readonly db: Database) {}

  /** Latest first. */
  list(roundId: number, reader: Reader = this.db.reads): Promise<StoredRun[]> {
    return reader.getRepository(MarkingRunEntity).find({ where: { roundId }, order: { runNo: 'DESC' } });
  }

  latest(roundId: number, reader: Reader = this.db.reads): Promise<StoredRun | null> {
    return reader.getRepository(MarkingRunEntity).findOne({ where: { roundId }, order: { runNo: 'DESC' } });
  }

  numbered(roundId: number, runNo: number, reader: Reader = this.db.reads): Promise<StoredRun | null> {
    return reader.getRepository(MarkingRunEntity).findOneBy({ roundId, runNo });
  }

  async add(tx: Tx, run: NewRun, attempts: readonly RunAttempt[], units: readonly RunUnit[]): Promise<StoredRun> {
    const saved = await tx.manager.getRepository(MarkingRunEntity).save({ ...run });
    await insertRows(
      tx,
      'attempt_result (run_id, attempt_id, person_id, unit_id, objective, subjective, total, used_ms, rank_no, marks)',
      attempts.map((one) => [
        saved.id,
        one.attemptId,
        one.personId,
        one.unitId,
        one.objective,
        one.subjective,
        one.total,
        one.usedMs,
        one.rankNo,
        JSON.stringify(one.marks),
      ]),
    );
    await insertRows(
      tx,
      'unit_result (run_id, unit_id, unit_name, entered, took_part, counted, score_sum, score, rank_no)',
      units.map((one) => [
        saved.id,
        one.unitId,
        one.unitName,
        one.entered,
        one.tookPart,
        one.counted,
        one.sum,
        one.score,
        one.rankNo,
      ]),
    );
    return saved;
  }

  /** By attempt. */
  async attempts(runId: number, reader: Reader = this.db.reads): Promise<RunAttempt[]> {
    const rows = await reader.query<
      {
        attempt_id: number;
        person_id: number;
        unit_id: number;
        objective: number;
        subjective: number;
        total: number;
        used_ms: number;
        rank_no: number;
        marks: string;
      }[]
    >(
      `SELECT attempt_id, person_id, unit_id, objective, subjective, total, used_ms, rank_no, marks
         FROM attempt_result WHERE run_id = ? ORDER BY attempt_id`,
      [runId],
    );
    return rows.map((row) => ({
      attemptId: row.attempt_id,
      personId: row.person_id,
      unitId: row.unit_id,
      objective: row.objective,
      subjective: row.subjective,
      total: row.total,
      usedMs: row.used_ms,
      rankNo: row.rank_no,
      marks: JSON.parse(row.marks) as number[],
    }));
  }

  /** By unit. */
  async units(runId: number, reader: Reader = this.db.reads): Promise<RunUnit[]> {
    const rows = await reader.query<
      {
        unit_id: number;
        unit_name: string;
        entered: number;
        took_part: number;
        counted: number;
        score_sum: number;
        score: number;
        rank_no: number;
      }[]
    >(
      `SELECT unit_id, unit_name, entered, took_part, counted, score_sum, score, rank_no
         FROM unit_result WHERE run_id = ? ORDER BY unit_id`,
      [runId],
    );
    return rows.map((row) => ({
      unitId: row.unit_id,
      unitName: row.unit_name,
      entered: row.entered,
      tookPart: row.took_part,
      counted: row.counted,
      sum: row.score_sum,
      score: row.score,
      rankNo: row.rank_no,
    }));
  }
}

async function insertRows(tx: Tx, into: string, rows: readonly unknown[][]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = rows.slice(at, at + ROWS);
    const values = some.map((row) => `(${'?,'.repeat(row.length).slice(0, -1)})`).join(',');
    await tx.manager.query(`INSERT INTO ${into} VALUES ${values}`, some.flat());
  }
}

/** Nothing that the run counted has grown since. Answers do not: after the end they are decided about one by one. */
export function countsTheSame(a: Counted, b: Counted): boolean {
  return a.markId === b.markId && a.correctionId === b.correctionId && a.decisionId === b.decisionId;
}
