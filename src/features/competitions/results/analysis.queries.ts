import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import type { SealedAnswers, Sheet } from '../domain/attempt.js';
import type { PaperMode } from '../domain/paper.js';

/** A marked paper of a run. */
export interface MarkedPaper {
  readonly attemptId: number;
  readonly total: number;
  readonly marks: readonly number[];
  readonly sheet: Sheet;
  readonly sealed: SealedAnswers;
}

/** @unscoped of a run of a round that was loaded within the scope */
@Injectable()
export class AnalysisQueries {
  constructor(private readonly db: Database) {}

  async totals(runId: number): Promise<number[]> {
    const rows = await this.db.reads.query<{ total: number }[]>('SELECT total FROM attempt_result WHERE run_id = ?', [
      runId,
    ]);
    return rows.map((row) => row.total);
  }

  /** The next papers after `afterId`, by attempt. */
  async papers(runId: number, afterId: number, limit: number): Promise<MarkedPaper[]> {
    const rows = await this.db.reads.query<
      { attempt_id: number; total: number; marks: string; sheet: string; sealed: string | null }[]
    >(
      `SELECT ar.attempt_id, ar.total, ar.marks, a.sheet, a.sealed FROM attempt_result ar JOIN attempt a ON a.id = ar.attempt_id
        WHERE ar.run_id = ? AND ar.attempt_id > ? ORDER BY ar.attempt_id LIMIT ?`,
      [runId, afterId, limit],
    );
    return rows.map((row) => ({
      attemptId: row.attempt_id,
      total: row.total,
      marks: JSON.parse(row.marks) as number[],
      sheet: JSON.parse(row.sheet) as Sheet,
      sealed: row.sealed === null ? [] : (JSON.parse(row.sealed) as SealedAnswers),
    }));
  }

  /** Of every question of a paper its cell and place. */
  async places(paperId: number): Promise<{ mode: PaperMode; cells: Map<number, { cellNo: number; place: number }> }> {
    const rows = await this.db.reads.query<{ mode: PaperMode; version_id: number; cell_no: number }[]>(
      `SELECT p.mode, q.version_id, q.cell_no FROM paper p JOIN paper_question q ON q.paper_id = p.id
        WHERE p.id = ? ORDER BY q.cell_no, q.position`,
      [paperId],
    );
    const cells = new Map<number, { cellNo: number; place: number }>();
    for (const [place, row] of rows.entries()) {
      if (!cells.has(row.version_id)) cells.set(row.version_id, { cellNo: row.cell_no, place });
    }
    return { mode: rows[0]?.mode ?? 'FIXED', cells };
  }
}
