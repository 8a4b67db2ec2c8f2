import { bankWords } from './bank.en';
import { errors as bankErrors } from './errors.en';
import { exportErrors, importErrors, importWords } from './imports.en';
import { paperErrors, paperWords } from './papers.en';

export const messages = { ...bankWords, import: importWords, paper: paperWords };
export const errors = {
  ...bankErrors,
  QUESTION_IMPORT: importErrors,
  QUESTION_EXPORT: exportErrors,
  PAPER: paperErrors,
};
