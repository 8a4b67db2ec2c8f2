import { describe, expect, it } from '@jest/globals';
import { minutesOfDate, minutesOfLecture } from './lecture-hours.js';

describe('minutes of a lecture date', () => {
  it.each([
    ['14:30', '16:40', 130],
    ['09:00', '11:00', 120],
    ['16:00', '14:00', 0],
  ])('%s to %s are %i', (from, to, minutes) => {
    expect(minutesOfDate(from, to)).toBe(minutes);
  });

  it.each([
    [130, 3, 43],
    [130, 1, 130],
    [130, 0, 0],
  ])('%i minutes among %i speakers give %i each', (minutes, speakers, each) => {
    expect(minutesOfLecture(minutes, speakers)).toBe(each);
  });
});
