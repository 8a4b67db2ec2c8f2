import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PUBLISHED_NOTICES } from '../../src/features/holidays/domain/published-notices.js';
import { ReadNotice } from '../../src/features/holidays/read-notice.js';
import { SpreadsheetReader } from '../../src/platform/spreadsheet/spreadsheet-reader.js';

/** Files as others publish them, where a collection of them stands beside the project (always in CI). */
const root = fileURLToPath(new URL('../../../shared/fixtures/ical/holiday-cn/', import.meta.url));
const present = existsSync(root);
const files = present ? readdirSync(root).filter((name) => /\.(?:json|ics)$/.test(name)) : [];
const read = (name: string) => new ReadNotice(new SpreadsheetReader()).read(readFileSync(join(root, name)), name, null);

if (present) {
  describe('published files of holidays', () => {
    it('are there', () => expect(files.length).toBeGreaterThan(0));

    it.each(files)('%s is read, or said to be empty', async (name) => {
      const year = Number(/\d{4}/.exec(name)?.[0]);
      const known = PUBLISHED_NOTICES.find((notice) => notice.year === year);
      const { days, problems } = await read(name);
      if (known === undefined) {
        expect(problems.map(({ code }) => code)).toEqual(['NO_DAYS']);
        return;
      }
      expect(problems).toEqual([]);
      const verdicts = (list: readonly { date: string; isOffDay: boolean }[]): string[] =>
        list.map(({ date, isOffDay }) => `${date} ${isOffDay ? '休' : '班'}`).sort();
      expect(verdicts(days)).toEqual(verdicts(known.days));
    });
  });
} else {
  it('the collection of files is not here: nothing to read', () => expect(present).toBe(false));
}
