import type { AnswerKey, QuestionContent, QuestionKind, RichText } from '../../domain/question.js';

/** What every reader of questions gives back, whatever the format of the file was. */

/** TABLE: xlsx, xls, ods, csv. QTI: one item (2.0 to 2.2), or a package with many. */
export const IMPORT_FORMATS = ['TABLE', 'GIFT', 'AIKEN', 'MOODLE_XML', 'QTI'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A question as a file has it: not in the bank yet. */
export interface QuestionDraft {
  readonly kind: QuestionKind;
  readonly content: QuestionContent;
  readonly key: AnswerKey;
  readonly explanation: RichText | null;
  readonly source: string | null;
  readonly lawReference: string | null;
  /** `null`: the file does not say. */
  readonly difficulty: number | null;
  /** Names from the top of the tree; empty: the file does not say. */
  readonly subject: readonly string[];
  readonly tags: readonly string[];
}

/** Where in the file a question stands. */
export interface ItemPlace {
  /** 1, 2, 3 … through the whole file. */
  readonly item: number;
  /** Of a table with several sheets. */
  readonly sheet?: string;
  /** As spreadsheet programs count. */
  readonly row?: number;
  /** Of a text or XML file. */
  readonly line?: number;
  /** Of a package. */
  readonly file?: string;
}

/** ERROR: the question cannot be imported. NOTE: it can, and somebody should know what was left out or taken to mean. */
export type ProblemSeverity = 'ERROR' | 'NOTE';

export interface ItemProblem {
  /** See problem-codes.ts. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ParsedItem {
  readonly place: ItemPlace;
  /** What people know the question by: the beginning of its text, or its name. */
  readonly title: string;
  /** May be there, for people to look at, although a problem keeps it from being imported. */
  readonly draft: QuestionDraft | null;
  readonly problems: readonly ItemProblem[];
  /** Equal for questions with the same text (see text-hash.ts). */
  readonly textHash: string | null;
  /** Hashes of the pictures it shows. */
  readonly pictures: readonly string[];
}

/** A picture that came with the file; the text of a question refers to it by its hash. */
export interface Picture {
  readonly sha256: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

export interface ParsedFile {
  readonly format: ImportFormat;
  /** The character set the text was read in; `null` for workbooks. */
  readonly charset: string | null;
  readonly items: readonly ParsedItem[];
  /** Of the file as a whole. */
  readonly notes: readonly ItemProblem[];
  readonly pictures: readonly Picture[];
}

/** Questions of one file. */
export const MAX_ITEMS = 20_000;

const TITLE_LENGTH = 80;

export function titleOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return [...line].length > TITLE_LENGTH ? `${[...line].slice(0, TITLE_LENGTH).join('')}…` : line;
}
