import type { AnswerKey, QuestionContent, QuestionKind } from '../domain/question.js';

/** A question as the editor or an import brings it. */
export interface QuestionDraft {
  readonly subjectId: number;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  readonly content: QuestionContent;
  readonly key: AnswerKey;
  readonly explanation: string | null;
  readonly source: string;
  readonly lawReference: string | null;
  readonly tags: readonly string[];
}

export interface WrittenQuestion {
  readonly id: number;
  readonly code: string;
  readonly versionId: number;
}
