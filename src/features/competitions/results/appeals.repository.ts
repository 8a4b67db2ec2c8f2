import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf } from '../../../kernel/page.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { AppealState } from '../domain/marking.js';
import type { AppealQuery } from './my-results.contract.js';
import { CompetitionAppealEntity } from './competition-appeal.entity.js';

export interface AppealRow {
  readonly id: number;
  readonly roundId: number;
  readonly attemptId: number;
  readonly personId: number;
  readonly personName: string;
  readonly unitName: string;
  readonly itemNo: number | null;
  readonly words: string;
  readonly state: AppealState;
  readonly reply: string | null;
  readonly filedAt: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly revision: number;
}

interface RawRow {
  id: number;
  round_id: number;
  attempt_id: number;
  person_id: number;
  person_name: string;
  unit_name: string;
  item_no: number | null;
  words: string;
  state: AppealState;
  reply: string | null;
  filed_at: string;
  decided_by_name: string | null;
  decided_at: string | null;
  revision: number;
}

export type NewAppeal = Pick<
  CompetitionAppealEntity,
  'roundId' | 'attemptId' | 'personId' | 'itemNo' | 'words' | 'filedAt'
>;
export type Decision = Pick<CompetitionAppealEntity, 'state' | 'reply' | 'decidedBy' | 'decidedByName' | 'decidedAt'>;

const COLUMNS = `ap.id, ap.round_id, ap.attempt_id, ap.person_id, e.person_name, e.unit_name, ap.item_no, ap.words, ap.state,
  ap.reply, ap.filed_at, ap.decided_by_name, ap.decided_at, ap.revision`;
const FROM = `FROM competition_appeal ap JOIN competition_round r ON r.id = ap.round_id
  JOIN competition c ON c.id = r.competition_id JOIN unit u ON u.id = c.unit_id
  JOIN round_entry e ON e.round_id = ap.round_id AND e.person_id = ap.person_id`;

/** 申诉: filed by contestants, decided by organisers. */
@Injectable()
export class AppealsRepository {
  constructor(private readonly db: Database) {}

  /** Oldest first unless asked otherwise. */
  async page(scope: Scope, roundId: number, query: AppealQuery): Promise<{ rows: AppealRow[]; total: number }> {
    const within = scopeCondition(scope, 'u.path');
    const state = query.state === undefined ? '' : 'AND ap.state = ?';
    const parameters = [roundId, ...within.parameters, ...(query.state === undefined ? [] : [query.state])];
    const where = `WHERE ap.round_id = ? AND ${within.sql} ${state}`;
    const [count] = await this.db.reads.query<[{ total: number }]>(
      `SELECT COUNT(*) AS total ${FROM} ${where}`,
      parameters,
    );
    const order = query.sort === '-filedAt' ? 'DESC' : 'ASC';
    const rows = await this.db.reads.query<RawRow[]>(
      `SELECT ${COLUMNS} ${FROM} ${where} ORDER BY ap.filed_at ${order}, ap.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return { rows: rows.map(appealOf), total: Number(count.total) };
  }

  /** @throws NotFound APPEAL.NOT_FOUND also outside the scope */
  async within(tx: Tx, scope: Scope, id: number): Promise<AppealRow> {
    const condition = scopeCondition(scope, 'u.path');
    const [row] = await tx.manager.query<RawRow[]>(`SELECT ${COLUMNS} ${FROM} WHERE ap.id = ? AND ${condition.sql}`, [
      id,
      ...condition.parameters,
    ]);
    if (!row) throw new NotFound('APPEAL.NOT_FOUND');
    return appealOf(row);
  }

  /** @unscoped one's own appeal: the person who asks is part of the question */
  async own(tx: Tx, personId: number, id: number): Promise<AppealRow> {
    const [row] = await tx.manager.query<RawRow[]>(`SELECT ${COLUMNS} ${FROM} WHERE ap.id = ? AND ap.person_id = ?`, [
      id,
      personId,
    ]);
    if (!row) throw new NotFound('APPEAL.NOT_FOUND');
    return appealOf(row);
  }

  /** Holds the attempt to the end of the transaction, so that two appeals about it follow each other. @unscoped one's own attempt */
  async holdAttempt(tx: Tx, attemptId: number): Promise<void> {
    if (this.db.dialect === 'sqlite') return;
    await tx.manager.query('SELECT id FROM attempt WHERE id = ? FOR UPDATE', [attemptId]);
  }

  /** Is one about the same thing still open? @unscoped one's own attempt */
  async isOpen(tx: Tx, attemptId: number, itemNo: number | null): Promise<boolean> {
    const rows = await tx.manager.query<{ id: number }[]>(
      `SELECT id FROM competition_appeal WHERE attempt_id = ? AND state = 'FILED' AND COALESCE(item_no, 0) = ?`,
      [attemptId, itemNo ?? 0],
    );
    return rows.length > 0;
  }

  /** @unscoped one's own attempt */
  async add(tx: Tx, appeal: NewAppeal): Promise<number> {
    const row = await tx.manager.getRepository(CompetitionAppealEntity).save({ ...appeal, state: 'FILED' });
    return row.id;
  }

  /** @returns false when somebody decided it, or it was withdrawn, meanwhile. @unscoped loaded within the scope, or one's own, before */
  async end(tx: Tx, id: number, revision: number, decision: Decision): Promise<boolean> {
    const { affected } = await tx.manager
      .getRepository(CompetitionAppealEntity)
      .update({ id, revision, state: 'FILED' }, { ...decision, revision: revision + 1 });
    return affected === 1;
  }
}

function appealOf(row: RawRow): AppealRow {
  return {
    id: row.id,
    roundId: row.round_id,
    attemptId: row.attempt_id,
    personId: row.person_id,
    personName: row.person_name,
    unitName: row.unit_name,
    itemNo: row.item_no,
    words: row.words,
    state: row.state,
    reply: row.reply,
    filedAt: isoInstant(row.filed_at),
    decidedByName: row.decided_by_name,
    decidedAt: isoInstant(row.decided_at),
    revision: row.revision,
  };
}
