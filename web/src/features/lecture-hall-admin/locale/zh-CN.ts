import { holidayWords } from './holidays.zh-CN';
import { lifeWords } from './life.zh-CN';
import { poolWords } from './pool.zh-CN';
import { rotaWords } from './rota.zh-CN';

export const messages = { ...rotaWords, ...poolWords, ...holidayWords, ...lifeWords };
export { errors } from './errors.zh-CN';
