import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { instantText, readInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { JournalEntry, LateVerdict, SealedAnswers, Sheet } from '../domain/attempt.js';
import type { CorrectionKind, Counted } from '../domain/marking.js';
import type { AnswerKey, Response } from '../domain/question.js';
import type { SlotMark } from '../domain/subjective.js';

type Reader = Tx['manager'];

/** An attempt that takes part in a run. */
export interface RunAttemptHead {
  readonly attemptId: number;
  readonly personId: number;
  /** As of the entry list. */
  readonly unitId: number;
  readonly usedMs: number;
}

export interface RunPaper {
  readonly sheet: Sheet;
  /** `null`: nothing was sealed (yet). */
  readonly sealed: SealedAnswers | null;
}

/** A mark for one slot, with the digest of the text that was marked. */
export interface StoredMark extends SlotMark {
  readonly answerDigest: string;
}

export interface CorrectionInForce {
  readonly kind: CorrectionKind;
  readonly key: AnswerKey | null;
}

export interface UnitEntries {
  readonly unitId: number;
  readonly unitName: string;
  readonly entered: number;
}

/** Attempt → item → marks of the slots, the last of each. */
export type MarksByItem = ReadonlyMap<number, ReadonlyMap<number, readonly StoredMark[]>>;

/**
 * What a run is made from, up to a point of each journal.
 * @unscoped of a round that the caller has found within its scope, or the replay command
 */
@Injectable()
export class RunInputs {
  /** How far the journals reach now. That of answers counts for all rounds: after the end none comes in for this one. */
  async counted(reader: Reader, roundId: number): Promise<Counted> {
    const [row] = await reader.query<Record<keyof Counted, number | null>[]>(
      `SELECT (SELECT MAX(id) FROM attempt_answer) AS answerId,
              (SELECT MAX(id) FROM subjective_mark WHERE round_id = ?) AS markId,
              (SELECT MAX(id) FROM key_correction WHERE round_id = ?) AS correctionId,
              (SELECT MAX(d.id) FROM late_decision d JOIN attempt a ON a.id = d.attempt_id WHERE a.round_id = ?) AS decisionId`,
      [roundId, roundId, roundId],
    );
    const upTo = (value: number | null | undefined): number => Number(value ?? 0);
    return {
      answerId: upTo(row?.answerId),
      markId: upTo(row?.markId),
      correctionId: upTo(row?.correctionId),
      decisionId: upTo(row?.decisionId),
    };
  }

  /** Handed in, of people who stand on the list at that instant; by id. */
  async heads(reader: Reader, roundId: number, asOf: Date): Promise<RunAttemptHead[]> {
    const at = instantText(asOf);
    const rows = await reader.query<
      { id: number; person_id: number; unit_id: number; started_at: string; submitted_at: string }[]
    >(
      `SELECT a.id, a.person_id, e.unit_id, a.started_at, a.submitted_at
         FROM attempt a JOIN round_entry e ON e.round_id = a.round_id AND e.person_id = a.person_id
        WHERE a.round_id = ? AND a.submitted_at IS NOT NULL AND a.started_at <= ?
          AND (e.removed_at IS NULL OR e.removed_at > ?)`,
      [roundId, at, at],
    );
    return rows
      .map((row) => ({
        attemptId: row.id,
        personId: row.person_id,
        unitId: row.unit_id,
        usedMs: Math.max(0, readInstant(row.submitted_at).getTime() - readInstant(row.started_at).getTime()),
      }))
      .sort((a, b) => a.attemptId - b.attemptId);
  }

  /** Units of the list at that instant, with how many of each stand on it. */
  async units(reader: Reader, roundId: number, asOf: Date): Promise<UnitEntries[]> {
    const at = instantText(asOf);
    const rows = await reader.query<{ unit_id: number; unit_name: string; entered: number }[]>(
      `SELECT unit_id, MIN(unit_name) AS unit_name, COUNT(*) AS entered FROM round_entry
        WHERE round_id = ? AND made_at <= ? AND (removed_at IS NULL OR removed_at > ?) GROUP BY unit_id ORDER BY unit_id`,
      [roundId, at, at],
    );
    return rows.map((row) => ({ unitId: row.unit_id, unitName: row.unit_name, entered: Number(row.entered) }));
  }

  async papers(reader: Reader, attemptIds: readonly number[]): Promise<Map<number, RunPaper>> {
    const rows = await reader.query<{ id: number; sheet: string; sealed: string | null }[]>(
      `SELECT id, sheet, sealed FROM attempt WHERE id IN ${placeholders(attemptIds.length)}`,
      [...attemptIds],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          sheet: JSON.parse(row.sheet) as Sheet,
          sealed: row.sealed === null ? null : (JSON.parse(row.sealed) as SealedAnswers),
        },
      ]),
    );
  }

  /** The journals of these attempts, in no particular order. */
  async journals(
    reader: Reader,
    attemptIds: readonly number[],
    answerId: number,
  ): Promise<Map<number, JournalEntry[]>> {
    const rows = await reader.query<
      { attempt_id: number; sitting_no: number; seq: number; item_no: number; response: string; late: number }[]
    >(
      `SELECT attempt_id, sitting_no, seq, item_no, response, late FROM attempt_answer
        WHERE attempt_id IN ${placeholders(attemptIds.length)} AND id <= ?`,
      [...attemptIds, answerId],
    );
    const journals = new Map<number, JournalEntry[]>();
    for (const row of rows) {
      const entries = journals.get(row.attempt_id) ?? [];
      entries.push({
        sittingNo: row.sitting_no,
        seq: row.seq,
        itemNo: row.item_no,
        response: JSON.parse(row.response) as Response,
        late: Number(row.late) === 1,
      });
      journals.set(row.attempt_id, entries);
    }
    return journals;
  }

  /** The last decision about each attempt of the round that has one. */
  async verdicts(reader: Reader, roundId: number, decisionId: number): Promise<Map<number, LateVerdict>> {
    const rows = await reader.query<{ attempt_id: number; verdict: LateVerdict }[]>(
      `SELECT d.attempt_id, d.verdict FROM late_decision d JOIN attempt a ON a.id = d.attempt_id
        WHERE a.round_id = ? AND d.id <= ? ORDER BY d.id`,
      [roundId, decisionId],
    );
    return new Map(rows.map((row) => [row.attempt_id, row.verdict]));
  }

  async marks(reader: Reader, attemptIds: readonly number[], markId: number): Promise<MarksByItem> {
    const rows = await reader.query<
      { attempt_id: number; item_no: number; slot: number; points: number; answer_digest: string }[]
    >(
      `SELECT attempt_id, item_no, slot, points, answer_digest FROM subjective_mark
        WHERE attempt_id IN ${placeholders(attemptIds.length)} AND id <= ? ORDER BY id`,
      [...attemptIds, markId],
    );
    const found = new Map<number, Map<number, StoredMark[]>>();
    for (const row of rows) {
      const items = found.get(row.attempt_id) ?? new Map<number, StoredMark[]>();
      found.set(row.attempt_id, items);
      const mark = { slot: row.slot, points: row.points, answerDigest: row.answer_digest };
      // the last mark of a slot for the same text stands
      const others = (items.get(row.item_no) ?? []).filter(
        (one) => one.slot !== mark.slot || one.answerDigest !== mark.answerDigest,
      );
      items.set(row.item_no, [...others, mark]);
    }
    return found;
  }

  /** Of each corrected question the last correction. */
  async corrections(reader: Reader, roundId: number, correctionId: number): Promise<Map<number, CorrectionInForce>> {
    const rows = await reader.query<{ version_id: number; kind: CorrectionKind; answer_key: string | null }[]>(
      'SELECT version_id, kind, answer_key FROM key_correction WHERE round_id = ? AND id <= ? ORDER BY id',
      [roundId, correctionId],
    );
    return new Map(
      rows.map((row) => [
        row.version_id,
        { kind: row.kind, key: row.answer_key === null ? null : (JSON.parse(row.answer_key) as AnswerKey) },
      ]),
    );
  }
}
