import { createTable, int, longText, text, type Migration } from '../src/platform/db/schema.js';

const GENESIS = '0'.repeat(64);

export const audit: Migration = {
  name: '0002-audit',
  async up(runner) {
    await createTable(
      runner,
      'audit_entry',
      [
        int('position', { primary: true }),
        text('at', 24),
        int('account_id', { nullable: true }),
        text('actor_name', 64),
        text('address', 64, { nullable: true }),
        text('act', 64),
        text('subject', 64),
        text('subject_id', 64, { nullable: true }),
        int('unit_id', { nullable: true }),
        text('outcome', 16),
        longText('before_json', { nullable: true }),
        longText('after_json', { nullable: true }),
        text('hash', 64),
      ],
      { indexes: [['subject', 'subject_id'], ['at']] },
    );
    await createTable(runner, 'audit_head', [int('id', { primary: true }), int('position'), text('hash', 64)]);
    await runner.query('INSERT INTO audit_head (id, position, hash) VALUES (1, 0, ?)', [GENESIS]);
  },
};
