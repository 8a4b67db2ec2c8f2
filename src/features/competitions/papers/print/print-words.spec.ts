import { describe, expect, it } from '@jest/globals';
import { numeral, piecesOf, pointsText, withAnswerSpace } from './print-words.js';

const PICTURE = `![标志](image:${'a'.repeat(64)})`;

describe('words of a printed paper', () => {
  it.each([
    ['任期为几年？', '任期为几年？（　　）'],
    ['任期为（ ）年', '任期为（ ）年'],
    ['任期为()年', '任期为()年'],
    [`下图的含义是：\n${PICTURE}`, `下图的含义是：（　　）\n${PICTURE}`],
    [`看图${PICTURE}说明含义`, `看图${PICTURE}说明含义（　　）`],
  ])('%j gets a place for the answer', (stem, expected) => {
    expect(withAnswerSpace(stem)).toBe(expected);
  });

  it('takes texts apart into words and pictures', () => {
    expect(piecesOf(`上${PICTURE}下____年`)).toEqual([
      { text: '上' },
      { picture: 'a'.repeat(64), words: '标志' },
      { text: '下____________年' },
    ]);
    expect(piecesOf('')).toEqual([]);
  });

  it('writes points and numbers as people do', () => {
    expect([200, 150, 25, 10_000].map(pointsText)).toEqual(['2', '1.5', '0.25', '100']);
    expect([1, 6, 11].map(numeral)).toEqual(['一', '六', '11']);
  });
});
