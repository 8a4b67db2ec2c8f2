import { describe, expect, it } from '@jest/globals';
import { inNumber } from './in-number';

describe('a counted word', () => {
  it.each([
    ['1 day(s), 8 credit hour(s)', '1 day, 8 credit hours'],
    ['2 day(s), 1 credit hour(s)', '2 days, 1 credit hour'],
    ['0 class(es)', '0 classes'],
    ['At most 1 person(people).', 'At most 1 person.'],
    ['20 person(people) at a time', '20 people at a time'],
    ['0.5 credit hour(s)', '0.5 credit hours'],
    ['16 of 60 seat(s) left', '16 of 60 seats left'],
    ['No. 1, 面向本县, 1 day(s)', 'No. 1, 面向本县, 1 day'],
    ['星期二至星期四，3天', '星期二至星期四，3天'],
  ])('%s', (text, written) => {
    expect(inNumber(text)).toBe(written);
  });
});
