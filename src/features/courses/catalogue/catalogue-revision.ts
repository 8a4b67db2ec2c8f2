import { Injectable } from '@nestjs/common';

import { Clock } from '../../../kernel/clock.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { CatalogueRevisionEntity } from './catalogue-revision.entity.js';

/**
 * Tells every process that what visitors see has changed: a number in the database that goes up with each such commit
 * (docs/adr/0004). This process learns of its own commits at once.
 */
@Injectable()
export class CatalogueRevision {
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Call it last in a transaction, before anything is recorded in the audit log: it holds a lock until COMMIT. */
  async touch(tx: Tx): Promise<void> {
    await tx.manager
      .getRepository(CatalogueRevisionEntity)
      .update({ id: 1 }, { revision: () => 'revision + 1', changedAt: this.clock.now() });
    tx.afterCommit(() => {
      for (const listener of this.listeners) listener();
    });
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  async read(): Promise<number> {
    const rows = (await this.db.reads.query('SELECT revision FROM catalogue_revision WHERE id = 1')) as {
      revision: number;
    }[];
    return rows[0]?.revision ?? 0;
  }
}
