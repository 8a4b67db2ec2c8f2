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

/** 阅卷与成绩: markers, marks, corrected keys, the runs that rank everybody, awards and appeals. */
export const competitionResults: Migration = {
  name: '0120-competition-results',
  async up(runner) {
    await createTable(
      runner,
      'round_marker',
      [id(), fk('round_id', 'competition_round', { index: false }), fk('person_id', 'person'), instant('made_at')],
      { unique: { uq_round_marker_person: ['round_id', 'person_id'] } },
    );
    await createTable(
      runner,
      'marking_task',
      [
        id(),
        fk('round_id', 'competition_round', { index: false }),
        fk('attempt_id', 'attempt', { index: false }),
        int('item_no'),
        fk('version_id', 'question_version', { index: false }),
        int('item_points'),
        text('answer_digest', 64),
        int('slot'),
        fk('marker_id', 'person', { nullable: true }),
        int('points', { nullable: true }),
        text('words', 500, { nullable: true }),
        instant('claimed_at', { nullable: true }),
        instant('marked_at', { nullable: true }),
      ],
      {
        unique: {
          uq_marking_task_slot: ['attempt_id', 'item_no', 'slot'],
          uq_marking_task_marker: ['attempt_id', 'item_no', 'marker_id'],
        },
        indexes: [['round_id', 'marked_at', 'slot', 'version_id']],
      },
    );
    // What was marked, in the order in which it was: a run names the last one it has counted.
    await createTable(runner, 'subjective_mark', [
      id(),
      fk('round_id', 'competition_round'),
      fk('attempt_id', 'attempt'),
      int('item_no'),
      text('answer_digest', 64),
      int('slot'),
      fk('marker_id', 'person'),
      int('points'),
      text('words', 500, { nullable: true }),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'subjective_mark');
    await createTable(runner, 'key_correction', [
      id(),
      fk('round_id', 'competition_round'),
      fk('version_id', 'question_version'),
      text('kind', 16),
      json('answer_key', { nullable: true }),
      text('reason', 500),
      int('made_by', { nullable: true }),
      text('made_by_name', 64),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'key_correction');
    await createTable(
      runner,
      'marking_run',
      [
        id(),
        fk('round_id', 'competition_round', { index: false }),
        int('run_no'),
        text('cause', 16),
        text('reason', 500, { nullable: true }),
        json('counted'),
        json('rules'),
        int('attempt_count'),
        text('result_digest', 64),
        int('made_by', { nullable: true }),
        text('made_by_name', 64, { nullable: true }),
        instant('made_at'),
      ],
      { unique: { uq_marking_run_no: ['round_id', 'run_no'] } },
    );
    await refuseChanges(runner, 'marking_run');
    await createTable(
      runner,
      'attempt_result',
      [
        id(),
        fk('run_id', 'marking_run', { index: false }),
        fk('attempt_id', 'attempt'),
        fk('person_id', 'person'),
        fk('unit_id', 'unit'),
        int('objective'),
        int('subjective'),
        int('total'),
        int('used_ms'),
        int('rank_no'),
        json('marks'),
      ],
      { unique: { uq_attempt_result_run: ['run_id', 'attempt_id'] }, indexes: [['run_id', 'rank_no']] },
    );
    await refuseChanges(runner, 'attempt_result');
    await createTable(
      runner,
      'unit_result',
      [
        id(),
        fk('run_id', 'marking_run', { index: false }),
        fk('unit_id', 'unit'),
        text('unit_name', 100),
        int('entered'),
        int('took_part'),
        int('counted'),
        int('score_sum'),
        int('score'),
        int('rank_no'),
      ],
      { unique: { uq_unit_result_run: ['run_id', 'unit_id'] } },
    );
    await refuseChanges(runner, 'unit_result');
    await createTable(
      runner,
      'round_award',
      [
        id(),
        fk('round_id', 'competition_round'),
        fk('run_id', 'marking_run', { nullable: true }),
        text('kind', 16),
        int('level_no'),
        text('name', 60),
        fk('person_id', 'person', { nullable: true }),
        fk('unit_id', 'unit'),
        text('receiver_name', 100),
        text('unit_name', 100),
        text('certificate_no', 40),
        text('verify_code', 32),
        instant('made_at'),
        instant('voided_at', { nullable: true }),
        text('voided_reason', 300, { nullable: true }),
      ],
      { unique: { uq_round_award_certificate: ['certificate_no'], uq_round_award_code: ['verify_code'] } },
    );
    await createTable(runner, 'competition_appeal', [
      id(),
      fk('round_id', 'competition_round'),
      fk('attempt_id', 'attempt'),
      fk('person_id', 'person'),
      int('item_no', { nullable: true }),
      longText('words'),
      text('state', 16),
      text('reply', 1000, { nullable: true }),
      instant('filed_at'),
      int('decided_by', { nullable: true }),
      text('decided_by_name', 64, { nullable: true }),
      instant('decided_at', { nullable: true }),
      int('revision', { default: 1 }),
    ]);
  },
};
