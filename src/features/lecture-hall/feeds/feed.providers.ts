import { CalendarFeeds } from './calendar-feeds.js';
import { FeedEntriesQueries } from './feed-entries.queries.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsRepository } from './feeds.repository.js';
import { FeedsService } from './feeds.service.js';

/** The room of the calendar feeds, for the module of the lecture hall. */
export const CALENDAR_FEED_CONTROLLERS = [FeedsController];
export const CALENDAR_FEED_PROVIDERS = [CalendarFeeds, FeedEntriesQueries, FeedsRepository, FeedsService];
