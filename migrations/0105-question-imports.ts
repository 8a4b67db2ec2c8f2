import { createTable, flag, fk, id, instant, int, json, text, type Migration } from '../src/platform/db/schema.js';

/** 试题导入: files of questions that were read and wait for somebody to confirm them. */
export const questionImports: Migration = {
  name: '0105-question-imports',
  async up(runner) {
    await createTable(
      runner,
      'question_import',
      [
        id(),
        fk('account_id', 'account', { index: false }),
        text('file_name', 200),
        text('format', 16),
        text('charset', 20, { nullable: true }),
        text('state', 12),
        json('facts'),
        json('notes'),
        json('pictures'),
        json('choices', { nullable: true }),
        int('written', { default: 0 }),
        int('job_id', { nullable: true }),
        text('error', 64, { nullable: true }),
        instant('made_at'),
        instant('updated_at'),
        instant('finished_at', { nullable: true }),
      ],
      { indexes: [['account_id', 'made_at'], ['updated_at']] },
    );
    await createTable(
      runner,
      'question_import_item',
      [
        id(),
        fk('import_id', 'question_import', { onDelete: 'CASCADE', index: false }),
        int('item_no'),
        json('place'),
        text('title', 200),
        text('kind', 16, { nullable: true }),
        json('draft', { nullable: true }),
        json('problems'),
        flag('refused', { default: false }),
        flag('noted', { default: false }),
        text('text_hash', 64, { nullable: true }),
        int('twin_no', { nullable: true }),
        text('bank_code', 20, { nullable: true }),
        text('code', 20, { nullable: true }),
      ],
      { unique: { uq_question_import_item_no: ['import_id', 'item_no'] } },
    );
  },
};
