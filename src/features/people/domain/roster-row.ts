import type { PersonnelCategory } from '../../../kernel/access.js';
import { categoryOfPosition, parseCategory, saysSeconded } from './category.js';
import { parseFlag, parseSex } from './flag.js';
import { nameFault, normaliseName } from './person-name.js';
import { marksOf, textOf, type RosterCell } from './roster-cell.js';
import { readDateCell } from './roster-row-dates.js';
import { readBankCell, readIdCell, readPhoneCell } from './roster-row-numbers.js';
import { readUnitCells, type UnitContext } from './roster-row-unit.js';
import type { Report, RowCells } from './row-report.js';
import { ROW_PROBLEMS, type Mend, type RosterField, type RowProblem } from './roster-fields.js';
import type { RosterValues } from './roster-values.js';

export interface RowContext extends UnitContext {
  /** Fields that some column of the file is mapped to: an empty cell of another one is no problem. */
  readonly fields: ReadonlySet<RosterField>;
  readonly defaultCategory: PersonnelCategory | null;
}

export interface RowReading {
  readonly values: RosterValues;
  readonly problems: RowProblem[];
  /** The category the post gives away, where it is another than the one written. */
  readonly likelyCategory: PersonnelCategory | null;
}

/** Reads and checks one row on its own: every problem with its mend. What other rows and the files say comes later. */
export function readRow(cells: RowCells, context: RowContext): RowReading {
  const problems: RowProblem[] = [];
  const report: Report = (field, code, mend, params = {}, severity = ROW_PROBLEMS[code]) =>
    problems.push({ field, code, severity, params, mend });

  const name = readName(cells, report);
  const identity = readIdCell(cells.idNumber, context.fields.has('idNumber'), report);
  const phone = readPhoneCell(cells.phone, context.fields.has('phone'), report);
  const unit = readUnitCells(cells, context, report);
  const position = plain(cells.position, report, 'position', 64);
  const { category, likely } = readCategory(cells, position, context, report);
  if (
    unit !== null &&
    category !== null &&
    category !== 'LECTURER' &&
    (category === 'EXTERNAL_TRAINEE') !== (unit.tree === 'OUTSIDE')
  ) {
    report('category', 'CATEGORY_WRONG_TREE', { kind: 'retype' }, { unit: unit.name, category });
  }
  const partyMember = readParty(cells, report);
  const secondedText = textOf(cells.seconded).trim();
  const values: RosterValues = {
    name,
    idNumber: identity.value,
    phone,
    unitId: unit?.id ?? null,
    category,
    position,
    sex: readSex(cells, identity.sex, report),
    birthDate: readDateCell('birthDate', cells.birthDate, report, identity.birthDate),
    joinedOn: readDateCell('joinedOn', cells.joinedOn, report, null),
    partyMember,
    partyJoinedOn: readDateCell('partyJoinedOn', cells.partyJoinedOn, report, null),
    email: readEmail(cells, report),
    bankCard: readBankCell(cells.bankCard, report),
    bankName: plain(cells.bankName, report, 'bankName', 64),
    seconded: secondedText === '' ? null : (parseFlag(secondedText) ?? saysSeconded(secondedText)),
    note: plain(cells.note, report, 'note', 500),
  };
  return { values, problems, likelyCategory: likely };
}

function readName(cells: RowCells, report: Report): string {
  const { value, respaced } = normaliseName(textOf(cells.name));
  const fault = nameFault(value);
  if (fault === 'EMPTY') report('name', 'NAME_EMPTY', { kind: 'retype' });
  else if (fault === 'UNREADABLE') report('name', 'NAME_UNREADABLE', { kind: 'retype' });
  else if (fault === 'CHARACTERS') report('name', 'NAME_CHARACTERS', { kind: 'retype' });
  else if (fault !== null) report('name', 'NAME_LENGTH', { kind: 'retype' }, { length: [...value].length });
  else if (respaced) report('name', 'NAME_SPACED', { kind: 'acknowledge' }, { value });
  return value;
}

function readCategory(
  cells: RowCells,
  position: string | null,
  context: RowContext,
  report: Report,
): { category: PersonnelCategory | null; likely: PersonnelCategory | null } {
  const text = textOf(cells.category).trim();
  const byPosition = position === null ? null : categoryOfPosition(position);
  const retype: Mend = byPosition === null ? { kind: 'retype' } : { kind: 'set', value: byPosition };
  if (text === '') {
    if (context.defaultCategory !== null) return { category: context.defaultCategory, likely: null };
    report('category', 'CATEGORY_EMPTY', retype);
    return { category: null, likely: null };
  }
  const category = parseCategory(text);
  if (category === null) {
    report('category', 'CATEGORY_UNKNOWN', retype, { text });
    return { category: null, likely: null };
  }
  if (byPosition === null || byPosition === category) return { category, likely: null };
  report(
    'category',
    'CATEGORY_UNLIKELY',
    { kind: 'set', value: byPosition },
    { position: position ?? '', likely: byPosition },
  );
  return { category, likely: byPosition };
}

function readSex(cells: RowCells, byIdentity: 'M' | 'F' | null, report: Report): 'M' | 'F' | null {
  const text = textOf(cells.sex).trim();
  if (text === '') return byIdentity;
  const sex = parseSex(text);
  if (sex === null) {
    const mend: Mend = byIdentity === null ? { kind: 'retype' } : { kind: 'set', value: byIdentity };
    report('sex', 'SEX_UNKNOWN', mend, { text });
    return byIdentity;
  }
  if (byIdentity === null || sex === byIdentity) return sex;
  report('sex', 'SEX_MISMATCH', { kind: 'set', value: byIdentity }, { found: sex, expected: byIdentity });
  return byIdentity;
}

function readParty(cells: RowCells, report: Report): boolean | null {
  const text = textOf(cells.partyMember).trim();
  if (text === '') return null;
  const flag = parseFlag(text);
  if (flag === null) report('partyMember', 'PARTY_UNKNOWN', { kind: 'retype' }, { text });
  return flag;
}

function readEmail(cells: RowCells, report: Report): string | null {
  const text = textOf(cells.email).normalize('NFKC').replace(/\s/g, '');
  if (text === '') return null;
  if (/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(text) && text.length <= 128) return text;
  report('email', 'EMAIL_SHAPE', { kind: 'retype' });
  return null;
}

/** A free text: blanks trimmed; an error of the spreadsheet (`#N/A`) is no text. */
function plain(cell: RosterCell | undefined, report: Report, field: RosterField, length: number): string | null {
  if (marksOf(cell).error) {
    report(field, 'CELL_ERROR', { kind: 'acknowledge' }, { text: textOf(cell) });
    return null;
  }
  const text = textOf(cell).replace(/\s+/g, ' ').trim().slice(0, length);
  return text === '' ? null : text;
}
