import { describe, expect, it } from '@jest/globals';
import { EVERYWHERE, NOWHERE } from '../../kernel/access.js';
import { isoInstant, instantText, readInstant } from './instants.js';
import { placeholders, scopeCondition } from './scope.js';

describe('a scope as SQL', () => {
  it('is everything, nothing, or a list of subtrees', () => {
    expect(scopeCondition(EVERYWHERE, 'u.path')).toEqual({ sql: '1=1', parameters: [] });
    expect(scopeCondition(NOWHERE, 'u.path')).toEqual({ sql: '1=0', parameters: [] });
    const scope = {
      everywhere: false as const,
      areas: [
        { path: '/1/5/', categories: null },
        { path: '/1/7/', categories: ['CAREER_STAFF' as const, 'GROUP_LEADER' as const] },
        { path: '/1/9/', categories: [] },
      ],
    };
    expect(scopeCondition(scope, 'u.path', 'p.category')).toEqual({
      sql: '(u.path LIKE ? OR (u.path LIKE ? AND p.category IN (?,?)) OR (u.path LIKE ? AND 1=0))',
      parameters: ['/1/5/%', '/1/7/%', 'CAREER_STAFF', 'GROUP_LEADER', '/1/9/%'],
    });
    expect(scopeCondition(scope, 'u.path').sql).toBe('(u.path LIKE ? OR u.path LIKE ? OR u.path LIKE ?)');
  });

  it('asks for one of nothing as something that matches nothing', () => {
    expect([0, 1, 3].map(placeholders)).toEqual(['(NULL)', '(?)', '(?,?,?)']);
  });
});

describe('instants in raw rows', () => {
  it('go to text and back without a time zone', () => {
    const instant = new Date('2026-11-23T07:40:00.120Z');
    expect(instantText(instant)).toBe('2026-11-23 07:40:00.120');
    expect(isoInstant(instantText(instant))).toBe('2026-11-23T07:40:00.120Z');
    expect(isoInstant('2026-11-23 07:40:00')).toBe('2026-11-23T07:40:00.000Z');
    expect(readInstant(instantText(instant))).toEqual(instant);
    expect([isoInstant(null), readInstant(null)]).toEqual([null, null]);
  });
});
