import { bankWords } from './bank.en';

export const messages = { ...bankWords };
export { errors } from './errors.en';
