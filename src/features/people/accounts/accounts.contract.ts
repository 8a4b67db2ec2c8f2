/*
 * GET    /api/accounts                        accountListQuery → accountListResponse             account.read
 * GET    /api/accounts/candidates             accountCandidatesQuery → accountCandidatesResponse account.manage
 * POST   /api/accounts                        createAccountBody → 201 accountCreatedResponse     account.manage
 * POST   /api/accounts/batch                  createAccountsBody → 201 accountsCreatedResponse   account.manage
 * GET    /api/accounts/:id                    → accountDetailResponse                            account.read
 * POST   /api/accounts/:id/reset-password     → passwordResetResponse                            account.manage
 * POST   /api/accounts/:id/unlock             → accountDetailResponse                            account.manage
 * POST   /api/accounts/:id/disable            lockAccountBody → accountDetailResponse            account.manage
 * POST   /api/accounts/:id/enable             → accountDetailResponse                            account.manage
 * DELETE /api/accounts/:id/sessions/:sessionId → accountDetailResponse                           account.manage
 * POST   /api/accounts/:id/grants             grantRoleBody → accountDetailResponse              role.grant
 * DELETE /api/accounts/:id/grants/:grantId    → accountDetailResponse                            role.grant
 */
import { z } from 'zod';
import { PERSONNEL_CATEGORIES, ROLES } from '../../../kernel/access.js';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { shortReason } from '../people.fields.js';

const role = z.enum(ROLES);
const category = z.enum(PERSONNEL_CATEGORIES);
const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/);

// ---- requests

export const ACCOUNT_SORTS = ['loginName', 'name', 'lastSignInAt', 'createdAt'] as const;
export const accountListQuery = pageQuery(ACCOUNT_SORTS, {
  search: z.string().trim().min(1).max(64).optional(),
  role: role.optional(),
  status: z.enum(['ACTIVE', 'DISABLED']).optional(),
  locked: flagQuery.optional(),
  unitId: idParam.optional(),
});
export type AccountListQuery = z.infer<typeof accountListQuery>;

/** People who have no account yet. */
export const accountCandidatesQuery = pageQuery(['name'], {
  search: z.string().trim().min(1).max(64).optional(),
  unitId: idParam.optional(),
  category: category.optional(),
});
export type AccountCandidatesQuery = z.infer<typeof accountCandidatesQuery>;

export const createAccountBody = z.strictObject({
  personId: z.number().int().positive(),
  /** Pinyin of the name, with a number where needed, when left out. */
  loginName: loginName.optional(),
});
export type CreateAccountBody = z.infer<typeof createAccountBody>;

export const createAccountsBody = z.strictObject({ personIds: z.array(z.number().int().positive()).min(1).max(100) });
export type CreateAccountsBody = z.infer<typeof createAccountsBody>;

export const lockAccountBody = z.strictObject({ reason: shortReason });
export type LockAccountBody = z.infer<typeof lockAccountBody>;

export const grantRoleBody = z.strictObject({
  role,
  /** Head of the subtree; null = everywhere. */
  unitId: z.number().int().positive().nullable(),
  categories: z.array(category).min(1).max(PERSONNEL_CATEGORIES.length).nullable().default(null),
});
export type GrantRoleBody = z.infer<typeof grantRoleBody>;

// ---- responses

const grantView = z.object({
  id: z.number().int(),
  role,
  unitId: z.number().int().nullable(),
  unitName: z.string().nullable(),
  categories: z.array(category).nullable(),
  grantedAt: z.iso.datetime(),
});

export const accountListItem = z.object({
  id: z.number().int(),
  loginName: z.string(),
  name: z.string(),
  personId: z.number().int().nullable(),
  unitName: z.string().nullable(),
  status: z.enum(['ACTIVE', 'DISABLED']),
  /** Locked after failed attempts, until then. */
  lockedUntil: z.iso.datetime().nullable(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
  roles: z.array(z.object({ role, unitName: z.string().nullable() })),
});
export const accountListResponse = pageResponse(accountListItem);

export const accountDetailResponse = accountListItem.omit({ roles: true }).extend({
  phoneMasked: z.string().nullable(),
  createdAt: z.iso.datetime(),
  grants: z.array(grantView),
  sessions: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      address: z.string().nullable(),
      createdAt: z.iso.datetime(),
      lastUsedAt: z.iso.datetime(),
    }),
  ),
  abilities: z.object({ manage: z.boolean(), grant: z.boolean() }),
  /** Roles that may be granted to this account by the actor (separated duties already considered). */
  grantableRoles: z.array(role),
});

export const accountCandidatesResponse = pageResponse(
  z.object({
    personId: z.number().int(),
    name: z.string(),
    unitName: z.string(),
    category,
    position: z.string().nullable(),
  }),
);

/** The first password is shown here once and kept nowhere; it must be changed at the first sign-in. */
export const accountCreatedResponse = z.object({
  id: z.number().int(),
  loginName: z.string(),
  initialPassword: z.string(),
});
export const accountsCreatedResponse = z.object({
  items: z.array(accountCreatedResponse.extend({ personId: z.number().int(), name: z.string() })),
});
export const passwordResetResponse = z.object({ initialPassword: z.string() });
