import { createTable, fk, flag, id, instant, int, longText, text, type Migration } from '../src/platform/db/schema.js';

export const jobs: Migration = {
  name: '0005-jobs',
  async up(runner) {
    await createTable(
      runner,
      'job',
      [
        id(),
        text('kind', 60),
        text('state', 12),
        longText('payload'),
        longText('actor'),
        fk('owner_account_id', 'account', { nullable: true, onDelete: 'SET NULL' }),
        text('unique_key', 190, { nullable: true }),
        instant('run_at'),
        int('attempts', { default: 0 }),
        text('lease_owner', 40, { nullable: true }),
        instant('lease_until', { nullable: true }),
        flag('cancel_requested', { default: false }),
        int('progress_done', { default: 0 }),
        int('progress_total', { default: 0 }),
        text('note', 200, { nullable: true }),
        longText('result', { nullable: true }),
        text('error', 200, { nullable: true }),
        instant('created_at'),
        instant('started_at', { nullable: true }),
        instant('finished_at', { nullable: true }),
      ],
      { unique: { uq_job_key: ['unique_key'] }, indexes: [['state', 'run_at']] },
    );
  },
};
