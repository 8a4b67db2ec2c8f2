import {
  createTable,
  date,
  fk,
  flag,
  id,
  instant,
  int,
  refuseChanges,
  text,
  type Migration,
} from '../src/platform/db/schema.js';

/** When the rules below were laid down; they stand as our own policy until a document of the county replaces them. */
const LAID_DOWN = '2026-11-23 00:00:00.000';
const CONVERSION_BASIS = '默认口径，待本县学时折算文件替换';
const TARGET_BASIS = '《干部教育培训工作条例》（2023年）：每年累计不少于12天或90学时；对非公务员为参照';
/** Those whom the centre trains and counts; others get a target when a document gives them one. */
const WITH_TARGET = ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'];

/** The one ledger of training hours (学时台账), the conversion and the targets. */
export const trainingHours: Migration = {
  name: '0060-training-hours',
  async up(runner) {
    await createTable(
      runner,
      'hour_conversion_rule',
      [
        id(),
        date('effective_on'),
        text('basis_document', 200),
        flag('is_default', { default: false }),
        int('half_day_hours'),
        int('half_day_minutes'),
        int('minutes_per_hour'),
        int('lecture_factor'),
        int('online_minutes'),
        int('online_hours'),
        int('made_by', { nullable: true }),
        instant('created_at'),
      ],
      { indexes: [['effective_on']] },
    );
    await createTable(
      runner,
      'hour_target',
      [
        id(),
        text('category', 32),
        int('from_year'),
        int('hours'),
        text('basis_document', 200),
        flag('is_default', { default: false }),
        int('made_by', { nullable: true }),
        instant('created_at'),
      ],
      { indexes: [['category', 'from_year']] },
    );
    await createTable(
      runner,
      'training_hour_entry',
      [
        id(),
        text('entry_key', 120),
        fk('person_id', 'person', { index: false }),
        fk('unit_id', 'unit'),
        text('category', 32),
        date('day'),
        int('minutes'),
        int('credit_hours'),
        text('kind', 24),
        text('method', 16),
        text('source_type', 40),
        int('source_id'),
        text('title', 200),
        fk('rule_id', 'hour_conversion_rule'),
        text('basis', 400),
        int('reversal_of', { nullable: true }),
        text('reason', 200, { nullable: true }),
        int('made_by', { nullable: true }),
        instant('made_at'),
      ],
      {
        unique: { uq_training_hour_entry_key: ['entry_key'], uq_training_hour_entry_reversal: ['reversal_of'] },
        indexes: [['person_id', 'day'], ['day'], ['source_type', 'source_id']],
      },
    );
    await refuseChanges(runner, 'training_hour_entry');
    await runner.query(
      `INSERT INTO hour_conversion_rule
         (effective_on, basis_document, is_default, half_day_hours, half_day_minutes, minutes_per_hour, lecture_factor,
          online_minutes, online_hours, created_at)
       VALUES ('2018-01-01', ?, 1, 400, 120, 45, 500, 30, 100, ?)`,
      [CONVERSION_BASIS, LAID_DOWN],
    );
    for (const category of WITH_TARGET)
      await runner.query(
        `INSERT INTO hour_target (category, from_year, hours, basis_document, is_default, created_at)
         VALUES (?, 2018, 9000, ?, 1, ?)`,
        [category, TARGET_BASIS, LAID_DOWN],
      );
  },
};
