import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Words {
  [key: string]: string | Words;
}
interface LocaleFile {
  messages: Words;
  errors?: Words;
}

const web = join(process.cwd(), 'web/src');
const folders = [
  join(web, 'shared/locale'),
  ...readdirSync(join(web, 'features')).map((name) => join(web, 'features', name, 'locale')),
].filter((folder) => existsSync(folder));

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

/** What stays in Latin letters in Chinese: names of formats, keys and standards, and the other language's own name. */
const LATIN =
  /Ctrl K|PPT|Word|Outlook|\bURL\b|\bTab\b|\bEsc\b|English|^en$|Excel|xlsx|xls|ods|CSV|GB18030|UTF-8|UTF-16|WPS|LibreOffice|GB\/T|WCAG|AA|PDF|IP|HTTPS?|SHA-256|kB|MB|JPG|PNG|WebP|JPEG|XX|\bX\b|ID|A4|GIFT|Aiken|Blackboard|DOCTYPE|Moodle|XML|QTI|GIF|ANSWER|MathML|csv|zip|xml|[a-z0-9.]+@[a-z.]+/g;

describe.each(folders)('%s', (folder) => {
  it('has the same keys and placeholders in both languages, and Chinese in the Chinese one', async () => {
    const chinese = (await import(join(folder, 'zh-CN.ts'))) as LocaleFile;
    const english = (await import(join(folder, 'en.ts'))) as LocaleFile;
    for (const part of ['messages', 'errors'] as const) {
      const zh = new Map(flat(chinese[part] ?? {}));
      const en = new Map(flat(english[part] ?? {}));
      expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
      for (const [key, text] of zh) {
        // English may need a placeholder twice; a set is enough.
        expect({ key, names: [...new Set(placeholders(en.get(key) ?? ''))] }).toEqual({
          key,
          names: [...new Set(placeholders(text))],
        });
      }
      const untranslated = [...zh].filter(([, text]) =>
        /[A-Za-z]{2,}/.test(text.replace(/\{\w+\}|@:[\w.]+/g, '').replace(LATIN, '')),
      );
      expect(untranslated).toEqual([]);
    }
  });
});
