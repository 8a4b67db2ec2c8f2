import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password-policy.js';

describe('passwordFault', () => {
  it.each([
    ['Aa1!', 'zhang', 'TOO_SHORT'],
    ['abcdefgh', 'zhang', 'TOO_FEW_CLASSES'],
    ['abcdefgh1', 'zhang', 'TOO_FEW_CLASSES'],
    ['Abcdefg1', 'zhang', null],
    ['abcdefg1!', 'zhang', null],
    ['社区干部2026a', 'zhang', null],
    ['Zhang2026!', 'zhang', 'CONTAINS_LOGIN'],
    ['Xy2026!zz', 'xy', null],
    [`Aa1${'x'.repeat(126)}`, 'zhang', 'TOO_LONG'],
  ])('%s for %s: %s', (password, login, fault) => {
    expect(passwordFault(password, login)).toBe(fault);
  });
});
