import type { QuestionText } from './model';

/** A text that changed: what stayed in front, what went, what came, what stayed behind. */
export interface TextChange {
  readonly before: string;
  readonly gone: string;
  readonly come: string;
  readonly after: string;
}

/** What differs between two texts, with the longest beginning and end they share around it. */
export function textChange(old: string, now: string): TextChange {
  const from = [...old];
  const to = [...now];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const join = (part: readonly string[]): string => part.join('');
  return {
    before: join(from.slice(0, head)),
    gone: join(from.slice(head, from.length - tail)),
    come: join(to.slice(head, to.length - tail)),
    after: join(from.slice(from.length - tail)),
  };
}

/** Where something changed: `option` and `part` with their place. */
export type ChangedPlace = 'kind' | 'stem' | 'option' | 'part' | 'key' | 'explanation' | 'source' | 'lawReference';
export interface VersionChange {
  readonly what: ChangedPlace;
  readonly place: number;
  readonly change: TextChange;
}

/**
 * What a version changed of the one before it, in the order in which a question is read.
 * @param keyWords the key of a version in words
 * @param kindWords the name of a kind
 */
export function versionChanges(
  old: QuestionText,
  now: QuestionText,
  keyWords: (text: QuestionText) => string,
  kindWords: (kind: QuestionText['kind']) => string,
): VersionChange[] {
  const changes: VersionChange[] = [];
  const compare = (what: ChangedPlace, before: string, after: string, place = 0): void => {
    if (before !== after) changes.push({ what, place, change: textChange(before, after) });
  };
  compare('kind', kindWords(old.kind), kindWords(now.kind));
  compare('stem', old.content.stem, now.content.stem);
  for (let at = 0; at < Math.max(old.content.options.length, now.content.options.length); at++)
    compare('option', old.content.options[at]?.text ?? '', now.content.options[at]?.text ?? '', at);
  for (let at = 0; at < Math.max(old.content.parts.length, now.content.parts.length); at++)
    compare('part', old.content.parts[at] ?? '', now.content.parts[at] ?? '', at);
  compare('key', keyWords(old), keyWords(now));
  compare('explanation', old.explanation ?? '', now.explanation ?? '');
  compare('source', old.source, now.source);
  compare('lawReference', old.lawReference ?? '', now.lawReference ?? '');
  return changes;
}
