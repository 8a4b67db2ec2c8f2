import { isIdentityNumber } from './identity-number.js';
import { isMobilePhone, normalisePhone } from './phone.js';
import { parseCategory } from './category.js';
import { parseSex } from './flag.js';
import { readDate } from './written-date.js';
import type { RosterField } from './roster-fields.js';

export interface ColumnGuess {
  readonly index: number;
  /** The heading as it stands, levels of a merged heading joined by `/`. */
  readonly header: string;
  readonly field: RosterField | null;
  readonly guessedBy: 'HEADER' | 'CONTENT' | null;
}

export interface LayoutGuess {
  /** Rows above the first person: titles and headings. */
  readonly headerRows: number;
  readonly columns: readonly ColumnGuess[];
}

type HeaderMeaning = RosterField | 'unitAny';

/** Spellings of headings, the more specific first. A heading is compared without blanks, marks and brackets. */
const HEADINGS: readonly (readonly [RegExp, HeaderMeaning])[] = [
  [/身份证|证件号|公民身份|身份号码|idcard|idnumber|identity/, 'idNumber'],
  [/银行卡|工资卡|银行[账帐]号|卡号|bankcard/, 'bankCard'],
  [/开户行|开户银行|银行名称|bankname/, 'bankName'],
  [/邮箱|邮件|e-?mail/, 'email'],
  [/^(?!.*(?:办公|固定|座机|紧急|传真)).*(?:手机|联系电话|移动电话|电话|联系方式|phone|mobile|tel)/, 'phone'],
  [/性别|^sex$|gender/, 'sex'],
  [/出生|生日|birth/, 'birthDate'],
  [/入党|党龄/, 'partyJoinedOn'],
  [/政治面貌|党员/, 'partyMember'],
  [/下沉|借调/, 'seconded'],
  [/任职时间|任职日期|入职|到岗|上岗|聘用时间|聘用日期|参加工作|工作时间|起始|joined/, 'joinedOn'],
  [/类别|人员性质|人员类型|用工性质|编制性质|身份性质|人员身份|category/, 'category'],
  [/岗位|职务|职位|position|post$/, 'position'],
  [/^(?:.*(?:学员|人员|干部|真实|用户|参训))?(?:姓名|名字)$|^(?:name|realname|fullname)$/, 'name'],
  [/备注|说明|remark|note/, 'note'],
  [
    /单位|社区|部门|街道|乡镇|镇街|机构|组织|居委会|所属|小组|楼院|楼栋|设区市|^(?:地|县|区|市)+$|unit|department|org/,
    'unitAny',
  ],
];

export function meaningOfHeader(header: string): HeaderMeaning | null {
  const clean = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s*:：_＊、,，.。]/g, '');
  if (clean === '' || clean.length > 20) return null;
  return HEADINGS.find(([pattern]) => pattern.test(clean))?.[1] ?? null;
}

/**
 * Where the persons begin in a sheet and what its columns mean: by the headings (one or several rows, titles above
 * them), and where there are none, by what stands in the columns.
 */
export function guessLayout(rows: readonly (readonly string[])[]): LayoutGuess {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  const last = headerRow(rows);
  if (last === null) return guessWithoutHeadings(rows, width);
  const first = firstHeaderRow(rows, last);
  const headers = Array.from({ length: width }, (_, column) => joinedHeader(rows.slice(first, last + 1), column));
  const columns = byHeaders(
    headers,
    Array.from({ length: width }, (_, column) => rows[last]?.[column] ?? ''),
  );
  return { headerRows: last + 1, columns: fillGaps(columns, rows.slice(last + 1), width) };
}

/** No heading is known: the rows above the first one with somebody's number in it are headings all the same. */
function guessWithoutHeadings(rows: readonly (readonly string[])[], width: number): LayoutGuess {
  const firstPerson = rows.slice(0, 20).findIndex(holdsNumbers);
  const headerRows = Math.max(0, firstPerson);
  const headings = headerRows === 0 || isBanner(rows[headerRows - 1] ?? []) ? [] : (rows[headerRows - 1] ?? []);
  const columns = guessByContent(rows.slice(headerRows), width, []);
  return {
    headerRows,
    columns: columns.map((column) => ({ ...column, header: (headings[column.index] ?? '').trim() })),
  };
}

/** Somebody's identity or phone number stands in it: a row of people, not of headings. */
function holdsNumbers(row: readonly string[]): boolean {
  return row.some((text) => isIdentityNumber(text) || isMobilePhone(normalisePhone(text)));
}

/** The lowest row of headings: the one with the most known headings among the first rows. */
function headerRow(rows: readonly (readonly string[])[]): number | null {
  let best: number | null = null;
  let most = 1;
  for (const [index, row] of rows.slice(0, 20).entries()) {
    if (holdsNumbers(row)) break;
    if (isBanner(row)) continue;
    const known = new Set(row.map(meaningOfHeader).filter((meaning) => meaning !== null));
    // "unit" alone may be two columns: 街道, 社区
    const hits = row.filter((text) => meaningOfHeader(text) !== null).length;
    const score = known.has('name') ? hits + 1 : hits;
    if (score > most || (score === most && best !== null && sharesColumns(rows[best] ?? [], row))) {
      best = index;
      most = score;
    }
  }
  return best;
}

/** One text over the whole width: a title. */
function isBanner(row: readonly string[]): boolean {
  const texts = row.filter((text) => text.trim() !== '');
  return (
    texts.length === 0 || (new Set(texts).size === 1 && (texts.length > 1 || meaningOfHeader(texts[0] ?? '') === null))
  );
}

function sharesColumns(upper: readonly string[], lower: readonly string[]): boolean {
  return lower.some((text, column) => text.trim() !== '' && text === upper[column]);
}

function firstHeaderRow(rows: readonly (readonly string[])[], last: number): number {
  let first = last;
  while (first > 0 && !isBanner(rows[first - 1] ?? []) && sharesColumns(rows[first - 1] ?? [], rows[first] ?? []))
    first--;
  return first;
}

function joinedHeader(headerRows: readonly (readonly string[])[], column: number): string {
  const parts = headerRows.map((row) => (row[column] ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return [...new Set(parts)].join('/');
}

function byHeaders(headers: readonly string[], lowest: readonly string[]): ColumnGuess[] {
  const taken = new Set<RosterField>();
  const meanings = headers.map((header, index) => meaningOfHeader(lowest[index] ?? '') ?? meaningOfHeader(header));
  const unitColumns = meanings.flatMap((meaning, index) => (meaning === 'unitAny' ? [index] : [])).slice(-3);
  return headers.map((header, index) => {
    const meaning = meanings[index] ?? null;
    const field = meaning === 'unitAny' ? unitField(unitColumns, index) : meaning;
    if (field === null || taken.has(field)) return { index, header, field: null, guessedBy: null };
    taken.add(field);
    return { index, header, field, guessedBy: 'HEADER' };
  });
}

/** Of several unit columns the last is the unit, those before it are the levels above. */
function unitField(unitColumns: readonly number[], index: number): RosterField | null {
  const fromEnd = unitColumns.length - 1 - unitColumns.indexOf(index);
  if (!unitColumns.includes(index)) return null;
  if (fromEnd === 0) return 'unit';
  return fromEnd === 1 ? (unitColumns.length === 3 ? 'unitLevel2' : 'unitLevel1') : 'unitLevel1';
}

function fillGaps(columns: readonly ColumnGuess[], rows: readonly (readonly string[])[], width: number): ColumnGuess[] {
  const taken = columns.flatMap((column) => (column.field === null ? [] : [column.field]));
  const byContent = guessByContent(rows, width, taken);
  return columns.map((column) => {
    const guess = byContent[column.index];
    // a heading that says something else is believed; only columns without any heading are guessed by content
    if (column.field !== null || column.header !== '' || guess === undefined) return column;
    return { ...guess, header: column.header };
  });
}

const CONTENT_TESTS: readonly (readonly [RosterField, (text: string) => boolean])[] = [
  ['idNumber', isIdentityNumber],
  ['phone', (text) => isMobilePhone(normalisePhone(text))],
  ['sex', (text) => parseSex(text) !== null && !/^\d$/.test(text.trim())],
  ['category', (text) => parseCategory(text) !== null && text.length <= 8],
  ['name', (text) => /^[\p{Script=Han}·\s]{2,6}$/u.test(text.trim())],
  ['birthDate', (text) => (readDate(text)?.date ?? '9') < '2010'],
];

function guessByContent(
  rows: readonly (readonly string[])[],
  width: number,
  taken: readonly RosterField[],
): ColumnGuess[] {
  const used = new Set<RosterField>(taken);
  const sample = rows.slice(0, 50);
  return Array.from({ length: width }, (_, index) => {
    const texts = sample.map((row) => row[index] ?? '').filter((text) => text.trim() !== '');
    const field =
      texts.length === 0
        ? undefined
        : CONTENT_TESTS.find(([name, test]) => !used.has(name) && mostly(texts, test))?.[0];
    if (field === undefined) return { index, header: '', field: null, guessedBy: null };
    used.add(field);
    return { index, header: '', field, guessedBy: 'CONTENT' as const };
  });
}

function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length * 10 >= texts.length * 7;
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetter(index: number): string {
  const head = index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '';
  return head + String.fromCharCode(65 + (index % 26));
}
