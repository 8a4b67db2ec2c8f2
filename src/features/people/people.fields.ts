import { z } from 'zod';
import { isBusinessDate } from '../../kernel/calendar.js';

/** Shapes that several contracts of this feature share. */

export const businessDate = z
  .string()
  .refine(isBusinessDate, { message: 'not a day of the calendar (YYYY-MM-DD)' })
  .meta({ format: 'date' });

export const unitName = z.string().trim().min(2).max(100);

/** Name or number of the document a change rests on. */
export const documentName = z.string().trim().min(1).max(200);

export const personNameText = z.string().trim().min(1).max(64);
export const positionName = z.string().trim().min(1).max(64);
export const shortReason = z.string().trim().min(2).max(200);

/** Strings in the request; normalised and checked by the domain, which names the fault. */
export const idNumberText = z.string().trim().min(1).max(40);
export const phoneText = z.string().trim().min(1).max(40);
export const bankCardText = z.string().trim().min(1).max(40);
