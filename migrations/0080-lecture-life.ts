import {
  createTable,
  date,
  fk,
  id,
  instant,
  int,
  json,
  refuseChanges,
  text,
  type Migration,
} from '../src/platform/db/schema.js';

/** The life of a lecture: the journal of its steps, courseware, reservations, attendance, and ratings apart from ballots. */
export const lectureLife: Migration = {
  name: '0080-lecture-life',
  async up(runner) {
    await createTable(runner, 'lecture_step_entry', [
      id(),
      fk('lecture_id', 'lecture'),
      text('step', 24),
      text('act', 24),
      fk('person_id', 'person', { nullable: true }),
      date('on_day'),
      text('words', 500, { nullable: true }),
      json('detail', { nullable: true }),
      int('made_by', { nullable: true }),
      text('made_by_name', 64),
      instant('made_at'),
    ]);
    await refuseChanges(runner, 'lecture_step_entry');
    await createTable(
      runner,
      'lecture_courseware',
      [
        id(),
        fk('lecture_id', 'lecture', { index: false }),
        int('version_no'),
        fk('person_id', 'person'),
        text('storage_key', 200),
        text('file_name', 200),
        text('mime_type', 120),
        int('size'),
        text('sha256', 64),
        text('verdict', 16),
        int('uploaded_by', { nullable: true }),
        text('uploaded_by_name', 64),
        instant('uploaded_at'),
      ],
      { unique: { uq_lecture_courseware_version: ['lecture_id', 'version_no'] } },
    );
    await createTable(
      runner,
      'lecture_reservation',
      [
        id(),
        fk('date_id', 'lecture_date', { index: false }),
        fk('person_id', 'person'),
        instant('created_at'),
        instant('cancelled_at', { nullable: true }),
      ],
      { unique: { uq_lecture_reservation_person: ['date_id', 'person_id'] } },
    );
    await createTable(
      runner,
      'lecture_attendance',
      [
        id(),
        fk('date_id', 'lecture_date', { index: false }),
        fk('person_id', 'person'),
        fk('unit_id', 'unit'),
        text('category', 32),
        text('status', 16),
        int('marked_by', { nullable: true }),
        instant('marked_at'),
      ],
      { unique: { uq_lecture_attendance_person: ['date_id', 'person_id'] } },
    );
    // Keys drawn at random and no time: neither their order nor a moment tells which rating came with which ballot.
    await createTable(
      runner,
      'lecture_ballot',
      [int('id', { primary: true }), fk('lecture_id', 'lecture', { index: false }), fk('person_id', 'person')],
      { unique: { uq_lecture_ballot_person: ['lecture_id', 'person_id'] } },
    );
    await createTable(runner, 'lecture_rating', [
      int('id', { primary: true }),
      fk('lecture_id', 'lecture'),
      text('rater_group', 16),
      int('content'),
      int('method'),
      int('effect'),
      text('comment', 300, { nullable: true }),
    ]);
  },
};
