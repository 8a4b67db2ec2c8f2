/*
 * All need person.import.
 * POST   /api/roster-imports                  multipart, field `file` → 202 importStartedResponse
 * GET    /api/roster-imports                  importListQuery → importListResponse (own imports, newest first)
 * GET    /api/roster-imports/template         → xlsx file: the columns a roster may have
 * GET    /api/roster-imports/:id              → importResponse
 * PUT    /api/roster-imports/:id/mapping      mappingBody → 202 importStartedResponse
 * GET    /api/roster-imports/:id/rows         rowListQuery → rowListResponse
 * POST   /api/roster-imports/:id/rows/:rowNumber/mends  rowMendBody → rowMendedResponse
 * POST   /api/roster-imports/:id/mends        bulkMendBody → bulkMendedResponse
 * GET    /api/roster-imports/:id/totals       → totalsResponse
 * GET    /api/roster-imports/:id/attention    → xlsx file: rows with problems, and the problems in words
 * POST   /api/roster-imports/:id/confirm      → 202 importStartedResponse
 * POST   /api/roster-imports/:id/cancel       → importResponse: while IMPORTING, nothing is written at all
 * DELETE /api/roster-imports/:id              → doneResponse: throws the import and its rows away
 */
import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { ROSTER_FIELDS, ROW_PROBLEM_CODES } from '../domain/roster-fields.js';
import { IMPORT_STATES, ROW_CHANGES, ROW_DECISIONS, ROW_TABS } from './roster-import.types.js';

const category = z.enum(PERSONNEL_CATEGORIES);
const field = z.enum(ROSTER_FIELDS);
const rowNumber = z.number().int().min(1);

// ---- requests

export const importListQuery = pageQuery(['createdAt'], {});
export type ImportListQuery = z.infer<typeof importListQuery>;

/** Which column means what. Sending it checks all rows anew (a job; mends already made to cells are kept). */
export const mappingBody = z.strictObject({
  sheet: z.number().int().min(0),
  /** Rows above the first person, titles included. */
  headerRows: z.number().int().min(0).max(50),
  columns: z.array(z.strictObject({ index: z.number().int().min(0).max(500), field: field.nullable() })).max(500),
  /** For rows whose unit or category is not in the file. */
  defaultUnitId: z.number().int().positive().nullish(),
  defaultCategory: category.nullish(),
});
export type MappingBody = z.infer<typeof mappingBody>;

export const rowListQuery = pageQuery(['rowNumber'], {
  tab: z.enum(ROW_TABS).default('ATTENTION'),
  code: z.enum(ROW_PROBLEM_CODES).optional(),
  /** Only these rows (`233,512`): to look at two that contradict each other. */
  rows: z
    .string()
    .regex(/^\d{1,6}(,\d{1,6}){0,49}$/)
    .transform((text) => text.split(',').map(Number))
    .optional(),
});
export type RowListQuery = z.infer<typeof rowListQuery>;

/** What to do with one row. */
export const rowMendBody = z.discriminatedUnion('act', [
  /** Write another text into a cell; for the field `unit`, `unitId` may be sent instead of the text. */
  z.strictObject({
    act: z.literal('SET'),
    field,
    value: z.string().max(200).optional(),
    unitId: z.number().int().positive().optional(),
  }),
  /** Take the proposed value of this problem. */
  z.strictObject({ act: z.literal('ACCEPT'), code: z.enum(ROW_PROBLEM_CODES) }),
  /** "I know": the problem (a warning) no longer asks for attention. */
  z.strictObject({ act: z.literal('ACKNOWLEDGE'), code: z.enum(ROW_PROBLEM_CODES) }),
  z.strictObject({ act: z.literal('SKIP') }),
  /** Leave this row for later: it stays in the import when the others go in. */
  z.strictObject({ act: z.literal('DRAFT') }),
  /** Undo SKIP or DRAFT, and every cell written here. */
  z.strictObject({ act: z.literal('RESTORE') }),
]);
export type RowMendBody = z.infer<typeof rowMendBody>;

/** The same for many rows: all with this problem, or the rows named. At least one of the two. */
export const bulkMendBody = z.strictObject({
  act: z.enum(['ACCEPT', 'ACKNOWLEDGE', 'SKIP', 'DRAFT', 'RESTORE']),
  code: z.enum(ROW_PROBLEM_CODES).optional(),
  rows: z.array(rowNumber).min(1).max(50_000).optional(),
});
export type BulkMendBody = z.infer<typeof bulkMendBody>;

// ---- responses

export const importCounts = z.object({
  all: z.number().int(),
  /** Rows that ask for attention: errors and warnings not dealt with. */
  attention: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  drafts: z.number().int(),
  imported: z.number().int(),
  /** What a confirmation would write now: new and changed rows without error, not skipped, not kept as drafts. */
  ready: z.number().int(),
});

export const importListItem = z.object({
  id: z.number().int(),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  rows: z.number().int(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  counts: importCounts.nullable(),
});
export const importListResponse = pageResponse(importListItem);

export const importResponse = importListItem.extend({
  /** The job that reads, checks or writes right now; see /api/jobs/:id. */
  jobId: z.number().int().nullable(),
  /** Code of what went wrong, when `FAILED`. */
  error: z.string().nullable(),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  file: z.object({ format: z.string(), charset: z.string().nullable() }),
  sheets: z.array(z.object({ index: z.number().int(), name: z.string(), rows: z.number().int() })),
  mapping: z
    .object({
      sheet: z.number().int(),
      headerRows: z.number().int(),
      defaultUnitId: z.number().int().nullable(),
      defaultCategory: category.nullable(),
      columns: z.array(
        z.object({
          index: z.number().int(),
          /** `AB`: as spreadsheet programs name it. */
          letter: z.string(),
          header: z.string(),
          field: field.nullable(),
          /** The field was guessed from the header, from the contents, or chosen by a person. */
          guessedBy: z.enum(['HEADER', 'CONTENT', 'PERSON']).nullable(),
          /** First values, personal numbers masked. */
          samples: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
  abilities: z.object({
    map: z.boolean(),
    mend: z.boolean(),
    confirm: z.boolean(),
    cancel: z.boolean(),
    discard: z.boolean(),
  }),
});

const paramValue = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

export const rowView = z.object({
  rowNumber,
  severity: z.enum(['ERROR', 'WARNING']).nullable(),
  change: z.enum(ROW_CHANGES),
  decision: z.enum(ROW_DECISIONS),
  imported: z.boolean(),
  personId: z.number().int().nullable(),
  /** Texts of the cells after normalising; personal numbers masked. Only mapped fields. */
  cells: z.partialRecord(field, z.string()),
  problems: z.array(
    z.object({
      field,
      code: z.enum(ROW_PROBLEM_CODES),
      severity: z.enum(['ERROR', 'WARNING']),
      params: z.record(z.string(), paramValue),
      acknowledged: z.boolean(),
      mend: z.object({
        kind: z.enum(['set', 'acknowledge', 'retype']),
        /** What `ACCEPT` would write, personal numbers masked. */
        label: z.string().nullable(),
      }),
    }),
  ),
  /** For updates: what changes (masked). */
  differences: z.array(z.object({ field, before: z.string(), after: z.string() })),
});
export const rowListResponse = pageResponse(rowView);

export const rowMendedResponse = z.object({
  /** The row, and others whose state changed with it (the twin of a duplicate). */
  rows: z.array(rowView),
  counts: importCounts,
});
export const bulkMendedResponse = z.object({ changed: z.number().int(), counts: importCounts });

export const totalsResponse = z.object({
  /** The smallest unit that holds all units of the file; its establishment is compared. */
  unit: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  items: z.array(
    z.object({ category, inFile: z.number().int(), expected: z.number().int(), difference: z.number().int() }),
  ),
  total: z.object({ inFile: z.number().int(), expected: z.number().int(), difference: z.number().int() }),
  /** A row whose category looks wrong and would explain the difference. */
  hint: z.object({ rowNumber, from: category, to: category }).nullable(),
  /** People of these units who are not in the file; nothing happens to them. */
  missing: z.number().int(),
});

export const importStartedResponse = z.object({ id: z.number().int(), jobId: z.number().int() });
