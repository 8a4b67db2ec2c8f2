import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryQuestion } from '../../../../../test/support/arbitrary-questions.js';
import { readTable } from './read-table.js';
import { writeTable, writeTemplate } from './write-table.js';

describe('questions written into a table', () => {
  it('read back as the same questions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryQuestion, { minLength: 1, maxLength: 8 }), async (questions) => {
        const { items, notes } = readTable(await writeTable(questions));
        expect(notes).toEqual([]);
        expect(items.map((item) => item.problems)).toEqual(questions.map(() => []));
        expect(items.map((item) => item.draft)).toEqual(questions);
      }),
      { numRuns: 60 },
    );
  });

  it('has an empty template whose page of help is no question', async () => {
    const { items, notes } = readTable(await writeTemplate());
    expect(items).toEqual([]);
    expect(notes).toEqual([{ code: 'SHEET_LEFT_OUT', severity: 'NOTE', params: { sheet: '填写说明' } }]);
  });
});
