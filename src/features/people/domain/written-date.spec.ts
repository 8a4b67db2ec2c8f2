import { describe, expect, it } from '@jest/globals';
import { parseCategory } from './category.js';
import { categoryOfPosition } from './category.js';
import { parseFlag, parseSex } from './flag.js';
import { readDate } from './written-date.js';

describe('a date as people write it', () => {
  it.each([
    ['1975年3月5日', '1975-03-05', false, false],
    ['1980.7.1', '1980-07-01', false, false],
    ['2026/10/9', '2026-10-09', false, false],
    ['2026-10-09 00:00:00', '2026-10-09', false, false],
    ['20261009', '2026-10-09', false, false],
    ['２０２６．１０．９', '2026-10-09', false, false],
    ['1975年3月', '1975-03-01', true, false],
    ['1980/7', '1980-07-01', true, false],
    ['198007', '1980-07-01', true, false],
    ['45717', '2025-03-01', false, true],
    ['44478', '2021-10-09', false, true],
  ])('%s is %s', (text, date, monthOnly, serial) => {
    expect(readDate(text)).toEqual({ date, monthOnly, serial });
  });

  it.each(['1990-13-01', '2026-02-30', '四十', '', '3月5日', '99999', '12345678'])('%j is none', (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe('words of a roster', () => {
  it.each([
    ['编制', 'CAREER_STAFF'],
    ['事业编制', 'CAREER_STAFF'],
    ['公益性岗位', 'PUBLIC_WELFARE_POST'],
    ['公益岗', 'PUBLIC_WELFARE_POST'],
    ['非编', 'PUBLIC_WELFARE_POST'],
    ['居民小组长', 'GROUP_LEADER'],
    ['楼 院 长', 'COURTYARD_HEAD'],
    ['外单位学员', 'EXTERNAL_TRAINEE'],
    ['外聘师资', 'LECTURER'],
    ['GROUP_LEADER', 'GROUP_LEADER'],
    ['宇航员', null],
    ['', null],
  ])('%s means %s', (text, category) => {
    expect(parseCategory(text)).toBe(category);
  });

  it('a post gives the category away', () => {
    expect(categoryOfPosition('组长')).toBe('GROUP_LEADER');
    expect(categoryOfPosition('楼院长')).toBe('COURTYARD_HEAD');
    expect(categoryOfPosition('党小组组长助理')).toBeNull();
    expect(categoryOfPosition('科员')).toBeNull();
  });

  it.each([
    ['是', true],
    ['√', true],
    ['中共党员', true],
    ['群众', false],
    ['否', false],
    ['×', false],
    ['也许', null],
  ])('%s: %s', (text, flag) => {
    expect(parseFlag(text)).toBe(flag);
  });

  it('knows men and women', () => {
    expect([parseSex('男'), parseSex('女性'), parseSex('F'), parseSex('?')]).toEqual(['M', 'F', 'F', null]);
  });
});
