import { Entity } from 'typeorm';
import { FkColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { RaterGroup } from '../domain/season.js';

/** What somebody said of a lecture, and nothing of who: a random key, no time. Marks 1–5. */
@Entity('lecture_rating')
export class LectureRatingEntity {
  @IntColumn({ primary: true })
  id: number;

  @FkColumn('lecture')
  lectureId: number;

  @TextColumn(16)
  raterGroup: RaterGroup;

  @IntColumn()
  content: number;

  @IntColumn()
  method: number;

  @IntColumn()
  effect: number;

  @TextColumn(300, { nullable: true })
  comment: string | null;
}
