import { describe, expect, it } from '@jest/globals';
import { nameFault, nameQuery, normaliseName } from './person-name.js';

describe('a name', () => {
  it.each([
    ['王伟', '王伟', false],
    ['甘 露', '甘露', true],
    ['欧阳　娜', '欧阳娜', true],
    [' 王𠮷 ', '王𠮷', false],
    ['李\n四', '李四', true],
    ['买买提•艾力', '买买提·艾力', true],
    ['买买提 · 艾力', '买买提·艾力', true],
    ['·阿卜杜拉·买买提', '阿卜杜拉·买买提', true],
    ['John  Smith', 'John Smith', true],
    ['\u200b王伟\ufeff', '王伟', false],
  ])('%j is stored as %s', (text, value, respaced) => {
    expect(normaliseName(text)).toEqual({ value, respaced });
  });

  it.each([
    ['', 'EMPTY'],
    ['王', 'TOO_SHORT'],
    ['王?', 'UNREADABLE'],
    ['王□', 'UNREADABLE'],
    ['王\ue123', 'UNREADABLE'],
    ['王3', 'CHARACTERS'],
    ['长'.repeat(51), 'TOO_LONG'],
    ['王𠮷𠮷', null],
    ['买买提·艾力', null],
    ['John Smith', null],
  ])('%j: %s', (value, fault) => {
    expect(nameFault(value)).toBe(fault);
  });

  it.each([
    ['查 良', 'characters', '查良'],
    ['ZHA liang', 'letters', 'zhaliang'],
    ["xi'an", 'letters', 'xian'],
    ['王a', 'characters', '王a'],
  ])('a search for %j is by %s', (text, kind, query) => {
    expect(nameQuery(text)).toEqual({ kind, text: query });
  });
});
