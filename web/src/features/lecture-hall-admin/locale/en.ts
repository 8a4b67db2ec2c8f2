import { holidayWords } from './holidays.en';
import { lifeWords } from './life.en';
import { poolWords } from './pool.en';
import { rotaWords } from './rota.en';

export const messages = { ...rotaWords, ...poolWords, ...holidayWords, ...lifeWords };
export { errors } from './errors.en';
