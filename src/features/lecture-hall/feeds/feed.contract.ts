import { z } from 'zod';
import { idParam } from '../../../platform/http/contract.js';
import { FEED_KINDS } from '../domain/feed.js';

const int = z.number().int();

export const feedId = idParam;

/** Days before a lecture on which a calendar reminds at nine in the morning; 0 is the day itself. */
const reminderDays = z
  .array(z.number().int().min(0).max(30))
  .max(5)
  .refine((days) => new Set(days).size === days.length, { message: 'SAME_DAY_TWICE' });

/** `reminderDays` left out: 7 and 1 for one's own lectures, 1 for the others. */
export const createFeedBody = z.strictObject({ kind: z.enum(FEED_KINDS), reminderDays: reminderDays.optional() });
export type CreateFeed = z.infer<typeof createFeedBody>;

const feedShape = {
  id: int,
  /** MINE my lectures · UNIT those of my unit's people · CENTRE all published dates. */
  kind: z.enum(FEED_KINDS),
  reminderDays: z.array(int),
  createdAt: z.iso.datetime(),
  /** When a calendar fetched it last (to the hour). */
  lastUsedAt: z.iso.datetime().nullable(),
};
export const feedItem = z.object(feedShape);
export type FeedItem = z.infer<typeof feedItem>;
export const feedList = z.object({ items: z.array(feedItem), limit: int });

/** `url` is shown this once: only its hash is kept. */
export const createdFeed = z.object({ ...feedShape, url: z.url() });
export type CreatedFeed = z.infer<typeof createdFeed>;

/** `<secret>.ics` → the secret. */
export const feedFile = z
  .string()
  .regex(/^[\w-]{43}\.ics$/)
  .transform((file) => file.slice(0, -'.ics'.length));
