import { z } from 'zod';
import { flagQuery, pageQuery, pageResponse } from '../../platform/http/contract.js';

/** Newest first; no other order makes sense in an inbox. */
export const inboxQuery = pageQuery(['createdAt'], { unread: flagQuery.optional() });
export type InboxQuery = z.infer<typeof inboxQuery>;

const words = z.object({ title: z.string(), body: z.string() });

const notificationResponse = z.object({
  id: z.number().int(),
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The message with its parameters filled in. */
  words: z.object({ 'zh-CN': words, en: words }),
  link: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationView = z.infer<typeof notificationResponse>;

export const inboxResponse = pageResponse(notificationResponse);
export const unreadResponse = z.object({ count: z.number().int() });
