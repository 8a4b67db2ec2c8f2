import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { SealedAnswers, Sheet } from '../domain/attempt.js';
import type { AppealState, Counted } from '../domain/marking.js';
import type { RoundKind, RoundState } from '../domain/round.js';
import type { AppealView } from './my-results.contract.js';

/** What one run found for one person. */
export interface OwnResult {
  readonly attemptId: number;
  readonly runId: number;
  readonly runNo: number;
  readonly counted: Counted;
  readonly unitId: number;
  readonly total: number;
  readonly objective: number;
  readonly subjective: number;
  readonly usedMs: number;
  readonly rankNo: number;
  readonly marks: readonly number[];
  readonly submittedAt: string;
  readonly sheet: Sheet;
  readonly sealed: SealedAnswers;
}

/** The head of an announced result. */
export interface HeadRow {
  readonly id: number;
  readonly name: string;
  readonly kind: RoundKind;
  readonly state: RoundState;
  readonly starts_at: string;
  readonly rules: string;
  readonly competition_id: number;
  readonly competition_name: string;
  readonly total_points: number;
  readonly total: number;
  readonly rank_no: number;
  readonly award_id: number | null;
  readonly award_name: string | null;
  readonly certificate_no: string | null;
  readonly took_part: number;
}

interface OwnRow {
  attempt_id: number;
  run_id: number;
  run_no: number;
  counted: string;
  unit_id: number;
  total: number;
  objective: number;
  subjective: number;
  used_ms: number;
  rank_no: number;
  marks: string;
  submitted_at: string;
  sheet: string;
  sealed: string | null;
}

interface AppealRow {
  id: number;
  item_no: number | null;
  words: string;
  state: AppealState;
  filed_at: string;
  reply: string | null;
  decided_at: string | null;
}

/** @unscoped one's own results and appeals: every question holds the person who asks, or a round found within the scope */
@Injectable()
export class MyResultsQueries {
  constructor(private readonly db: Database) {}

  /** Announced results of somebody, latest round first; of one round, if it is said. */
  async heads(personId: number, roundId: number | null = null): Promise<HeadRow[]> {
    return this.db.reads.query(
      `SELECT r.id, r.name, r.kind, r.state, r.starts_at, r.rules, r.competition_id, c.name AS competition_name,
              p.total_points, ar.total, ar.rank_no, w.id AS award_id, w.name AS award_name, w.certificate_no,
              (SELECT COUNT(*) FROM attempt_result o WHERE o.run_id = m.id AND o.rank_no > 0) AS took_part
         FROM attempt a JOIN competition_round r ON r.id = a.round_id JOIN competition c ON c.id = r.competition_id
         JOIN paper p ON p.id = r.paper_id
         JOIN marking_run m ON m.round_id = r.id
          AND m.run_no = (SELECT MAX(l.run_no) FROM marking_run l WHERE l.round_id = r.id)
         JOIN attempt_result ar ON ar.run_id = m.id AND ar.attempt_id = a.id
         LEFT JOIN round_award w ON w.round_id = r.id AND w.person_id = a.person_id AND w.voided_at IS NULL
        WHERE a.person_id = ? AND r.state IN ('PROVISIONAL', 'APPEALS', 'FINAL', 'ARCHIVED') ${roundId === null ? '' : 'AND r.id = ?'}
        ORDER BY r.starts_at DESC, r.id DESC LIMIT 100`,
      roundId === null ? [personId] : [personId, roundId],
    );
  }

  /** `undefined`: did not take part, or nothing was computed. */
  async result(roundId: number, personId: number): Promise<OwnResult | undefined> {
    return (await this.results('a.round_id = ? AND a.person_id = ?', [roundId, personId]))[0];
  }

  /** By attempt, of attempts of one round. */
  async ofAttempts(attemptIds: readonly number[]): Promise<Map<number, OwnResult>> {
    if (attemptIds.length === 0) return new Map();
    const results = await this.results(`a.id IN ${placeholders(attemptIds.length)}`, attemptIds);
    return new Map(results.map((result) => [result.attemptId, result]));
  }

  private async results(condition: string, parameters: readonly number[]): Promise<OwnResult[]> {
    const rows = await this.db.reads.query<OwnRow[]>(
      `SELECT a.id AS attempt_id, ar.run_id, m.run_no, m.counted, ar.unit_id, ar.total, ar.objective, ar.subjective,
              ar.used_ms, ar.rank_no, ar.marks, a.submitted_at, a.sheet, a.sealed
         FROM attempt a JOIN attempt_result ar ON ar.attempt_id = a.id JOIN marking_run m ON m.id = ar.run_id
        WHERE ${condition} AND m.run_no = (SELECT MAX(l.run_no) FROM marking_run l WHERE l.round_id = a.round_id)`,
      [...parameters],
    );
    return rows.map(ownOf);
  }

  async tookPart(roundId: number, personId: number): Promise<boolean> {
    const rows = await this.db.reads.query<{ id: number }[]>(
      'SELECT id FROM attempt WHERE round_id = ? AND person_id = ?',
      [roundId, personId],
    );
    return rows.length > 0;
  }

  async appeals(roundId: number, personId: number): Promise<AppealView[]> {
    const rows = await this.db.reads.query<AppealRow[]>(
      `SELECT id, item_no, words, state, filed_at, reply, decided_at FROM competition_appeal
        WHERE round_id = ? AND person_id = ? ORDER BY id`,
      [roundId, personId],
    );
    return rows.map((row) => ({
      id: row.id,
      itemNo: row.item_no,
      words: row.words,
      state: row.state,
      filedAt: isoInstant(row.filed_at),
      reply: row.reply,
      decidedAt: isoInstant(row.decided_at),
    }));
  }

  async unit(runId: number, unitId: number): Promise<{ name: string; rankNo: number; score: number } | null> {
    const [row] = await this.db.reads.query<{ unit_name: string; rank_no: number; score: number }[]>(
      'SELECT unit_name, rank_no, score FROM unit_result WHERE run_id = ? AND unit_id = ?',
      [runId, unitId],
    );
    return row ? { name: row.unit_name, rankNo: row.rank_no, score: row.score } : null;
  }

  /** Sources of these versions. */
  async sources(versionIds: readonly number[]): Promise<Map<number, { source: string; lawReference: string | null }>> {
    if (versionIds.length === 0) return new Map();
    const rows = await this.db.reads.query<{ id: number; source: string; law_reference: string | null }[]>(
      `SELECT id, source, law_reference FROM question_version WHERE id IN ${placeholders(versionIds.length)}`,
      [...versionIds],
    );
    return new Map(rows.map((row) => [row.id, { source: row.source, lawReference: row.law_reference }]));
  }

  /** Why a question of the round was corrected; the last one for each, as far as the run has read. */
  async reasons(roundId: number, correctionId: number): Promise<Map<number, string>> {
    const rows = await this.db.reads.query<{ version_id: number; reason: string }[]>(
      'SELECT version_id, reason FROM key_correction WHERE round_id = ? AND id <= ? ORDER BY id',
      [roundId, correctionId],
    );
    return new Map(rows.map((row) => [row.version_id, row.reason]));
  }
}

function ownOf(row: OwnRow): OwnResult {
  return {
    attemptId: row.attempt_id,
    runId: row.run_id,
    runNo: row.run_no,
    counted: JSON.parse(row.counted) as Counted,
    unitId: row.unit_id,
    total: row.total,
    objective: row.objective,
    subjective: row.subjective,
    usedMs: row.used_ms,
    rankNo: row.rank_no,
    marks: JSON.parse(row.marks) as number[],
    submittedAt: isoInstant(row.submitted_at),
    sheet: JSON.parse(row.sheet) as Sheet,
    sealed: row.sealed === null ? [] : (JSON.parse(row.sealed) as SealedAnswers),
  };
}
