import { describe, expect, it } from '@jest/globals';
import { readAiken } from './read-aiken.js';

const read = (text: string) => readAiken(Buffer.from(text)).items;

describe('Aiken', () => {
  it('reads questions, full and half width, one or several letters', () => {
    const items = read('首都在\n哪里\nA) 北京\nB) 上海\nANSWER: A\n\n直辖市有\nＡ．北京\nＢ．南昌\nＣ．重庆\n答案：AC');
    expect(items.slice(0, 2)).toMatchObject([
      {
        place: { item: 1, line: 1 },
        problems: [],
        draft: { kind: 'SINGLE', content: { stem: '首都在\n哪里' }, key: { correct: ['a'] } },
      },
      { place: { item: 2, line: 7 }, problems: [], draft: { kind: 'MULTIPLE', key: { correct: ['a', 'c'] } } },
    ]);
  });

  it('names what is wrong, and goes on', () => {
    const items = read(
      '一个选项\nA) 甲\nANSWER: A\n\nA) 没有题\nB) 乙\nANSWER: B\n\n没有答案\nA) 甲\nB) 乙\n下一题\nA) 甲\nB) 乙\nANSWER: C\n\n好题\nA)甲\nB)乙\nANSWER: B\n\n看不懂\nA) 甲\nB) 乙\nANSWER: 甲',
    );
    expect(items.map((item) => item.problems.map((problem) => problem.code))).toEqual([
      ['OPTIONS_TOO_FEW'],
      ['STEM_MISSING'],
      ['ANSWER_LINE_MISSING'],
      ['CORRECT_UNKNOWN'],
      [],
      ['ANSWER_UNREADABLE'],
    ]);
    expect(items.map((item) => item.place.line)).toEqual([1, 5, 9, 12, 17, 22]);
  });
});
