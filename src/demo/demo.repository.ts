import { EnrolmentEntity } from '../features/classes/enrolments/enrolment.entity.js';
import { TrainingClassEntity } from '../features/classes/training-class.entity.js';
import { NotificationEntity } from '../features/notifications/notification.entity.js';
import { AssignmentEntity } from '../features/people/persons/assignment.entity.js';
import { PersonEntity } from '../features/people/persons/person.entity.js';
import { PostQuotaEntity } from '../features/people/units/post-quota.entity.js';
import { UnitChangeEntity } from '../features/people/units/unit-change.entity.js';
import { UnitEntity } from '../features/people/units/unit.entity.js';
import type { Tx } from '../platform/db/database.js';
import { insertRows } from './rows.repository.js';

/** Writes hundreds of rows a statement, with ids given here, so that paths and references are known beforehand. */
export class DemoRepository {
  /** The first id that is free in a table. */
  async nextId(tx: Tx, table: 'unit' | 'person'): Promise<number> {
    const [row] = await tx.manager.query<{ last: number | null }[]>(`SELECT MAX(id) AS last FROM ${table}`);
    return Number(row?.last ?? 0) + 1;
  }

  units(tx: Tx, rows: readonly UnitEntity[]): Promise<void> {
    return insertRows(tx, UnitEntity, rows);
  }

  unitChanges(tx: Tx, rows: readonly Omit<UnitChangeEntity, 'id'>[]): Promise<void> {
    return insertRows(tx, UnitChangeEntity, rows);
  }

  quotas(tx: Tx, rows: readonly Omit<PostQuotaEntity, 'id'>[]): Promise<void> {
    return insertRows(tx, PostQuotaEntity, rows);
  }

  people(tx: Tx, rows: readonly PersonEntity[]): Promise<void> {
    return insertRows(tx, PersonEntity, rows);
  }

  assignments(tx: Tx, rows: readonly Omit<AssignmentEntity, 'id'>[]): Promise<void> {
    return insertRows(tx, AssignmentEntity, rows);
  }

  /** Moves a class in time: it was planned through its service, but happened before today. */
  async reschedule(
    tx: Tx,
    classId: number,
    times: Partial<Pick<TrainingClassEntity, 'name' | 'startsOn' | 'endsOn' | 'opensAt' | 'closesAt' | 'createdAt'>>,
  ): Promise<void> {
    await tx.manager.getRepository(TrainingClassEntity).update({ id: classId }, times);
  }

  /** What people were told about a class that was moved into the past: then, with its true days, and read long ago. */
  async ageNotices(tx: Tx, classId: number, className: string, startsOn: string, toldAt: Date): Promise<void> {
    await tx.manager
      .getRepository(NotificationEntity)
      .update({ link: `/classes/${classId}` }, { params: { className, startsOn }, createdAt: toldAt, readAt: toldAt });
  }

  async enrolments(tx: Tx, classId: number): Promise<EnrolmentEntity[]> {
    return tx.manager.getRepository(EnrolmentEntity).find({ where: { classId }, order: { arrivalNo: 'ASC' } });
  }

  async saveTimes(
    tx: Tx,
    id: number,
    times: Partial<Pick<EnrolmentEntity, 'appliedAt' | 'nominatedAt' | 'confirmedAt' | 'endedAt'>>,
  ): Promise<void> {
    await tx.manager.getRepository(EnrolmentEntity).update({ id }, times);
  }
}
