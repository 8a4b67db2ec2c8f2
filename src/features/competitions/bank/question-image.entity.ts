import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A picture in a stem or an option, known by its SHA-256. */
@Entity('question_image')
@UniqueIndex('uq_question_image_sha256', ['sha256'])
export class QuestionImageEntity {
  @IdColumn()
  id: number;

  @TextColumn(64)
  sha256: string;

  @TextColumn(200)
  storageKey: string;

  @TextColumn(60)
  mimeType: string;

  @IntColumn()
  size: number;

  @IntColumn({ nullable: true })
  width: number | null;

  @IntColumn({ nullable: true })
  height: number | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  madeAt: Date;
}
