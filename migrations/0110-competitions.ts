import {
  createTable,
  fk,
  flag,
  id,
  instant,
  int,
  json,
  longText,
  refuseChanges,
  text,
  type Migration,
} from '../src/platform/db/schema.js';

/** 季度业务竞赛: papers, competitions with their rounds and entry lists, attempts and the journal of their answers. */
export const competitions: Migration = {
  name: '0110-competitions',
  async up(runner) {
    await createTable(runner, 'paper', [
      id(),
      fk('unit_id', 'unit'),
      text('name', 100),
      text('mode', 16),
      text('state', 16),
      json('blueprint', { nullable: true }),
      text('seed', 64),
      flag('shuffle_questions', { default: true }),
      flag('shuffle_options', { default: true }),
      int('item_count', { default: 0 }),
      int('total_points', { default: 0 }),
      int('made_by', { nullable: true }),
      text('made_by_name', 64),
      instant('made_at'),
      instant('fixed_at', { nullable: true }),
      int('revision', { default: 1 }),
    ]);
    // FIXED: the questions of the paper in their order, cell 0. DRAWN: once the paper is fixed, all that may be drawn for
    // each cell, with the difficulty they had then; cells may share questions.
    await createTable(
      runner,
      'paper_question',
      [
        id(),
        fk('paper_id', 'paper', { index: false }),
        int('cell_no'),
        int('position'),
        fk('question_id', 'question'),
        fk('version_id', 'question_version'),
        int('difficulty'),
        int('points'),
      ],
      {
        unique: { uq_paper_question_once: ['paper_id', 'cell_no', 'question_id'] },
        indexes: [['paper_id', 'cell_no', 'position']],
      },
    );
    await createTable(
      runner,
      'competition',
      [
        id(),
        fk('unit_id', 'unit'),
        text('name', 100),
        int('year_no'),
        int('quarter_no', { nullable: true }),
        longText('introduction', { nullable: true }),
        int('made_by', { nullable: true }),
        text('made_by_name', 64),
        instant('made_at'),
        int('revision', { default: 1 }),
      ],
      { indexes: [['year_no', 'quarter_no']] },
    );
    await createTable(
      runner,
      'competition_round',
      [
        id(),
        fk('competition_id', 'competition'),
        text('kind', 16),
        text('mode', 16),
        text('name', 60),
        int('position'),
        text('state', 16),
        fk('paper_id', 'paper', { nullable: true }),
        instant('starts_at'),
        instant('ends_at'),
        int('duration_minutes'),
        int('late_entry_minutes', { nullable: true }),
        int('grace_seconds', { default: 0 }),
        instant('appeals_until', { nullable: true }),
        json('rules'),
        json('entry_rule'),
        text('seed', 64),
        int('entry_count', { default: 0 }),
        instant('published_at', { nullable: true }),
        instant('state_at'),
        int('made_by', { nullable: true }),
        text('made_by_name', 64),
        instant('made_at'),
        int('revision', { default: 1 }),
      ],
      { indexes: [['state', 'ends_at']] },
    );
    await createTable(runner, 'round_step', [
      id(),
      fk('round_id', 'competition_round'),
      text('from_state', 16, { nullable: true }),
      text('to_state', 16),
      text('act', 24),
      text('words', 500, { nullable: true }),
      json('detail', { nullable: true }),
      int('made_by', { nullable: true }),
      text('made_by_name', 64, { nullable: true }),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'round_step');
    await createTable(
      runner,
      'round_entry',
      [
        id(),
        fk('round_id', 'competition_round', { index: false }),
        fk('person_id', 'person'),
        text('person_name', 64),
        fk('unit_id', 'unit'),
        text('unit_name', 100),
        text('category', 32),
        int('extra_minutes', { default: 0 }),
        text('extra_reason', 300, { nullable: true }),
        text('added_reason', 300, { nullable: true }),
        instant('removed_at', { nullable: true }),
        text('removed_reason', 300, { nullable: true }),
        instant('made_at'),
      ],
      { unique: { uq_round_entry_person: ['round_id', 'person_id'] } },
    );
    await createTable(
      runner,
      'attempt',
      [
        id(),
        fk('round_id', 'competition_round', { index: false }),
        fk('person_id', 'person'),
        instant('started_at'),
        instant('due_at'),
        int('last_sitting', { default: 1 }),
        instant('submitted_at', { nullable: true }),
        text('submit_kind', 16, { nullable: true }),
        json('sheet'),
        json('sealed', { nullable: true }),
      ],
      {
        unique: { uq_attempt_person: ['round_id', 'person_id'] },
        indexes: [['submitted_at', 'due_at']],
      },
    );
    await createTable(
      runner,
      'attempt_sitting',
      [
        id(),
        fk('attempt_id', 'attempt', { index: false }),
        int('sitting_no'),
        text('device', 200),
        text('address', 64, { nullable: true }),
        instant('opened_at'),
      ],
      { unique: { uq_attempt_sitting_no: ['attempt_id', 'sitting_no'] } },
    );
    await refuseChanges(runner, 'attempt_sitting');
    await createTable(
      runner,
      'attempt_answer',
      [
        id(),
        fk('attempt_id', 'attempt', { index: false }),
        int('sitting_no'),
        int('seq'),
        int('item_no'),
        json('response'),
        flag('late'),
        instant('given_at', { nullable: true }),
        instant('received_at'),
      ],
      { unique: { uq_attempt_answer_seq: ['attempt_id', 'seq', 'sitting_no'] } },
    );
    await refuseChanges(runner, 'attempt_answer');
    await createTable(runner, 'attempt_event', [
      id(),
      fk('attempt_id', 'attempt'),
      int('sitting_no'),
      text('kind', 24),
      json('detail', { nullable: true }),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'attempt_event');
    await createTable(runner, 'late_decision', [
      id(),
      fk('attempt_id', 'attempt'),
      text('verdict', 16),
      text('words', 300),
      int('made_by', { nullable: true }),
      text('made_by_name', 64),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'late_decision');
  },
};
