import { normaliseText } from './normalise.js';
import type { AnswerKey, BlankKey, QuestionKind, Response } from './question.js';
import type { RoundRules } from './round.js';

/** 客观题判分: pure, whole hundredths; parts of points are rounded down. */

type MarkRules = Pick<RoundRules, 'multiple' | 'blanks'>;

/** Marks one response to one question: `order` and `points` as they stand on that person's sheet. */
export type ItemMarker = (order: readonly string[], response: Response | null, points: number) => number;

/**
 * @param order option keys in the order of the paper (the first is `A`)
 * @param points of the item, in hundredths
 * @returns hundredths, 0 to `points`; no response or one of another shape: 0
 * @throws RangeError for SHORT_ANSWER and CASE, which people mark
 */
export function markItem(
  kind: QuestionKind,
  key: AnswerKey,
  order: readonly string[],
  response: Response | null,
  points: number,
  rules: MarkRules,
): number {
  return itemMarker(kind, key, rules)(order, response, points);
}

/**
 * The same, with what depends on the key alone worked out once for everybody.
 * @param normalised how texts are made comparable; a caller with many papers hands in one that remembers
 */
export function itemMarker(
  kind: QuestionKind,
  key: AnswerKey,
  rules: MarkRules,
  normalised: (text: string) => string = normaliseText,
): ItemMarker {
  if (key.type === 'CHOICES') return choiceMarker(kind, new Set(key.correct), rules.multiple);
  if (key.type === 'BLANKS') {
    const accepted = key.blanks.map((blank) => acceptedTexts(blank, normalised));
    const count = key.ordered ? inOrder : inAnyOrder;
    return (_order, response, points) => {
      if (response === null || !('texts' in response) || accepted.length === 0) return 0;
      const right = count(accepted, response.texts.map(normalised));
      if (rules.blanks === 'ALL') return right === accepted.length ? points : 0;
      return Math.floor((points * right) / accepted.length);
    };
  }
  throw new RangeError(`${kind} is marked by people`);
}

function choiceMarker(kind: QuestionKind, correct: ReadonlySet<string>, rule: RoundRules['multiple']): ItemMarker {
  return (order, response, points) => {
    if (response === null || !('choices' in response) || response.choices.length === 0) return 0;
    const chosen = new Set(
      response.choices.map((letter) => (kind === 'TRUE_FALSE' ? letter : optionAt(order, letter))),
    );
    for (const one of chosen) if (one === undefined || !correct.has(one)) return 0;
    if (chosen.size === correct.size) return points;
    if (kind !== 'MULTIPLE') return 0;
    if (rule === 'HALF') return Math.floor(points / 2);
    return rule === 'PROPORTIONAL' ? Math.floor((points * chosen.size) / correct.size) : 0;
  };
}

/** `B` → the second option on this paper. */
function optionAt(order: readonly string[], letter: string): string | undefined {
  return letter.length === 1 ? order[letter.charCodeAt(0) - 65] : undefined;
}

function acceptedTexts(blank: BlankKey, normalised: (text: string) => string): ReadonlySet<string> {
  return new Set(blank.accepted.map(normalised).filter((text) => text !== ''));
}

function inOrder(accepted: readonly ReadonlySet<string>[], texts: readonly string[]): number {
  return accepted.filter((one, at) => one.has(texts[at] ?? '')).length;
}

/** The most blanks that can be filled with these texts, each text once (augmenting paths; there are a few blanks at most). */
function inAnyOrder(accepted: readonly ReadonlySet<string>[], texts: readonly string[]): number {
  const holder = new Map<number, number>();
  const place = (blank: number, tried: Set<number>): boolean => {
    for (const [at, text] of texts.entries()) {
      if (tried.has(at) || accepted[blank]?.has(text) !== true || isRepeat(texts, at)) continue;
      tried.add(at);
      const other = holder.get(at);
      if (other === undefined || place(other, tried)) {
        holder.set(at, blank);
        return true;
      }
    }
    return false;
  };
  return accepted.filter((_, blank) => place(blank, new Set())).length;
}

/** Who writes the same twice has named it once. */
function isRepeat(texts: readonly string[], at: number): boolean {
  return texts.indexOf(texts[at] ?? '') !== at;
}
