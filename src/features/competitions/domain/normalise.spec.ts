import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseText } from './normalise.js';

const SAME: readonly (readonly [string, string])[] = [
  ['Ａ', 'a'],
  ['１２３', '123'],
  ['PDCA', 'pdca'],
  [' 居民 委员会 ', '居民委员会'],
  ['居民　委员会', '居民委员会'],
  ['居民\u200b委员会\ufeff', '居民委员会'],
  ['居民\t委员会\r\n', '居民委员会'],
  ['德、能、勤、绩、廉', '德，能，勤，绩，廉'],
  ['德、能、勤、绩、廉', '德,能, 勤,绩；廉'],
  ['《城市居民委员会组织法》', '城市居民委员会组织法'],
  ['“三会一课”', '三会一课'],
  ['"三会一课"', '「三会一课」'],
  ['居委会。', '居委会'],
  ['国办函〔2026〕12号', '国办函[2026]12号'],
  ['国办函〔２０２６〕１２号', '国办函（2026）12号'],
  ['５０％', '50%'],
  ['3——5日', '3-5日'],
  ['3～5', '3~5'],
  ['阿不都•买买提', '阿不都·买买提'],
  ['二○二六', '二〇二六'],
  ['⼀', '一'],
  ['Cafe\u0301', 'café'],
  ['社区\u00ad治理', '社区治理'],
  ['8：30', '8:30'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['三十日', '30日'],
  ['三十', '三'],
  ['十五', '五'],
  ['30日', '30天'],
  ['3,600', '3600'],
  ['3.5', '35'],
  ['1 2', '12'],
  ['10²', '102'],
  ['3½', '31/2'],
  ['-5', '5'],
  ['3至5', '3-5'],
  ['居委会', '居民委员会'],
  ['二〇二六', '2026'],
  ['10', '100'],
  ['50%', '50'],
  ['德能', '德,能'],
];

describe('normaliseText', () => {
  it.each(SAME)('%j and %j are the same answer', (a, b) => {
    expect(normaliseText(a)).toBe(normaliseText(b));
  });

  it.each(DIFFERENT)('%j and %j are not', (a, b) => {
    expect(normaliseText(a)).not.toBe(normaliseText(b));
  });

  it('is empty for what says nothing', () => {
    for (const text of ['', '  ', '\u200b', '。', '“”', '\u3000\n']) expect(normaliseText(text)).toBe('');
  });

  it('changes nothing when done again', () => {
    const odd = fc.constantFrom(...'“”（）、，。；：—–…·•Ａａ１²½ ㈠①\u200b\u3000´¨ﬁé\u0301\u0308İ⼀〇○', ' ', '\t');
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: odd, maxLength: 12 }));
    fc.assert(
      fc.property(texts, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not see where spaces and invisible signs stand in Chinese text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'社区居民委员会治理'), maxLength: 10 });
    const unseen = fc.constantFrom(' ', '\u3000', '\u200b', '\ufeff', '\n');
    fc.assert(
      fc.property(han, fc.array(unseen, { maxLength: 10 }), (text, signs) => {
        const woven = [...text].map((one, at) => one + (signs[at] ?? '')).join('');
        expect(normaliseText(woven)).toBe(text);
      }),
    );
  });
});
