import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { arbitraryQuestion } from '../../../../../test/support/arbitrary-questions.js';
import { zipFile } from '../../../../../test/support/zip-file.js';
import { DomainError } from '../../../../kernel/errors.js';
import { detectFormat } from './detect.js';
import { readBank } from './read-bank.js';
import { nameOf, writeMoodleXml } from './write-moodle-xml.js';
import { writeTable } from './write-table.js';

const read = (bytes: Buffer, fileName = 'x.txt', charset: 'gb18030' | 'big5' | null = null) =>
  readBank({ bytes, fileName, format: null, charset });

describe('the kind of a file', () => {
  it.each([
    ['a.xml', '<?xml version="1.0"?>\n<!-- 题 -->\n<quiz/>', 'MOODLE_XML'],
    ['a.xml', '<assessmentItem xmlns="x"/>', 'QTI'],
    ['a.xml', '<q:assessmentItem xmlns:q="x"/>', 'QTI'],
    ['a.xls', '<html><table><tr><td>题干</td></tr></table></html>', 'TABLE'],
    ['a.txt', '题\nA) 甲\nB) 乙\nANSWER: A', 'AIKEN'],
    ['a.txt', '题\nA．甲\nB．乙\n答案：A', 'AIKEN'],
    ['a.txt', '::名::题{=甲 ~乙}', 'GIFT'],
    ['a.txt', '题{\n=甲\n~乙\n}', 'GIFT'],
    ['a.txt', '题{T}', 'GIFT'],
    ['a.csv', '题干,答案\n{=甲},乙', 'TABLE'],
    ['a.txt', '题干\t答案\n甲\t乙', 'TABLE'],
  ])('%s %j is %s', (name, text, format) => {
    expect(detectFormat(Buffer.from(text), name)).toBe(format);
  });

  it('shows in the parts of a package', async () => {
    expect(detectFormat(await writeTable([]), 'a.zip')).toBe('TABLE');
    expect(detectFormat(zipFile({ 'imsmanifest.xml': '<manifest/>' }), 'a.xlsx')).toBe('QTI');
  });

  it('is refused when nobody knows it', () => {
    for (const text of ['<svg/>', '{"题": 1}', '甲{1:SHORTANSWER:=乙}'])
      expect(() => detectFormat(Buffer.from(text), 'a.txt')).toThrow('QUESTION_IMPORT.FORMAT');
  });

  it('and its character set may be said', () => {
    const big5 = iconv.encode('居委會是自治組織{T}', 'big5');
    expect(read(big5, 'x.txt', 'big5')).toMatchObject({ charset: 'big5', items: [{ title: '居委會是自治組織' }] });
    const xml = iconv.encode(
      '<?xml version="1.0" encoding="utf-8"?><quiz><question type="truefalse"><questiontext><text>居委会</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>',
      'gb18030',
    );
    expect(read(xml, 'x.xml', 'gb18030').items[0]?.title).toBe('居委会');
  });
});

describe('a damaged file', () => {
  it('names the option that a table has no column for', () => {
    const [item] = read(Buffer.from('题型,题干,选项B,选项C,答案\n单选题,几年,三年,五年,B\n')).items;
    expect(item?.problems.map((problem) => problem.code)).toContain('OPTION_MISSING');
  });

  const gift = '::题::每届几年？{\n~三年#不对\n=五年\n}\n\n对不对{T}\n\n几年{#5:0}\n\n';
  const aiken = '题\nA) 甲\nB) 乙\nANSWER: A\n\n';
  const csv = '题型,题干,选项A,选项B,答案\n单选题,几年,三年,五年,B\n';

  it('is refused, or its questions are named; nothing falls over', () => {
    const xml = fc.array(arbitraryQuestion, { minLength: 1, maxLength: 3 }).map((questions) =>
      writeMoodleXml(
        questions.map((question) => ({ name: nameOf(question), question })),
        new Map(),
      ),
    );
    const sound = fc.oneof(xml, fc.constantFrom(gift.repeat(3), aiken.repeat(3), csv.repeat(2)));
    const junk = fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '<',
      '>',
      '&',
      '\\',
      '%',
      '"',
      ']]>',
      '____',
      '\n\n',
      '\u0000',
      '\ud800',
      '::',
    );
    const wounds = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(40), junk }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sound, wounds, (text, places) => {
        let broken = text;
        for (const { at, cut, junk: mark } of places) {
          const from = at % (broken.length + 1);
          broken = broken.slice(0, from) + mark + broken.slice(from + cut);
        }
        try {
          for (const item of read(Buffer.from(broken)).items)
            expect(item.draft !== null || item.problems.some((problem) => problem.severity === 'ERROR')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
