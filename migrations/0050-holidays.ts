import {
  createTable,
  date,
  fk,
  flag,
  id,
  instant,
  int,
  json,
  text,
  type Migration,
} from '../src/platform/db/schema.js';

/** Imported holiday notices (放假通知) and their days. What ships with the program is not stored. */
export const holidays: Migration = {
  name: '0050-holidays',
  async up(runner) {
    await createTable(
      runner,
      'holiday_notice',
      [
        id(),
        int('year'),
        text('title', 120),
        text('document_no', 60),
        text('file_name', 255),
        text('state', 12),
        int('active_year', { nullable: true }),
        fk('base_notice_id', 'holiday_notice', { nullable: true }),
        json('problems'),
        fk('account_id', 'account', { nullable: true }),
        text('created_by', 64),
        instant('created_at'),
        instant('activated_at', { nullable: true }),
        instant('superseded_at', { nullable: true }),
      ],
      { unique: { uq_holiday_notice_active: ['active_year'] }, indexes: [['year', 'state']] },
    );
    await createTable(
      runner,
      'holiday_day',
      [
        id(),
        fk('notice_id', 'holiday_notice', { index: false, onDelete: 'CASCADE' }),
        date('day'),
        text('name', 60),
        flag('is_off_day'),
      ],
      { unique: { uq_holiday_day_once: ['notice_id', 'day'] } },
    );
  },
};
