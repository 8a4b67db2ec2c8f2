import {
  inScope,
  scopeOf,
  type Actor,
  type Permission,
  type PersonnelCategory,
  type Role,
  type Scope,
} from '../../../kernel/access.js';
import type { PersonStatus } from './person.types.js';

export interface PersonFacts {
  readonly path: string;
  readonly category: PersonnelCategory;
  readonly status: PersonStatus;
}

export interface PersonAbilities {
  readonly edit: boolean;
  readonly assign: boolean;
  readonly second: boolean;
  readonly leave: boolean;
  readonly unmask: boolean;
  readonly unmaskBank: boolean;
}

/** Roles that see the people of their unit, but no identity and no bank number of them (domain §1). */
const WITHOUT_NUMBERS: readonly Role[] = ['COMMUNITY_SECRETARY', 'UNIT_CONTACT'];

/**
 * Of whom the actor sees identity and bank numbers at all, which is masked: with the day of birth beside it even a masked
 * identity number is nearly the whole.
 */
export function numberScope(actor: Actor): Scope {
  const grants = actor.grants.filter((grant) => !WITHOUT_NUMBERS.includes(grant.role));
  return scopeOf({ ...actor, grants }, 'person.read');
}

/** What this actor may do to this person now; the web shows only the buttons that work. */
export function personAbilities(actor: Actor, person: PersonFacts): PersonAbilities {
  const reaches = (permission: Permission): boolean =>
    inScope(scopeOf(actor, permission), person.path, person.category);
  const manage = reaches('person.manage');
  const active = person.status === 'ACTIVE';
  return {
    edit: manage,
    assign: manage,
    second: manage && active && person.category === 'CAREER_STAFF',
    leave: manage && active,
    unmask: reaches('person.unmask'),
    unmaskBank: reaches('person.bank'),
  };
}
