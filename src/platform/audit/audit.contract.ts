import { z } from 'zod';
import { MAX_PAGE_SIZE } from '../../kernel/page.js';

export const auditQuery = z.strictObject({
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  act: z.string().min(1).max(64).optional(),
  actor: z.string().min(1).max(64).optional(),
  subject: z.string().min(1).max(64).optional(),
  subjectId: z.string().min(1).max(64).optional(),
  outcome: z.enum(['success', 'failure']).optional(),
  before: z.coerce.number().int().min(1).optional(),
  size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
});
export type AuditQuery = z.infer<typeof auditQuery>;

const auditEntryView = z.object({
  position: z.number().int(),
  at: z.iso.datetime(),
  accountId: z.number().int().nullable(),
  actorName: z.string(),
  address: z.string().nullable(),
  act: z.string(),
  subject: z.string(),
  subjectId: z.string().nullable(),
  unitId: z.number().int().nullable(),
  outcome: z.enum(['success', 'failure']),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
});

export const auditListResponse = z.object({
  items: z.array(auditEntryView),
  /** Ask for entries before this position to go on; null at the end. */
  nextBefore: z.number().int().nullable(),
});

export const verificationResponse = z.object({
  entries: z.number().int(),
  fault: z.object({ position: z.number().int(), reason: z.enum(['GAP', 'CHANGED']) }).nullable(),
});
