import { describe, expect, it } from '@jest/globals';
import { gatherBlanks } from './blank-tally.js';

const key = (ordered: boolean, ...accepted: string[][]) => ({
  type: 'BLANKS' as const,
  blanks: accepted.map((one) => ({ accepted: one })),
  ordered,
});

describe('gatherBlanks', () => {
  it('counts what is the same after normalisation once, as most wrote it', () => {
    const tally = gatherBlanks();
    for (const text of ['３０日', '30日', '30日。', '30 日', '30日', '三十日', '', ' 。']) tally.add([text]);
    expect(tally.lists(key(true, ['30日']))).toEqual([
      {
        blankNo: 1,
        answers: [
          { text: '30日', people: 5, isAccepted: true },
          { text: '三十日', people: 1, isAccepted: false },
        ],
      },
    ]);
  });

  it('has a list for each blank, or one for all in any order', () => {
    const tally = gatherBlanks();
    tally.add(['德', '能']);
    tally.add(['能', '才']);
    expect(tally.lists(key(true, ['德'], ['能'])).map((list) => list.answers.length)).toEqual([2, 2]);
    expect(tally.lists(key(false, ['德'], ['能']))).toEqual([
      {
        blankNo: null,
        answers: [
          { text: '能', people: 2, isAccepted: true },
          { text: '德', people: 1, isAccepted: true },
          { text: '才', people: 1, isAccepted: false },
        ].sort((a, b) => b.people - a.people || (a.text < b.text ? -1 : 1)),
      },
    ]);
  });

  it('has an empty list where nobody wrote anything', () => {
    expect(gatherBlanks().lists(key(true, ['德']))).toEqual([{ blankNo: 1, answers: [] }]);
  });
});
