import { createHash } from 'node:crypto';
import type { Response } from '../domain/question.js';

const sha256 = (): ReturnType<typeof createHash> => createHash('sha256');

/** Of the lines of a run, each with its line end, as UTF-8. */
export function digestOfLines(lines: readonly string[]): string {
  const hash = sha256();
  for (const line of lines) hash.update(`${line}\n`, 'utf8');
  return hash.digest('hex');
}

/** Of a text answer: marks belong to the text that was read. */
export function digestOfAnswer(response: Response): string {
  return sha256()
    .update(JSON.stringify('texts' in response ? response.texts : []), 'utf8')
    .digest('hex');
}
