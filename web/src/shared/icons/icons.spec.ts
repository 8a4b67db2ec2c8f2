import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ICON_NAMES } from './icon-names';

it('every icon name has its drawing, and every drawing its name', () => {
  const sprite = readFileSync(join(process.cwd(), 'web/src/shared/icons/sprite.svg'), 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="i-([\w-]+)"/g)].map((match) => match[1]);
  expect(drawn).toEqual([...ICON_NAMES]);
});
