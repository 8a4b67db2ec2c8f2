import { bankWords } from './bank.zh-CN';
import { errors as bankErrors } from './errors.zh-CN';
import { paperErrors, paperWords } from './papers.zh-CN';

export const messages = { ...bankWords, paper: paperWords };
export const errors = { ...bankErrors, PAPER: paperErrors };
