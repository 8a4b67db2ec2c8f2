import type { Scope } from '../../kernel/access.js';
import type { Tx } from '../../platform/db/database.js';
import { instantText } from '../../platform/db/instants.js';
import { execute } from '../../platform/db/statements.js';
import { ownedWithin } from './owner-scope.js';

/**
 * Takes a row of the catalogue for a change: it must lie in the scope and still have the revision that was seen. The
 * row stays closed to others until the end of the transaction.
 */
export async function takeOwned(
  tx: Tx,
  scope: Scope,
  table: 'course' | 'lecturer' | 'venue' | 'field_site',
  { id, revision, now }: { id: number; revision: number; now: Date },
): Promise<'taken' | 'absent' | 'changed'> {
  const owned = ownedWithin(scope, 'r');
  const rows = (await tx.manager.query(
    `SELECT r.id FROM ${table} r LEFT JOIN unit owner ON owner.id = r.owner_unit_id WHERE r.id = ? AND ${owned.sql}`,
    [id, ...owned.parameters],
  )) as unknown[];
  if (rows.length === 0) return 'absent';
  const { affected } = await execute(
    tx.manager,
    `UPDATE ${table} SET revision = revision + 1, updated_at = ? WHERE id = ? AND revision = ?`,
    [instantText(now), id, revision],
  );
  return affected === 1 ? 'taken' : 'changed';
}
