import type { BlankKey } from '../../domain/question.js';
import { ACCEPTED_MARKS, BLANK_MARKS, POINT_MARKS, splitList } from './escaped-list.js';

/** Answers and options as people write them into cells. */

/** `ABC`, `A,B`, `A、B`, `（B）`, `答案：C` → letters from 0; `null` when it is something else. */
export function lettersOf(text: string): number[] | null {
  const word = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(?:正确|标准|参考)?答案[是为]?:?/u, '')
    .replaceAll(/[\s,、;|/.。+&和()[\]【】"']/gu, '');
  if (!/^[A-L]{1,12}$/.test(word)) return null;
  return [...new Set([...word].map((letter) => letter.charCodeAt(0) - 65))].sort((a, b) => a - b);
}

/** `['罗盛教 ', '周恩来']`: a list as programs print it. */
export function printedList(text: string): string[] | null {
  const inner = /^\s*\[(.*)\]\s*$/su.exec(text)?.[1];
  if (inner === undefined) return null;
  const items = [...inner.matchAll(/\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|$)/gsuy)];
  const length = items.reduce((sum, item) => sum + item[0].length, 0);
  if (items.length === 0 || length !== inner.length) return null;
  return items.map((item) => (item[1] ?? item[2] ?? '').replaceAll(/\\(.)/gu, '$1').trim());
}

const OPTION_MARK = /(^|[\s;；,，|。？?！!）)：:])([A-La-l])\s*[.．、:：)）]\s*/gu;

/** `A.为民 B.勤政 C.务实` → the three texts, as long as the letters follow each other from A. */
export function lettersInText(text: string): { before: string; options: string[] } | null {
  const marks: { at: number; from: number }[] = [];
  for (const found of text.matchAll(OPTION_MARK)) {
    if (found[2]?.toUpperCase().charCodeAt(0) !== 65 + marks.length) continue;
    marks.push({ at: found.index + (found[1]?.length ?? 0), from: found.index + found[0].length });
  }
  if (marks.length < 2) return null;
  const options = marks.map(({ from }, index) =>
    text
      .slice(from, marks[index + 1]?.at ?? text.length)
      .trim()
      .replace(/[;；|]$/u, '')
      .trim(),
  );
  return { before: text.slice(0, marks[0]?.at ?? 0).trim(), options };
}

/** All options in one cell: lettered, a printed list, or apart by lines, bars or semicolons. */
export function optionsInCell(text: string): string[] {
  const lettered = lettersInText(text);
  if (lettered !== null && lettered.before === '') return lettered.options;
  const printed = printedList(text);
  if (printed !== null) return printed;
  for (const mark of [/\r?\n/u, /[|｜]/u, /[;；]/u, /\t/u, /[$#]{1,3}/u]) {
    const parts = text.split(mark).map((part) => part.trim());
    if (parts.length >= 2) return parts.filter((part) => part !== '');
  }
  return text.trim() === '' ? [] : [text.trim()];
}

/** In any order. */
const UNORDERED =
  /^\s*(?:[[【(（]\s*(?:不分顺序|不分先后|顺序不限|次序不限)\s*[\]】)）]|(?:不分顺序|不分先后|顺序不限|次序不限)\s*[:：])\s*/u;

export interface BlankAnswers {
  readonly blanks: readonly BlankKey[];
  readonly ordered: boolean;
  /** The answer was cut in another way than the template's. */
  readonly guessed: boolean;
}

/** The accepted texts for so many blanks: by the template's rule and, when the number does not fit, by other marks. */
export function blankAnswers(text: string, blanks: number): BlankAnswers {
  const ordered = !UNORDERED.test(text);
  const words = text.replace(UNORDERED, '').trim();
  const printed = printedList(words);
  if (printed !== null)
    return { blanks: printed.map((part) => ({ accepted: accepted([part]) })), ordered, guessed: false };
  const byRule = splitList(words, BLANK_MARKS, ACCEPTED_MARKS).map(accepted);
  if (byRule.length === blanks || words === '') return { blanks: toKeys(byRule), ordered, guessed: false };
  const other = otherCuts(words).find((parts) => parts.length === blanks);
  if (other === undefined) return { blanks: toKeys(byRule), ordered, guessed: false };
  return { blanks: other.map((part) => ({ accepted: accepted([part]) })), ordered, guessed: true };
}

const toKeys = (groups: readonly (readonly string[])[]): BlankKey[] => groups.map((group) => ({ accepted: group }));

function accepted(texts: readonly string[]): string[] {
  const trimmed = texts.map((text) => text.trim());
  const filled = trimmed.filter((text) => text !== '');
  return [...new Set(filled)];
}

function* cutsOf(words: string): Generator<string[]> {
  const numbered = words
    .split(
      /[\s;；,，、]*[①-⑳]\s*|(?:^|[\s;；,，、]+)(?:[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|空\s*\d{1,2}\s*[:：])\s*/u,
    )
    .filter((part) => part !== '');
  yield numbered;
  for (const mark of [/\r?\n/u, /[,，]/u, /、/u, /[|｜]/u, /[/／]/u, /\s{2,}|\t|\u3000+/u, /\s+/u])
    yield words.split(mark);
  yield [words];
}

function otherCuts(words: string): string[][] {
  return [...cutsOf(words)]
    .map((parts) => parts.map((part) => part.trim()))
    .filter((parts) => parts.every((part) => part !== ''));
}

/** 采分点: a line or a semicolon each. */
export function pointsOf(text: string): string[] {
  return splitList(text, POINT_MARKS)
    .map((group) => (group[0] ?? '').trim())
    .filter((point) => point !== '');
}
