import { createTable, id, instant, int, longText, text, type Migration } from '../src/platform/db/schema.js';

export const mail: Migration = {
  name: '0006-mail',
  async up(runner) {
    await createTable(
      runner,
      'mail_message',
      [
        id(),
        text('recipient', 254),
        text('subject', 200),
        longText('body'),
        text('message_key', 36),
        text('state', 10),
        int('attempts', { default: 0 }),
        instant('next_at'),
        instant('created_at'),
        instant('sent_at', { nullable: true }),
        text('error', 200, { nullable: true }),
      ],
      { unique: { uq_mail_message_key: ['message_key'] }, indexes: [['state', 'next_at']] },
    );
  },
};
