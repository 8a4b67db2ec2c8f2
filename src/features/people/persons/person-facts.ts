import type { PersonEntity } from './person.entity.js';

/** Fields that may stand in the audit log, with the masked form of personal numbers in place of the numbers. */
const RECORDED = [
  'name',
  'sex',
  'birthDate',
  'category',
  'status',
  'unitId',
  'secondedUnitId',
  'seconded',
  'position',
  'partyMember',
  'partyJoinedOn',
  'joinedOn',
  'idMasked',
  'phoneMasked',
  'bankMasked',
  'bankName',
  'note',
] as const satisfies readonly (keyof PersonEntity)[];

type Facts = Record<string, string | number | boolean | null>;

/** What the audit log says of a new person: every recorded field that is set. */
export function storedFacts(person: Partial<PersonEntity>): Facts {
  const facts: Facts = {};
  for (const field of RECORDED) {
    const value = person[field];
    if (value !== undefined && value !== null && value !== false) facts[field] = value;
  }
  return facts;
}

/**
 * The fields that really change, before and after. A number that changes behind an equal mask (or an e-mail address)
 * is told as "changed" without its text.
 */
export function changedFields(person: PersonEntity, changes: Partial<PersonEntity>): { before: Facts; after: Facts } {
  const before: Facts = {};
  const after: Facts = {};
  for (const field of RECORDED) {
    const value = changes[field];
    if (value === undefined || value === person[field]) continue;
    before[field] = person[field];
    after[field] = value;
  }
  for (const field of ['idHash', 'phoneHash', 'bankHash', 'email'] as const) {
    const value = changes[field];
    if (value !== undefined && value !== person[field]) after[`${field.replace('Hash', '')}Changed`] = true;
  }
  return { before, after };
}
