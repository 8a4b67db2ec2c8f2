import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { mayStandUnder } from '../domain/unit-kinds.js';
import type { UnitEntity } from './unit.entity.js';

/** @throws RuleViolation UNIT.WRONG_PLACE · Conflict UNIT.CLOSED */
export function checkPlace(kind: UnitEntity['kind'], parent: UnitEntity | null): void {
  if (parent?.status === 'CLOSED') throw new Conflict('UNIT.CLOSED', { name: parent.name });
  if (!mayStandUnder(kind, parent?.kind ?? null))
    throw new RuleViolation('UNIT.WRONG_PLACE', { kind, under: parent?.kind ?? null });
}
