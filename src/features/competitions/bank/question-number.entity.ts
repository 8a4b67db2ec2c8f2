import { Entity } from 'typeorm';
import { IdColumn, IntColumn } from '../../../platform/db/columns.js';

/** The last number given to a question: one row, locked while numbers are taken, so that codes have no gaps. */
@Entity('question_number')
export class QuestionNumberEntity {
  @IdColumn()
  id: number;

  @IntColumn({ default: 0 })
  lastNumber: number;
}
