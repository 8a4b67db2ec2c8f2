import { createTable, fk, id, instant, longText, text, type Migration } from '../src/platform/db/schema.js';

export const notifications: Migration = {
  name: '0040-notifications',
  async up(runner) {
    await createTable(
      runner,
      'notification',
      [
        id(),
        fk('person_id', 'person', { index: false, onDelete: 'CASCADE' }),
        text('kind', 60),
        longText('params'),
        text('link', 300),
        text('dedupe_key', 190, { nullable: true }),
        instant('created_at'),
        instant('read_at', { nullable: true }),
      ],
      { unique: { uq_notification_once: ['person_id', 'dedupe_key'] }, indexes: [['person_id', 'read_at']] },
    );
  },
};
