import { describe, expect, it } from '@jest/globals';
import { unreadableTexts } from './unreadable-text.js';

const pathsOf = (request: unknown): string[] => unreadableTexts(request).map((field) => field.path);

describe('unreadableTexts', () => {
  it.each([
    ['a control character', 'a\u0000b'],
    ['a bell', '\u0007'],
    ['a turned direction', '名单\u202excod.exe'],
    ['half a character', '\ud800'],
    ['nothing to be seen', '\u200b'],
    ['spaces around nothing to be seen', ' \u200b\u2060 '],
    ['a letter without ink', '\u3164'],
  ])('finds %s', (_, text) => {
    expect(pathsOf({ name: text })).toEqual(['name']);
  });

  it.each([[''], [' '], ['张·三'], ['👨‍👩‍👧 全家'], ['第一行\r\n\t第二行'], ['ئۇيغۇر'], ['%_!\\'], [12], [null], [true]])(
    'lets %j pass',
    (text) => {
      expect(pathsOf({ name: text })).toEqual([]);
    },
  );

  it('names the field, in lists as well', () => {
    expect(pathsOf({ a: [{ b: 'x' }, { b: '\u0001' }], c: ['\u0002'] }).sort()).toEqual(['a.1.b', 'c.0']);
    expect(pathsOf('\u0001')).toEqual(['']);
  });

  it('is not brought down by depth', () => {
    let deep: unknown = '\u0001';
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(unreadableTexts(deep)).toHaveLength(1);
  });
});
