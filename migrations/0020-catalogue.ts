import {
  createTable,
  date,
  fk,
  flag,
  id,
  instant,
  int,
  json,
  longText,
  text,
  type Migration,
} from '../src/platform/db/schema.js';

/** Subjects a new installation starts with; the training staff changes the list. */
const SUBJECTS = [
  ['GOVERNANCE', '社区治理'],
  ['MEDIATION', '矛盾调处'],
  ['SERVICE', '便民服务'],
  ['SAFETY', '应急安全'],
  ['PARTY_BUILDING', '党建引领'],
  ['MASS_WORK', '群众工作'],
  ['LAW', '法治素养'],
  ['DIGITAL', '数字治理'],
] as const;

const METHODS = ['CLASSROOM', 'CEREMONY', 'AUDIOVISUAL', 'INTERVIEW', 'SCENARIO', 'ON_SITE', 'EXTENSION'] as const;

/** Courses and their versions, lecturers, venues, field sites. */
export const catalogue: Migration = {
  name: '0020-catalogue',
  async up(runner) {
    await createTable(
      runner,
      'course_subject',
      [
        id(),
        text('code', 30),
        text('name', 20),
        int('sort_order', { default: 100 }),
        flag('is_active', { default: true }),
      ],
      { unique: { uq_course_subject_code: ['code'] } },
    );
    await createTable(runner, 'catalogue_image', [
      id(),
      text('storage_key', 200),
      text('mime_type', 40),
      int('width'),
      int('height'),
      int('size'),
      text('sha256', 64),
      text('uploaded_by', 64),
      instant('created_at'),
    ]);
    await createTable(
      runner,
      'lecturer',
      [
        id(),
        text('name', 40),
        text('name_keys', 200),
        text('kind', 20),
        fk('person_id', 'person', { nullable: true, index: false }),
        text('post', 60),
        text('organisation', 80),
        text('introduction', 2000),
        json('topics'),
        fk('photo_image_id', 'catalogue_image', { nullable: true }),
        text('approval_decision', 12),
        date('approved_from', { nullable: true }),
        date('approved_until', { nullable: true }),
        text('decided_by', 64, { nullable: true }),
        text('decision_reason', 300),
        int('rating_sum', { default: 0 }),
        int('rating_count', { default: 0 }),
        fk('owner_unit_id', 'unit', { nullable: true }),
        int('revision', { default: 1 }),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: { uq_lecturer_person: ['person_id'] }, indexes: [['name']] },
    );
    await createTable(
      runner,
      'venue',
      [
        id(),
        text('name', 40),
        text('kind', 20),
        text('building', 40),
        text('floor', 20),
        int('seats'),
        json('equipment'),
        text('notes', 500),
        fk('photo_image_id', 'catalogue_image', { nullable: true }),
        flag('is_active', { default: true }),
        fk('owner_unit_id', 'unit', { nullable: true }),
        int('revision', { default: 1 }),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: { uq_venue_name: ['name'] } },
    );
    await createTable(
      runner,
      'field_site',
      [
        id(),
        text('name', 60),
        text('kind', 20),
        text('address', 120),
        int('longitude_micro'),
        int('latitude_micro'),
        text('coordinate_system', 8),
        text('summary', 200),
        longText('commentary'),
        int('capacity'),
        int('visit_minutes'),
        text('open_hours', 80),
        text('contact_name', 40),
        text('contact_phone_cipher', 255, { nullable: true }),
        text('contact_phone_masked', 20, { nullable: true }),
        fk('photo_image_id', 'catalogue_image', { nullable: true }),
        flag('is_active', { default: true }),
        fk('owner_unit_id', 'unit', { nullable: true }),
        int('revision', { default: 1 }),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: { uq_field_site_name: ['name'] } },
    );
    await createTable(
      runner,
      'course',
      [
        id(),
        text('code', 12, { nullable: true }),
        text('method', 16),
        fk('owner_unit_id', 'unit', { nullable: true }),
        text('owner_name', 64),
        int('published_version_id', { nullable: true }),
        int('working_version_id', { nullable: true }),
        int('latest_version_id', { nullable: true }),
        int('last_version_no', { default: 0 }),
        text('planned_month', 7, { nullable: true }),
        int('revision', { default: 1 }),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: { uq_course_code: ['code'] }, indexes: [['published_version_id'], ['updated_at']] },
    );
    await createTable(
      runner,
      'course_version',
      [
        id(),
        fk('course_id', 'course', { index: false, onDelete: 'CASCADE' }),
        int('version_no'),
        text('state', 12),
        text('title', 60),
        text('title_keys', 600),
        text('summary', 160),
        longText('description'),
        fk('subject_id', 'course_subject'),
        json('audience'),
        int('credit_hours'),
        int('minutes'),
        json('modes'),
        json('keywords'),
        fk('cover_image_id', 'catalogue_image', { nullable: true }),
        json('detail'),
        text('change_note', 300),
        text('author_name', 64),
        json('editor_account_ids'),
        instant('published_at', { nullable: true }),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: { uq_course_version_no: ['course_id', 'version_no'] }, indexes: [['state']] },
    );
    await createTable(
      runner,
      'course_version_lecturer',
      [
        id(),
        fk('version_id', 'course_version', { index: false, onDelete: 'CASCADE' }),
        fk('lecturer_id', 'lecturer'),
        int('sort_order'),
      ],
      { unique: { uq_course_version_lecturer: ['version_id', 'lecturer_id'] } },
    );
    await createTable(runner, 'course_event', [
      id(),
      fk('course_id', 'course', { onDelete: 'CASCADE' }),
      int('version_no'),
      text('act', 20),
      text('actor_name', 64),
      text('comment', 500),
      instant('at'),
    ]);
    await createTable(runner, 'call_number', [id(), text('method', 16), int('last_number', { default: 0 })], {
      unique: { uq_call_number_method: ['method'] },
    });
    await createTable(runner, 'catalogue_revision', [
      int('id', { primary: true }),
      int('revision', { default: 1 }),
      instant('changed_at'),
    ]);

    for (const [index, [code, name]] of SUBJECTS.entries()) {
      await runner.query('INSERT INTO course_subject (code, name, sort_order, is_active) VALUES (?, ?, ?, 1)', [
        code,
        name,
        (index + 1) * 10,
      ]);
    }
    for (const method of METHODS)
      await runner.query('INSERT INTO call_number (method, last_number) VALUES (?, 0)', [method]);
    await runner.query(
      "INSERT INTO catalogue_revision (id, revision, changed_at) VALUES (1, 1, '2026-01-01 00:00:00.000')",
    );
  },
};
