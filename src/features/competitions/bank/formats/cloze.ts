import {
  acceptedTexts,
  choiceBody,
  numberTexts,
  plainContent,
  type Body,
  type NumberAnswer,
  type WeightedAnswer,
} from './answers.js';
import type { ProblemList } from './problems.js';

/** Cloze: `{1:SHORTANSWER:=五年~=5年}` within a text (Moodle's embedded answers). */

const BLANK = '____';
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:SHORTANSWER|SA|MW)$/, 'TEXT'],
  [/^(?:SHORTANSWER_C|SAC|MWC)$/, 'TEXT'],
  [/^(?:NUMERICAL|NM)$/, 'NUMBER'],
  [/^(?:MULTICHOICE|MC)(?:_?(?:V|H|S|HS|VS))?$/, 'CHOICE'],
  [/^(?:MULTIRESPONSE|MR)(?:_?(?:H|S|HS))?$/, 'SEVERAL'],
];
type Kind = 'TEXT' | 'NUMBER' | 'CHOICE' | 'SEVERAL';

interface Gap {
  readonly kind: Kind | null;
  readonly name: string;
  readonly answers: readonly WeightedAnswer[];
}

/** The text cut at its gaps: one more piece of text than gaps. */
function gapsIn(text: string): { pieces: string[]; gaps: Gap[] } {
  const pieces: string[] = [];
  const gaps: Gap[] = [];
  let from = 0;
  for (const start of text.matchAll(/\{\d*:([A-Za-z_]+)\s*(?=[:}])/gu)) {
    if (start.index < from) continue;
    const end = endOf(text, start.index + start[0].length);
    // nothing closes behind here any more
    if (end === -1) break;
    const name = (start[1] ?? '').toUpperCase();
    pieces.push(text.slice(from, start.index));
    const inside = text.slice(start.index + start[0].length, end).replace(/^:/u, '');
    gaps.push({ kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null, name, answers: answersOf(inside) });
    from = end + 1;
  }
  return { pieces: [...pieces, text.slice(from)], gaps };
}

function endOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '}') return at;
  }
  return -1;
}

function answersOf(inside: string): WeightedAnswer[] {
  if (inside.trim() === '') return [];
  return splitAt(inside, '~').map((answer) => {
    const [words = '', ...feedback] = splitAt(answer, '#');
    const weight = /^\s*(?:%(-?\d+(?:\.\d+)?)%|=)/u.exec(words);
    return {
      text: unescaped(words.slice(weight?.[0].length ?? 0)).trim(),
      percent: weight === null ? 0 : weight[1] === undefined ? 100 : Number(weight[1]),
      feedback: unescaped(feedback.join('#')).trim(),
    };
  });
}

function splitAt(text: string, mark: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') parts.push((parts.pop() ?? '') + text.slice(at, ++at + 1));
    else if (char === mark) parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts;
}

/** A star keeps its backslash: without one it stands for anything. */
const unescaped = (text: string): string => text.replaceAll(/\\([}#~/"\\{:=])/gu, '$1');

export function escapeCloze(text: string): string {
  return text.replaceAll(/[}#~/"\\{*]/gu, (char) => `\\${char}`);
}

export interface ClozeReading {
  readonly body: Body;
  readonly answers: readonly WeightedAnswer[];
}

/** Gaps to write into are blanks; one gap to choose from is a choice question; what the bank has no kind for is named. */
export function clozeBody(text: string, problems: ProblemList): ClozeReading | null {
  const { pieces, gaps } = gapsIn(text);
  if (gaps.length === 0) problems.error('CLOZE_WITHOUT_GAPS');
  gaps.forEach(({ kind, name, answers }, place) => {
    if (kind === null || kind === 'SEVERAL') problems.error('CLOZE_KIND', { gap: place + 1, kind: name });
    else if (answers.length === 0) problems.error('CLOZE_WITHOUT_ANSWERS', { gap: place + 1 });
    else if (kind === 'CHOICE' && answers.length < 2) problems.error('CLOZE_ONE_CHOICE', { gap: place + 1 });
    if (/_C$|[AW]C$/u.test(name)) problems.note('CASE_IGNORED');
  });
  const answers = gaps.flatMap((gap) => gap.answers);
  const [only] = gaps;
  if (only?.kind === 'CHOICE' && gaps.length === 1) {
    const stem = pieces.join(BLANK).trim();
    return { body: choiceBody(stem, only.answers, true, problems), answers };
  }
  if (problems.hasError) return null;
  if (gaps.some(({ kind }) => kind === 'CHOICE')) problems.note('CLOZE_CHOICES_WRITTEN');
  const blanks = gaps.map((gap) => ({ accepted: acceptedOf(gap, problems) }));
  const stem = pieces.map((piece, place) => piece + (place < gaps.length ? roomFor(gaps[place]) : '')).join('');
  return {
    body: { kind: 'BLANK', content: plainContent(stem.trim()), key: { type: 'BLANKS', blanks, ordered: true } },
    answers,
  };
}

/** What there is to choose from stands behind the blank. */
function roomFor(gap: Gap | undefined): string {
  return gap?.kind === 'CHOICE' ? `${BLANK}（${gap.answers.map(({ text }) => text).join('／')}）` : BLANK;
}

function acceptedOf({ kind, answers }: Gap, problems: ProblemList): string[] {
  if (kind !== 'NUMBER') return acceptedTexts(answers, problems);
  const numbers = answers.map(({ text, percent }): NumberAnswer => {
    const [number = '', tolerance = '0'] = text.split(':');
    return { number, tolerance, percent, written: text };
  });
  return numberTexts(numbers, problems);
}
