import { bankWords } from './bank.zh-CN';

export const messages = { ...bankWords };
export { errors } from './errors.zh-CN';
