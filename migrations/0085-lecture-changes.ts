import { createTable, date, fk, flag, id, instant, int, text, type Migration } from '../src/platform/db/schema.js';

/** Swaps of lectures, what holds a lecture in one, and the lectures that are owed. */
export const lectureChanges: Migration = {
  name: '0085-lecture-changes',
  async up(runner) {
    await createTable(
      runner,
      'lecture_swap',
      [
        id(),
        fk('offered_lecture_id', 'lecture'),
        fk('offered_by', 'person'),
        date('offered_on'),
        fk('target_person_id', 'person', { nullable: true }),
        text('words', 200),
        text('state', 16),
        fk('taken_lecture_id', 'lecture', { nullable: true }),
        fk('accepted_by', 'person', { nullable: true }),
        date('taken_on', { nullable: true }),
        date('until_on'),
        text('decision', 200, { nullable: true }),
        text('ended_by', 24, { nullable: true }),
        int('decided_by', { nullable: true }),
        text('decided_by_name', 64, { nullable: true }),
        instant('offered_at'),
        instant('accepted_at', { nullable: true }),
        instant('decided_at', { nullable: true }),
      ],
      { indexes: [['state', 'until_on']] },
    );
    await createTable(
      runner,
      'lecture_swap_hold',
      [id(), fk('lecture_id', 'lecture', { index: false }), fk('swap_id', 'lecture_swap')],
      { unique: { uq_lecture_swap_hold_lecture: ['lecture_id'] } },
    );
    await createTable(
      runner,
      'lecture_debt',
      [
        id(),
        fk('lecture_id', 'lecture', { index: false }),
        fk('person_id', 'person'),
        int('live_person_id', { nullable: true }),
        text('cause', 16),
        flag('excused'),
        text('state', 16),
        text('reason', 200),
        date('arisen_on'),
        fk('make_up_lecture_id', 'lecture', { nullable: true }),
        date('ended_on', { nullable: true }),
        text('end_reason', 200, { nullable: true }),
        int('ended_by', { nullable: true }),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: { uq_lecture_debt_live: ['lecture_id', 'live_person_id'] }, indexes: [['state', 'arisen_on']] },
    );
  },
};
