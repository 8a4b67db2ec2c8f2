import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { JournalEntry } from '../domain/attempt.js';
import type { Response } from '../domain/question.js';
import type { KnownEntry, TakenEntry } from '../domain/take-answer.js';

type Reader = Tx['manager'];

interface JournalHead {
  /** Highest `seq` so far. */
  readonly lastSeq: number;
  readonly entries: number;
}

export interface NewEntry {
  readonly attemptId: number;
  readonly taken: TakenEntry;
  /** `response` as JSON text. */
  readonly text: string;
}

/** What tells two entries of the journal apart. */
export const entryKey = (attemptId: number, seq: number, sittingNo: number): string =>
  `${attemptId}:${seq}:${sittingNo}`;

const EMPTY: JournalHead = { lastSeq: 0, entries: 0 };

/** Sizes of a multi-row INSERT on SQLite: few different statements, so that they stay prepared. A server gets all in one. */
const PREPARED_SIZES = [200, 50, 10, 1];

/** Attempts of one look-up. */
const KEYS_AT_ONCE = 100;

const COLUMNS = 'attempt_id, sitting_no, seq, item_no, response, late, given_at, received_at';
const insertOf = (rows: number): string =>
  `INSERT INTO attempt_answer (${COLUMNS}) VALUES ${'(?, ?, ?, ?, ?, ?, ?, ?), '.repeat(rows).slice(0, -2)}`;
const PREPARED: ReadonlyMap<number, string> = new Map(PREPARED_SIZES.map((rows) => [rows, insertOf(rows)]));

/**
 * The journal of answers (作答流水): rows are added, never changed or removed; the tables see to that as well.
 * @unscoped reached only through an attempt that the caller has loaded by its person or by the scope of its round
 */
@Injectable()
export class JournalRepository {
  constructor(private readonly db: Database) {}

  /** How far each journal is; attempts without a row have none here. */
  async heads(reader: Reader, attemptIds: readonly number[]): Promise<(attemptId: number) => JournalHead> {
    const rows = await reader.query<{ attempt_id: number; last_seq: number; entries: number }[]>(
      `SELECT attempt_id, MAX(seq) AS last_seq, COUNT(*) AS entries FROM attempt_answer
        WHERE attempt_id IN ${placeholders(attemptIds.length)} GROUP BY attempt_id`,
      [...attemptIds],
    );
    const heads = new Map(
      rows.map((row) => [row.attempt_id, { lastSeq: Number(row.last_seq), entries: Number(row.entries) }]),
    );
    return (attemptId) => heads.get(attemptId) ?? EMPTY;
  }

  /** What stands under these keys already, whichever sitting wrote it. */
  async known(
    reader: Reader,
    keys: readonly { readonly attemptId: number; readonly seqs: readonly number[] }[],
  ): Promise<Map<string, KnownEntry>> {
    const known = new Map<string, KnownEntry>();
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const part = keys.slice(start, start + KEYS_AT_ONCE);
      const rows = await reader.query<
        { attempt_id: number; sitting_no: number; seq: number; item_no: number; response: string }[]
      >(
        `SELECT attempt_id, sitting_no, seq, item_no, response FROM attempt_answer
          WHERE ${part.map(({ seqs }) => `(attempt_id = ? AND seq IN ${placeholders(seqs.length)})`).join(' OR ')}`,
        part.flatMap(({ attemptId, seqs }) => [attemptId, ...seqs]),
      );
      for (const row of rows) {
        const key = entryKey(row.attempt_id, row.seq, row.sitting_no);
        known.set(key, { itemNo: row.item_no, response: row.response });
      }
    }
    return known;
  }

  /** @throws duplicate key `uq_attempt_answer_seq` when another process has written one of them meanwhile */
  async append(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    if (this.db.dialect !== 'sqlite') {
      await tx.manager.query(insertOf(entries.length), entries.flatMap(valuesOf));
      return;
    }
    let start = 0;
    for (const [size, sql] of PREPARED) {
      for (; entries.length - start >= size; start += size)
        await tx.manager.query(sql, entries.slice(start, start + size).flatMap(valuesOf));
    }
  }

  /** Whole journals, by attempt. */
  async entries(reader: Reader, attemptIds: readonly number[]): Promise<Map<number, JournalEntry[]>> {
    const rows = await reader.query<
      { attempt_id: number; sitting_no: number; seq: number; item_no: number; response: string; late: number }[]
    >(
      `SELECT attempt_id, sitting_no, seq, item_no, response, late FROM attempt_answer
        WHERE attempt_id IN ${placeholders(attemptIds.length)}`,
      [...attemptIds],
    );
    const journals = new Map<number, JournalEntry[]>(attemptIds.map((id) => [id, []]));
    for (const row of rows) {
      journals.get(row.attempt_id)?.push({
        sittingNo: row.sitting_no,
        seq: row.seq,
        itemNo: row.item_no,
        response: JSON.parse(row.response) as Response,
        late: Boolean(row.late),
      });
    }
    return journals;
  }
}

function valuesOf({ attemptId, taken, text }: NewEntry): unknown[] {
  return [
    attemptId,
    taken.sittingNo,
    taken.seq,
    taken.itemNo,
    text,
    taken.late ? 1 : 0,
    taken.givenAt === null ? null : instantText(taken.givenAt),
    instantText(taken.receivedAt),
  ];
}
