import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { EVIDENCE_KINDS, LATE_VERDICTS, SUBMIT_KINDS } from '../domain/attempt.js';

/** What the organiser sees while a round runs and afterwards. No scores here: those are the results'. */

export const monitoredRoundId = idParam;

const instant = z.iso.datetime();

export const MONITOR_STATES = ['NOT_STARTED', 'OPEN', 'SUBMITTED'] as const;
export type MonitorState = (typeof MONITOR_STATES)[number];

export const MONITOR_SORTS = ['name', 'unit', 'startedAt', 'dueAt', 'submittedAt'] as const;

/** The list of the round with everybody's attempt, also of those who have not started. */
export const attemptListQuery = pageQuery(MONITOR_SORTS, {
  q: z.string().trim().min(1).max(60).optional(),
  state: z.enum(MONITOR_STATES).optional(),
  unitId: idParam.optional(),
  /** Only with evidence (or only without). */
  evidence: flagQuery.optional(),
  /** Only with answers that came in the grace and wait for a decision. */
  undecided: flagQuery.optional(),
});
export type AttemptListQuery = z.infer<typeof attemptListQuery>;

const attemptRow = z.object({
  entryId: z.number().int(),
  personId: z.number().int(),
  personName: z.string(),
  unitId: z.number().int(),
  unitName: z.string(),
  category: z.enum(PERSONNEL_CATEGORIES),
  extraMinutes: z.number().int(),
  state: z.enum(MONITOR_STATES),
  attemptId: z.number().int().nullable(),
  startedAt: instant.nullable(),
  dueAt: instant.nullable(),
  submittedAt: instant.nullable(),
  submitKind: z.enum(SUBMIT_KINDS).nullable(),
  itemCount: z.number().int(),
  /** Items with an answer that counts as of now. */
  answered: z.number().int(),
  lastSavedAt: instant.nullable(),
  sittings: z.number().int(),
  evidence: z.number().int(),
  late: z.number().int(),
  lateVerdict: z.enum(LATE_VERDICTS).nullable(),
});
export type AttemptRow = z.infer<typeof attemptRow>;
export const attemptPage = pageResponse(attemptRow);

const perMinute = z.array(z.object({ at: instant, count: z.number().int() }));

export const roundMonitor = z.object({
  serverNow: instant,
  entered: z.number().int(),
  notStarted: z.number().int(),
  open: z.number().int(),
  submitted: z.object({ person: z.number().int(), time: z.number().int(), staff: z.number().int() }),
  /** Attempts with evidence, by kind. */
  evidence: z.array(z.object({ kind: z.enum(EVIDENCE_KINDS), attempts: z.number().int() })),
  /** Attempts with answers of the grace, and those of them that wait for a decision. */
  late: z.object({ attempts: z.number().int(), undecided: z.number().int() }),
  starts: perMinute,
  submits: perMinute,
});

export type RoundMonitor = z.infer<typeof roundMonitor>;

export const journalQuery = pageQuery(['seq'], { itemNo: z.coerce.number().int().min(1).optional() });
export type JournalQuery = z.infer<typeof journalQuery>;

const response = z.union([z.object({ choices: z.array(z.string()) }), z.object({ texts: z.array(z.string()) })]);
export const journalPage = pageResponse(
  z.object({
    sitting: z.number().int(),
    seq: z.number().int(),
    itemNo: z.number().int(),
    response,
    late: z.boolean(),
    givenAt: instant.nullable(),
    receivedAt: instant,
    /** It is the one that counts for its item as of now. */
    counts: z.boolean(),
  }),
);

export const attemptEvidence = z.object({
  attemptId: z.number().int(),
  personName: z.string(),
  unitName: z.string(),
  sittings: z.array(
    z.object({ sitting: z.number().int(), device: z.string(), address: z.string().nullable(), openedAt: instant }),
  ),
  events: z.array(
    z.object({
      sitting: z.number().int(),
      kind: z.enum(EVIDENCE_KINDS),
      detail: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
      at: instant,
    }),
  ),
  decisions: z.array(
    z.object({ verdict: z.enum(LATE_VERDICTS), words: z.string(), madeByName: z.string(), madeAt: instant }),
  ),
});

const words = z.string().trim().min(1).max(300);

export const lateDecisionBody = z.strictObject({ verdict: z.enum(LATE_VERDICTS), words });
export type LateDecisionBody = z.infer<typeof lateDecisionBody>;

export const closeBody = z.strictObject({ words });
export type CloseBody = z.infer<typeof closeBody>;
