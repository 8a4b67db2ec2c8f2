import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Database, type Tx } from '../db/database.js';
import { AuditRepository, type PendingEntry } from './audit.repository.js';

/** One change (or view of something sensitive, or refused attempt) as a use case reports it. */
export interface AuditEntry {
  /** `<subject>.<verb>`: `enrolment.confirm`. */
  readonly act: string;
  /** Kind of row: `enrolment`. */
  readonly subject: string;
  readonly subjectId: number | string | null;
  readonly unitId?: number | null;
  /** The changed fields before and after. Never ID, phone or bank numbers in plain. */
  readonly before?: object;
  readonly after?: object;
  readonly outcome?: 'success' | 'failure';
  /** Whose act it is, where one transaction carries the acts of many; else the transaction's actor. */
  readonly actor?: Actor;
}

/**
 * The audit log (审计日志; GB/T 22239-2019 8.1.4.3): append-only, each entry sealed with the hash of the one before.
 * Entries are collected during a transaction and written as its last act, so that the lock on the chain's head is
 * held for one round trip only and is always the last lock taken.
 */
@Injectable()
export class AuditLog {
  private readonly pending = new WeakMap<Tx, PendingEntry[]>();

  constructor(
    private readonly clock: Clock,
    private readonly entries: AuditRepository,
  ) {}

  record(tx: Tx, entry: AuditEntry): void {
    let list = this.pending.get(tx);
    if (list === undefined) {
      const collected: PendingEntry[] = (list = []);
      this.pending.set(tx, collected);
      tx.beforeCommit('audit', () => this.entries.append(tx, collected));
    }
    const actor = entry.actor ?? tx.actor;
    list.push({
      at: this.clock.now().toISOString(),
      accountId: actor.accountId,
      actorName: actor.name,
      address: actor.address,
      act: entry.act,
      subject: entry.subject,
      subjectId: entry.subjectId === null ? null : String(entry.subjectId),
      unitId: entry.unitId ?? actor.unitId,
      outcome: entry.outcome ?? 'success',
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
    });
  }
}

/** Records an entry on its own, where nothing else changes: a view of a sensitive field, an export, a refusal. */
@Injectable()
export class AuditNotes {
  constructor(
    private readonly db: Database,
    private readonly log: AuditLog,
  ) {}

  async note(actor: Actor, entry: AuditEntry): Promise<void> {
    await this.db.transaction(actor, (tx) => {
      this.log.record(tx, entry);
      return Promise.resolve();
    });
  }
}
