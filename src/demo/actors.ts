import { permissionsOf, systemActor, type Actor, type Role } from '../kernel/access.js';
import type { LoadedPerson, LoadedUnit } from './load-people.js';

/** Somebody who acts while the demonstration is loaded, with the rights of one role. */
export function actorFor(
  person: Pick<LoadedPerson, 'id' | 'name' | 'unit'>,
  role: Role = 'TRAINEE',
  { accountId = null, unit = null }: { accountId?: number | null; unit?: LoadedUnit | null } = {},
): Actor {
  const grants = [{ role, unitId: unit?.id ?? null, unitPath: unit?.path ?? null, categories: null }];
  return {
    ...systemActor(person.name),
    accountId,
    personId: person.id,
    unitId: person.unit.id,
    grants,
    permissions: permissionsOf(grants),
  };
}
