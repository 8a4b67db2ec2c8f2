import { describe, expect, it } from '@jest/globals';
import {
  inScope,
  NOWHERE,
  permissionsOf,
  ROLE_PERMISSIONS,
  scopeOf,
  SEPARATED_ROLES,
  systemActor,
  type RoleGrant,
} from './access.js';

const actorWith = (...grants: RoleGrant[]) => ({ ...systemActor('test'), grants, permissions: permissionsOf(grants) });
const everywhere = { unitId: null, unitPath: null, categories: null };

describe('the three administrators', () => {
  it.each(SEPARATED_ROLES)('%s has no business right', (role) => {
    const business = /^(course|class|enrolment|lecturer|venue|person)\./;
    expect(ROLE_PERMISSIONS[role].filter((permission) => business.test(permission))).toEqual([]);
  });

  it('share no right of administration', () => {
    const administration = SEPARATED_ROLES.map((role) =>
      ROLE_PERMISSIONS[role].filter((permission) => /manage$|grant$|audit\./.test(permission)),
    );
    const all = administration.flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('scopeOf', () => {
  const secretary: RoleGrant = { role: 'COMMUNITY_SECRETARY', unitId: 5, unitPath: '/1/5/', categories: null };

  it('is the subtree of the grant that carries the permission', () => {
    const scope = scopeOf(actorWith(secretary), 'person.read');
    expect(inScope(scope, '/1/5/')).toBe(true);
    expect(inScope(scope, '/1/5/12/')).toBe(true);
    expect(inScope(scope, '/1/55/')).toBe(false);
    expect(inScope(scope, '/1/')).toBe(false);
  });

  it('is nowhere without such a grant', () => {
    expect(scopeOf(actorWith(secretary), 'audit.read')).toEqual(NOWHERE);
  });

  it('is everywhere when one grant is', () => {
    expect(scopeOf(actorWith(secretary, { role: 'TRAINING_STAFF', ...everywhere }), 'person.read')).toEqual({
      everywhere: true,
    });
  });

  it('keeps to the categories of the grant', () => {
    const scope = scopeOf(actorWith({ ...secretary, categories: ['GROUP_LEADER'] }), 'person.read');
    expect(inScope(scope, '/1/5/', 'GROUP_LEADER')).toBe(true);
    expect(inScope(scope, '/1/5/', 'CAREER_STAFF')).toBe(false);
  });
});
