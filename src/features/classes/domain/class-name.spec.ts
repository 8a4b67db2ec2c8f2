import { describe, expect, it } from '@jest/globals';
import { className } from './class-name.js';

describe('className', () => {
  it.each([
    [
      { year: 2027, theme: '社区治理能力提升', kind: 'TRAINING', sessionNo: 2 },
      '2027年社区治理能力提升培训班（第2期）',
    ],
    [{ year: 2026, theme: '社区书记', kind: 'WORKSHOP', sessionNo: 1 }, '2026年社区书记研修班（第1期）'],
    [{ year: 2026, theme: '楼院长', kind: 'ROTATION', sessionNo: 13 }, '2026年楼院长轮训班（第13期）'],
  ] as const)('writes %o by the rule', (parts, name) => {
    expect(className(parts)).toBe(name);
  });
});
