import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from './line-breaks.js';

/** Chinese 10, Latin 5. */
const measure = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 5 : 10), 0);
const lines = (text: string, width: number, first?: number): string[] => breakLines(text, width, measure, first);

describe('lines of Chinese text', () => {
  it.each([
    ['居民委员会是基层群众性自治组织', 50, ['居民委员会', '是基层群众', '性自治组织']],
    // no line begins with a closing mark: the character before goes down with it
    ['居民委员会，是自治组织。', 50, ['居民委员', '会，是自治', '组织。']],
    ['他说：“好！”大家', 50, ['他说：', '“好！”大', '家']],
    // none ends with an opening one
    ['依据民法典《总则》', 60, ['依据民法典', '《总则》']],
    // words and numbers stay whole
    ['每年1,000.5元以上', 50, ['每年', '1,000.5元', '以上']],
    ['第32条。', 40, ['第32条。']],
    ['one word too', 30, ['one', 'word', 'too']],
    // a place to write in stays whole
    ['任期为几年？（　　）', 80, ['任期为几年？', '（　　）']],
    ['两行\n文字', 100, ['两行', '文字']],
    ['', 100, ['']],
  ])('%j in %d', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('breaks what is longer than a line where the line is full', () => {
    expect(lines('____________________', 30)).toEqual(['______', '______', '______', '__']);
  });

  it('gives the first line its own width', () => {
    expect(lines('居民委员会主任', 50, 30)).toEqual(['居民委', '员会主任']);
  });

  it('loses nothing, keeps every line in its width and never begins one with a closing mark', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'社区工作居民，。、（）《》“”：；！？ab1 2.'), maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const broken = lines(text, width);
        expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width);
        // where a line of ordinary text can help it
        if (!/[，。、）》”：；！？（《“.]{2}/.test(text)) {
          for (const line of broken.slice(1)) expect(line).not.toMatch(/^[，。、）》”：；！？]/);
          for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/);
        }
      }),
    );
  });
});
