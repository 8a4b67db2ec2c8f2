import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText, readInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { SealedAnswers, Sheet, SubmitKind } from '../domain/attempt.js';

/** An attempt without its paper: what acts on it are decided by. */
export interface AttemptFacts {
  readonly id: number;
  readonly roundId: number;
  readonly personId: number;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly lastSitting: number;
  readonly submittedAt: Date | null;
  readonly submitKind: SubmitKind | null;
}

interface FactsRow {
  id: number;
  round_id: number;
  person_id: number;
  started_at: string;
  due_at: string;
  last_sitting: number;
  submitted_at: string | null;
  submit_kind: SubmitKind | null;
}

const FACTS = 'id, round_id, person_id, started_at, due_at, last_sitting, submitted_at, submit_kind';

function factsOf(row: FactsRow): AttemptFacts {
  return {
    id: row.id,
    roundId: row.round_id,
    personId: row.person_id,
    startedAt: readInstant(row.started_at),
    dueAt: readInstant(row.due_at),
    lastSitting: row.last_sitting,
    submittedAt: readInstant(row.submitted_at),
    submitKind: row.submit_kind,
  };
}

export interface NewAttempt {
  readonly personId: number;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly sheet: Sheet;
}

/** What an attempt becomes when it ends. */
export interface Sealing {
  readonly id: number;
  readonly submittedAt: Date;
  readonly submitKind: SubmitKind;
  readonly sealed: SealedAnswers;
}

const ROWS_AT_ONCE = 50;

/**
 * Rows of attempts. Lock order everywhere: the round, then attempts in the order of ids, then the audit log.
 * @unscoped a contestant's attempt is held against their own person by the desks; the organiser's acts load the round by scope first
 */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly db: Database) {}

  /** Those of these attempts about whose answers of the grace the organiser has decided. */
  async decided(tx: Tx, ids: readonly number[]): Promise<ReadonlySet<number>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.manager.query<{ attempt_id: number }[]>(
      `SELECT DISTINCT attempt_id FROM late_decision WHERE attempt_id IN ${placeholders(ids.length)}`,
      [...ids],
    );
    return new Set(rows.map((row) => row.attempt_id));
  }

  /** They stay as they are to the end of the transaction; many may hold them together, only who ends or moves one waits. */
  async hold(tx: Tx, ids: readonly number[]): Promise<Map<number, AttemptFacts>> {
    return this.read(tx, ids, this.db.dialect === 'sqlite' ? '' : ' LOCK IN SHARE MODE');
  }

  /** For whoever ends them or changes them. */
  async lock(tx: Tx, ids: readonly number[]): Promise<Map<number, AttemptFacts>> {
    return this.read(tx, ids, this.forUpdate);
  }

  private async read(tx: Tx, ids: readonly number[], lock: string): Promise<Map<number, AttemptFacts>> {
    const rows = await tx.manager.query<FactsRow[]>(
      `SELECT ${FACTS} FROM attempt WHERE id IN ${placeholders(ids.length)} ORDER BY id${lock}`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** The attempts of these people in a round, by person, locked. */
  async lockOf(tx: Tx, roundId: number, personIds: readonly number[]): Promise<Map<number, AttemptFacts>> {
    const rows = await tx.manager.query<FactsRow[]>(
      `SELECT ${FACTS} FROM attempt WHERE round_id = ? AND person_id IN ${placeholders(personIds.length)}
        ORDER BY id${this.forUpdate}`,
      [roundId, ...personIds],
    );
    return new Map(rows.map((row) => [row.person_id, factsOf(row)]));
  }

  async one(id: number): Promise<AttemptFacts | undefined> {
    const [row] = await this.db.reads.query<FactsRow[]>(`SELECT ${FACTS} FROM attempt WHERE id = ?`, [id]);
    return row && factsOf(row);
  }

  /** Frozen papers by attempt; they never change. */
  async sheets(reader: Tx['manager'], ids: readonly number[]): Promise<Map<number, Sheet>> {
    const rows = await reader.query<{ id: number; sheet: string }[]>(
      `SELECT id, sheet FROM attempt WHERE id IN ${placeholders(ids.length)}`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.id, JSON.parse(row.sheet) as Sheet]));
  }

  async sealedOf(reader: Tx['manager'], ids: readonly number[]): Promise<Map<number, SealedAnswers>> {
    const rows = await reader.query<{ id: number; sealed: string | null }[]>(
      `SELECT id, sealed FROM attempt WHERE id IN ${placeholders(ids.length)}`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.id, JSON.parse(row.sealed ?? '[]') as SealedAnswers]));
  }

  /**
   * Inserts attempts of one round; ids by person.
   * @throws duplicate key `uq_attempt_person` when another process was faster
   */
  async insert(tx: Tx, roundId: number, rows: readonly NewAttempt[]): Promise<Map<number, number>> {
    await tx.manager.query(
      `INSERT INTO attempt (round_id, person_id, started_at, due_at, last_sitting, sheet)
       VALUES ${rows.map(() => '(?, ?, ?, ?, 1, ?)').join(', ')}`,
      rows.flatMap((row) => [
        roundId,
        row.personId,
        instantText(row.startedAt),
        instantText(row.dueAt),
        JSON.stringify(row.sheet),
      ]),
    );
    const ids = await tx.manager.query<{ id: number; person_id: number }[]>(
      `SELECT id, person_id FROM attempt WHERE round_id = ? AND person_id IN ${placeholders(rows.length)}`,
      [roundId, ...rows.map((row) => row.personId)],
    );
    return new Map(ids.map((row) => [row.person_id, row.id]));
  }

  /** Which sitting of each was opened last; the rows are locked. */
  async moveSittings(tx: Tx, last: ReadonlyMap<number, number>): Promise<void> {
    if (last.size === 0) return;
    const pairs = [...last];
    await execute(
      tx.manager,
      `UPDATE attempt SET last_sitting = CASE id ${pairs.map(() => 'WHEN ? THEN ?').join(' ')} ELSE last_sitting END
        WHERE id IN ${placeholders(pairs.length)}`,
      [...pairs.flat(), ...last.keys()],
    );
  }

  /** Ends attempts with the answers that count. Each must be open; the rows are locked. */
  async seal(tx: Tx, sealings: readonly Sealing[]): Promise<void> {
    for (let start = 0; start < sealings.length; start += ROWS_AT_ONCE) {
      const part = sealings.slice(start, start + ROWS_AT_ONCE);
      const cases = part.map(() => 'WHEN ? THEN ?').join(' ');
      const { affected } = await execute(
        tx.manager,
        `UPDATE attempt SET submitted_at = CASE id ${cases} END, submit_kind = CASE id ${cases} END,
                sealed = CASE id ${cases} END
          WHERE id IN ${placeholders(part.length)} AND submitted_at IS NULL`,
        [
          ...part.flatMap((one) => [one.id, instantText(one.submittedAt)]),
          ...part.flatMap((one) => [one.id, one.submitKind]),
          ...part.flatMap((one) => [one.id, JSON.stringify(one.sealed)]),
          ...part.map((one) => one.id),
        ],
      );
      if (affected !== part.length) throw new Error('an attempt was ended twice');
    }
  }

  /** The answers that count, after a decision about late ones. */
  async reseal(tx: Tx, id: number, sealed: SealedAnswers): Promise<void> {
    await execute(tx.manager, 'UPDATE attempt SET sealed = ? WHERE id = ?', [JSON.stringify(sealed), id]);
  }

  /** Open attempts whose time was up at this moment, the oldest first. */
  async overdue(now: Date, most: number): Promise<number[]> {
    const rows = await this.db.reads.query<{ id: number }[]>(
      'SELECT id FROM attempt WHERE submitted_at IS NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?',
      [instantText(now), most],
    );
    return rows.map((row) => row.id);
  }

  private get forUpdate(): string {
    return this.db.dialect === 'sqlite' ? '' : ' FOR UPDATE';
  }
}
