import { scopeOf, type Actor, type Permission, type Scope } from '../../kernel/access.js';
import { scopeCondition, type SqlCondition } from '../../platform/db/scope.js';

/**
 * Rows of the catalogue belong to the unit whose staff looks after them, or (no owner) to the centre as a whole, whose
 * rows every member of staff may work with. Use with `LEFT JOIN unit owner ON owner.id = <alias>.owner_unit_id`.
 */
export function ownedWithin(scope: Scope, alias: string): SqlCondition {
  const within = scopeCondition(scope, 'owner.path');
  return { sql: `(${alias}.owner_unit_id IS NULL OR ${within.sql})`, parameters: within.parameters };
}

/** The unit that will own what this actor sets up: that of the grant which lets them, `null` when it holds everywhere. */
export function ownerFor(actor: Actor, permission: Permission): number | null {
  const scope = scopeOf(actor, permission);
  if (scope.everywhere) return null;
  const path = scope.areas[0]?.path;
  return actor.grants.find((grant) => grant.unitPath === path)?.unitId ?? null;
}
