import { CIVIL } from '../content/questions/civil.js';
import { GOVERNANCE } from '../content/questions/governance.js';
import { MEDIATION } from '../content/questions/mediation.js';
import { PROTECTION } from '../content/questions/protection.js';
import type { ChoiceRow, LawQuestions } from '../content/questions/question-row.js';
import { SAFETY } from '../content/questions/safety.js';
import type { QuestionDraft } from '../../features/competitions/bank/question-draft.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../../features/competitions/domain/question.js';

const LAWS: readonly LawQuestions[] = [...MEDIATION, ...CIVIL, ...PROTECTION, ...SAFETY, ...GOVERNANCE];

/** A question of the demonstration, before its subject has an id. */
export type DemoQuestion = Omit<QuestionDraft, 'subjectId'> & {
  /** From the top down. */
  readonly subject: readonly string[];
};

/** The bank of the demonstration, law by law. */
export function demoQuestions(): DemoQuestion[] {
  return LAWS.flatMap((law) => questionsOf(law));
}

function questionsOf(law: LawQuestions): DemoQuestion[] {
  const made = (
    kind: QuestionKind,
    difficulty: number,
    content: QuestionContent,
    key: AnswerKey,
    article: string,
    explanation: string | null,
  ): DemoQuestion => ({
    subject: law.subject,
    kind,
    difficulty,
    content,
    key,
    explanation,
    source: law.source,
    lawReference: article,
    tags: law.tags,
  });
  const choice = (
    kind: 'SINGLE' | 'MULTIPLE',
    [difficulty, stem, options, letters, article]: ChoiceRow,
  ): DemoQuestion => {
    const content = { stem, options: options.map((text, place) => ({ key: keyAt(place), text })), parts: [] };
    const correct = [...letters].map((letter) => keyAt(letter.charCodeAt(0) - 65));
    return made(kind, difficulty, content, { type: 'CHOICES', correct }, article, null);
  };
  return [
    ...(law.single ?? []).map((row) => choice('SINGLE', row)),
    ...(law.multiple ?? []).map((row) => choice('MULTIPLE', row)),
    ...(law.trueFalse ?? []).map(([difficulty, stem, right, article, why]) =>
      made('TRUE_FALSE', difficulty, plain(stem), { type: 'CHOICES', correct: [right ? 'T' : 'F'] }, article, why),
    ),
    ...(law.blank ?? []).map(([difficulty, stem, accepted, article]) => {
      const blanks = accepted.map((texts) => ({ accepted: texts.split('|') }));
      return made(
        'BLANK',
        difficulty,
        plain(stem),
        { type: 'BLANKS', blanks, ordered: blanks.length === 1 },
        article,
        null,
      );
    }),
    ...(law.shortAnswer ?? []).map(([difficulty, stem, reference, points, article]) =>
      made(
        'SHORT_ANSWER',
        difficulty,
        plain(stem),
        { type: 'REFERENCE', parts: [{ reference, points }] },
        article,
        null,
      ),
    ),
    ...(law.caseStudy ?? []).map(([difficulty, stem, questions, article]) => {
      const content = { stem, options: [], parts: questions.map(([question]) => question) };
      const parts = questions.map(([, reference, points]) => ({ reference, points }));
      return made('CASE', difficulty, content, { type: 'REFERENCE', parts }, article, null);
    }),
  ];
}

const plain = (stem: string): QuestionContent => ({ stem, options: [], parts: [] });
/** `a`, `b`, `c` … */
const keyAt = (place: number): string => String.fromCharCode(97 + place);
