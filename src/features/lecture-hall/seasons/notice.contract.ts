import { z } from 'zod';
import { DAY_SOURCES } from '../../../kernel/working-calendar.js';
import { idParam } from '../../../platform/http/contract.js';
import { noticeProblemView } from '../../holidays/holidays.public.js';
import { DATE_STATUSES, LECTURE_KINDS } from '../domain/season.js';
import { personName, unitName } from './rota.contract.js';
import { passedDay, text } from './season.contract.js';

const int = z.number().int();
const source = z.enum(DAY_SOURCES);

/** What whoever hands in the file may say about it, in fields of the form beside it. */
export const noticeFacts = z.strictObject({
  year: z.coerce.number().int().min(2020).max(2050).optional(),
  title: text(200).min(1).optional(),
  documentNo: text(100).min(1).optional(),
});
export type NoticeFactsBody = z.infer<typeof noticeFacts>;

const hitLecture = z.object({
  lectureId: int,
  kind: z.enum(LECTURE_KINDS),
  person: personName,
  unit: unitName,
  pinned: z.boolean(),
  /** False: a place of the rota is given to somebody else when the notice is confirmed; a make-up lecture stays. */
  canCome: z.boolean(),
  /** Code of the absence on the new day. */
  reason: z.string().nullable(),
});

const hitDate = z.object({
  seasonId: int,
  seasonName: z.string(),
  dateId: int,
  month: z.string(),
  status: z.enum(DATE_STATUSES),
  before: z.string(),
  after: z.string(),
  /** Days passed over from the rule's day to the new one; empty when it goes back to the rule's day. */
  passed: z.array(passedDay),
  lectures: z.array(hitLecture),
});
export type HitDateView = z.infer<typeof hitDate>;

/** Why a date that the notice would move stays where it is. */
export const KEPT_BECAUSE = ['HELD', 'CANCELLED', 'SET_BY_HAND', 'PAST'] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

const keptDate = z.object({
  seasonName: z.string(),
  dateId: int,
  month: z.string(),
  heldOn: z.string(),
  because: z.enum(KEPT_BECAUSE),
});

export const noticePreview = z.object({
  /** To confirm with; null while the file has errors, and then nothing was kept of it. */
  previewId: int.nullable(),
  year: int.nullable(),
  title: z.string(),
  documentNo: z.string(),
  fileName: z.string(),
  days: z.array(
    z.object({
      date: z.string(),
      name: z.string(),
      isOffDay: z.boolean(),
      row: int,
      /** What was said about the day until now; null when nothing was. */
      before: z.object({ name: z.string(), isOffDay: z.boolean(), source }).nullable(),
    }),
  ),
  /** Days off until now that the notice no longer has. */
  dropped: z.array(z.object({ date: z.string(), name: z.string(), source })),
  problems: z.array(noticeProblemView),
  /** Lecture dates that move when it is confirmed. */
  dates: z.array(hitDate),
  /** Dates that it would move and that stay. */
  kept: z.array(keptDate),
});
export type NoticePreviewView = z.infer<typeof noticePreview>;

export const confirmNoticeBody = z.strictObject({ previewId: idParam });
export type ConfirmNotice = z.infer<typeof confirmNoticeBody>;

export const noticeConfirmed = z.object({
  noticeId: int,
  year: int,
  moved: z.array(z.object({ seasonId: int, dateId: int, month: z.string(), before: z.string(), after: z.string() })),
  /** Lectures that have another speaker now. */
  replaced: z.array(z.object({ lectureId: int, month: z.string(), from: personName, to: personName })),
  /** How many people were told. */
  told: int,
});
export type NoticeConfirmed = z.infer<typeof noticeConfirmed>;
