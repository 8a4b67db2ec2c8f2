import type { SqlCondition } from '../../platform/db/scope.js';
import type { NameQuery } from './domain/person-name.js';

/** `%` and `_` in what people type are letters, not wildcards. */
export const likeText = (text: string): string => text.replace(/[\\%_!]/g, (char) => `!${char}`);

/** A name by its characters (any part of it), or by letters: start of the full pinyin, or of the initials. */
export function nameCondition(query: NameQuery, alias: string): SqlCondition {
  if (query.kind === 'characters')
    return { sql: `${alias}.name LIKE ? ESCAPE '!'`, parameters: [`%${likeText(query.text)}%`] };
  return {
    sql: `(${alias}.pinyin LIKE ? OR ${alias}.initials LIKE ?)`,
    parameters: [`${query.text}%`, `${query.text}%`],
  };
}
