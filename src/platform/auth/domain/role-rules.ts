import { SEPARATED_ROLES, type Role } from '../../../kernel/access.js';

export type GrantFault = 'SEPARATION' | 'ADMIN_WITH_BUSINESS' | 'OWN_ACCOUNT';

/** Roles that an administrator may hold beside the administration. */
const NEUTRAL: readonly Role[] = ['TRAINEE'];

/**
 * May this role be added to an account? The three administrators are three people, they hold no business role
 * (domain §1), and nobody grants roles to themselves.
 */
export function grantFault(held: readonly Role[], role: Role, ownAccount: boolean): GrantFault | null {
  if (ownAccount) return 'OWN_ACCOUNT';
  const others = held.filter((one) => one !== role && !NEUTRAL.includes(one));
  const heldAdmin = others.some((one) => SEPARATED_ROLES.includes(one));
  if (SEPARATED_ROLES.includes(role)) {
    if (heldAdmin) return 'SEPARATION';
    return others.length > 0 ? 'ADMIN_WITH_BUSINESS' : null;
  }
  return heldAdmin && !NEUTRAL.includes(role) ? 'ADMIN_WITH_BUSINESS' : null;
}
