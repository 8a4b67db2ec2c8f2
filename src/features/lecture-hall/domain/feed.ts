/** 日历订阅: what a calendar feed holds. */
export const FEED_KINDS = ['MINE', 'UNIT', 'CENTRE'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** Days before, on which the calendar reminds unless told otherwise. */
export const DEFAULT_REMINDERS: Readonly<Record<FeedKind, readonly number[]>> = {
  MINE: [7, 1],
  UNIT: [1],
  CENTRE: [1],
};

/** Live links of one person; who needs more has forgotten old ones. */
export const FEEDS_PER_PERSON = 10;
