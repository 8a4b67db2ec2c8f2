import { createTable, fk, id, instant, text, type Migration } from '../src/platform/db/schema.js';

/** Calendar feeds by secret link; only the hash of the secret is kept. */
export const calendarFeeds: Migration = {
  name: '0090-calendar-feeds',
  async up(runner) {
    await createTable(
      runner,
      'calendar_feed',
      [
        id(),
        fk('person_id', 'person'),
        text('kind', 16),
        text('token_hash', 64),
        text('reminder_days', 40),
        instant('created_at'),
        instant('last_used_at', { nullable: true }),
        instant('revoked_at', { nullable: true }),
      ],
      { unique: { uq_calendar_feed_token: ['token_hash'] } },
    );
  },
};
