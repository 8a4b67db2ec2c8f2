import { z } from 'zod';
import { idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { CHANGE_KINDS } from '../domain/season.js';
import { SWAP_ACTS, SWAP_PROBLEMS, SWAP_STATES } from '../domain/swap.js';

const int = z.number().int();
const words = (length: number) => z.string().trim().max(length);

export const swapId = idParam;
export const lectureId = idParam;

// ── what comes in ──────────────────────────────────────────────────────────────────────────────────────────────────

/** `toPersonId` left out: offered to all who have a lecture on another day. */
export const offerBody = z.strictObject({ toPersonId: idParam.optional(), words: words(200).default('') });
/** The own lecture that goes in exchange. */
export const acceptBody = z.strictObject({ lectureId: idParam });
export const declineBody = z.strictObject({ reason: words(200).default('') });
export const refuseBody = z.strictObject({ reason: words(200).min(1) });
export type OfferBody = z.infer<typeof offerBody>;

/**
 * open: those that I can take · mine: offered, taken or declined by me · waiting: for the word of staff · decided: over. Staff see all of
 * their hall in the last two, others those they are part of.
 */
export const SWAP_VIEWS = ['open', 'mine', 'waiting', 'decided'] as const;
export const swapQuery = pageQuery(['until', 'offeredAt', 'decidedAt'], { view: z.enum(SWAP_VIEWS).default('open') });
export type SwapQuery = z.infer<typeof swapQuery>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

/** One side of a swap, as it stood when it was offered or accepted. */
const swapSide = z.object({
  lectureId: int,
  dateId: int,
  month: z.string(),
  sessionNo: int,
  heldOn: z.string(),
  personId: int,
  name: z.string(),
  unitName: z.string(),
  topic: z.string().nullable(),
});
export type SwapSideView = z.infer<typeof swapSide>;

const problem = z.object({
  problem: z.enum(SWAP_PROBLEMS),
  /** Whom it concerns; null when it is the lecture itself. Why somebody is away is never told. */
  name: z.string().nullable(),
  heldOn: z.string(),
});

/** A lecture that may go in exchange, or why it may not. */
const exchange = z.object({
  lectureId: int,
  month: z.string(),
  heldOn: z.string(),
  topic: z.string().nullable(),
  fits: z.boolean(),
  problems: z.array(problem),
});

export const swapItem = z.object({
  id: int,
  state: z.enum(SWAP_STATES),
  offered: swapSide,
  /** Whom it was offered to; null: to everybody. */
  target: z.object({ personId: int, name: z.string() }).nullable(),
  /** The lecture given in exchange; null until somebody accepts. */
  taken: swapSide.nullable(),
  words: z.string(),
  /** 换讲截止: the last day on which it can be confirmed. */
  until: z.string(),
  daysLeft: int,
  offeredAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Words of whoever declined or refused. */
  decision: z.string().nullable(),
  /** ENDED: what happened to one of the lectures. */
  endedBy: z.enum(CHANGE_KINDS).nullable(),
  decidedBy: z.string().nullable(),
  isMine: z.boolean(),
  /** For those who may accept: their own lectures. */
  exchanges: z.array(exchange),
  acts: z.array(z.enum(SWAP_ACTS)),
});
export type SwapItem = z.infer<typeof swapItem>;

export const swapPage = pageResponse(swapItem).extend({
  /** For the tabs. */
  counts: z.object({ open: int, mine: int, waiting: int }),
});
export type SwapPageView = z.infer<typeof swapPage>;

/** With whom the speaker of a lecture could swap it. */
export const swapPartners = z.object({
  lectureId: int,
  until: z.string(),
  /** Why it cannot be offered at all; null: it can. */
  refused: z.string().nullable(),
  people: z.array(
    z.object({
      personId: int,
      name: z.string(),
      unitName: z.string(),
      fits: z.boolean(),
      exchanges: z.array(exchange),
    }),
  ),
});
export type SwapPartners = z.infer<typeof swapPartners>;

export const offeredSwap = z.object({ id: int });
export type AcceptBody = z.infer<typeof acceptBody>;
export type ReasonBody = z.infer<typeof refuseBody>;
