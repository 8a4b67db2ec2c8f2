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

/** 决赛: the match on stage, its teams and segments, and the two append-only records: the scorekeeper's journal and the buzzer. */
export const competitionStage: Migration = {
  name: '0130-competition-stage',
  async up(runner) {
    // take_no: a match that was void (a rehearsal, a wrong start) stays on record and the next take begins anew
    await createTable(
      runner,
      'stage_match',
      [
        id(),
        fk('round_id', 'competition_round', { index: false }),
        int('take_no'),
        text('code', 32),
        json('rules'),
        text('phase', 16),
        int('seq', { default: 0 }),
        int('revision', { default: 1 }),
        instant('voided_at', { nullable: true }),
        text('voided_reason', 300, { nullable: true }),
        int('made_by', { nullable: true }),
        text('made_by_name', 64),
        instant('made_at'),
      ],
      { unique: { uq_stage_match_code: ['code'], uq_stage_match_take: ['round_id', 'take_no'] } },
    );
    await createTable(
      runner,
      'stage_team',
      [
        id(),
        fk('match_id', 'stage_match', { index: false }),
        fk('unit_id', 'unit'),
        text('name', 100),
        int('table_no'),
      ],
      { unique: { uq_stage_team_table: ['match_id', 'table_no'] } },
    );
    await createTable(
      runner,
      'stage_member',
      [
        id(),
        fk('match_id', 'stage_match', { index: false }),
        fk('team_id', 'stage_team'),
        fk('person_id', 'person'),
        text('person_name', 64),
        int('position'),
      ],
      { unique: { uq_stage_member_person: ['match_id', 'person_id'] } },
    );
    await createTable(
      runner,
      'stage_segment',
      [
        id(),
        fk('match_id', 'stage_match', { index: false }),
        int('position'),
        text('kind', 16),
        text('name', 30),
        int('right_points'),
        int('wrong_points'),
        int('seconds'),
        int('question_count'),
        json('worths'),
      ],
      { unique: { uq_stage_segment_position: ['match_id', 'position'] } },
    );
    await createTable(
      runner,
      'stage_question',
      [
        id(),
        fk('segment_id', 'stage_segment', { index: false }),
        int('position'),
        fk('version_id', 'question_version', { nullable: true }),
        longText('spoken', { nullable: true }),
        longText('spoken_answer', { nullable: true }),
        int('worth', { nullable: true }),
      ],
      { unique: { uq_stage_question_position: ['segment_id', 'position'] } },
    );
    await createTable(
      runner,
      'stage_entry',
      [
        id(),
        fk('match_id', 'stage_match', { index: false }),
        int('seq'),
        json('fact'),
        int('made_by', { nullable: true }),
        text('made_by_name', 64),
        instant('made_at'),
      ],
      { unique: { uq_stage_entry_seq: ['match_id', 'seq'] } },
    );
    await refuseChanges(runner, 'stage_entry');
    // opening: the journal's number of the entry that opened the buzzer
    await createTable(
      runner,
      'stage_buzz',
      [
        id(),
        fk('match_id', 'stage_match', { index: false }),
        int('opening'),
        fk('team_id', 'stage_team'),
        fk('person_id', 'person'),
        int('arrival'),
        instant('made_at'),
      ],
      {
        unique: {
          uq_stage_buzz_team: ['match_id', 'opening', 'team_id'],
          uq_stage_buzz_arrival: ['match_id', 'opening', 'arrival'],
        },
      },
    );
    await refuseChanges(runner, 'stage_buzz');
  },
};
