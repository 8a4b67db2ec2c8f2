/*
 * 试题导入与导出. All need question.edit; an import is seen by the account that sent the file up.
 * GET    /api/question-imports/template          → xlsx: the empty template with a page of help
 * POST   /api/question-imports/preview           multipart: `file`, and previewForm → importView (nothing is in the bank yet)
 * GET    /api/question-imports/:id               → importView
 * GET    /api/question-imports/:id/items         itemListQuery → itemList
 * GET    /api/question-imports/:id/errors        → xlsx: what was refused, with the reasons, in the columns of the template
 * POST   /api/question-imports/:id/confirm       confirmBody → 202 importStarted: a job writes all of it or nothing
 * DELETE /api/question-imports/:id               → doneResponse
 * GET    /api/questions/export.xlsx, /api/questions/export.xml   the filters of the list
 */
import { z } from 'zod';
import { line, pageQuery, pageResponse } from '../../../../platform/http/contract.js';
import { QUESTION_KINDS } from '../../domain/question.js';
import { IMPORT_FORMATS } from '../formats/parsed.js';
import { IMPORT_CHARSETS } from '../formats/read-bank.js';
import { questionFilters } from '../question.contract.js';
import { DUPLICATE_CHOICES, IMPORT_STATES } from './question-import.types.js';

// ---- requests

/** Beside the file; both are found out by the contents unless said. */
export const previewForm = z.strictObject({
  format: z.enum(IMPORT_FORMATS).optional(),
  charset: z.enum(IMPORT_CHARSETS).optional(),
});
export type PreviewForm = z.infer<typeof previewForm>;

export const ITEM_TABS = ['ALL', 'READY', 'REFUSED', 'NOTED', 'DOUBLED'] as const;
export type ItemTab = (typeof ITEM_TABS)[number];

export const itemListQuery = pageQuery(['itemNo'], { tab: z.enum(ITEM_TABS).default('ALL') });
export type ItemListQuery = z.infer<typeof itemListQuery>;

export const confirmBody = z.strictObject({
  /** Questions with a text that the bank, or the file before them, has already. */
  duplicates: z.enum(DUPLICATE_CHOICES).default('SKIP'),
  /** Without it a file with refused questions is not imported at all. */
  leaveOutRefused: z.boolean().default(false),
  /** For questions that name no subject. */
  subjectId: z.int().min(1).nullable().default(null),
  /** For questions that name no source; the name of the file unless said. */
  source: line(200).default(''),
  submit: z.boolean().default(false),
});
export type ConfirmBody = z.infer<typeof confirmBody>;

export const exportQuery = z.strictObject(questionFilters);
export type ExportQuery = z.infer<typeof exportQuery>;

// ---- responses

const kind = z.enum(QUESTION_KINDS);

const problemView = z.object({
  code: z.string(),
  severity: z.enum(['ERROR', 'NOTE']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const importView = z.object({
  id: z.int(),
  fileName: z.string(),
  format: z.enum(IMPORT_FORMATS),
  charset: z.string().nullable(),
  state: z.enum(IMPORT_STATES),
  counts: z.object({
    items: z.int(),
    /** Sound, whether or not the bank has them already. */
    sound: z.int(),
    refused: z.int(),
    noted: z.int(),
    /** Sound ones whose text the bank or the file before them has. */
    doubled: z.int(),
    doubledInFile: z.int(),
    doubledInBank: z.int(),
    withoutSubject: z.int(),
    pictures: z.int(),
  }),
  kinds: z.array(z.object({ kind, count: z.int() })),
  /** `name` empty: the file names none. `isNew`: will be added when it is confirmed. */
  subjects: z.array(z.object({ name: z.string(), count: z.int(), isNew: z.boolean() })),
  /** Of the file as a whole. */
  notes: z.array(problemView),
  /** Questions that went into the bank. */
  written: z.int(),
  /** Writes it right now; see /api/jobs/:id. */
  jobId: z.int().nullable(),
  /** Why the last attempt to write it failed; nothing was written then. */
  error: z.string().nullable(),
  madeAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  abilities: z.object({ confirm: z.boolean(), discard: z.boolean() }),
});
export type ImportView = z.infer<typeof importView>;

const itemView = z.object({
  itemNo: z.int(),
  place: z.object({
    sheet: z.string().nullable(),
    row: z.int().nullable(),
    line: z.int().nullable(),
    file: z.string().nullable(),
  }),
  title: z.string(),
  kind: kind.nullable(),
  refused: z.boolean(),
  problems: z.array(problemView),
  /** Number of the item before it with the same text. */
  twinNo: z.int().nullable(),
  /** Code of the question of the bank with the same text. */
  bankCode: z.string().nullable(),
  /** Of the question it has become. */
  code: z.string().nullable(),
  options: z.array(z.string()),
  /** In words. */
  answer: z.string(),
  subject: z.string(),
});
export type ItemView = z.infer<typeof itemView>;
export const itemList = pageResponse(itemView);
export type ItemList = z.infer<typeof itemList>;

export const importStarted = z.object({ id: z.int(), jobId: z.int() });
export type ImportStarted = z.infer<typeof importStarted>;
