import { expect, it } from '@jest/globals';
import { keptRules } from './password-rules';

it.each([
  ['', 'zhoumin', { length: false, classes: false, login: false }],
  ['abcdefgh', 'zhoumin', { length: true, classes: false, login: true }],
  ['Abc12345', 'zhoumin', { length: true, classes: true, login: true }],
  ['ZhouMin#2026', 'zhoumin', { length: true, classes: true, login: false }],
])('%s of %s', (password, login, kept) => {
  expect(keptRules(password, login)).toEqual(kept);
});
