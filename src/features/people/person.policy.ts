import { inScope, scopeOf, type Actor, type Permission, type PersonnelCategory } from '../../kernel/access.js';
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
