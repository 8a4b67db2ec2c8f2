/**
 * A question of the demonstration bank, written for it from public law and policy. One line each:
 * [difficulty 1–5, stem, options or null, answer, article, explanation].
 */
export interface LawQuestions {
  /** Subjects from the top down. */
  readonly subject: readonly string[];
  /** The law or policy, with the year of the text that was read. */
  readonly source: string;
  readonly tags: readonly string[];
  readonly single?: readonly ChoiceRow[];
  readonly multiple?: readonly ChoiceRow[];
  readonly trueFalse?: readonly TrueFalseRow[];
  readonly blank?: readonly BlankRow[];
  readonly shortAnswer?: readonly OpenRow[];
  readonly caseStudy?: readonly CaseRow[];
}

/** difficulty, stem, options in order, letters of the right ones, article. */
export type ChoiceRow = readonly [number, string, readonly string[], string, string];
/** difficulty, statement, whether it is right, article, why. */
export type TrueFalseRow = readonly [number, string, boolean, string, string];
/** difficulty, stem with `____` for each blank, accepted texts for each blank (`|` between), article. */
export type BlankRow = readonly [number, string, readonly string[], string];
/** difficulty, question, reference answer, what earns points, article. */
export type OpenRow = readonly [number, string, string, readonly string[], string];
/** difficulty, what happened, its questions each with reference and points, article. */
export type CaseRow = readonly [number, string, readonly (readonly [string, string, readonly string[]])[], string];
