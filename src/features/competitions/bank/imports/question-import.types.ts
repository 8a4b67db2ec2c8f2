import type { QuestionKind } from '../../domain/question.js';

/** READY: read, waits for somebody to confirm it. */
export const IMPORT_STATES = ['READY', 'IMPORTING', 'DONE'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What is done with questions whose text the bank, or the file itself, has already. */
export const DUPLICATE_CHOICES = ['SKIP', 'IMPORT'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

export interface ImportChoices {
  readonly duplicates: DuplicateChoice;
  /** The others are imported although some questions of the file cannot be. */
  readonly leaveOutRefused: boolean;
  /** For questions that name no subject. */
  readonly subjectId: number | null;
  /** For questions that name no source. */
  readonly source: string;
  /** Submit them for review at once. */
  readonly submit: boolean;
}

/** Counted when the file was read. */
export interface ImportFacts {
  readonly items: number;
  readonly refused: number;
  /** With something somebody should know. */
  readonly noted: number;
  /** Sound ones whose text the bank or the file before them has. */
  readonly doubled: number;
  /** The file alone has them twice. */
  readonly doubledInFile: number;
  readonly doubledInBank: number;
  /** Sound ones of a kind. */
  readonly kinds: readonly { readonly kind: QuestionKind; readonly count: number }[];
  /** Sound ones of a subject; `name` is empty where the file names none. */
  readonly subjects: readonly { readonly name: string; readonly count: number; readonly isNew: boolean }[];
  readonly pictures: number;
}

export interface KeptPicture {
  readonly sha256: string;
  readonly storageKey: string;
}
