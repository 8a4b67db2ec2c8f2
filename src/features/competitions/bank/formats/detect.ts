import { InvalidInput } from '../../../../kernel/errors.js';
import { sniff } from '../../../../platform/spreadsheet/sniff.js';
import { guardZip } from '../../../../platform/spreadsheet/zip-guard.js';
import type { ImportFormat } from './parsed.js';
import { bankText } from './text-charset.js';

const MAX_UNPACKED = 120 * 1024 * 1024;
const ROOTS: Readonly<Record<string, ImportFormat>> = {
  quiz: 'MOODLE_XML',
  assessmentItem: 'QTI',
  assessmentTest: 'QTI',
  'qti-assessment-item': 'QTI',
  html: 'TABLE',
  table: 'TABLE',
  head: 'TABLE',
  meta: 'TABLE',
  body: 'TABLE',
  style: 'TABLE',
  Workbook: 'TABLE',
};

/**
 * What kind of file it is, by its bytes; the name only decides between a text table and a text of questions.
 * @throws InvalidInput QUESTION_IMPORT.FORMAT, QUESTION_IMPORT.QTI_OLD, QUESTION_IMPORT.EMPTY, SPREADSHEET.…
 */
export function detectFormat(bytes: Buffer, fileName: string): ImportFormat {
  if (bytes.length === 0) throw new InvalidInput('QUESTION_IMPORT.EMPTY');
  const kind = sniff(bytes);
  if (kind === 'compound') return 'TABLE';
  if (kind === 'zip') {
    const parts = guardZip(bytes, MAX_UNPACKED);
    return parts.some((part) => /^\/?xl\//iu.test(part) || part === 'content.xml') ? 'TABLE' : 'QTI';
  }
  const head = bankText(bytes.subarray(0, 65_536)).text.trimStart();
  return head.startsWith('<') ? ofMarkup(head) : ofText(head, fileName);
}

function ofMarkup(head: string): ImportFormat {
  const root =
    /<(?![?!])(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/u.exec(head.replaceAll(/<!--.*?-->/gsu, ''))?.[1] ?? '';
  if (root === 'questestinterop') throw new InvalidInput('QUESTION_IMPORT.QTI_OLD');
  const format = ROOTS[root] ?? ROOTS[root.toLowerCase()];
  if (format === undefined) throw new InvalidInput('QUESTION_IMPORT.FORMAT');
  return format;
}

const AIKEN_ANSWER = /^\s*(?:ANSWER|答案|正确答案)\s*[:：]\s*[A-Za-zＡ-Ｚ]/imu;
const AIKEN_OPTION = /^\s*[A-ZＡ-Ｚ]\s*[)）.．、]/mu;
const GIFT_START = /(?:^|\n)\s*(?:::|\$CATEGORY:)/u;
const CLOZE = /\{\d*:(?:SHORTANSWER|SA|MW|NUMERICAL|NM|MULTICHOICE|MC|MULTIRESPONSE|MR)(?:_[A-Z]+)?:/u;
const GIFT = /(?:^|\n)\s*(?:::|\$CATEGORY:|\/\/)|(?<!\\)\{\s*(?:[=~#}]|(?:T|F|TRUE|FALSE)\b)/iu;

function ofText(head: string, fileName: string): ImportFormat {
  if (/\.(?:csv|tsv)$/iu.test(fileName)) return 'TABLE';
  if (/\.gift(?:\.txt)?$/iu.test(fileName)) return 'GIFT';
  if (/^[[{]\s*["{[]/u.test(head) && !GIFT.test(head)) throw new InvalidInput('QUESTION_IMPORT.FORMAT');
  // embedded answers stand in Moodle XML; as a text of their own nobody says where a question ends
  if (CLOZE.test(head) && !GIFT_START.test(head)) throw new InvalidInput('QUESTION_IMPORT.FORMAT');
  if (AIKEN_ANSWER.test(head) && AIKEN_OPTION.test(head)) return 'AIKEN';
  return GIFT.test(head) ? 'GIFT' : 'TABLE';
}
