import { plainPinyin } from '../persons/name-pinyin.js';

interface UnitNames {
  readonly name: string;
  readonly partyName?: string | null;
  readonly administrationName?: string | null;
}

/** What a unit is found by: its names, and the pinyin and initials of the first, lower case. */
export function unitSearchText({ name, partyName, administrationName }: UnitNames): string {
  const { full, initials } = plainPinyin(name);
  const texts = [name, partyName, administrationName].filter((text) => text !== null && text !== undefined);
  return [...new Set(texts), full, initials].join(' ').toLowerCase().slice(0, 800);
}

/** No two open units of one parent may have the same name; a closed one gives its claim back. */
export function nameClaim(parentId: number | null, name: string): string {
  return `${parentId ?? 0}:${name.normalize('NFKC').replace(/\s/g, '')}`;
}
