import { z } from 'zod';
import { flagQuery, idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { MAX_ITEMS, PAPER_ACTS } from '../domain/blueprint.js';
import { PAPER_MODES, PAPER_STATES } from '../domain/paper.js';
import { DIFFICULTIES, QUESTION_KINDS, QUESTION_STATES } from '../domain/question.js';

/** 试卷. Points are hundredths, in requests and answers. */

export const paperId = idParam;
const revision = z.number().int().min(1);
const kind = z.enum(QUESTION_KINDS);
const difficulty = z.literal([...DIFFICULTIES]);
/** 0.01 to 1,000 points for one question. */
const points = z.number().int().min(1).max(100_000);

/** A question chosen for a fixed paper, in its place. */
const itemInput = z.strictObject({ questionId: idParam, points });

const cellInput = z.strictObject({
  /** The subject or any below it; `null` = any. */
  subjectId: idParam.nullable(),
  kind,
  /** `null` = any: each draw has the mix of the pool. */
  difficulty: difficulty.nullable(),
  count: z.number().int().min(1).max(MAX_ITEMS),
  points,
});

const common = {
  name: line(100).min(1),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
} as const;
const fixedShape = { mode: z.literal('FIXED'), ...common, items: z.array(itemInput).max(MAX_ITEMS) } as const;
const drawnShape = { mode: z.literal('DRAWN'), ...common, cells: z.array(cellInput).max(60) } as const;

/** The organiser; left out: the headquarters of whoever makes it. */
const unitId = idParam.optional();
export const createPaperBody = z.discriminatedUnion('mode', [
  z.strictObject({ unitId, ...fixedShape }),
  z.strictObject({ unitId, ...drawnShape }),
]);
export const updatePaperBody = z.discriminatedUnion('mode', [
  z.strictObject({ ...fixedShape, revision }),
  z.strictObject({ ...drawnShape, revision }),
]);
export type CreatePaper = z.infer<typeof createPaperBody>;
export type UpdatePaper = z.infer<typeof updatePaperBody>;

export const fixPaperBody = z.strictObject({ revision });
export const copyPaperBody = z.strictObject({ name: line(100).min(1) });
export const availabilityBody = z.strictObject({ cells: z.array(cellInput).max(60) });
export const removePaperQuery = z.strictObject({ revision: z.coerce.number().int().min(1) });
export type FixPaper = z.infer<typeof fixPaperBody>;
export type CopyPaper = z.infer<typeof copyPaperBody>;
export type Availability = z.infer<typeof availabilityBody>;
export type RemovePaper = z.infer<typeof removePaperQuery>;

export const PAPER_SORTS = ['madeAt', 'name', 'totalPoints'] as const;
export const paperQuery = pageQuery(PAPER_SORTS, {
  q: z.string().trim().max(60).optional(),
  state: z.enum(PAPER_STATES).optional(),
  mode: z.enum(PAPER_MODES).optional(),
});
export type PaperQuery = z.infer<typeof paperQuery>;

/** Which draw: any words; the same words give the same draw. A fixed paper that mixes nothing has one only. */
const draw = z.string().trim().min(1).max(60).default('1');
export const previewQuery = z.strictObject({ seed: draw });
export type PreviewQuery = z.infer<typeof previewQuery>;
export const spreadQuery = z.strictObject({ draws: z.coerce.number().int().min(2).max(1000).default(300) });
export type SpreadQuery = z.infer<typeof spreadQuery>;
export const printQuery = z.strictObject({
  draw,
  /** With the key, sources and explanations: for organisers. */
  key: flagQuery.default(false),
  /** With the answer sheet. */
  sheet: flagQuery.default(true),
});
export type PrintQuery = z.infer<typeof printQuery>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

const paperCardShape = {
  id: z.number().int(),
  name: z.string(),
  mode: z.enum(PAPER_MODES),
  state: z.enum(PAPER_STATES),
  unitId: z.number().int(),
  unitName: z.string(),
  itemCount: z.number().int(),
  totalPoints: z.number().int(),
  /** Rounds that hold it. */
  rounds: z.number().int(),
  madeByName: z.string(),
  madeAt: z.iso.datetime(),
  fixedAt: z.iso.datetime().nullable(),
  revision: z.number().int(),
};
const paperCard = z.object(paperCardShape);
export type PaperCard = z.infer<typeof paperCard>;

/** `counts`: how many papers the same filters find in each state (the tabs above the table). */
export const paperPage = pageResponse(paperCard).extend({
  counts: z.partialRecord(z.enum(PAPER_STATES), z.number().int()),
});
export type PaperPage = z.infer<typeof paperPage>;

const paperItem = z.object({
  questionId: z.number().int(),
  code: z.string(),
  kind,
  difficulty: z.number().int(),
  subjectName: z.string(),
  /** Beginning of the stem, one line of words. */
  stem: z.string(),
  points: z.number().int(),
  /** Of the question now; only approved ones may be fixed. */
  state: z.enum(QUESTION_STATES),
  /** The bank has a newer text than this (fixed) paper. */
  isOutdated: z.boolean(),
});
export type PaperItemView = z.infer<typeof paperItem>;

const paperCell = z.object({
  subjectId: z.number().int().nullable(),
  subjectName: z.string().nullable(),
  kind,
  difficulty: z.number().int().nullable(),
  count: z.number().int(),
  points: z.number().int(),
});

const shortage = z
  .object({
    /** Numbers of cells, from 1, that together need more questions than there are for them. */
    cells: z.array(z.number().int()),
    needed: z.number().int(),
    available: z.number().int(),
  })
  .nullable();

/** How many of each difficulty every draw takes for a cell. */
const quota = z.object({ difficulty: z.number().int(), count: z.number().int(), pool: z.number().int() });

export const availabilityView = z.object({
  /** In the order of the request. */
  cells: z.array(z.object({ available: z.number().int(), quotas: z.array(quota) })),
  shortage,
  /** Different questions that may be drawn. */
  pool: z.number().int(),
  itemCount: z.number().int(),
  totalPoints: z.number().int(),
});
export type AvailabilityView = z.infer<typeof availabilityView>;

export const paperDetail = z.object({
  ...paperCardShape,
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  /** FIXED; otherwise empty. */
  items: z.array(paperItem),
  /** DRAWN; otherwise empty. */
  cells: z.array(paperCell),
  /** DRAWN: what the bank has for it; once fixed, what was frozen. */
  availability: availabilityView.nullable(),
  acts: z.array(z.enum(PAPER_ACTS)),
});
export type PaperDetail = z.infer<typeof paperDetail>;

export const paperPreview = z.object({
  seed: z.string(),
  itemCount: z.number().int(),
  totalPoints: z.number().int(),
  items: z.array(
    z.object({
      no: z.number().int(),
      kind,
      points: z.number().int(),
      questionId: z.number().int(),
      code: z.string(),
      difficulty: z.number().int(),
      stem: z.string(),
      options: z.array(z.object({ letter: z.string(), text: z.string(), isCorrect: z.boolean() })),
      parts: z.array(z.string()),
      /** The key in words: letters, accepted texts, references. */
      answers: z.array(z.string()),
      source: z.string(),
      lawReference: z.string().nullable(),
    }),
  ),
});
export type PaperPreview = z.infer<typeof paperPreview>;

const range = z.object({ least: z.number().int(), mean: z.number().int(), most: z.number().int() });
const bins = z.array(z.object({ from: z.number().int(), to: z.number().int(), count: z.number().int() }));

/** Means are in hundredths; of `difficulty` all three. */
export const paperSpread = z.object({
  draws: z.number().int(),
  difficulty: range,
  equalMix: z.boolean(),
  mix: z.array(z.object({ kind, difficulty: z.number().int(), count: z.number().int(), points: z.number().int() })),
  reading: range,
  readingBins: bins,
  pool: z.number().int(),
  unused: z.number().int(),
  use: range,
  useBins: bins,
  shared: range,
});
