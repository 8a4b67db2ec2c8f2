import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../kernel/access.js';
import { grantFault } from './role-rules.js';

describe('grantFault', () => {
  it.each<[Role[], Role, boolean, string | null]>([
    [['TRAINEE'], 'TRAINING_STAFF', false, null],
    [['TRAINEE', 'TRAINING_STAFF'], 'CLASS_TEACHER', false, null],
    [['TRAINEE'], 'SYSTEM_ADMIN', false, null],
    [['SYSTEM_ADMIN'], 'SECURITY_ADMIN', false, 'SEPARATION'],
    [['AUDIT_ADMIN', 'TRAINEE'], 'SYSTEM_ADMIN', false, 'SEPARATION'],
    [['FINANCE'], 'AUDIT_ADMIN', false, 'ADMIN_WITH_BUSINESS'],
    [['SECURITY_ADMIN'], 'FINANCE', false, 'ADMIN_WITH_BUSINESS'],
    [['SECURITY_ADMIN'], 'TRAINEE', false, null],
    [['SECURITY_ADMIN'], 'SECURITY_ADMIN', false, null],
    [['TRAINEE'], 'FINANCE', true, 'OWN_ACCOUNT'],
  ])('%j + %s (own: %s): %s', (held, role, own, fault) => {
    expect(grantFault(held, role, own)).toBe(fault);
  });
});
