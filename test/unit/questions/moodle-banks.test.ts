import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedFile, ParsedItem } from '../../../src/features/competitions/bank/formats/parsed.js';
import { readAiken } from '../../../src/features/competitions/bank/formats/read-aiken.js';
import { readGift } from '../../../src/features/competitions/bank/formats/read-gift.js';
import { readMoodleXml } from '../../../src/features/competitions/bank/formats/read-moodle-xml.js';

/** Files of Moodle's own tests, where a collection of them stands beside the project (always in CI). */
const root = fileURLToPath(new URL('../../../../shared/fixtures/questions/moodle/', import.meta.url));
const present = existsSync(root);

const file = (name: string): Buffer => readFileSync(join(root, name));
const xml = (name: string): ParsedFile => readMoodleXml(file(`xml/tests/fixtures/${name}.xml`));
const errors = (item: ParsedItem): string[] =>
  item.problems.filter((one) => one.severity === 'ERROR').map((one) => one.code);

if (present) {
  describe('GIFT of Moodle', () => {
    it('the examples: all but matching and ranges of numbers', () => {
      const { items } = readGift(file('gift/examples.txt'));
      expect(items.length).toBeGreaterThan(35);
      const refused = items.filter((item) => errors(item).length > 0);
      expect(new Set(refused.flatMap(errors))).toEqual(new Set(['KIND_UNSUPPORTED', 'NUMBER_RANGE']));
      const special = items.find((item) => item.title.startsWith('Which of the following is NOT a control'));
      expect(special?.draft?.content.options.map((option) => option.text)).toEqual(['~', '=', '#', '{', '}', '\\']);
    });

    it('an essay, matching, several answers, a range, general feedback', () => {
      const { items } = readGift(file('gift/tests/fixtures/questions.gift.txt'));
      expect(items.map((item) => errors(item)[0] ?? item.draft?.kind)).toEqual([
        'REFERENCE_MISSING',
        'KIND_UNSUPPORTED',
        'SINGLE',
        'MULTIPLE',
        'NUMBER_RANGE',
        'BLANK',
        'TRUE_FALSE',
        'TRUE_FALSE',
        'TRUE_FALSE',
      ]);
    });

    it('another character set, and categories', () => {
      expect(readGift(file('gift/tests/fixtures/questions_encoding_windows-1252.gift.txt')).charset).toBe(
        'windows-1252',
      );
      const { items } = readGift(file('gift/tests/fixtures/questions_in_category.gift.txt'));
      expect(items.at(-1)?.draft).toMatchObject({ kind: 'TRUE_FALSE', subject: ['Default for New Features'] });
    });
  });

  describe('Aiken of Moodle', () => {
    it('names each bad question and keeps the good ones', () => {
      const { items } = readAiken(file('aiken/tests/fixtures/aiken_errors.txt'));
      expect(items.map((item) => [item.place.line, errors(item)])).toEqual([
        [1, ['OPTIONS_TOO_FEW']],
        [5, ['ANSWER_UNREADABLE', 'STEM_MISSING', 'OPTIONS_TOO_FEW']],
        [9, []],
        [14, ['ANSWER_LINE_MISSING']],
        [18, []],
        [23, []],
      ]);
      expect(readAiken(file('aiken/tests/fixtures/questions.aiken.txt')).items.flatMap(errors)).toEqual([]);
    });
  });

  describe('Moodle XML of Moodle', () => {
    it('broken files: each question with its reason', () => {
      expect(xml('broken_cloze_questions').items.map((item) => errors(item)[0])).toEqual([
        'CLOZE_WITHOUT_GAPS',
        'CLOZE_WITHOUT_ANSWERS',
        'CLOZE_ONE_CHOICE',
        'NONE_FULLY_RIGHT',
        'NUMBER_UNREADABLE',
      ]);
      expect(xml('error_invalid_grades').items.flatMap(errors)).toEqual(['WEIGHTS_SUM']);
    });

    it('categories in any order', () => {
      expect(xml('categories_reverse_order').items.map((item) => item.draft?.subject)).toEqual([
        ['Sigma', 'Tau'],
        ['Sigma'],
      ]);
      expect(xml('nested_categories').items.map((item) => item.draft?.subject)).toEqual([['Delta', 'Epsilon', 'Zeta']]);
    });

    it('pictures in the text, in options, in what is said, and in the old way', () => {
      for (const name of ['multianswer', 'sample_questions_with_old_image_tag', 'truefalse']) {
        const { items, pictures } = xml(name);
        expect(items.flatMap(errors)).toEqual([]);
        expect(pictures.length).toBeGreaterThan(0);
      }
      // it asks about a recording
      expect(xml('multichoice').items.flatMap(errors)).toEqual(['MEDIA']);
    });

    it('a cloze of every kind: what cannot be kept is named gap by gap', () => {
      const [item] = readMoodleXml(file('multianswer/tests/fixtures/multianswer-all-types.xml')).items;
      expect(item?.problems.filter((one) => one.code === 'CLOZE_KIND').map((one) => one.params.gap)).toEqual([
        7, 8, 9, 10,
      ]);
    });
  });
} else {
  it('the collection of files is not here: nothing to read', () => expect(present).toBe(false));
}
