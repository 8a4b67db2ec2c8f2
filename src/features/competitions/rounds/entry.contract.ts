import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { ROUND_KINDS, ROUND_MODES, ROUND_STATES } from '../domain/round.js';

/** 参赛名单, and what one's own rounds are. */

export const entryId = idParam;

/** LISTED: all who are on the list; the others are parts of it, or those taken off. */
export const ENTRY_PARTS = ['LISTED', 'STARTED', 'NOT_STARTED', 'EXTRA', 'ADDED', 'REMOVED'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];
export const ENTRY_SORTS = ['unit', 'name'] as const;
const filters = {
  q: z.string().trim().max(60).optional(),
  unitId: idParam.optional(),
  category: z.enum(PERSONNEL_CATEGORIES).optional(),
  part: z.enum(ENTRY_PARTS).default('LISTED'),
} as const;
export const entryQuery = pageQuery(ENTRY_SORTS, filters);
export type EntryQuery = z.infer<typeof entryQuery>;
export const entryExportQuery = z.strictObject(filters);
export type EntryFilter = z.infer<typeof entryExportQuery>;

const reason = line(300).min(2);
/** People put on the list by hand. */
export const addEntriesBody = z.strictObject({ personIds: z.array(idParam).min(1).max(100), reason });
/** 0 takes the extra time back. */
export const extraTimeBody = z.strictObject({ minutes: z.number().int().min(0).max(240), reason });
export const removeEntryBody = z.strictObject({ reason });
export type AddEntriesBody = z.infer<typeof addEntriesBody>;
export type ExtraTimeBody = z.infer<typeof extraTimeBody>;
export type RemoveEntryBody = z.infer<typeof removeEntryBody>;

/** OPEN: writing; OVER: the time is up and it is about to be closed; SUBMITTED. */
export const ATTEMPT_STATES = ['OPEN', 'OVER', 'SUBMITTED'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];
const attemptHead = z.object({
  state: z.enum(ATTEMPT_STATES),
  startedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
});
export type AttemptHead = z.infer<typeof attemptHead>;

export const entryView = z.object({
  id: z.number().int(),
  personId: z.number().int(),
  personName: z.string(),
  /** As of publication. */
  unitId: z.number().int(),
  unitName: z.string(),
  category: z.enum(PERSONNEL_CATEGORIES),
  extraMinutes: z.number().int(),
  extraReason: z.string().nullable(),
  addedReason: z.string().nullable(),
  removedAt: z.iso.datetime().nullable(),
  removedReason: z.string().nullable(),
  attempt: attemptHead.nullable(),
});
export const entryPage = pageResponse(entryView);
export type EntryView = z.infer<typeof entryView>;

/** Units of the list, for the filter. */
export const entryUnits = z.object({
  items: z.array(z.object({ unitId: z.number().int(), unitName: z.string(), people: z.number().int() })),
});

/** `already`: they stood on the list before. */
export const addedEntries = z.object({ added: z.number().int(), already: z.number().int() });

const myRound = z.object({
  id: z.number().int(),
  competition: z.object({ id: z.number().int(), name: z.string() }),
  kind: z.enum(ROUND_KINDS),
  mode: z.enum(ROUND_MODES),
  name: z.string(),
  /** As the clock says at `serverNow`. */
  state: z.enum(ROUND_STATES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  durationMinutes: z.number().int(),
  /** Exclusive: when the rule of late entry, or the window, ends beginning. */
  startUntil: z.iso.datetime(),
  extraMinutes: z.number().int(),
  appealsUntil: z.iso.datetime().nullable(),
  attempt: attemptHead.nullable(),
  mayStart: z.boolean(),
});
/** Open ones first, then those to come, soonest first, then the past ones, latest first; at most 100. */
export const myRounds = z.object({ serverNow: z.iso.datetime(), items: z.array(myRound) });
export type MyRound = z.infer<typeof myRound>;
export type MyRounds = z.infer<typeof myRounds>;
