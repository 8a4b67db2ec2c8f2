import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { idParam } from '../../../platform/http/contract.js';
import { DATE_STATUSES, LECTURE_KINDS } from '../domain/season.js';

const int = z.number().int();

export const seasonId = idParam;
export const dateId = idParam;

/** 开讲通知: everything the printed notice of a month says. */
export const noticeView = z.object({
  dateId: int,
  seasonName: z.string(),
  /** 第4讲. */
  sessionNo: int,
  month: z.string(),
  heldOn: z.string(),
  /** 1 Monday … 7 Sunday. */
  weekday: int,
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  status: z.enum(DATE_STATUSES),
  /** Where the rule alone would put it, when that is another day. */
  ruleOn: z.string().nullable(),
  deferralReason: z.string(),
  cancelReason: z.string().nullable(),
  hostUnitName: z.string(),
  /** Seats for listeners. */
  seats: int,
  lectures: z.array(
    z.object({
      position: int,
      kind: z.enum(LECTURE_KINDS),
      name: z.string(),
      unitName: z.string(),
      topic: z.string().nullable(),
    }),
  ),
  /** Who attends: these categories of the county's cadres. */
  audience: z.array(z.enum(PERSONNEL_CATEGORIES)),
  /** Where to ask: whoever prints it. */
  contact: z.object({ unitName: z.string(), name: z.string() }),
  /** Day of the notice, `YYYY-MM-DD`. */
  noticeOn: z.string(),
  basisDocument: z.string(),
});
export type NoticeView = z.infer<typeof noticeView>;
