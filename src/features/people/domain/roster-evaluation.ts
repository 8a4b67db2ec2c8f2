import type { PersonnelCategory } from '../../../kernel/access.js';
import type { RosterField, RowProblem } from './roster-fields.js';
import { ROW_PROBLEMS } from './roster-fields.js';
import type { RosterValues } from './roster-values.js';

/** What the files hold of a person, as far as a roster can change it. Numbers only as lookup hashes. */
export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  readonly idHash: string | null;
  readonly phoneHash: string | null;
  readonly bankHash: string | null;
  readonly unitId: number;
  readonly category: PersonnelCategory;
  readonly position: string | null;
  readonly sex: 'M' | 'F' | null;
  readonly birthDate: string | null;
  readonly joinedOn: string | null;
  readonly partyMember: boolean;
  readonly partyJoinedOn: string | null;
  readonly email: string | null;
  readonly bankName: string | null;
  readonly seconded: boolean;
  readonly note: string | null;
  readonly active: boolean;
  /** May the importer change this person? */
  readonly reachable: boolean;
}

/** The lookup hashes of a row's numbers. */
export interface RowHashes {
  readonly id: string | null;
  readonly phone: string | null;
  readonly bank: string | null;
}

/** Everything outside the row that has a say in it. */
export interface RowSurroundings {
  readonly hashes: RowHashes;
  /** Other rows of the file that mean the same person, and those with the same phone. */
  readonly twinRows: readonly number[];
  readonly samePhoneRows: readonly number[];
  readonly byId: KnownPerson | null;
  readonly byPhone: readonly KnownPerson[];
  /** People of the same name in the same unit. */
  readonly byName: readonly KnownPerson[];
}

export interface Evaluation {
  readonly problems: RowProblem[];
  readonly change: 'NEW' | 'UPDATE' | 'UNCHANGED' | 'NONE';
  readonly personId: number | null;
  /** Fields that an update changes. */
  readonly changedFields: readonly RosterField[];
}

const problem = (
  field: RosterField,
  code: keyof typeof ROW_PROBLEMS,
  mend: RowProblem['mend'],
  params: RowProblem['params'] = {},
): RowProblem => ({ field, code, severity: ROW_PROBLEMS[code], params, mend });

/** Whom a row means and what it would change: by identity number; without one by phone and name, then name and unit. */
export function evaluateRow(values: RosterValues, own: readonly RowProblem[], around: RowSurroundings): Evaluation {
  const problems = [...own];
  if (around.twinRows.length > 0) {
    const code = around.hashes.id === null ? 'ROW_DUPLICATE' : 'ID_DUPLICATE';
    problems.push(
      problem(
        around.hashes.id === null ? 'name' : 'idNumber',
        code,
        { kind: 'retype' },
        { rows: around.twinRows.slice(0, 10) },
      ),
    );
  } else if (around.samePhoneRows.length > 0) {
    problems.push(
      problem('phone', 'PHONE_DUPLICATE', { kind: 'acknowledge' }, { rows: around.samePhoneRows.slice(0, 10) }),
    );
  }
  const found = findPerson(values, around);
  if (found === 'AMBIGUOUS') {
    problems.push(problem('name', 'PERSON_AMBIGUOUS', { kind: 'retype' }));
    return { problems, change: 'NONE', personId: null, changedFields: [] };
  }
  if (around.byPhone.some((person) => person.id !== found?.id) && around.samePhoneRows.length === 0) {
    problems.push(problem('phone', 'PHONE_TAKEN', { kind: 'acknowledge' }));
  }
  if (found === null) {
    const change = problems.some((one) => one.severity === 'ERROR') ? 'NONE' : 'NEW';
    return { problems, change, personId: null, changedFields: [] };
  }
  if (!found.reachable) problems.push(problem('idNumber', 'PERSON_OUT_OF_SCOPE', { kind: 'retype' }));
  else if (found.name !== values.name && values.name !== '') {
    problems.push(problem('name', 'NAME_CHANGED', { kind: 'acknowledge' }, { before: found.name }));
  }
  const changedFields = found.reachable ? differences(values, found, around.hashes) : [];
  if (problems.some((one) => one.severity === 'ERROR'))
    return { problems, change: 'NONE', personId: found.id, changedFields };
  return { problems, change: changedFields.length > 0 ? 'UPDATE' : 'UNCHANGED', personId: found.id, changedFields };
}

function findPerson(values: RosterValues, around: RowSurroundings): KnownPerson | 'AMBIGUOUS' | null {
  if (around.byId !== null) return around.byId;
  // whoever is in the files with another identity number is another person
  const possible = (person: KnownPerson): boolean => around.hashes.id === null || person.idHash === null;
  const byPhone = around.byPhone.filter((person) => person.name === values.name && possible(person));
  if (byPhone.length > 0) return only(byPhone);
  const byName = around.byName.filter(
    (person) =>
      possible(person) &&
      (values.birthDate === null || person.birthDate === null || person.birthDate === values.birthDate) &&
      (around.hashes.phone === null || person.phoneHash === null || around.hashes.phone === person.phoneHash),
  );
  return byName.length === 0 ? null : only(byName);
}

function only(people: readonly KnownPerson[]): KnownPerson | 'AMBIGUOUS' | null {
  return people.length === 1 ? (people[0] ?? null) : 'AMBIGUOUS';
}

/** Fields whose value in the file is another than in the files of people. What the file leaves blank changes nothing. */
function differences(values: RosterValues, person: KnownPerson, hashes: RowHashes): RosterField[] {
  const changed: RosterField[] = [];
  const compare = (field: RosterField, value: unknown, present: unknown): void => {
    if (value !== null && value !== '' && value !== present) changed.push(field);
  };
  compare('name', values.name, person.name);
  compare('idNumber', hashes.id, person.idHash);
  compare('phone', hashes.phone, person.phoneHash);
  if (!person.active && values.unitId !== null) changed.push('unit');
  else compare('unit', values.unitId, person.unitId);
  compare('category', values.category, person.category);
  compare('position', values.position, person.position);
  compare('sex', values.sex, person.sex);
  compare('birthDate', values.birthDate, person.birthDate);
  compare('joinedOn', values.joinedOn, person.joinedOn);
  compare('partyMember', values.partyMember, person.partyMember);
  compare('partyJoinedOn', values.partyJoinedOn, person.partyJoinedOn);
  compare('email', values.email, person.email);
  compare('bankCard', hashes.bank, person.bankHash);
  compare('bankName', values.bankName, person.bankName);
  compare('seconded', values.seconded, person.seconded);
  compare('note', values.note, person.note);
  return changed;
}
