import { createHash } from 'node:crypto';
import { duplicateText } from '../domain/duplicate.js';
import type { QuestionContent } from '../domain/question.js';

/** Equal for questions with the same text after normalisation. */
export function textHash(content: QuestionContent): string {
  return createHash('sha256').update(duplicateText(content)).digest('hex');
}
