import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messages as english } from './locale/en';
import { messages as chinese } from './locale/zh-CN';

const SERVER = join(process.cwd(), 'src');

/** Every act and kind of thing that the server writes into the log, as far as it is spelled out. */
function written(): { acts: string[]; subjects: string[] } {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  const text = files.map((file) => readFileSync(join(SERVER, file), 'utf8')).join('\n');
  const all = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  return { acts: all(/\bact: '([a-z-]+\.[a-z-]+)'/g), subjects: all(/\bsubject: '([a-z_-]+)'/g) };
}

type Tree = string | { readonly [key: string]: Tree };
const find = (tree: Tree, path: string): Tree | undefined =>
  path.split('.').reduce<Tree | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), tree);

describe('the words of the log', () => {
  const { acts, subjects } = written();

  it('looks at what the server writes', () => {
    expect(acts.length).toBeGreaterThan(80);
    expect(subjects.length).toBeGreaterThan(30);
  });

  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('are there for every act and every kind of thing in %s', (_language, words) => {
    expect(acts.filter((act) => typeof find(words.acts, act) !== 'string')).toEqual([]);
    expect(subjects.filter((subject) => typeof find(words.subjects, subject) !== 'string')).toEqual([]);
  });
});
