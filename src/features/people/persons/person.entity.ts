import { Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import {
  DateColumn,
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { PersonStatus } from './person.types.js';

/**
 * A cadre, a trainee from outside or a lecturer. Identity, phone and bank numbers are stored encrypted, with a keyed
 * hash to find them by and a masked form to show.
 */
@Entity('person')
@UniqueIndex('uq_person_id_hash', ['idHash'])
@Index(['unitId', 'category'])
@Index(['name', 'idHash'])
@Index(['pinyin'])
@Index(['initials'])
@Index(['phoneHash'])
@Index(['sourceImportId', 'sourceRow'])
export class PersonEntity {
  @IdColumn()
  id: number;

  @TextColumn(64)
  name: string;

  @TextColumn(200)
  pinyin: string;

  @TextColumn(64)
  initials: string;

  @TextColumn(1, { nullable: true })
  sex: 'M' | 'F' | null;

  @DateColumn({ nullable: true })
  birthDate: string | null;

  @TextColumn(24)
  category: PersonnelCategory;

  @TextColumn(8)
  status: PersonStatus;

  /** Unit of the open main assignment; of the last one after leaving. */
  @FkColumn('unit', { index: false })
  unitId: number;

  /** Where a seconded cadre works now. */
  @FkColumn('unit', { nullable: true })
  secondedUnitId: number | null;

  /** 下沉: the post is at headquarters, the work in a community. */
  @FlagColumn({ default: false })
  seconded: boolean;

  @TextColumn(64, { nullable: true })
  position: string | null;

  @FlagColumn({ default: false })
  partyMember: boolean;

  @DateColumn({ nullable: true })
  partyJoinedOn: string | null;

  @DateColumn({ nullable: true })
  joinedOn: string | null;

  @TextColumn(128, { nullable: true })
  idCipher: string | null;

  @TextColumn(64, { nullable: true })
  idHash: string | null;

  @TextColumn(24, { nullable: true })
  idMasked: string | null;

  @TextColumn(128, { nullable: true })
  phoneCipher: string | null;

  @TextColumn(64, { nullable: true })
  phoneHash: string | null;

  @TextColumn(16, { nullable: true })
  phoneMasked: string | null;

  @TextColumn(128, { nullable: true })
  email: string | null;

  @TextColumn(128, { nullable: true })
  bankCipher: string | null;

  @TextColumn(64, { nullable: true })
  bankHash: string | null;

  @TextColumn(16, { nullable: true })
  bankMasked: string | null;

  @TextColumn(64, { nullable: true })
  bankName: string | null;

  @TextColumn(500, { nullable: true })
  note: string | null;

  /** The import and the row of its file that brought this person in. */
  @IntColumn({ nullable: true })
  sourceImportId: number | null;

  @IntColumn({ nullable: true })
  sourceRow: number | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
