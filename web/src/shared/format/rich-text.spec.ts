import { describe, expect, it } from '@jest/globals';
import { piecesOf } from './rich-text';

const SHA = 'ab'.repeat(32);

describe('the text of a question', () => {
  it('is taken apart into words, pictures and numbered blanks', () => {
    expect(piecesOf(`看图![网格图](image:${SHA})填____和________。`)).toEqual([
      { is: 'text', text: '看图' },
      { is: 'picture', alt: '网格图', sha256: SHA },
      { is: 'text', text: '填' },
      { is: 'blank', no: 1 },
      { is: 'text', text: '和' },
      { is: 'blank', no: 2 },
      { is: 'text', text: '。' },
    ]);
  });

  it('leaves everything else as it was typed', () => {
    for (const text of ['<b>3 < 5</b>', '![x](http://example.com/x.png)', '___', '![x](image:12)', 'a\nb'])
      expect(piecesOf(text)).toEqual([{ is: 'text', text }]);
    expect(piecesOf('')).toEqual([]);
  });
});
