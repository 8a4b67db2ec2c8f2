import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readQti } from '../../../src/features/competitions/bank/formats/read-qti.js';

/** Items of the QTI specification, where a collection of them stands beside the project (always in CI). */
const root = fileURLToPath(new URL('../../../../shared/fixtures/questions/oat-qti-sdk/ims/items/', import.meta.url));
const present = existsSync(root);

/** `MULTIPLE`, or the first thing that keeps it out. */
function outcome(version: string, name: string): string {
  const [item] = readQti(readFileSync(join(root, version, `${name}.xml`))).items;
  return item?.problems.find((problem) => problem.severity === 'ERROR')?.code ?? item?.draft?.kind ?? 'NOTHING';
}

if (present) {
  describe.each(['2_1', '2_1_1', '2_2'])('items of QTI %s', (version) => {
    it.each([
      ['text_entry', 'BLANK'],
      ['modalFeedback', 'SINGLE'],
      ['feedbackInline', 'SINGLE'],
      ['choice_multiple', 'MULTIPLE'],
      // its picture is not in the file
      ['choice', 'PICTURE_ELSEWHERE'],
      ['likert', 'CORRECT_MISSING'],
      ['math', 'FORMULA'],
      ['orkney1', 'MEDIA'],
      ['template', 'QTI_TEMPLATE'],
      ['adaptive', 'QTI_ADAPTIVE'],
      ['inline_choice', 'QTI_INTERACTION'],
      ['extended_text', 'QTI_INTERACTION'],
    ])('%s: %s', (name, expected) => {
      expect(outcome(version, name)).toBe(expected);
    });
  });

  describe('all of them', () => {
    it('are read, or named, one by one', () => {
      const outcomes = readdirSync(root).flatMap((version) =>
        readdirSync(join(root, version)).map((file) => outcome(version, file.replace('.xml', ''))),
      );
      expect(outcomes.length).toBeGreaterThan(120);
      expect(outcomes).not.toContain('NOTHING');
      expect(outcomes.filter((one) => one === 'QTI_VERSION')).toHaveLength(4);
    });
  });
} else {
  it('the collection of files is not here: nothing to read', () => expect(present).toBe(false));
}
