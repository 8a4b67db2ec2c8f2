import { Injectable } from '@nestjs/common';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { Conflict } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { instantText, readInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { ClassStatus } from '../domain/class-phase.js';
import { SEAT_STATES, type EnrolmentMode, type EnrolmentState } from '../domain/enrolment-states.js';
import { countOf, poolHeld, type GroupCount, type QuotaGroup } from '../domain/seats.js';
import { isLive } from '../domain/enrolment-states.js';
import type { BookFacts, EnrolmentChange, EnrolmentFacts, NewEnrolment, SeatBook } from '../domain/seat-book.js';

interface ClassRow {
  name: string;
  status: ClassStatus;
  opens_at: string;
  closes_at: string;
  starts_on: string;
  ends_on: string;
  mode: EnrolmentMode;
  eligible_categories: string | null;
  seats: number;
  pool_held: number;
  waiting_size: number;
  offer_hours: number;
  held_count: number;
  confirmed_count: number;
  waiting_count: number;
  last_arrival_no: number;
}

interface QuotaRow {
  id: number;
  name: string;
  quota: number;
  held_count: number;
  confirmed_count: number;
  unit_id: number | null;
}

interface FactsRow {
  id: number;
  class_id: number;
  person_id: number;
  unit_id: number;
  quota_id: number | null;
  state: EnrolmentState;
  nominated_at: string | null;
  offer_expires_at: string | null;
}

const FACTS_COLUMNS = 'id, class_id, person_id, unit_id, quota_id, state, nominated_at, offer_expires_at';

function factsOf(row: FactsRow): EnrolmentFacts {
  return {
    id: row.id,
    personId: row.person_id,
    unitId: row.unit_id,
    groupId: row.quota_id,
    state: row.state,
    nominatedAt: readInstant(row.nominated_at),
    offerExpiresAt: readInstant(row.offer_expires_at),
  };
}

/** A live enrolment of somebody who asks to come in: in this class, or in another one on the same days. */
export interface Standing {
  readonly personId: number;
  readonly classId: number;
  readonly className: string;
}

/** What a new row needs beyond the decision. */
export interface NewRow extends NewEnrolment {
  readonly unitId: number;
  readonly category: PersonnelCategory;
  readonly filedBy: number | null;
  readonly appliedAt: Date;
  readonly nominatedAt: Date | null;
}

/** A class as read, with the names of its quota groups. */
export interface ReadFacts extends BookFacts {
  readonly groupNames: ReadonlyMap<number, string>;
}

const ROWS_PER_INSERT = 400;

/**
 * Reads one class under its lock and writes back what its book says. Every caller has locked the class first.
 * @unscoped seats belong to the class, not to a unit; who may act on whom is settled before by EnrolmentsRepository or the desk
 */
@Injectable()
export class SeatBooksRepository {
  constructor(private readonly db: Database) {}

  /** Locks the class row for the rest of the transaction; it must be the first read of it. `null`: there is none. */
  lock(tx: Tx, classId: number): Promise<ReadFacts | null> {
    return this.read(tx.manager, classId, this.db.dialect === 'sqlite' ? '' : ' FOR UPDATE');
  }

  /** The same without a lock, outside a transaction: for showing, not for deciding. */
  peek(classId: number): Promise<ReadFacts | null> {
    return this.read(this.db.reads, classId, '');
  }

  private async read(manager: Tx['manager'], classId: number, lock: string): Promise<ReadFacts | null> {
    const [row] = (await manager.query(
      `SELECT name, status, opens_at, closes_at, starts_on, ends_on, mode, eligible_categories, seats, pool_held,
              waiting_size, offer_hours, held_count, confirmed_count, waiting_count, last_arrival_no
         FROM training_class WHERE id = ?${lock}`,
      [classId],
    )) as ClassRow[];
    if (!row) return null;
    const { plan, counts, names } = await this.groups(manager, classId);
    return {
      classId,
      groupNames: names,
      terms: {
        name: row.name,
        status: row.status,
        opensAt: readInstant(row.opens_at),
        closesAt: readInstant(row.closes_at),
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        mode: row.mode,
        eligibleCategories: (row.eligible_categories?.split(',') as PersonnelCategory[] | undefined) ?? null,
        waitingSize: row.waiting_size,
      },
      plan: { seats: row.seats, groups: plan },
      counts: { held: row.held_count, confirmed: row.confirmed_count, waiting: row.waiting_count, groups: counts },
      lastArrivalNo: row.last_arrival_no,
      offerHours: row.offer_hours,
    };
  }

  private async groups(
    manager: Tx['manager'],
    classId: number,
  ): Promise<{ plan: QuotaGroup[]; counts: Map<number, GroupCount>; names: Map<number, string> }> {
    const rows = (await manager.query(
      `SELECT q.id, q.name, q.quota, q.held_count, q.confirmed_count, u.unit_id
         FROM class_quota q LEFT JOIN class_quota_unit u ON u.quota_id = q.id
        WHERE q.class_id = ? ORDER BY q.sort_order, q.id`,
      [classId],
    )) as QuotaRow[];
    const units = new Map<number, number[]>();
    const plan = new Map<number, QuotaGroup>();
    const counts = new Map<number, GroupCount>();
    const names = new Map<number, string>();
    for (const row of rows) {
      names.set(row.id, row.name);
      const unitIds = units.get(row.id) ?? [];
      if (row.unit_id !== null) unitIds.push(row.unit_id);
      units.set(row.id, unitIds);
      plan.set(row.id, { id: row.id, quota: row.quota, unitIds });
      counts.set(row.id, { held: row.held_count, confirmed: row.confirmed_count });
    }
    return { plan: [...plan.values()], counts, names };
  }

  /**
   * Live enrolments of these people in this class, and seats they hold elsewhere on the same days. The people stay locked for
   * the rest of the transaction: the lock of this class does not stop the desk of another one on the same days.
   */
  async standings(tx: Tx, facts: BookFacts, personIds: readonly number[]): Promise<Standing[]> {
    if (this.db.dialect !== 'sqlite') {
      await tx.manager.query(
        `SELECT id FROM person WHERE id IN ${placeholders(personIds.length)} ORDER BY id FOR UPDATE`,
        [...personIds],
      );
    }
    const rows = (await tx.manager.query(
      `SELECT e.person_id, e.class_id, c.name
         FROM enrolment e JOIN training_class c ON c.id = e.class_id
        WHERE e.person_id IN ${placeholders(personIds.length)} AND e.live_person_id IS NOT NULL
          AND (e.class_id = ? OR (e.state IN ${placeholders(SEAT_STATES.length)}
               AND c.status <> 'CANCELLED' AND c.starts_on <= ? AND c.ends_on >= ?))`,
      [...personIds, facts.classId, ...SEAT_STATES, facts.terms.endsOn, facts.terms.startsOn],
    )) as { person_id: number; class_id: number; name: string }[];
    return rows.map((row) => ({ personId: row.person_id, classId: row.class_id, className: row.name }));
  }

  /** These enrolments of this class, as they stand under the lock. */
  async enrolments(tx: Tx, classId: number, ids: readonly number[]): Promise<EnrolmentFacts[]> {
    const rows = (await tx.manager.query(
      `SELECT ${FACTS_COLUMNS} FROM enrolment WHERE class_id = ? AND id IN ${placeholders(ids.length)} ORDER BY arrival_no`,
      [classId, ...ids],
    )) as FactsRow[];
    return rows.map(factsOf);
  }

  /** Everybody of this class in one of these states, in order of arrival. */
  async inStates(tx: Tx, classId: number, states: readonly EnrolmentState[]): Promise<EnrolmentFacts[]> {
    const rows = (await tx.manager.query(
      `SELECT ${FACTS_COLUMNS} FROM enrolment
        WHERE class_id = ? AND state IN ${placeholders(states.length)} ORDER BY arrival_no`,
      [classId, ...states],
    )) as FactsRow[];
    return rows.map(factsOf);
  }

  /**
   * Inserts new enrolments; answers their ids by arrival number.
   * @throws Conflict ENROLMENT.ALREADY when the unique key of live enrolments refuses
   */
  async insert(tx: Tx, classId: number, rows: readonly NewRow[]): Promise<Map<number, number>> {
    const columns =
      'class_id, person_id, live_person_id, unit_id, category, quota_id, state, arrival_no, filed_by, applied_at, nominated_at, confirmed_at, reminded_count';
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      const part = rows.slice(start, start + ROWS_PER_INSERT);
      const values = part.flatMap((row) => [
        classId,
        row.personId,
        row.personId,
        row.unitId,
        row.category,
        row.groupId,
        row.state,
        row.arrivalNo,
        row.filedBy,
        instantText(row.appliedAt),
        row.nominatedAt ? instantText(row.nominatedAt) : null,
        row.state === 'CONFIRMED' ? instantText(row.appliedAt) : null,
        0,
      ]);
      try {
        await tx.manager.query(
          `INSERT INTO enrolment (${columns}) VALUES ${part.map(() => placeholders(13)).join(', ')}`,
          values,
        );
      } catch (error) {
        if (isDuplicateKey(error, 'uq_enrolment_live')) throw new Conflict('ENROLMENT.ALREADY');
        throw error;
      }
    }
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) return new Map();
    const ids = (await tx.manager.query(
      'SELECT id, arrival_no FROM enrolment WHERE class_id = ? AND arrival_no BETWEEN ? AND ?',
      [classId, first.arrivalNo, last.arrivalNo],
    )) as { id: number; arrival_no: number }[];
    return new Map(ids.map((row) => [row.arrival_no, row.id]));
  }

  /**
   * Writes changed states, rows of the same change in one statement, each guarded by the state it was decided on.
   * @throws Conflict ENROLMENT.STATE when a row is no longer in that state
   */
  async change(tx: Tx, changes: readonly EnrolmentChange[]): Promise<void> {
    const alike = new Map<string, EnrolmentChange[]>();
    for (const change of changes) {
      const key = `${change.row.state}>${change.to}|${JSON.stringify(change.set)}`;
      alike.set(key, [...(alike.get(key) ?? []), change]);
    }
    for (const group of alike.values()) {
      const [one] = group;
      if (!one) continue;
      const { to, set } = one;
      const fields: [string, unknown][] = [['state', to]];
      if (!isLive(to)) fields.push(['live_person_id', null]);
      if (set.nominatedAt) fields.push(['nominated_at', instantText(set.nominatedAt)]);
      if (set.confirmedAt) fields.push(['confirmed_at', instantText(set.confirmedAt)]);
      if (set.offeredAt) fields.push(['offered_at', instantText(set.offeredAt)]);
      if (set.offerExpiresAt) fields.push(['offer_expires_at', instantText(set.offerExpiresAt)]);
      if (set.endedAt) fields.push(['ended_at', instantText(set.endedAt)]);
      if (set.reason !== undefined) fields.push(['reason', set.reason]);
      const { affected } = await execute(
        tx.manager,
        `UPDATE enrolment SET ${fields.map(([column]) => `${column} = ?`).join(', ')}
          WHERE id IN ${placeholders(group.length)} AND state = ?`,
        [...fields.map(([, value]) => value), ...group.map((change) => change.row.id), one.row.state],
      );
      if (affected !== group.length) throw new Conflict('ENROLMENT.STATE', { state: one.row.state, act: one.act });
    }
  }

  /**
   * Moves the counters by what the book has decided, never above the seats: the condition and the table's checks say no
   * even if the decision were wrong.
   * @throws Conflict CLASS.FULL
   */
  async saveCounts(tx: Tx, book: SeatBook): Promise<void> {
    const { facts, counts } = book;
    const pool = poolHeld(facts.plan, counts) - poolHeld(facts.plan, facts.counts);
    const { affected } = await execute(
      tx.manager,
      `UPDATE training_class
          SET held_count = held_count + ?, confirmed_count = confirmed_count + ?, pool_held = pool_held + ?,
              waiting_count = waiting_count + ?, last_arrival_no = ?
        WHERE id = ? AND last_arrival_no = ? AND held_count + ? <= seats AND pool_held + ? <= pool_seats`,
      [
        counts.held - facts.counts.held,
        counts.confirmed - facts.counts.confirmed,
        pool,
        counts.waiting - facts.counts.waiting,
        book.lastArrivalNo,
        facts.classId,
        facts.lastArrivalNo,
        counts.held - facts.counts.held,
        pool,
      ],
    );
    if (affected !== 1) throw new Conflict('CLASS.FULL', { className: facts.terms.name });
    const moved = facts.plan.groups.filter((group) => {
      const [before, after] = [countOf(facts.counts, group.id), countOf(counts, group.id)];
      return before.held !== after.held || before.confirmed !== after.confirmed;
    });
    if (moved.length === 0) return;
    const cases = moved.map(() => 'WHEN ? THEN ?').join(' ');
    const deltas = (key: keyof GroupCount): number[] =>
      moved.flatMap((group) => [group.id, countOf(counts, group.id)[key] - countOf(facts.counts, group.id)[key]]);
    await tx.manager.query(
      `UPDATE class_quota SET held_count = held_count + CASE id ${cases} ELSE 0 END,
              confirmed_count = confirmed_count + CASE id ${cases} ELSE 0 END
        WHERE id IN ${placeholders(moved.length)}`,
      [...deltas('held'), ...deltas('confirmed'), ...moved.map((group) => group.id)],
    );
  }
}
