import { bankWords } from './bank.zh-CN';
import { errors as bankErrors } from './errors.zh-CN';
import { exportErrors, importErrors, importWords } from './imports.zh-CN';
import { paperErrors, paperWords } from './papers.zh-CN';

export const messages = { ...bankWords, import: importWords, paper: paperWords };
export const errors = {
  ...bankErrors,
  QUESTION_IMPORT: importErrors,
  QUESTION_EXPORT: exportErrors,
  PAPER: paperErrors,
};
