/*
 * GET /api/holidays?year=                 everybody → yearResponse (this year unless said otherwise)
 * GET /api/holiday-notices                holidays.read → noticeListResponse (imported ones, the newest first)
 * GET /api/holiday-notices/template?year= holidays.manage → xlsx file to fill in (next year unless said otherwise)
 * POST /api/holiday-notices/preview and POST /api/holiday-notices stand with the lecture hall, which shows and moves its dates.
 */
import { z } from 'zod';
import { DAY_SOURCES } from '../../kernel/working-calendar.js';
import { pageQuery, pageResponse } from '../../platform/http/contract.js';
import { FIRST_YEAR, LAST_YEAR } from './domain/lunar-days.js';
import { NOTICE_PROBLEM_CODES, PROBLEM_SEVERITIES } from './domain/notice-problem.js';
import { YEAR_STATUSES } from './domain/year-days.js';

const year = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);

// ---- requests

export const yearQuery = z.strictObject({ year: year.optional() });
export type YearQuery = z.infer<typeof yearQuery>;

export const noticeListQuery = pageQuery(['activatedAt', 'year'], { year: year.optional() });
export type NoticeListQuery = z.infer<typeof noticeListQuery>;

// ---- responses

export const yearResponse = z.object({
  year: z.number().int(),
  /** NOTICE: all is known · FORECAST: the law is known, the rest expected · STATUTE: only the law is known. */
  status: z.enum(YEAR_STATUSES),
  notice: z.object({ origin: z.enum(['SHIPPED', 'IMPORTED']), title: z.string(), documentNo: z.string() }).nullable(),
  days: z.array(z.object({ date: z.iso.date(), name: z.string(), isOffDay: z.boolean(), source: z.enum(DAY_SOURCES) })),
});

export const noticeListResponse = pageResponse(
  z.object({
    id: z.number().int(),
    year: z.number().int(),
    title: z.string(),
    documentNo: z.string(),
    fileName: z.string(),
    state: z.enum(['ACTIVE', 'SUPERSEDED']),
    offDays: z.number().int(),
    makeUpDays: z.number().int(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    activatedAt: z.iso.datetime().nullable(),
    supersededAt: z.iso.datetime().nullable(),
  }),
);

/** A problem of a notice's file, for the answer of whoever shows a preview. */
export const noticeProblemView = z.object({
  code: z.enum(NOTICE_PROBLEM_CODES),
  /** ERROR: nothing can be imported · WARNING: look again before confirming · NOTE. */
  severity: z.enum(PROBLEM_SEVERITIES),
  /** Row of the sheet, or number of the entry, from 1; null for the whole file. */
  row: z.number().int().nullable(),
  params: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()])).readonly()]),
  ),
  /** In Chinese, without the row. */
  words: z.string(),
});
