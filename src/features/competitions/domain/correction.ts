import { blankCount } from './content.js';
import type { CorrectionKind } from './marking.js';
import { isSubjective } from './paper-marks.js';
import type { AnswerKey, QuestionContent, QuestionKind } from './question.js';

/** 更正是否成立: whether a corrected key fits its question. */

export type CorrectionProblem =
  | 'KEY_MISSING' // NEW_KEY without a key
  | 'KEY_UNWANTED' // a key with VOID or FULL_FOR_ALL
  | 'BY_PEOPLE' // a new key for what people mark
  | 'KEY_KIND'; // a key that does not fit the question

export function correctionProblem(
  question: { readonly kind: QuestionKind; readonly content: QuestionContent },
  kind: CorrectionKind,
  key: AnswerKey | null,
): CorrectionProblem | null {
  if (kind !== 'NEW_KEY') return key === null ? null : 'KEY_UNWANTED';
  if (isSubjective(question.kind)) return 'BY_PEOPLE';
  if (key === null) return 'KEY_MISSING';
  return fits(question, key) ? null : 'KEY_KIND';
}

function fits({ kind, content }: { kind: QuestionKind; content: QuestionContent }, key: AnswerKey): boolean {
  if (kind === 'BLANK') {
    return (
      key.type === 'BLANKS' &&
      key.blanks.length === blankCount(content.stem) &&
      key.blanks.every((blank) => blank.accepted.length > 0)
    );
  }
  if (key.type !== 'CHOICES' || key.correct.length === 0 || new Set(key.correct).size !== key.correct.length)
    return false;
  if (kind !== 'MULTIPLE' && key.correct.length > 1) return false;
  const known = kind === 'TRUE_FALSE' ? ['T', 'F'] : content.options.map((option) => option.key);
  return key.correct.every((one) => known.includes(one));
}
