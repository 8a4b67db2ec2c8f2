import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Forbidden, NotFound } from '../../../kernel/errors.js';
import type { Actor } from '../../../kernel/access.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import { sumByMethod } from '../class.rows.js';
import { ClassQueries } from '../class.queries.js';
import type { MyEnrolment, MyLearning } from './enrolment.contract.js';
import { myActs } from './enrolment.policy.js';
import type { EnrolmentMode, EnrolmentState } from '../domain/enrolment-states.js';

interface MyRow {
  id: number;
  class_id: number;
  person_id: number;
  filed_by: number | null;
  state: EnrolmentState;
  arrival_no: number;
  unit_name: string;
  quota_name: string | null;
  applied_at: string;
  nominated_at: string | null;
  confirmed_at: string | null;
  offered_at: string | null;
  offer_expires_at: string | null;
  ended_at: string | null;
  reason: string | null;
  reminded_count: number;
  reminded_at: string | null;
  mode: EnrolmentMode;
  closes_at: string;
  position: number | null;
}

/** `position`: the place on the waiting list, counted from those who arrived before and still wait. */
const MINE = `SELECT e.id, e.class_id, e.person_id, e.filed_by, e.state, e.arrival_no, u.name AS unit_name, q.name AS quota_name,
       e.applied_at, e.nominated_at, e.confirmed_at, e.offered_at, e.offer_expires_at, e.ended_at, e.reason, e.reminded_count,
       e.reminded_at, c.mode, c.closes_at,
       CASE WHEN e.state = 'WAITING' THEN (SELECT COUNT(*) FROM enrolment w
          WHERE w.class_id = e.class_id AND w.state = 'WAITING' AND w.arrival_no <= e.arrival_no) END AS position
  FROM enrolment e JOIN training_class c ON c.id = e.class_id JOIN unit u ON u.id = e.unit_id
  LEFT JOIN class_quota q ON q.id = e.quota_id`;

/**
 * Read models of the trainee's own page.
 * @unscoped rows of the signed-in person only
 */
@Injectable()
export class MyEnrolmentsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly classes: ClassQueries,
  ) {}

  /** @throws NotFound ENROLMENT.NOT_FOUND also when it is somebody else's */
  async one(actor: Actor, id: number): Promise<MyEnrolment> {
    const [row] = await this.rows('e.id = ? AND e.person_id = ?', [id, this.self(actor)]);
    if (!row) throw new NotFound('ENROLMENT.NOT_FOUND');
    return this.view(row);
  }

  /** The live enrolment in a class, else the last that ended; `null` when there was none. */
  async inClass(personId: number, classId: number): Promise<MyEnrolment | null> {
    const [row] = await this.rows('e.class_id = ? AND e.person_id = ?', [classId, personId]);
    return row ? this.view(row) : null;
  }

  /** 我的学习: everything of one year, and whatever is still to come: in November people enrol for January. */
  async learning(actor: Actor, year: number): Promise<MyLearning> {
    const today = this.clock.today();
    const rows = await this.rows(
      'e.person_id = ? AND ((c.starts_on >= ? AND c.starts_on <= ?) OR (e.live_person_id IS NOT NULL AND c.ends_on >= ?))',
      [this.self(actor), `${year}-01-01`, `${year}-12-31`, today],
    );
    const cards = await this.classes.cards([...new Set(rows.map((row) => row.class_id))]);
    const items = rows
      .flatMap((row) => {
        const card = cards.get(row.class_id);
        return card ? [{ enrolment: this.view(row), class: card }] : [];
      })
      .sort((one, other) => {
        const [oneOver, otherOver] = [one.class.endsOn < today, other.class.endsOn < today];
        if (oneOver !== otherOver) return oneOver ? 1 : -1;
        const order = one.class.startsOn.localeCompare(other.class.startsOn) * (oneOver ? -1 : 1);
        return order === 0 ? other.enrolment.id - one.enrolment.id : order;
      });
    const confirmed = items
      .filter((item) => item.enrolment.state === 'CONFIRMED' && item.class.year === year)
      .map((item) => item.class);
    const finished = confirmed.filter((each) => each.phase === 'FINISHED');
    const sum = (list: typeof confirmed): number =>
      list.reduce((hours, each) => hours + Math.round(each.creditHours * 100), 0) / 100;
    return {
      year,
      items,
      confirmedHours: sum(confirmed),
      finishedHours: sum(finished),
      byMethod: sumByMethod(confirmed.flatMap((each) => each.methods)),
    };
  }

  private self(actor: Actor): number {
    if (actor.personId === null) throw new Forbidden('ENROLMENT.NO_PERSON');
    return actor.personId;
  }

  /** Live ones first, then the latest. */
  private rows(where: string, parameters: unknown[]): Promise<MyRow[]> {
    return this.db.reads.query(
      `${MINE} WHERE ${where} ORDER BY CASE WHEN e.live_person_id IS NULL THEN 1 ELSE 0 END, e.id DESC`,
      parameters,
    ) as Promise<MyRow[]>;
  }

  private view(row: MyRow): MyEnrolment {
    return {
      id: row.id,
      classId: row.class_id,
      state: row.state,
      waitingPosition: row.position === null ? null : Number(row.position),
      unitName: row.unit_name,
      quotaName: row.quota_name,
      appliedAt: isoInstant(row.applied_at),
      nominatedAt: isoInstant(row.nominated_at),
      confirmedAt: isoInstant(row.confirmed_at),
      offeredAt: isoInstant(row.offered_at),
      offerExpiresAt: isoInstant(row.offer_expires_at),
      endedAt: isoInstant(row.ended_at),
      reason: row.reason,
      remindedCount: row.reminded_count,
      remindedAt: isoInstant(row.reminded_at),
      can: myActs(
        {
          personId: row.person_id,
          filedBy: row.filed_by,
          state: row.state,
          nominatedAt: row.nominated_at,
          mode: row.mode,
          closesAt: readInstant(row.closes_at),
          offerExpiresAt: readInstant(row.offer_expires_at),
          remindedAt: readInstant(row.reminded_at),
        },
        this.clock.now(),
      ),
    };
  }
}
