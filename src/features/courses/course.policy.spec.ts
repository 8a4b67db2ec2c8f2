import { describe, expect, it } from '@jest/globals';

import { permissionsOf, systemActor, type Actor, type Role } from '../../kernel/access.js';
import { abilitiesOf, nextState, type CourseFacts } from './course.policy.js';
import { VERSION_STATES, type VersionState } from './domain/version-state.js';

const actor = (role: Role, accountId: number): Actor => {
  const grants = [{ role, unitId: null, unitPath: null, categories: null }];
  return { ...systemActor('somebody'), accountId, grants, permissions: permissionsOf(grants) };
};
const author = actor('TRAINING_STAFF', 1);
const colleague = actor('TRAINING_STAFF', 2);
const leader = actor('LEADER', 3);
const superior = actor('SUPERIOR', 4);

const facts = (working: VersionState | null, published = false): CourseFacts => ({
  working: working && { state: working, editorAccountIds: [1] },
  published: published ? { state: 'PUBLISHED' } : null,
});

describe('what may be done with a course', () => {
  it.each<[string, Actor, CourseFacts, string[]]>([
    ['its author, draft', author, facts('DRAFT'), ['discard', 'edit', 'plan', 'submit']],
    ['its author, in review', author, facts('IN_REVIEW'), ['plan', 'recall']],
    ['a colleague, in review', colleague, facts('IN_REVIEW'), ['approve', 'plan', 'return']],
    ['a leader, in review', leader, facts('IN_REVIEW'), ['approve', 'return']],
    ['its author, approved', author, facts('APPROVED'), ['plan', 'publish', 'reopen']],
    ['a colleague, published', colleague, facts(null, true), ['plan', 'startVersion', 'withdraw']],
    [
      'a colleague, published with a draft',
      colleague,
      facts('DRAFT', true),
      ['discard', 'edit', 'plan', 'submit', 'withdraw'],
    ],
    ['a superior, ever', superior, facts('DRAFT', true), []],
  ])('%s', (_who, who, course, expected) => {
    expect(abilitiesOf(who, course).toSorted()).toEqual(expected);
  });

  it('tells a wrong state from a wrong person', () => {
    expect(() => nextState(author, 'approve', facts('IN_REVIEW'))).toThrow('COURSE.OWN_WORK');
    expect(() => nextState(colleague, 'recall', facts('IN_REVIEW'))).toThrow('COURSE.NOT_YOURS');
    expect(() => nextState(colleague, 'approve', facts('DRAFT'))).toThrow('COURSE.STATE');
    expect(() => nextState(leader, 'publish', facts('APPROVED'))).toThrow('AUTH.NOT_ALLOWED');
    expect(nextState(colleague, 'approve', facts('IN_REVIEW'))).toBe('APPROVED');
  });

  it('leads out of no state that is an end', () => {
    for (const state of VERSION_STATES.filter((each) => ['SUPERSEDED', 'WITHDRAWN', 'DISCARDED'].includes(each)))
      expect(abilitiesOf(author, facts(state)).toSorted()).toEqual(['plan']);
  });
});
