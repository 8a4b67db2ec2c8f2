import { Entity, Index } from 'typeorm';

import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { ApprovalDecision, LecturerKind } from '../domain/lecturer.js';

/** 讲师, one of the lecturer pool (师资库). */
@Entity('lecturer')
@UniqueIndex('uq_lecturer_person', ['personId'])
@Index(['name'])
export class LecturerEntity {
  @IdColumn()
  id: number;

  @TextColumn(40)
  name: string;

  /** Pinyin and initials of the name, to be searched. */
  @TextColumn(200)
  nameKeys: string;

  @TextColumn(20)
  kind: LecturerKind;

  @FkColumn('person', { nullable: true, index: false })
  personId: number | null;

  @TextColumn(60)
  post: string;

  @TextColumn(80)
  organisation: string;

  @TextColumn(2000)
  introduction: string;

  @JsonColumn()
  topics: string[];

  @FkColumn('catalogue_image', { nullable: true })
  photoImageId: number | null;

  @TextColumn(12)
  approvalDecision: ApprovalDecision;

  @DateColumn({ nullable: true })
  approvedFrom: string | null;

  @DateColumn({ nullable: true })
  approvedUntil: string | null;

  @TextColumn(64, { nullable: true })
  decidedBy: string | null;

  @TextColumn(300)
  decisionReason: string;

  /** Sum of all ratings in hundredths of a point, and how many there are. */
  @IntColumn({ default: 0 })
  ratingSum: number;

  @IntColumn({ default: 0 })
  ratingCount: number;

  /** Unit whose staff looks after the row; `null` = the centre as a whole. */
  @FkColumn('unit', { nullable: true })
  ownerUnitId: number | null;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
