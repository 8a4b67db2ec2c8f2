import type { AnswerKey, QuestionContent } from '../../domain/question.js';
import type { ProblemList } from './problems.js';

/** A case of a table that has its questions in the text: `问题：1．… 2．…`, or a last sentence beginning with 请问. */

const QUESTIONS = /(?:^|\n|[。！？!?]\s*)(?:问题|问|请问|请回答|请结合[^。\n]{0,40}回答)[:：，,]?\s*/gu;
const NUMBERED = /(?<=^|[\s。；;？?！!])(?:[(（]?\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])\s*/u;

export function caseParts(
  text: string,
  reference: string,
  points: readonly string[],
  problems: ProblemList,
): { content: QuestionContent; key: AnswerKey } {
  const { stem, asked } = split(text);
  const questions = numbered(asked);
  const references = questions.length > 1 ? numbered(reference) : [reference];
  const inParts = questions.length > 1 && references.length === questions.length;
  const parts = inParts ? questions : [asked];
  if (!inParts) problems.note('CASE_ONE_PART');
  return {
    content: { stem, options: [], parts },
    key: {
      type: 'REFERENCE',
      parts: parts.map((_, index) => ({
        reference: inParts ? (references[index] ?? '') : reference,
        points: index === 0 ? points : [],
      })),
    },
  };
}

function split(text: string): { stem: string; asked: string } {
  const found = [...text.matchAll(QUESTIONS)].at(-1);
  if (found === undefined) return { stem: text, asked: '请结合材料作答。' };
  const mark = /^[\n。！？!?]/u.test(found[0]) ? 1 : 0;
  const stem = text.slice(0, found.index + mark).trim();
  const word = /请/u.test(found[0]) ? text.slice(found.index + mark) : text.slice(found.index + found[0].length);
  return stem === '' || word.trim() === '' ? { stem: text, asked: '请结合材料作答。' } : { stem, asked: word.trim() };
}

function numbered(text: string): string[] {
  return text
    .split(new RegExp(NUMBERED, 'gu'))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
