import { normaliseText } from './normalise.js';
import type { QuestionContent } from './question.js';

/**
 * 查重: what two questions have in common when somebody would call them the same: the stem, the options in whatever
 * order, the parts; after normalisation. Pictures count by their hash.
 */
export function duplicateText({ stem, options, parts }: QuestionContent): string {
  const choices = options.map((option) => normaliseText(option.text)).sort();
  return JSON.stringify([normaliseText(stem), choices, parts.map((part) => normaliseText(part))]);
}
