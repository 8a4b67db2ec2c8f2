import { Entity } from 'typeorm';
import { FkColumn, IntColumn, UniqueIndex } from '../../../platform/db/columns.js';

/**
 * That somebody has rated a lecture, so that nobody does twice. Apart from the rating: its key is drawn at random, and it has
 * no time.
 */
@Entity('lecture_ballot')
@UniqueIndex('uq_lecture_ballot_person', ['lectureId', 'personId'])
export class LectureBallotEntity {
  @IntColumn({ primary: true })
  id: number;

  @FkColumn('lecture', { index: false })
  lectureId: number;

  @FkColumn('person')
  personId: number;
}
