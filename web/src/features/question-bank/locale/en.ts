import { bankWords } from './bank.en';
import { errors as bankErrors } from './errors.en';
import { paperErrors, paperWords } from './papers.en';

export const messages = { ...bankWords, paper: paperWords };
export const errors = { ...bankErrors, PAPER: paperErrors };
