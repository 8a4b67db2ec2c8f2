import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope } from '../../../kernel/access.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { Reader } from '../../people/people.public.js';
import type { DebtState } from '../domain/debts.js';
import { LectureDebtEntity } from './lecture-debt.entity.js';

export type NewDebt = Pick<
  LectureDebtEntity,
  'lectureId' | 'personId' | 'cause' | 'excused' | 'reason' | 'arisenOn' | 'createdAt'
>;

/**
 * Loads and saves of debts.
 * @unscoped `within` takes the Scope; the others work on lectures that the caller has found and locked
 */
@Injectable()
export class DebtsRepository {
  constructor(private readonly db: Database) {}

  /** @throws NotFound DEBT.NOT_FOUND also outside the scope */
  async within(scope: Scope, id: number): Promise<LectureDebtEntity> {
    const condition = scopeCondition(scope, 'h.path');
    const [row] = await this.db.reads.query<{ id: number }[]>(
      `SELECT b.id FROM lecture_debt b JOIN lecture l ON l.id = b.lecture_id JOIN lecture_date d ON d.id = l.date_id
         JOIN lecture_season s ON s.id = d.season_id JOIN unit h ON h.id = s.host_unit_id
        WHERE b.id = ? AND ${condition.sql}`,
      [id, ...condition.parameters],
    );
    const found = row && (await this.db.reads.getRepository(LectureDebtEntity).findOneBy({ id }));
    if (!found) throw new NotFound('DEBT.NOT_FOUND');
    return found;
  }

  async again(tx: Tx, id: number): Promise<LectureDebtEntity> {
    const found = await tx.manager.getRepository(LectureDebtEntity).findOneBy({ id });
    if (!found) throw new NotFound('DEBT.NOT_FOUND');
    return found;
  }

  /** All debts of a lecture, oldest first. */
  ofLecture(reader: Reader, lectureId: number): Promise<LectureDebtEntity[]> {
    return reader.getRepository(LectureDebtEntity).find({ where: { lectureId }, order: { id: 'ASC' } });
  }

  /** Debts that these make-up lectures are to clear. */
  ofMakeUps(reader: Reader, lectureIds: readonly number[]): Promise<LectureDebtEntity[]> {
    return reader
      .getRepository(LectureDebtEntity)
      .find({ where: { makeUpLectureId: In([...lectureIds]), state: 'ARRANGED' }, order: { id: 'ASC' } });
  }

  async insert(tx: Tx, row: NewDebt): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureDebtEntity).insert({
      ...row,
      livePersonId: row.personId,
      state: 'OPEN',
      makeUpLectureId: null,
      endedOn: null,
      endReason: null,
      endedBy: null,
      updatedAt: row.createdAt,
    });
    return (identifiers[0] as { id: number }).id;
  }

  /** @throws Conflict DEBT.CHANGED when it is in another state by now */
  async change(tx: Tx, id: number, from: DebtState, columns: Partial<Omit<LectureDebtEntity, 'id'>>): Promise<void> {
    const { affected } = await tx.manager.getRepository(LectureDebtEntity).update({ id, state: from }, columns);
    if (affected !== 1) throw new Conflict('DEBT.CHANGED');
  }
}
