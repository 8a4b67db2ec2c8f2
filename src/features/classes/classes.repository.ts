import { Injectable } from '@nestjs/common';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { isDuplicateKey } from '../../platform/db/duplicate-key.js';
import { placeholders } from '../../platform/db/scope.js';
import { execute } from '../../platform/db/statements.js';
import { ClassCourseEntity } from './class-course.entity.js';
import { ClassQuotaUnitEntity } from './class-quota-unit.entity.js';
import { ClassQuotaEntity } from './class-quota.entity.js';
import { ClassSeriesEntity } from './class-series.entity.js';
import type { ClassReach } from './class.policy.js';
import { reachCondition } from './class.queries.js';
import type { ClassKind } from './domain/class-name.js';
import type { ClassStatus } from './domain/class-phase.js';
import { TrainingClassEntity } from './training-class.entity.js';

export interface QuotaDraft {
  readonly id?: number;
  readonly name: string;
  readonly quota: number;
  readonly unitIds: readonly number[];
}

export type CourseHours = Pick<ClassCourseEntity, 'courseId' | 'method' | 'creditHours'>;

export type PlanColumns = Omit<
  TrainingClassEntity,
  'id' | 'seriesId' | 'sessionNo' | 'hostUnitId' | 'status' | 'revision' | 'createdAt' | 'cancelReason' | CounterColumns
>;
type CounterColumns = 'heldCount' | 'confirmedCount' | 'poolHeld' | 'waitingCount' | 'lastArrivalNo';

/**
 * Loads and saves of classes and their parts. Counters are not written here (see SeatBooksRepository).
 * @unscoped `locked` takes the ClassReach, which holds the scope; the others work on a class that it has found
 */
@Injectable()
export class ClassesRepository {
  constructor(private readonly db: Database) {}

  private get lock(): object {
    return this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' } };
  }

  /** @throws Conflict CLASS.SERIES_EXISTS */
  async createSeries(tx: Tx, theme: string, kind: ClassKind): Promise<number> {
    try {
      const { identifiers } = await tx.manager
        .getRepository(ClassSeriesEntity)
        .insert({ theme, kind, lastSessionNo: 0 });
      return (identifiers[0] as { id: number }).id;
    } catch (error) {
      if (isDuplicateKey(error, 'uq_class_series_theme')) throw new Conflict('CLASS.SERIES_EXISTS', { theme });
      throw error;
    }
  }

  /**
   * Takes the next number of a series; the row stays locked, so that two classes never get the same.
   * @throws NotFound CLASS.SERIES_NOT_FOUND
   */
  async nextSession(tx: Tx, seriesId: number): Promise<ClassSeriesEntity> {
    const { affected } = await execute(
      tx.manager,
      'UPDATE class_series SET last_session_no = last_session_no + 1 WHERE id = ?',
      [seriesId],
    );
    if (affected !== 1) throw new NotFound('CLASS.SERIES_NOT_FOUND');
    return tx.manager.getRepository(ClassSeriesEntity).findOneByOrFail({ id: seriesId });
  }

  async series(tx: Tx, seriesId: number): Promise<ClassSeriesEntity> {
    return tx.manager.getRepository(ClassSeriesEntity).findOneByOrFail({ id: seriesId });
  }

  /** Gives the number of a deleted draft back if no later one was taken. */
  async returnSession(tx: Tx, seriesId: number, sessionNo: number): Promise<void> {
    await execute(
      tx.manager,
      'UPDATE class_series SET last_session_no = last_session_no - 1 WHERE id = ? AND last_session_no = ?',
      [seriesId, sessionNo],
    );
  }

  async insert(
    tx: Tx,
    row: PlanColumns & Pick<TrainingClassEntity, 'seriesId' | 'sessionNo' | 'hostUnitId' | 'status' | 'createdAt'>,
  ): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(TrainingClassEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  /**
   * The class, locked; outside the actor's reach it does not exist.
   * @throws NotFound CLASS.NOT_FOUND
   */
  async locked(tx: Tx, reach: ClassReach, id: number): Promise<TrainingClassEntity> {
    const found = await tx.manager.getRepository(TrainingClassEntity).findOne({ where: { id }, ...this.lock });
    if (!found) throw new NotFound('CLASS.NOT_FOUND');
    const condition = reachCondition(reach);
    const [within] = (await tx.manager.query(
      `SELECT c.id FROM training_class c JOIN unit h ON h.id = c.host_unit_id WHERE c.id = ? AND ${condition.sql}`,
      [id, ...condition.parameters],
    )) as { id: number }[];
    if (!within) throw new NotFound('CLASS.NOT_FOUND');
    return found;
  }

  async quotas(tx: Tx, classId: number): Promise<(ClassQuotaEntity & { unitIds: number[] })[]> {
    const quotas = await tx.manager
      .getRepository(ClassQuotaEntity)
      .find({ where: { classId }, order: { sortOrder: 'ASC', id: 'ASC' } });
    const units = (await tx.manager.query(
      `SELECT quota_id, unit_id FROM class_quota_unit WHERE quota_id IN ${placeholders(quotas.length)} ORDER BY id`,
      quotas.map((quota) => quota.id),
    )) as { quota_id: number; unit_id: number }[];
    return quotas.map((quota) => ({
      ...quota,
      unitIds: units.filter((unit) => unit.quota_id === quota.id).map((unit) => unit.unit_id),
    }));
  }

  async courses(tx: Tx, classId: number): Promise<CourseHours[]> {
    return tx.manager.getRepository(ClassCourseEntity).find({ where: { classId }, order: { sortOrder: 'ASC' } });
  }

  /** @throws Conflict CLASS.CHANGED when another edit came first */
  async savePlan(
    tx: Tx,
    id: number,
    revision: number,
    columns: PlanColumns & Pick<TrainingClassEntity, 'poolHeld'>,
  ): Promise<void> {
    const { affected } = await tx.manager
      .getRepository(TrainingClassEntity)
      .update({ id, revision }, { ...columns, revision: revision + 1 });
    if (affected !== 1) throw new Conflict('CLASS.CHANGED');
  }

  /** Changes the stored status, guarded by the one it was decided on. @throws Conflict CLASS.STATE */
  async setStatus(
    tx: Tx,
    id: number,
    from: ClassStatus,
    to: ClassStatus,
    now: Date,
    cancelReason: string | null,
  ): Promise<void> {
    const { affected } = await tx.manager
      .getRepository(TrainingClassEntity)
      .update({ id, status: from }, { status: to, cancelReason, updatedAt: now });
    if (affected !== 1) throw new Conflict('CLASS.STATE', { state: from });
  }

  /** Replaces the courses of a class. */
  async saveCourses(tx: Tx, classId: number, courses: readonly CourseHours[]): Promise<void> {
    const repository = tx.manager.getRepository(ClassCourseEntity);
    await repository.delete({ classId });
    if (courses.length > 0) {
      await repository.insert(courses.map((course, index) => ({ ...course, classId, sortOrder: index })));
    }
  }

  /**
   * Makes the quota groups of a class what the plan says: groups with an id are kept, the others are new, the rest goes.
   * @throws Conflict CLASS.QUOTA_IN_USE when people were enrolled in a group that should go
   */
  async saveQuotas(tx: Tx, classId: number, drafts: readonly QuotaDraft[]): Promise<void> {
    const repository = tx.manager.getRepository(ClassQuotaEntity);
    const units = tx.manager.getRepository(ClassQuotaUnitEntity);
    const before = await repository.findBy({ classId });
    const kept = new Set(drafts.map((draft) => draft.id));
    for (const gone of before.filter((quota) => !kept.has(quota.id))) {
      const [used] = (await tx.manager.query('SELECT COUNT(*) AS total FROM enrolment WHERE quota_id = ?', [
        gone.id,
      ])) as [{ total: number }];
      if (Number(used.total) > 0) throw new Conflict('CLASS.QUOTA_IN_USE', { name: gone.name });
      await repository.delete({ id: gone.id });
    }
    const present = new Set(before.map((quota) => quota.id));
    for (const [sortOrder, draft] of drafts.entries()) {
      const { name, quota } = draft;
      // each group is taken once: named twice, the second is none of the class
      let quotaId = draft.id !== undefined && present.delete(draft.id) ? draft.id : undefined;
      if (quotaId === undefined) {
        if (draft.id !== undefined) throw new NotFound('CLASS.QUOTA_NOT_FOUND');
        const { identifiers } = await repository.insert({ classId, name, quota, sortOrder });
        quotaId = (identifiers[0] as { id: number }).id;
      } else {
        await repository.update({ id: quotaId }, { name, quota, sortOrder });
        await units.delete({ quotaId });
      }
      const id = quotaId;
      await units.insert(draft.unitIds.map((unitId) => ({ quotaId: id, unitId })));
    }
  }

  async remove(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(TrainingClassEntity).delete({ id });
  }
}
