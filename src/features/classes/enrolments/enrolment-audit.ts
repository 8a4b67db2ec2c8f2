import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../kernel/access.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import {
  checkClass,
  type AuditedClass,
  type AuditedEnrolment,
  type EnrolmentFault,
} from '../domain/enrolment-audit.js';
import type { EnrolmentState } from '../domain/enrolment-states.js';
import type { ClassStatus } from '../domain/class-phase.js';

export interface ClassVerdict {
  readonly classId: number;
  readonly name: string;
  readonly seats: number;
  readonly held: number;
  readonly confirmed: number;
  readonly waiting: number;
  readonly rows: number;
  readonly faults: readonly EnrolmentFault[];
}

interface ClassRow {
  id: number;
  name: string;
  status: ClassStatus;
  starts_on: string;
  seats: number;
  pool_seats: number;
  held_count: number;
  confirmed_count: number;
  pool_held: number;
  waiting_count: number;
  last_arrival_no: number;
}

interface RowOfEnrolment {
  id: number;
  person_id: number;
  live_person_id: number | null;
  quota_id: number | null;
  state: EnrolmentState;
  arrival_no: number;
}

/**
 * Proves from the rows that enrolment kept its promises: seats, quotas, order of arrival, one live enrolment each,
 * counters, audit entries. Reads only; one class at a time, in a transaction of its own, so that the figures are of one moment.
 */
@Injectable()
export class EnrolmentAudit {
  constructor(private readonly db: Database) {}

  /** @param today in the centre's zone: after the first day of a class, its waiting list no longer moves */
  async *verdicts(today: string): AsyncGenerator<ClassVerdict> {
    const ids = (await this.db.reads.query('SELECT id FROM training_class ORDER BY id')) as { id: number }[];
    for (const { id } of ids) {
      yield await this.db.transaction(systemActor('audit:enrolment'), (tx) => this.verdict(tx.manager, id, today));
    }
  }

  private async verdict(manager: Tx['manager'], classId: number, today: string): Promise<ClassVerdict> {
    const [row] = (await manager.query(
      `SELECT id, name, status, starts_on, seats, pool_seats, held_count, confirmed_count, pool_held, waiting_count, last_arrival_no
         FROM training_class WHERE id = ?`,
      [classId],
    )) as [ClassRow];
    const quotas = (await manager.query(
      'SELECT id, name, quota, held_count, confirmed_count FROM class_quota WHERE class_id = ? ORDER BY sort_order, id',
      [classId],
    )) as { id: number; name: string; quota: number; held_count: number; confirmed_count: number }[];
    const rows = (await manager.query(
      'SELECT id, person_id, live_person_id, quota_id, state, arrival_no FROM enrolment WHERE class_id = ? ORDER BY arrival_no, id',
      [classId],
    )) as RowOfEnrolment[];
    const recorded = (await manager.query(
      `SELECT e.id FROM enrolment e
        WHERE e.class_id = ? AND EXISTS (SELECT 1 FROM audit_entry a
          WHERE a.subject = 'enrolment' AND a.subject_id = CAST(e.id AS CHAR) AND a.act = 'enrolment.create')`,
      [classId],
    )) as { id: number }[];
    const audited = new Set(recorded.map((each) => each.id));
    const facts: AuditedClass = {
      movesWaitingList: row.status !== 'CANCELLED' && row.status !== 'DRAFT' && today < row.starts_on,
      seats: row.seats,
      poolSeats: row.pool_seats,
      held: row.held_count,
      confirmed: row.confirmed_count,
      poolHeld: row.pool_held,
      waiting: row.waiting_count,
      lastArrivalNo: row.last_arrival_no,
      quotas: quotas.map((quota) => ({
        id: quota.id,
        name: quota.name,
        quota: quota.quota,
        held: quota.held_count,
        confirmed: quota.confirmed_count,
      })),
    };
    const enrolments: AuditedEnrolment[] = rows.map((each) => ({
      id: each.id,
      personId: each.person_id,
      livePersonId: each.live_person_id,
      groupId: each.quota_id,
      state: each.state,
      arrivalNo: each.arrival_no,
      isAudited: audited.has(each.id),
    }));
    return {
      classId,
      name: row.name,
      seats: row.seats,
      held: row.held_count,
      confirmed: row.confirmed_count,
      waiting: row.waiting_count,
      rows: rows.length,
      faults: checkClass(facts, enrolments),
    };
  }
}
