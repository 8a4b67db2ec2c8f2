import { createTable, date, fk, id, instant, int, text, type Migration } from '../src/platform/db/schema.js';

/** Training classes, their quota groups and courses, and the enrolments. */
export const classes: Migration = {
  name: '0030-classes',
  async up(runner) {
    await createTable(
      runner,
      'class_series',
      [id(), text('theme', 60), text('kind', 16), int('last_session_no', { default: 0 })],
      {
        unique: { uq_class_series_theme: ['theme', 'kind'] },
      },
    );
    await createTable(
      runner,
      'training_class',
      [
        id(),
        fk('series_id', 'class_series', { index: false }),
        int('session_no'),
        text('name', 120),
        fk('host_unit_id', 'unit'),
        text('status', 16),
        date('starts_on'),
        date('ends_on'),
        int('credit_hours'),
        text('audience', 100),
        text('summary', 500),
        text('place', 100),
        text('place_note', 200),
        text('notice', 2000),
        text('afterwards', 1000),
        fk('class_teacher_id', 'person', { nullable: true }),
        instant('opens_at'),
        instant('closes_at'),
        text('mode', 16),
        text('eligible_categories', 200, { nullable: true }),
        int('seats'),
        int('pool_seats'),
        int('waiting_size'),
        int('offer_hours'),
        int('held_count', { default: 0 }),
        int('confirmed_count', { default: 0 }),
        int('pool_held', { default: 0 }),
        int('waiting_count', { default: 0 }),
        int('last_arrival_no', { default: 0 }),
        text('cancel_reason', 200, { nullable: true }),
        int('revision', { default: 1 }),
        instant('created_at'),
        instant('updated_at'),
      ],
      {
        unique: { uq_training_class_session: ['series_id', 'session_no'] },
        indexes: [['starts_on']],
        checks: {
          ck_training_class_seats: 'held_count >= 0 AND held_count <= seats',
          ck_training_class_pool: 'pool_held >= 0 AND pool_held <= pool_seats',
          ck_training_class_confirmed: 'confirmed_count >= 0 AND confirmed_count <= held_count',
        },
      },
    );
    await createTable(
      runner,
      'class_quota',
      [
        id(),
        fk('class_id', 'training_class', { onDelete: 'CASCADE' }),
        text('name', 60),
        int('quota'),
        int('sort_order'),
        int('held_count', { default: 0 }),
        int('confirmed_count', { default: 0 }),
      ],
      { checks: { ck_class_quota_counts: 'confirmed_count >= 0 AND confirmed_count <= held_count' } },
    );
    await createTable(
      runner,
      'class_quota_unit',
      [id(), fk('quota_id', 'class_quota', { onDelete: 'CASCADE', index: false }), fk('unit_id', 'unit')],
      { unique: { uq_class_quota_unit: ['quota_id', 'unit_id'] } },
    );
    await createTable(
      runner,
      'class_course',
      [
        id(),
        fk('class_id', 'training_class', { onDelete: 'CASCADE', index: false }),
        fk('course_id', 'course'),
        text('method', 16),
        int('credit_hours'),
        int('sort_order'),
      ],
      { unique: { uq_class_course_method: ['class_id', 'course_id', 'method'] } },
    );
    await createTable(
      runner,
      'enrolment',
      [
        id(),
        fk('class_id', 'training_class', { index: false }),
        fk('person_id', 'person'),
        int('live_person_id', { nullable: true }),
        fk('unit_id', 'unit'),
        text('category', 32),
        fk('quota_id', 'class_quota', { nullable: true }),
        text('state', 16),
        int('arrival_no'),
        int('filed_by', { nullable: true }),
        instant('applied_at'),
        instant('nominated_at', { nullable: true }),
        instant('confirmed_at', { nullable: true }),
        instant('offered_at', { nullable: true }),
        instant('offer_expires_at', { nullable: true }),
        instant('ended_at', { nullable: true }),
        text('reason', 200, { nullable: true }),
        int('reminded_count', { default: 0 }),
        instant('reminded_at', { nullable: true }),
      ],
      {
        unique: {
          uq_enrolment_live: ['class_id', 'live_person_id'],
          uq_enrolment_arrival: ['class_id', 'arrival_no'],
        },
        indexes: [['state', 'offer_expires_at']],
      },
    );
  },
};
