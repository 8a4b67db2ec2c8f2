import { z } from 'zod';

import { isBusinessDate } from '../../../kernel/calendar.js';

/*
 * The small pieces of which the structures of the seven methods are made. A draft may be half done: shapes are strict,
 * but texts may be blank and lists empty; what must be filled before review is said by the rules of each method.
 */

/** Trimmed text of at most `max` characters; may be blank in a draft. */
export const text = (max: number) => z.string().trim().max(max).default('');
/** Trimmed text that is never blank. */
export const name = (max = 80) => z.string().trim().min(1).max(max);
/** Whole minutes, up to two days. */
export const minutes = z.int().min(0).max(2880);
/** `YYYY-MM-DD`, a real day. */
export const businessDate = z.string().refine(isBusinessDate, 'not a calendar day');
/** `HH:mm` in the centre's zone. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day');
/** The id of a row of another table. */
export const reference = z.int().positive();
export const optionalReference = reference.nullable().default(null);
/** A list of short lines, each filled. */
export const lines = (max: number, length = 200) => z.array(name(length)).max(max).default([]);

/** Minutes since midnight of `HH:mm`. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
