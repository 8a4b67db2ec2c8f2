import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { environmentSchema } from '../../src/config/config.js';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)].map(([, name, standard]) => ({ name, standard }));

describe('docs/configuration.md', () => {
  it('describes every variable that the server reads, in the same order, and no other', () => {
    expect(rows.map((row) => row.name)).toEqual(Object.keys(environmentSchema.shape));
  });

  it('names the defaults that the server has', () => {
    const defaults = environmentSchema.parse({}) as Record<string, unknown>;
    for (const { name, standard } of rows) {
      const value = defaults[name as string];
      if (value !== undefined) expect([name, standard]).toEqual([name, `\`${value as string}\``]);
    }
  });
});
