import { describe, expect, it } from '@jest/globals';
import { namePinyin, plainPinyin } from './name-pinyin.js';

describe('the pinyin of a name', () => {
  it.each([
    ['曾国藩', 'zengguofan', 'zgf'],
    ['查良镛', 'zhaliangyong', 'zly'],
    ['仇英', 'qiuying', 'qy'],
    ['单田芳', 'shantianfang', 'stf'],
    ['解缙', 'xiejin', 'xj'],
    ['区寄', 'ouji', 'oj'],
    ['欧阳娜', 'ouyangna', 'oyn'],
    ['买买提·艾力', 'maimaitiaili', 'mmtal'],
    ['吕布', 'lvbu', 'lb'],
    ['王𠮷', 'wang', 'w'],
  ])('%s', (name, full, initials) => {
    expect(namePinyin(name)).toEqual({ full, initials });
  });

  it('of a unit is read as words, not as a surname', () => {
    expect(plainPinyin('单位').full).toBe('danwei');
  });
});
