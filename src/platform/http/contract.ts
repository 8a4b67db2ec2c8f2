import { z } from 'zod';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../kernel/page.js';

/** A positive integer key in a path. */
export const idParam = z.coerce.number().int().min(1).max(2_147_483_647);

/** What every list answers: one page and the true total of the filtered list. */
export function pageResponse<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
  });
}

/**
 * The query of a list: `page`, `size` (≤ 100), `sort` (one of the allowed fields, `-` in front = descending) and
 * the list's own filters. Unknown keys are refused.
 */
export function pageQuery<Field extends string, Filters extends z.ZodRawShape>(
  sortFields: readonly [Field, ...Field[]],
  filters: Filters,
) {
  const allowed = sortFields.flatMap((field) => [field, `-${field}` as const]);
  return z.strictObject({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
    sort: z.enum(allowed as [Field | `-${Field}`, ...(Field | `-${Field}`)[]]).optional(),
    ...filters,
  });
}

/** Text that is one line wherever it shows (titles, places): line ends and runs of blanks become one blank. */
export const line = (length: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/\s+/g, ' '))
    .trim()
    .max(length);

/** A flag in a query string. */
export const flagQuery = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Splits `-name` into its parts for an ORDER BY. */
export function sortOrder<Field extends string>(
  sort: Field | `-${Field}` | undefined,
  fallback: { field: Field; direction: 'ASC' | 'DESC' },
): { field: Field; direction: 'ASC' | 'DESC' } {
  if (sort === undefined) return fallback;
  return sort.startsWith('-')
    ? { field: sort.slice(1) as Field, direction: 'DESC' }
    : { field: sort as Field, direction: 'ASC' };
}

/** An answer that only says that it was done. */
export const doneResponse = z.object({ done: z.literal(true) });
