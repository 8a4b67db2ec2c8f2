import { checkQuestion, MAX_STEM, plainText } from '../../domain/content.js';
import { textHash } from '../text-hash.js';
import { titleOf, type ItemPlace, type ParsedItem, type QuestionDraft } from './parsed.js';
import type { ProblemList } from './problems.js';

/** Characters, as the bank keeps them. */
const MAX_SOURCE = 200;
const MAX_LAW = 300;
const MAX_TAG = 40;
const MAX_TAGS = 20;
const MAX_SUBJECT = 60;
/** Levels of the tree of subjects. */
const MAX_DEPTH = 4;
const CONSEQUENCES: ReadonlySet<string> = new Set(['CORRECT_MISSING', 'ACCEPTED_MISSING']);

/** Puts a question that has been read under the rules of the bank: what is not sound is named, whatever the format. */
export function finishItem(
  place: ItemPlace,
  title: string,
  draft: QuestionDraft | null,
  problems: ProblemList,
): ParsedItem {
  if (draft !== null) checkDraft(draft, problems);
  return {
    place,
    title: titleOf(plainText(draft?.content.stem ?? '') || plainText(title)),
    draft,
    problems: problems.all,
    textHash: draft === null ? null : textHash(draft.content),
    pictures: draft === null ? [] : picturesNamed(JSON.stringify(draft)),
  };
}

/** Hashes of the pictures that a text, or a question written as JSON, names. */
export function picturesNamed(text: string): string[] {
  return [...new Set([...text.matchAll(/\]\(image:([0-9a-f]{64})\)/gu)].map((found) => found[1] ?? ''))];
}

function checkDraft(draft: QuestionDraft, problems: ProblemList): void {
  // an answer that could not be read is missing for a reason that has its name already
  const unread = problems.hasError;
  for (const { code, params, path } of checkQuestion(draft.kind, draft.content, draft.key))
    if (!unread || !CONSEQUENCES.has(code)) problems.error(code, { ...params, path });
  tooLong(problems, 'explanation', draft.explanation, MAX_STEM);
  tooLong(problems, 'source', draft.source, MAX_SOURCE);
  tooLong(problems, 'lawReference', draft.lawReference, MAX_LAW);
  for (const tag of draft.tags) tooLong(problems, 'tags', tag, MAX_TAG);
  if (draft.tags.length > MAX_TAGS) problems.error('TAGS_TOO_MANY', { max: MAX_TAGS });
  for (const name of draft.subject) tooLong(problems, 'subject', name, MAX_SUBJECT);
  if (draft.subject.length > MAX_DEPTH) problems.error('SUBJECT_TOO_DEEP', { max: MAX_DEPTH });
}

function tooLong(problems: ProblemList, path: string, text: string | null, max: number): void {
  if (text !== null && text.length > max) problems.error('TEXT_TOO_LONG', { path, max });
}
