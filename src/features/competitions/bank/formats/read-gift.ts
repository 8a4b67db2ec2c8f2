import { InvalidInput } from '../../../../kernel/errors.js';
import {
  acceptedTexts,
  categoryPath,
  choiceBody,
  explanationOf,
  NOTHING_SAID,
  numberTexts,
  plainContent,
  type Body,
  type NumberAnswer,
  type WeightedAnswer,
} from './answers.js';
import { withBlanks } from './blanks.js';
import { finishItem } from './finish-item.js';
import { giftBlocks, showEscapes, type GiftBlock } from './gift-text.js';
import { htmlToText } from './html-text.js';
import { markdownToText } from './markdown-text.js';
import { MAX_ITEMS, type ParsedFile, type ParsedItem } from './parsed.js';
import { ProblemList } from './problems.js';
import { bankText } from './text-charset.js';

type Format = 'html' | 'markdown' | 'plain' | 'moodle';

/** GIFT: every kind it knows; what the bank has no kind for is named. */
export function readGift(bytes: Buffer): ParsedFile {
  const { text, charset } = bankText(bytes);
  const blocks = giftBlocks(text, categoryPath);
  if (blocks.length > MAX_ITEMS) throw new InvalidInput('QUESTION_IMPORT.TOO_MANY', { max: MAX_ITEMS });
  return {
    format: 'GIFT',
    charset,
    items: blocks.map((block, index) => itemOf(block, index + 1)),
    notes: [],
    pictures: [],
  };
}

function itemOf(block: GiftBlock, item: number): ParsedItem {
  const problems = new ProblemList();
  const place = { item, line: block.line };
  const named = /^::(.*?)::\s*(.*)$/su.exec(block.text);
  const name = showEscapes(named?.[1] ?? '').trim();
  const { format, text } = formatMark(named?.[2] ?? block.text, 'moodle');
  const open = text.indexOf('{');
  const close = text.indexOf('}', open);
  const words = (raw: string, other = format): string => wordsOf(raw, other, problems);
  if (open === -1 || close === -1) {
    problems.error(open === -1 ? 'DESCRIPTION' : 'BRACE_OPEN');
    return finishItem(place, name || words(open === -1 ? text : text.slice(0, open)), null, problems);
  }
  const before = text.slice(0, open);
  const after = text.slice(close + 1);
  if (after.includes('{')) problems.error('SECOND_ANSWER_BLOCK');
  const [block1 = '', general = ''] = cutOnce(text.slice(open + 1, close), '####');
  const asked: Asked = { before: words(before), after: words(withoutJunk(after, before)), format, problems };
  const stem = asked.before || asked.after || name;
  const said = wordsOf(general, format, problems.asNotes());
  const read = problems.hasError ? null : bodyOf(block1.trim(), asked, said);
  if (read === null) return finishItem(place, stem, null, problems);
  const { body, answers } = read;
  const draft = {
    ...NOTHING_SAID,
    ...body,
    tags: [...block.tags],
    explanation: explanationOf(said, answers),
    subject: [...block.category],
  };
  return finishItem(place, stem, draft, problems);
}

interface Asked {
  readonly before: string;
  readonly after: string;
  readonly format: Format;
  readonly problems: ProblemList;
}

interface Read {
  readonly body: Body;
  readonly answers: readonly WeightedAnswer[];
}

function bodyOf(block: string, asked: Asked, general: string): Read | null {
  const { problems } = asked;
  if (block === '') {
    // an essay: what it is marked by can only stand in the general words
    const key = { type: 'REFERENCE' as const, parts: [{ reference: general, points: [] }] };
    return { body: { kind: 'SHORT_ANSWER', content: plainContent(joined(asked, ' ')), key }, answers: [] };
  }
  if (block.startsWith('#')) return numerical(block.slice(1), asked);
  const verdict = /^(TRUE|FALSE|T|F)\s*(?:#(.*))?$/isu.exec(block);
  if (verdict !== null) return trueFalse(verdict[1] ?? '', verdict[2] ?? '', asked);
  if (!/[=~]/.test(block.charAt(0))) {
    problems.error('ANSWER_UNREADABLE', { text: showEscapes(block).slice(0, 60) });
    return null;
  }
  const answers = answersOf(block, asked);
  if (block.includes('~')) {
    const stem = asked.after === '' ? asked.before : joined(asked, ' ____ ');
    return { body: choiceBody(stem, answers, block.includes('='), problems), answers };
  }
  if (block.includes('->')) {
    problems.error('KIND_UNSUPPORTED', { kind: 'matching' });
    return null;
  }
  return { body: blankBody(asked, acceptedTexts(answers, problems)), answers };
}

function joined({ before, after }: Asked, between: string): string {
  return after === '' ? before : `${before}${between}${after}`.replaceAll(/ {2,}/g, ' ').trim();
}

function blankBody(asked: Asked, accepted: readonly string[]): Body {
  const stem = asked.after === '' ? withBlanks(asked.before) : joined(asked, ' ____ ');
  return { kind: 'BLANK', content: plainContent(stem), key: { type: 'BLANKS', blanks: [{ accepted }], ordered: true } };
}

function trueFalse(word: string, feedback: string, asked: Asked): Read {
  const right = word.toUpperCase().startsWith('T');
  const [ifWrong = '', ifRight = ''] = feedback.split('#');
  const verdict = (text: string, said: string): WeightedAnswer => ({
    text,
    percent: 0,
    feedback: wordsOf(said, asked.format, asked.problems.asNotes()),
  });
  return {
    body: {
      kind: 'TRUE_FALSE',
      content: plainContent(joined(asked, ' ')),
      key: { type: 'CHOICES', correct: [right ? 'T' : 'F'] },
    },
    answers: [verdict(right ? '错' : '对', ifWrong), verdict(right ? '对' : '错', ifRight)],
  };
}

/** `=right#said`, `~%25%partly`, `~wrong`, one behind the other. */
function answersOf(block: string, { format, problems }: Asked): WeightedAnswer[] {
  return block
    .split(/(?=[=~])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [answer = '', feedback = ''] = cutOnce(part.slice(1), '#');
      const weight = /^\s*%(-?\d+(?:\.\d+)?)%/u.exec(answer);
      if (weight === null && /^\s*%/u.test(answer))
        problems.error('WEIGHT_UNREADABLE', { text: answer.trim().slice(0, 30) });
      return {
        text: wordsOf(answer.slice(weight?.[0].length ?? 0), format, problems),
        percent: weight === null ? (part.startsWith('=') ? 100 : 0) : Number(weight[1]),
        feedback: wordsOf(feedback, format, problems.asNotes()),
      };
    });
}

function numerical(block: string, asked: Asked): Read {
  const { problems } = asked;
  const written = /^\s*[=~]/.test(block)
    ? block.split(/(?=[=~])/u).filter((part) => part.trim() !== '')
    : [`=${block}`];
  const said: WeightedAnswer[] = [];
  const numbers = written.flatMap((part) => {
    // without a `=` in front, what follows `~` belongs to wrong answers
    const [first = '', ...others] = part.split('~');
    const [answer = '', feedback = ''] = cutOnce(first.trim().replace(/^=/u, ''), '#');
    if (others.length > 0)
      said.push({
        text: '其他',
        percent: 0,
        feedback: wordsOf(others.join(' ').replace(/^#/u, ''), asked.format, problems.asNotes()),
      });
    if (answer.trim() === '') return [];
    const number = numberOf(answer);
    said.push({
      text: number.number,
      percent: number.percent,
      feedback: wordsOf(feedback, asked.format, problems.asNotes()),
    });
    return [number];
  });
  const accepted = numberTexts(numbers, problems);
  return { body: blankBody(asked, accepted), answers: said };
}

/** `1822`, `3.14:0.01`, `1..5`, each perhaps with `%50%` in front. */
function numberOf(text: string): NumberAnswer {
  const weight = /^\s*%(-?\d+(?:\.\d+)?)%/u.exec(text);
  const value = showEscapes(text.slice(weight?.[0].length ?? 0)).trim();
  const percent = weight === null ? 100 : Number(weight[1]);
  const range = /^(\S+?)\s*\.\.\s*(\S+)$/u.exec(value);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return { number: String((low + high) / 2), tolerance: String(Math.abs(high - low) / 2), percent, written: value };
  }
  const [number = '', tolerance = '0'] = value.split(':').map((part) => part.trim());
  return { number, tolerance, percent, written: value };
}

/** `[html]` and the like in front of a text. */
function formatMark(text: string, inherited: Format): { format: Format; text: string } {
  const mark = /^\s*\[(html|markdown|plain|moodle)\]/iu.exec(text);
  if (mark === null) return { format: inherited, text };
  return { format: (mark[1] ?? 'plain').toLowerCase() as Format, text: text.slice(mark[0].length) };
}

function wordsOf(raw: string, inherited: Format, problems: ProblemList): string {
  const { format, text: marked } = formatMark(raw, inherited);
  const text = showEscapes(marked);
  if (format === 'markdown') return markdownToText(text, problems);
  const isHtml = format === 'html' || (format === 'moodle' && /<(?:\/?[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/i.test(text));
  if (!isHtml) return text.replaceAll(/[ \t]*\n[ \t]*/g, '\n').trim();
  return htmlToText(text, {
    problems,
    picture: (source) => {
      problems.error('PICTURE_ELSEWHERE', { source: source.slice(0, 120) });
      return '';
    },
  });
}

/** What some programs leave behind the closing brace, and a full stop after a question mark. */
function withoutJunk(after: string, before: string): string {
  const pattern = /[?？.。!！]\s*$/u.test(before) ? /^[\s"';}.。]*$/u : /^[\s"';}]*$/u;
  return pattern.test(after) ? '' : after;
}

function cutOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
