/** 题: kinds, contents and keys. What contestants may see (`QuestionContent`) and what they may not (`AnswerKey`) are apart. */

export const QUESTION_KINDS = [
  'SINGLE', // 单选
  'MULTIPLE', // 多选
  'TRUE_FALSE', // 判断
  'BLANK', // 填空
  'SHORT_ANSWER', // 简答
  'CASE', // 案例
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Marked by people; the others by {@link AnswerKey}. */
export const SUBJECTIVE_KINDS: readonly QuestionKind[] = ['SHORT_ANSWER', 'CASE'];

export const QUESTION_STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const REVIEW_ACTS = ['SUBMIT', 'APPROVE', 'RETURN', 'RETIRE', 'REVIVE'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** 1 easy … 5 hard. */
export const DIFFICULTIES = [1, 2, 3, 4, 5] as const;

/**
 * Plain text with line breaks. A picture is `![words for it](image:<sha256>)`, a blank of a BLANK question is `____`
 * (four low lines); there is no other markup.
 */
export type RichText = string;

/** An option in the order of the bank. Contestants never see `key`: papers letter the options after shuffling them. */
export interface QuestionOption {
  /** `a`, `b`, `c` … within the version; the key refers to it. */
  readonly key: string;
  readonly text: RichText;
}

/** What is asked. */
export interface QuestionContent {
  readonly stem: RichText;
  /** SINGLE, MULTIPLE: 2 to 12; otherwise empty. TRUE_FALSE has none: its answers are `T` and `F`. */
  readonly options: readonly QuestionOption[];
  /** CASE: its questions in order (at least one); otherwise empty. */
  readonly parts: readonly RichText[];
}

/** One blank: any of the accepted texts, compared after normalisation (全角半角, spaces, case, punctuation marks). */
export interface BlankKey {
  readonly accepted: readonly string[];
}

export type AnswerKey =
  /** SINGLE: one key; MULTIPLE: one or more; TRUE_FALSE: `T` or `F`. */
  | { readonly type: 'CHOICES'; readonly correct: readonly string[] }
  /** BLANK: as many as the stem has blanks. `ordered: false`: in any order, each accepted once. */
  | { readonly type: 'BLANKS'; readonly blanks: readonly BlankKey[]; readonly ordered: boolean }
  /** SHORT_ANSWER (one part), CASE (one for each part): what markers compare with, and the points to look for. */
  | { readonly type: 'REFERENCE'; readonly parts: readonly ReferencePart[] };

export interface ReferencePart {
  readonly reference: RichText;
  /** 采分点: what earns points, in words. */
  readonly points: readonly string[];
}

/**
 * What somebody answered. `choices`: letters on the paper (`A`, `B` …; `T`/`F` for TRUE_FALSE), sorted, each once; empty =
 * cleared. `texts`: one for each blank (BLANK), one (SHORT_ANSWER), one for each part (CASE); all empty = cleared.
 */
export type Response = { readonly choices: readonly string[] } | { readonly texts: readonly string[] };
