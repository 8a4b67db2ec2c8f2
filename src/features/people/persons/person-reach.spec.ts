import { describe, expect, it } from '@jest/globals';
import { EVERYWHERE, NOWHERE, type Scope } from '../../../kernel/access.js';
import { personReach, reachesPerson } from './person-reach.js';

const hualin: Scope = { everywhere: false, areas: [{ path: '/1/5/', categories: null }] };
const boards: Scope = { everywhere: false, areas: [{ path: '/1/5/', categories: ['GROUP_LEADER'] }] };

describe('whose people', () => {
  it.each([
    ['the post is here', hualin, '/1/5/', null, true],
    ['the post is below', hualin, '/1/5/9/', null, true],
    ['the post is at headquarters', hualin, '/1/2/', null, false],
    ['seconded here', hualin, '/1/2/', '/1/5/', true],
    ['seconded to the neighbour', hualin, '/1/2/', '/1/6/', false],
    ['seconded away from here', hualin, '/1/5/', '/1/6/', true],
    ['a number that only begins alike', hualin, '/1/2/', '/1/51/', false],
    ['another category', boards, '/1/2/', '/1/5/', false],
    ['everybody', EVERYWHERE, '/1/2/', null, true],
    ['nobody', NOWHERE, '/1/2/', '/1/5/', false],
  ])('%s', (_, scope, unitPath, secondedPath, expected) => {
    expect(reachesPerson(scope, { category: 'CAREER_STAFF', unitPath, secondedPath })).toBe(expected);
  });

  it('gives SQL as many values as it has marks', () => {
    for (const scope of [hualin, boards, EVERYWHERE, NOWHERE]) {
      const { sql, parameters } = personReach(scope);
      expect(sql.split('?').length - 1).toBe(parameters.length);
    }
  });
});
