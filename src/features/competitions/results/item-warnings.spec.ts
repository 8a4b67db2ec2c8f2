import { describe, expect, it } from '@jest/globals';
import { itemWarnings } from './item-warnings.js';

const option = (key: string, right: boolean, upper: number) => ({ key, text: '', right, all: 40, upper, lower: 5 });

describe('questions to look at again', () => {
  it.each([
    ['an ordinary one', { seen: 100, difficulty: 0.7, discrimination: 0.3, options: [] }, []],
    ['few get it right', { seen: 100, difficulty: 0.39, discrimination: 0.3, options: [] }, ['HARD']],
    ['just hard enough', { seen: 100, difficulty: 0.4, discrimination: 0.3, options: [] }, []],
    ['nearly everybody', { seen: 100, difficulty: 0.985, discrimination: null, options: [] }, ['EASY']],
    ['does not tell them apart', { seen: 100, difficulty: 0.5, discrimination: 0.1, options: [] }, ['WEAK']],
    ['too few papers to say so', { seen: 19, difficulty: 0.5, discrimination: -0.4, options: [] }, []],
    [
      'the good choose another than the key',
      { seen: 100, difficulty: 0.5, discrimination: 0.2, options: [option('A', true, 5), option('B', false, 20)] },
      ['KEY'],
    ],
    [
      'the good choose the key',
      { seen: 100, difficulty: 0.5, discrimination: 0.2, options: [option('A', true, 20), option('B', false, 5)] },
      [],
    ],
  ])('%s', (_words, item, warnings) => {
    expect(itemWarnings(item)).toEqual(warnings);
  });
});
