import { blankCount, optionKey } from '../../domain/content.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../../domain/question.js';
import { withBlanks } from './blanks.js';
import { caseParts } from './case-parts.js';
import { splitList, SUBJECT_MARKS, TAG_MARKS } from './escaped-list.js';
import type { ItemPlace, ParsedItem, QuestionDraft } from './parsed.js';
import { finishItem } from './finish-item.js';
import { ProblemList } from './problems.js';
import { blankAnswers, lettersInText, lettersOf, optionsInCell, pointsOf, printedList } from './table-answers.js';
import type { RowGroup, TableRow } from './table-rows.js';
import { difficultyOf, kindOf, verdictOf } from './table-words.js';

interface Asked {
  readonly stem: string;
  readonly options: readonly string[];
  readonly answer: string;
}

interface Answered {
  readonly content: QuestionContent;
  readonly key: AnswerKey;
}

/** One question of a table: what its cells say, as the bank keeps it, and what is wrong with it. */
export function readGroup(group: RowGroup, place: ItemPlace, sheetKind: QuestionKind | null): ParsedItem {
  const { first } = group;
  const problems = new ProblemList();
  for (const column of first.broken) problems.error('CELL_ERROR', { column });
  const asked = askedOf(group, problems);
  const kind = kindOfGroup(group, asked, sheetKind, problems);
  if (kind === null) return finishItem(place, asked.stem || first.text('answer'), null, problems);
  const answered = read(kind, asked, group, problems);
  return finishItem(place, asked.stem, { kind, ...answered, ...about(first, problems) }, problems);
}

function read(kind: QuestionKind, asked: Asked, group: RowGroup, problems: ProblemList): Answered {
  switch (kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return choices(asked, problems);
    case 'TRUE_FALSE':
      return trueFalse(asked, problems);
    case 'BLANK':
      return blanks(asked, problems);
    case 'SHORT_ANSWER':
      return shortAnswer(asked, group.first, problems);
    case 'CASE':
      return caseOf(asked, group, problems);
  }
}

/** Text, options and answer, wherever the table keeps them. */
function askedOf({ first, optionRows }: RowGroup, problems: ProblemList): Asked {
  let stem = first.text('stem');
  if (optionRows.length > 0) {
    const rows = optionRows.filter((row) => row.text('options') !== '');
    const right = rows.flatMap((row, index) => (verdictOf(row.text('isCorrect')) === 'T' ? [optionLetter(index)] : []));
    return { stem, options: rows.map((row) => row.text('options')), answer: right.join('') || first.text('answer') };
  }
  let options = withoutEnd(first.options.map((text) => text));
  if (options.length === 0 && first.text('options') !== '') options = optionsInCell(first.text('options'));
  let answer = first.text('answer');
  const said = kindOf(first.text('kind'));
  if (options.length === 0 && (said === null || said === 'SINGLE' || said === 'MULTIPLE')) {
    const inside = lettersInText(stem);
    if (inside !== null && inside.before !== '' && (answer === '' || lettersOf(answer) !== null)) {
      problems.note('OPTIONS_FROM_STEM');
      ({ before: stem, options } = inside);
    }
  }
  const lettered = /[（(]\s*([A-L]{1,8})\s*[）)]/u.exec(stem);
  if (answer === '' && options.length > 0 && lettered !== null) {
    problems.note('ANSWER_FROM_STEM');
    answer = lettered[1] ?? '';
    stem = stem.replace(lettered[0], '（　）');
  }
  return { stem, options: unlettered(options), answer };
}

const optionLetter = (place: number): string => String.fromCharCode(65 + place);

function withoutEnd(options: readonly string[]): string[] {
  const last = options.findLastIndex((text) => text !== '');
  return options.slice(0, last + 1);
}

/** `A.为民` in the column of A: the letter goes, when every option begins with its own. */
function unlettered(options: readonly string[]): string[] {
  const marks = options.map((text, index) =>
    new RegExp(`^${optionLetter(index)}\\s*[.．、:：)）]\\s*`, 'iu').exec(text),
  );
  const own = options.every((text, index) => text === '' || marks[index] !== null);
  return own ? options.map((text, index) => text.slice(marks[index]?.[0].length ?? 0)) : [...options];
}

function kindOfGroup(
  { first }: RowGroup,
  asked: Asked,
  sheetKind: QuestionKind | null,
  problems: ProblemList,
): QuestionKind | null {
  const said = first.text('kind');
  if (said !== '') {
    const known = kindOf(said);
    if (known === null) problems.error('KIND_UNKNOWN', { text: said.slice(0, 40) });
    return known;
  }
  const told = first.under ?? sheetKind;
  if (told !== null) return told;
  const kind = guessKind(asked);
  problems.note('KIND_GUESSED', { kind });
  return kind;
}

const LONGEST_BLANK = 30;

function guessKind({ stem, options, answer }: Asked): QuestionKind {
  const verdicts = options.filter((text) => text !== '').map(verdictOf);
  if (options.length > 0 && !(options.length === 2 && verdicts.every((verdict) => verdict !== null)))
    return (lettersOf(answer)?.length ?? printedList(answer)?.length ?? 1) > 1 ? 'MULTIPLE' : 'SINGLE';
  if (options.length > 0 || (verdictOf(answer) !== null && !/^[01]$/.test(answer))) return 'TRUE_FALSE';
  const room = blankCount(withBlanks(stem)) > 0 && /[_＿]{2,}|[（(]\s*[）)]/u.test(stem);
  return room || (answer !== '' && answer.length <= LONGEST_BLANK && !answer.includes('\n')) ? 'BLANK' : 'SHORT_ANSWER';
}

const plain = (stem: string): QuestionContent => ({ stem, options: [], parts: [] });

function choices({ stem, options, answer }: Asked, problems: ProblemList): Answered {
  const content = { stem, options: options.map((text, index) => ({ key: optionKey(index), text })), parts: [] };
  const correct = correctPlaces(options, answer);
  if (correct === null) problems.error('ANSWER_UNREADABLE', { text: answer.slice(0, 60) });
  return { content, key: { type: 'CHOICES', correct: (correct ?? []).map(optionKey) } };
}

/** Letters; or the texts of the options themselves; or their numbers. */
function correctPlaces(options: readonly string[], answer: string): number[] | null {
  if (answer === '') return [];
  const same = options.indexOf(answer);
  if (same !== -1 && lettersOf(answer) === null) return [same];
  const letters = lettersOf(answer);
  if (letters !== null) return letters;
  const texts = printedList(answer) ?? answer.split(/[;；|｜\n]/u).map((text) => text.trim());
  const places = texts.map((text) => options.indexOf(text));
  if (places.every((place) => place !== -1)) return [...new Set(places)].sort((a, b) => a - b);
  const numbers = answer.split(/[\s,，、;；|]+/u).map(Number);
  const inside = numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= options.length);
  return inside ? [...new Set(numbers.map((number) => number - 1))].sort((a, b) => a - b) : null;
}

function trueFalse({ stem, options, answer }: Asked, problems: ProblemList): Answered {
  const verdicts = options.filter((text) => text !== '').map(verdictOf);
  if (verdicts.some((verdict) => verdict === null)) problems.error('JUDGE_OPTIONS');
  const letters = lettersOf(answer);
  let verdict = verdictOf(answer);
  if (letters?.length === 1 && verdicts.length > 0 && !/^[TFtf]$/u.test(answer))
    verdict = verdicts[letters[0] ?? 0] ?? null;
  else if (verdict === null && letters?.length === 1 && (letters[0] ?? 9) < 2) {
    verdict = letters[0] === 0 ? 'T' : 'F';
    problems.note('JUDGE_LETTER');
  }
  if (verdict === null && answer !== '') problems.error('ANSWER_UNREADABLE', { text: answer.slice(0, 60) });
  return { content: plain(stem), key: { type: 'CHOICES', correct: verdict === null ? [] : [verdict] } };
}

function blanks(asked: Asked, problems: ProblemList): Answered {
  // some tables write the answers of blanks where others have their options
  const inOptions = asked.answer === '' ? asked.options.filter((text) => text !== '') : [];
  if (inOptions.length > 0)
    return {
      content: plain(withBlanks(asked.stem)),
      key: { type: 'BLANKS', blanks: inOptions.map((text) => ({ accepted: [text] })), ordered: true },
    };
  // short low lines beside long ones are blanks too, unless the answers are as many as the long ones
  const stems = [withBlanks(asked.stem), asked.stem];
  const fits = (stem: string): boolean =>
    blankAnswers(asked.answer, blankCount(stem)).blanks.length === blankCount(stem);
  const stem = stems.find(fits) ?? withBlanks(asked.stem);
  const answers = blankAnswers(asked.answer, blankCount(stem));
  if (answers.guessed && answers.blanks.length > 1) problems.note('BLANKS_CUT', { blanks: answers.blanks.length });
  return { content: plain(stem), key: { type: 'BLANKS', blanks: answers.blanks, ordered: answers.ordered } };
}

function reference(answer: string, points: readonly string[], problems: ProblemList): string {
  if (answer !== '' || points.length === 0) return answer;
  problems.note('REFERENCE_FROM_POINTS');
  return points.join('\n');
}

function shortAnswer({ stem, answer }: Asked, row: TableRow, problems: ProblemList): Answered {
  const points = pointsOf(row.text('points'));
  return {
    content: plain(stem),
    key: { type: 'REFERENCE', parts: [{ reference: reference(answer, points, problems), points }] },
  };
}

function caseOf(asked: Asked, { first, parts }: RowGroup, problems: ProblemList): Answered {
  if (parts.length > 0) {
    const references = parts.map((row) => {
      const points = pointsOf(row.text('points'));
      return { reference: reference(row.text('answer'), points, problems), points };
    });
    return {
      content: { stem: asked.stem, options: [], parts: parts.map((row) => row.text('stem')) },
      key: { type: 'REFERENCE', parts: references },
    };
  }
  const points = pointsOf(first.text('points'));
  return caseParts(asked.stem, reference(asked.answer, points, problems), points, problems);
}

type About = Pick<QuestionDraft, 'explanation' | 'source' | 'lawReference' | 'difficulty' | 'subject' | 'tags'>;

function about(row: TableRow, problems: ProblemList): About {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    explanation: orNull(row.text('explanation')),
    source: orNull(row.text('source')),
    lawReference: orNull(row.text('lawReference')),
    difficulty: difficulty(row.text('difficulty'), problems),
    subject: namesIn(row.text('subject').replaceAll('->', '>'), SUBJECT_MARKS),
    tags: [...new Set(namesIn(row.text('tags'), TAG_MARKS))],
  };
}

function namesIn(text: string, marks: string): string[] {
  return splitList(text, marks)
    .map((group) => (group[0] ?? '').trim())
    .filter((name) => name !== '');
}

function difficulty(text: string, problems: ProblemList): number | null {
  if (text === '') return null;
  const read = difficultyOf(text);
  if (read === null) problems.error('DIFFICULTY_UNKNOWN', { text: text.slice(0, 40) });
  if (read?.coefficient === true) problems.note('DIFFICULTY_COEFFICIENT', { text, difficulty: read.difficulty });
  return read?.difficulty ?? null;
}
