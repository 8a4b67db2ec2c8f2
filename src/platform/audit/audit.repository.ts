import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../db/database.js';
import './audit-entry.entity.js';
import { sealOf, type ChainedEntry, type SealedEntry } from './chain.js';

export type PendingEntry = Omit<ChainedEntry, 'position'>;

const COLUMNS = [
  'position',
  'at',
  'account_id',
  'actor_name',
  'address',
  'act',
  'subject',
  'subject_id',
  'unit_id',
  'outcome',
  'before_json',
  'after_json',
  'hash',
];
/** Well below the parameter limits of every engine. */
const ROWS_PER_INSERT = 500;

interface EntryRow {
  position: number;
  at: string;
  account_id: number | null;
  actor_name: string;
  address: string | null;
  act: string;
  subject: string;
  subject_id: string | null;
  unit_id: number | null;
  outcome: 'success' | 'failure';
  before_json: string | null;
  after_json: string | null;
  hash: string;
}

const entryOf = (row: EntryRow): SealedEntry => ({
  position: row.position,
  at: row.at,
  accountId: row.account_id,
  actorName: row.actor_name,
  address: row.address,
  act: row.act,
  subject: row.subject,
  subjectId: row.subject_id,
  unitId: row.unit_id,
  outcome: row.outcome,
  before: row.before_json,
  after: row.after_json,
  hash: row.hash,
});

export interface AuditFilter {
  readonly from?: string;
  readonly to?: string;
  readonly act?: string;
  readonly actor?: string;
  readonly subject?: string;
  readonly subjectId?: string;
  readonly outcome?: 'success' | 'failure';
  /** Only entries older than this position. */
  readonly before?: number;
}

/** Writes and reads the chain. Nothing here changes or removes an entry. */
@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  async append(tx: Tx, entries: readonly PendingEntry[]): Promise<void> {
    const lock = this.db.dialect === 'sqlite' ? '' : ' FOR UPDATE';
    const [head] = (await tx.manager.query(`SELECT position, hash FROM audit_head WHERE id = 1${lock}`)) as [
      { position: number; hash: string },
    ];
    let { position, hash } = head;
    const rows = entries.map((pending) => {
      const entry = { ...pending, position: ++position };
      hash = sealOf(hash, entry);
      return [
        entry.position,
        entry.at,
        entry.accountId,
        entry.actorName,
        entry.address,
        entry.act,
        entry.subject,
        entry.subjectId,
        entry.unitId,
        entry.outcome,
        entry.before,
        entry.after,
        hash,
      ];
    });
    const one = `(${COLUMNS.map(() => '?').join(', ')})`;
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      const part = rows.slice(start, start + ROWS_PER_INSERT);
      await tx.manager.query(
        `INSERT INTO audit_entry (${COLUMNS.join(', ')}) VALUES ${part.map(() => one).join(', ')}`,
        part.flat(),
      );
    }
    await tx.manager.query('UPDATE audit_head SET position = ?, hash = ? WHERE id = 1', [position, hash]);
  }

  /** Newest first, at most `size`. */
  async list(filter: AuditFilter, size: number): Promise<SealedEntry[]> {
    const conditions: string[] = ['1 = 1'];
    const parameters: unknown[] = [];
    const where = (sql: string, value: unknown): void => {
      if (value === undefined) return;
      conditions.push(sql);
      parameters.push(value);
    };
    where('position < ?', filter.before);
    where('at >= ?', filter.from);
    where('at < ?', filter.to);
    where('act LIKE ?', filter.act === undefined ? undefined : `${filter.act}%`);
    where('actor_name = ?', filter.actor);
    where('subject = ?', filter.subject);
    where('subject_id = ?', filter.subjectId);
    where('outcome = ?', filter.outcome);
    const rows = (await this.db.reads.query(
      `SELECT ${COLUMNS.join(', ')} FROM audit_entry WHERE ${conditions.join(' AND ')} ORDER BY position DESC LIMIT ?`,
      [...parameters, size],
    )) as EntryRow[];
    return rows.map(entryOf);
  }

  /** At most `size` entries after a position, in order of the chain. */
  async after(position: number, size: number): Promise<SealedEntry[]> {
    const rows = (await this.db.reads.query(
      `SELECT ${COLUMNS.join(', ')} FROM audit_entry WHERE position > ? ORDER BY position LIMIT ?`,
      [position, size],
    )) as EntryRow[];
    return rows.map(entryOf);
  }

  async head(): Promise<{ position: number; hash: string }> {
    const [head] = (await this.db.reads.query('SELECT position, hash FROM audit_head WHERE id = 1')) as [
      { position: number; hash: string },
    ];
    return head;
  }
}
