import { z } from 'zod';
import { PERMISSIONS, ROLES } from '../../kernel/access.js';
import { PASSWORD_MAX } from './domain/password-policy.js';

const loginName = z
  .string()
  .trim()
  .min(3)
  .max(64)
  .regex(/^[\p{L}\p{N}._@-]+$/u);
const password = z
  .string()
  .min(1)
  .max(PASSWORD_MAX * 2);

export const signInBody = z.strictObject({ login: z.string().trim().min(1).max(64), password });
export type SignInBody = z.infer<typeof signInBody>;

export const changePasswordBody = z.strictObject({ current: password, next: password });
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const setupBody = z.strictObject({ loginName, displayName: z.string().trim().min(1).max(64), password });
export type SetupBody = z.infer<typeof setupBody>;

export const sessionIdParam = z.uuid();

export const meView = z.object({
  accountId: z.number().int(),
  personId: z.number().int().nullable(),
  unitId: z.number().int().nullable(),
  name: z.string(),
  roles: z.array(z.object({ role: z.enum(ROLES), unitId: z.number().int().nullable() })),
  permissions: z.array(z.enum(PERMISSIONS)),
  mustChangePassword: z.boolean(),
  /** Minutes without activity after which the session ends. */
  idleMinutes: z.number().int(),
});

export const sessionResponse = z.object({
  accessToken: z.string(),
  expiresAt: z.iso.datetime(),
  me: meView,
});

const deviceView = z.object({
  id: z.uuid(),
  device: z.string(),
  address: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  current: z.boolean(),
});
export const devicesResponse = z.object({ items: z.array(deviceView) });

export const setupNeededResponse = z.object({ needed: z.boolean() });
export const setupResponse = z.object({
  handedOut: z.array(z.object({ role: z.enum(ROLES), loginName: z.string(), initialPassword: z.string() })),
});
