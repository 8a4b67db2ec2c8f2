import {
  createTable,
  fk,
  id,
  instant,
  int,
  json,
  longText,
  refuseChanges,
  text,
  type Migration,
} from '../src/platform/db/schema.js';

/** 题库: subjects, questions with every version they ever had, tags, reviews and pictures. */
export const questionBank: Migration = {
  name: '0100-question-bank',
  async up(runner) {
    await createTable(
      runner,
      'question_subject',
      [
        id(),
        fk('parent_id', 'question_subject', { nullable: true }),
        text('name', 60),
        text('full_name', 300),
        text('path', 200),
        int('sort_order', { default: 0 }),
      ],
      { unique: { uq_question_subject_full_name: ['full_name'] }, indexes: [['path']] },
    );
    await createTable(runner, 'question_number', [id(), int('last_number', { default: 0 })]);
    await runner.query('INSERT INTO question_number (id, last_number) VALUES (1, 0)');
    await createTable(
      runner,
      'question',
      [
        id(),
        text('code', 20),
        fk('subject_id', 'question_subject'),
        text('kind', 16),
        int('difficulty'),
        text('state', 16),
        int('version_no'),
        text('stem_text', 500),
        text('text_hash', 64),
        text('source', 200),
        text('law_reference', 300, { nullable: true }),
        int('made_by', { nullable: true }),
        text('made_by_name', 64),
        instant('made_at'),
        instant('updated_at'),
        int('revision', { default: 1 }),
      ],
      {
        unique: { uq_question_code: ['code'] },
        indexes: [['text_hash'], ['state', 'kind', 'difficulty'], ['updated_at']],
      },
    );
    await createTable(
      runner,
      'question_version',
      [
        id(),
        fk('question_id', 'question', { index: false }),
        int('version_no'),
        text('kind', 16),
        json('content'),
        json('answer_key'),
        longText('explanation', { nullable: true }),
        text('source', 200),
        text('law_reference', 300, { nullable: true }),
        text('reason', 300, { nullable: true }),
        int('made_by', { nullable: true }),
        int('made_by_person', { nullable: true }),
        text('made_by_name', 64),
        instant('made_at'),
      ],
      { unique: { uq_question_version_no: ['question_id', 'version_no'] } },
    );
    // a text never changes; it goes only with a draft that nobody ever submitted (whatever refers to it holds it)
    await refuseChanges(runner, 'question_version', ['UPDATE']);
    await createTable(
      runner,
      'question_tag',
      [fk('question_id', 'question', { primary: true, onDelete: 'CASCADE' }), text('tag', 40, { primary: true })],
      { indexes: [['tag']] },
    );
    await createTable(runner, 'question_review', [
      id(),
      fk('question_id', 'question'),
      int('version_no'),
      text('act', 16),
      text('words', 500, { nullable: true }),
      int('made_by', { nullable: true }),
      text('made_by_name', 64),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'question_review');
    await createTable(
      runner,
      'question_image',
      [
        id(),
        text('sha256', 64),
        text('storage_key', 200),
        text('mime_type', 60),
        int('size'),
        int('width', { nullable: true }),
        int('height', { nullable: true }),
        int('made_by', { nullable: true }),
        instant('made_at'),
      ],
      { unique: { uq_question_image_sha256: ['sha256'] } },
    );
  },
};
