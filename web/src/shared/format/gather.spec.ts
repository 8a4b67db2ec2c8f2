import { describe, expect, it } from '@jest/globals';
import { gather } from './gather';

describe('gather', () => {
  it('says once what holds for several, in the order of its first name', () => {
    const units = [
      { name: '南门社区', why: '没有人能来' },
      { name: '东门社区', why: '让给个人' },
      { name: '狮山社区', why: '没有人能来' },
    ];
    expect(gather(units, (one) => one.why)).toEqual([
      { text: '没有人能来', names: ['南门社区', '狮山社区'] },
      { text: '让给个人', names: ['东门社区'] },
    ]);
  });
  it('has nothing to say of nobody', () => {
    expect(gather([], () => '')).toEqual([]);
  });
});
