import { z } from 'zod';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { DEBT_CAUSES, DEBT_STATES } from '../domain/debts.js';

const int = z.number().int();

export const debtId = idParam;
export const waiveBody = z.strictObject({ reason: z.string().trim().min(1).max(200) });

export const DEBT_SORTS = ['arisenOn', 'name', 'unit'] as const;
const filters = {
  /** `owed=true`: open or arranged. */
  owed: flagQuery.optional(),
  state: z.enum(DEBT_STATES).optional(),
  excused: flagQuery.optional(),
  /** Characters, pinyin or initials. */
  search: z.string().trim().min(1).max(40).optional(),
} as const;
export const debtQuery = pageQuery(DEBT_SORTS, filters);
export type DebtQuery = z.infer<typeof debtQuery>;

export const DEBT_ACTS = ['makeUp', 'waive'] as const;
const debtShape = {
  id: int,
  person: z.object({ id: int, name: z.string(), unitName: z.string() }),
  lectureId: int,
  month: z.string(),
  heldOn: z.string(),
  topic: z.string().nullable(),
  cause: z.enum(DEBT_CAUSES),
  excused: z.boolean(),
  state: z.enum(DEBT_STATES),
  reason: z.string(),
  arisenOn: z.string(),
  /** The make-up lecture, arranged or held. */
  makeUp: z.object({ lectureId: int, dateId: int, heldOn: z.string() }).nullable(),
  /** How it ended: the reason of a waiver. */
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
};
export const debtItem = z.object({ ...debtShape, acts: z.array(z.enum(DEBT_ACTS)) });
export type DebtItem = z.infer<typeof debtItem>;
export const debtPage = pageResponse(debtItem);

export const myDebts = z.object({ items: z.array(z.object(debtShape)) });
export type WaiveBody = z.infer<typeof waiveBody>;
