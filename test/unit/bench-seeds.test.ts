import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const seeds = join(root, 'test/load/seed');

/** The seeds of the benches name modules of the built server by path; a module that moves must take them along. */
describe('the seeds of the benches', () => {
  const named = readdirSync(seeds).flatMap((file) =>
    [...readFileSync(join(seeds, file), 'utf8').matchAll(/'((?:features|platform|kernel|config)\/[^']+)\.js'/g)].map(
      (match) => ({ file, module: match[1] ?? '' }),
    ),
  );

  it('name modules', () => expect(named.length).toBeGreaterThan(4));

  it.each(named)('$file: $module stands in src', ({ module }) => {
    expect(existsSync(join(root, 'src', `${module}.ts`))).toBe(true);
  });
});
