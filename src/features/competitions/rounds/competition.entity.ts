import { Entity, Index } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  LongTextColumn,
  TextColumn,
} from '../../../platform/db/columns.js';

/** 一季的业务竞赛: holds its rounds. */
@Entity('competition')
@Index(['yearNo', 'quarterNo'])
export class CompetitionEntity {
  @IdColumn()
  id: number;

  @FkColumn('unit')
  unitId: number;

  @TextColumn(100)
  name: string;

  @IntColumn()
  yearNo: number;

  @IntColumn({ nullable: true })
  quarterNo: number | null;

  @LongTextColumn({ nullable: true })
  introduction: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;

  @IntColumn({ default: 1 })
  revision: number;
}
