/** What a column of a roster can mean. */
export const ROSTER_FIELDS = [
  'name',
  'idNumber',
  'phone',
  'unitLevel1', // an upper level of the unit in a column of its own: 街道, 社区, 市
  'unitLevel2',
  'unit', // the unit itself, the lowest level, or the whole path
  'category',
  'position',
  'sex',
  'birthDate',
  'joinedOn',
  'partyMember',
  'partyJoinedOn',
  'email',
  'bankCard',
  'bankName',
  'seconded',
  'note',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export type Severity = 'ERROR' | 'WARNING';

/** Every problem a row can have; the web turns each into one sentence with `params`. */
export const ROW_PROBLEMS = {
  NAME_EMPTY: 'ERROR',
  NAME_UNREADABLE: 'ERROR', // a rare character was lost: 王?
  NAME_CHARACTERS: 'ERROR',
  NAME_LENGTH: 'ERROR',
  NAME_SPACED: 'WARNING', // 甘 露
  NAME_CHANGED: 'WARNING', // same identity number, another name in the files
  ID_EMPTY: 'WARNING',
  ID_AS_NUMBER: 'ERROR', // 1.10105E+17
  ID_LENGTH: 'ERROR', // params.length
  ID_OLD: 'WARNING', // 15 digits
  ID_CHARACTERS: 'ERROR',
  ID_DATE: 'ERROR',
  ID_CHECK_DIGIT: 'ERROR', // params.expected, params.found
  ID_DUPLICATE: 'ERROR', // params.rows
  SEX_MISMATCH: 'WARNING', // against the identity number
  SEX_UNKNOWN: 'WARNING',
  BIRTH_MISMATCH: 'WARNING',
  PHONE_EMPTY: 'WARNING',
  PHONE_LENGTH: 'ERROR', // params.length
  PHONE_SHAPE: 'ERROR',
  PHONE_AS_NUMBER: 'ERROR',
  PHONE_DUPLICATE: 'WARNING', // params.rows
  PHONE_TAKEN: 'WARNING', // somebody else in the files has it
  DATE_SERIAL: 'WARNING', // 45717; params.field, params.date
  DATE_MONTH_ONLY: 'WARNING',
  DATE_INVALID: 'ERROR',
  UNIT_EMPTY: 'ERROR',
  UNIT_UNKNOWN: 'WARNING', // with a near one: params.text, params.nearest
  UNIT_NOT_FOUND: 'ERROR', // none is near: params.text
  UNIT_AMBIGUOUS: 'ERROR', // params.text, params.choices
  UNIT_CLOSED: 'ERROR',
  UNIT_OUT_OF_SCOPE: 'ERROR',
  CATEGORY_EMPTY: 'ERROR',
  CATEGORY_UNKNOWN: 'ERROR',
  CATEGORY_WRONG_TREE: 'ERROR', // a trainee from outside in the county's own tree, or the other way round
  CATEGORY_UNLIKELY: 'WARNING', // params.position, params.likely
  PARTY_UNKNOWN: 'WARNING',
  EMAIL_SHAPE: 'WARNING',
  BANK_AS_NUMBER: 'ERROR',
  BANK_SHAPE: 'ERROR',
  ROW_DUPLICATE: 'ERROR', // the same person twice, told by phone or name and unit; params.rows
  PERSON_AMBIGUOUS: 'ERROR', // no identity number, several people could be meant
  PERSON_OUT_OF_SCOPE: 'ERROR', // known, but of a unit that the importer may not change
  CELL_ERROR: 'WARNING', // #DIV/0!
} as const satisfies Record<string, Severity>;
export type RowProblemCode = keyof typeof ROW_PROBLEMS;
export const ROW_PROBLEM_CODES = Object.keys(ROW_PROBLEMS) as [RowProblemCode, ...RowProblemCode[]];

/**
 * How a problem can be put right. `set`: accept the proposed value; `acknowledge`: nothing to correct, the system
 * handles it; `retype`: only a person knows. Any row can be skipped or kept as a draft besides.
 */
export type Mend =
  { readonly kind: 'set'; readonly value: string } | { readonly kind: 'acknowledge' } | { readonly kind: 'retype' };

export interface RowProblem {
  readonly field: RosterField;
  readonly code: RowProblemCode;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  readonly mend: Mend;
}
