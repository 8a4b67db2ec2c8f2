import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText, readInstant } from '../../../platform/db/instants.js';
import { placeholders, type SqlCondition } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { personReach } from '../../people/people.public.js';
import type { EnrolmentReach } from '../class.policy.js';
import { reachCondition } from '../class.queries.js';
import type { EnrolmentMode, EnrolmentState } from '../domain/enrolment-states.js';
import type { EnrolmentSubject } from './enrolment.policy.js';

/** Whose enrolments: one's own, or those within a reach. */
export type Whose = { readonly personId: number } | { readonly reach: EnrolmentReach };

export interface FoundEnrolment extends EnrolmentSubject {
  readonly id: number;
  readonly classId: number;
  readonly className: string;
  readonly unitPath: string;
  /** Where a seconded trainee works now. */
  readonly secondedPath: string | null;
  readonly personName: string;
}

interface FoundRow {
  id: number;
  class_id: number;
  class_name: string;
  person_id: number;
  person_name: string;
  filed_by: number | null;
  state: EnrolmentState;
  nominated_at: string | null;
  offer_expires_at: string | null;
  reminded_at: string | null;
  mode: EnrolmentMode;
  closes_at: string;
  unit_path: string;
  seconded_path: string | null;
}

/** The reach as SQL over `c` (class), `h` (host unit), `e` (enrolment), `p` (person) and `u` (unit of the trainee's post). */
export function whoseCondition(whose: Whose): SqlCondition {
  if ('personId' in whose) return { sql: 'e.person_id = ?', parameters: [whose.personId] };
  const classes = reachCondition(whose.reach);
  const units = personReach(whose.reach.units, 'e.category');
  return { sql: `(${classes.sql} OR ${units.sql})`, parameters: [...classes.parameters, ...units.parameters] };
}

/**
 * Finds the enrolments an act is about. The act itself loads them again under the lock of their class.
 * @unscoped asked with Whose: one's own, or an EnrolmentReach, which holds the scopes; the rest serves jobs and found rows
 */
@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly db: Database) {}

  /** @throws NotFound ENROLMENT.NOT_FOUND also when it is not theirs */
  async find(whose: Whose, id: number): Promise<FoundEnrolment> {
    const [found] = await this.findMany(whose, [id]);
    if (!found) throw new NotFound('ENROLMENT.NOT_FOUND');
    return found;
  }

  async findMany(whose: Whose, ids: readonly number[]): Promise<FoundEnrolment[]> {
    const condition = whoseCondition(whose);
    const rows = (await this.db.reads.query(
      `SELECT e.id, e.class_id, c.name AS class_name, e.person_id, p.name AS person_name, e.filed_by, e.state, e.nominated_at,
              e.offer_expires_at, e.reminded_at, c.mode, c.closes_at, u.path AS unit_path, s.path AS seconded_path
         FROM enrolment e JOIN training_class c ON c.id = e.class_id JOIN unit h ON h.id = c.host_unit_id
         JOIN unit u ON u.id = e.unit_id JOIN person p ON p.id = e.person_id
         LEFT JOIN unit s ON s.id = p.seconded_unit_id
        WHERE e.id IN ${placeholders(ids.length)} AND ${condition.sql}`,
      [...ids, ...condition.parameters],
    )) as FoundRow[];
    return rows.map((row) => ({
      id: row.id,
      classId: row.class_id,
      className: row.class_name,
      personId: row.person_id,
      personName: row.person_name,
      filedBy: row.filed_by,
      state: row.state,
      nominatedAt: row.nominated_at,
      offerExpiresAt: readInstant(row.offer_expires_at),
      remindedAt: readInstant(row.reminded_at),
      mode: row.mode,
      closesAt: readInstant(row.closes_at),
      unitPath: row.unit_path,
      secondedPath: row.seconded_path,
    }));
  }

  /** Notes a reminder to the unit, once per pause: `false` when another was noted since `notSince`. */
  async noteReminder(tx: Tx, id: number, now: Date, notSince: Date): Promise<boolean> {
    const { affected } = await execute(
      tx.manager,
      `UPDATE enrolment SET reminded_count = reminded_count + 1, reminded_at = ?
        WHERE id = ? AND live_person_id IS NOT NULL AND nominated_at IS NULL AND (reminded_at IS NULL OR reminded_at <= ?)`,
      [instantText(now), id, instantText(notSince)],
    );
    return affected === 1;
  }

  /** Classes with offers that nobody accepted in time. For the sweep. */
  async classesWithExpiredOffers(now: Date): Promise<number[]> {
    const rows = (await this.db.reads.query(
      `SELECT DISTINCT class_id FROM enrolment WHERE state = 'OFFERED' AND offer_expires_at <= ?`,
      [instantText(now)],
    )) as { class_id: number }[];
    return rows.map((row) => row.class_id);
  }

  /** The live enrolment of somebody in a class; who may know of it is decided by the caller. */
  async liveOf(classId: number, personId: number): Promise<{ id: number; state: EnrolmentState } | null> {
    const [row] = (await this.db.reads.query(
      'SELECT id, state FROM enrolment WHERE class_id = ? AND live_person_id = ?',
      [classId, personId],
    )) as { id: number; state: EnrolmentState }[];
    return row ?? null;
  }
}
