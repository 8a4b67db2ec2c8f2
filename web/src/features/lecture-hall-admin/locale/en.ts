import { lifeWords } from './life.en';
import { poolWords } from './pool.en';
import { rotaWords } from './rota.en';

export const messages = { ...rotaWords, ...poolWords, ...lifeWords };
export { errors } from './errors.en';
