import type { SealedAnswers, Sheet } from './attempt.js';
import { isCleared } from './fold.js';
import { itemMarker, type ItemMarker } from './mark.js';
import type { CorrectionKind } from './marking.js';
import { normaliseText } from './normalise.js';
import { SUBJECTIVE_KINDS, type AnswerKey, type QuestionKind, type Response } from './question.js';
import type { RoundRules } from './round.js';
import { verdictOf, type SlotMark } from './subjective.js';

/** 一份答卷的得分: every item of a frozen sheet, with corrected keys and the marks that people gave. */

/** A question as the round counts it. */
export interface CountedQuestion {
  readonly kind: QuestionKind;
  readonly key: AnswerKey;
  /** The correction in force; its key is that of NEW_KEY. */
  readonly correction: { readonly kind: CorrectionKind; readonly key: AnswerKey | null } | null;
}

export interface PaperMarks {
  /** Hundredths; of the kinds that rules mark, and of those that people mark. */
  readonly objective: number;
  readonly subjective: number;
  /** By item, in the order of the sheet. */
  readonly marks: number[];
}

/** The marks of people for an answer, if there are any. */
export type MarksGiven = (itemNo: number, response: Response) => readonly SlotMark[];

export type PaperMarker = (sheet: Sheet, answers: SealedAnswers, given: MarksGiven) => PaperMarks;

/** The key that counts: of NEW_KEY the corrected one. */
export function keyInForce(question: CountedQuestion): AnswerKey {
  return question.correction?.kind === 'NEW_KEY' ? (question.correction.key ?? question.key) : question.key;
}

export const isSubjective = (kind: QuestionKind): boolean => SUBJECTIVE_KINDS.includes(kind);

/** Texts repeat from paper to paper; more than so many different ones are not kept. */
const TEXTS_KEPT = 50_000;

/**
 * VOID gives nobody anything, FULL_FOR_ALL gives its points to everybody whose paper holds the question, answered or not. An
 * empty answer to a subjective question is 0 without anybody looking at it; one that waits for its marks is 0 for now.
 */
export function paperMarker(questions: ReadonlyMap<number, CountedQuestion>, rules: RoundRules): PaperMarker {
  const normalised = remembering(normaliseText);
  const markers = new Map<number, { readonly subjective: boolean; readonly mark: ItemMarker | null }>();
  const markerOf = (versionId: number) => {
    const known = markers.get(versionId);
    if (known) return known;
    const question = questions.get(versionId);
    if (!question) throw new Error(`question version ${versionId} is gone`);
    const made = { subjective: isSubjective(question.kind), mark: ruleFor(question, rules, normalised) };
    markers.set(versionId, made);
    return made;
  };
  return (sheet, answers, given) => {
    let objective = 0;
    let subjective = 0;
    const marks = sheet.items.map((item, at) => {
      const marker = markerOf(item.versionId);
      const response = answers[at] ?? null;
      const got = marker.mark
        ? marker.mark(item.order, response, item.points)
        : byPeople(response, item.points, at + 1, given, rules);
      if (marker.subjective) subjective += got;
      else objective += got;
      return got;
    });
    return { objective, subjective, marks };
  };
}

/** `null`: people mark it. */
function ruleFor(
  question: CountedQuestion,
  rules: RoundRules,
  normalised: (text: string) => string,
): ItemMarker | null {
  if (question.correction?.kind === 'VOID') return () => 0;
  if (question.correction?.kind === 'FULL_FOR_ALL') return (_order, _response, points) => points;
  return isSubjective(question.kind) ? null : itemMarker(question.kind, keyInForce(question), rules, normalised);
}

function byPeople(
  response: Response | null,
  points: number,
  itemNo: number,
  given: MarksGiven,
  rules: RoundRules,
): number {
  if (response === null || isCleared(response)) return 0;
  const verdict = verdictOf(given(itemNo, response), points, rules);
  return verdict.state === 'DONE' ? verdict.points : 0;
}

function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= TEXTS_KEPT) known.clear();
    known.set(text, result);
    return result;
  };
}
