import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database, type Tx } from '../db/database.js';
import { AuditEntryEntity, AuditHeadEntity } from './audit-entry.entity.js';
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

const entryOf = ({ beforeJson, afterJson, ...row }: AuditEntryEntity): SealedEntry => ({
  ...row,
  before: beforeJson,
  after: afterJson,
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
    const query = this.db.reads.getRepository(AuditEntryEntity).createQueryBuilder('entry');
    const where = (condition: string, name: string, value: unknown): void => {
      if (value !== undefined) query.andWhere(condition, { [name]: value });
    };
    where('entry.position < :before', 'before', filter.before);
    where('entry.at >= :from', 'from', filter.from);
    where('entry.at < :to', 'to', filter.to);
    where('entry.act LIKE :act', 'act', filter.act === undefined ? undefined : `${filter.act}%`);
    where('entry.actorName = :actor', 'actor', filter.actor);
    where('entry.subject = :subject', 'subject', filter.subject);
    where('entry.subjectId = :subjectId', 'subjectId', filter.subjectId);
    where('entry.outcome = :outcome', 'outcome', filter.outcome);
    return (await query.orderBy('entry.position', 'DESC').take(size).getMany()).map(entryOf);
  }

  /** At most `size` entries after a position, in order of the chain. */
  async after(position: number, size: number): Promise<SealedEntry[]> {
    const rows = await this.db.reads
      .getRepository(AuditEntryEntity)
      .find({ where: { position: MoreThan(position) }, order: { position: 'ASC' }, take: size });
    return rows.map(entryOf);
  }

  /** Where the chain ends. */
  head(): Promise<AuditHeadEntity> {
    return this.db.reads.getRepository(AuditHeadEntity).findOneByOrFail({ id: 1 });
  }
}
