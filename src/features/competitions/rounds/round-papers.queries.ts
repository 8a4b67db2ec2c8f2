import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import type { Tx } from '../../../platform/db/database.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { PaperState } from '../domain/paper.js';

/** What a round asks about the paper it is given. */
@Injectable()
export class RoundPapersQueries {
  /** Does the paper belong to a unit of the scope? */
  async within(tx: Tx, scope: Scope, paperId: number): Promise<boolean> {
    const reach = scopeCondition(scope, 'u.path');
    const rows = await tx.manager.query<{ id: number }[]>(
      `SELECT p.id FROM paper p JOIN unit u ON u.id = p.unit_id WHERE p.id = ? AND ${reach.sql}`,
      [paperId, ...reach.parameters],
    );
    return rows.length === 1;
  }

  /** @unscoped the paper that a round of the scope holds */
  async state(reader: Tx['manager'], paperId: number): Promise<PaperState | undefined> {
    const [row] = await reader.query<{ state: PaperState }[]>('SELECT state FROM paper WHERE id = ?', [paperId]);
    return row?.state;
  }
}
