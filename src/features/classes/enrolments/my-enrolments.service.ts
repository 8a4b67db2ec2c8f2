import { Injectable } from '@nestjs/common';
import { ROLE_PERMISSIONS, ROLES, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { EnrolmentNotices } from './enrolment-notices.js';
import type { EnrolmentReceipt } from './enrolment.contract.js';
import { checkWithdrawal, mayRemind, REMINDER_PAUSE_HOURS } from './enrolment.policy.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { SeatBook, EnrolmentChange, EnrolmentFacts } from '../domain/seat-book.js';
import { SeatBooks } from './seat-books.js';
import { SeatBooksRepository } from './seat-books.repository.js';

const NOMINATING_ROLES = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('class.nominate'));

/** What trainees do with their own enrolments. */
@Injectable()
export class MyEnrolmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly desk: EnrolmentDesk,
    private readonly books: SeatBooks,
    private readonly seats: SeatBooksRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly notices: EnrolmentNotices,
    private readonly audit: AuditLog,
    private readonly people: People,
  ) {}

  async enrol(actor: Actor, classId: number): Promise<EnrolmentReceipt> {
    const answer = await this.desk.enrol(classId, { actor, personId: this.self(actor), byUnit: false });
    return { id: answer.enrolmentId, classId, state: answer.state, waitingPosition: answer.waitingPosition };
  }

  /** A confirmed or pending seat until the window closes, a place on the waiting list at any time. */
  withdraw(actor: Actor, id: number, reason: string): Promise<void> {
    return this.change(actor, id, (book, row) => {
      checkWithdrawal({ state: row.state, closesAt: book.facts.terms.closesAt }, this.clock.now());
      return book.act(row, 'withdraw', reason === '' ? undefined : reason);
    });
  }

  /** @throws Conflict ENROLMENT.OFFER_EXPIRED · RuleViolation ENROLMENT.OVERLAP */
  accept(actor: Actor, id: number): Promise<void> {
    return this.change(actor, id, (book, row, elsewhere) => {
      const change = book.accept(row);
      if (elsewhere !== null) throw new RuleViolation('ENROLMENT.OVERLAP', { className: elsewhere });
      return change;
    });
  }

  decline(actor: Actor, id: number, reason: string): Promise<void> {
    return this.change(actor, id, (book, row) => book.act(row, 'decline', reason === '' ? undefined : reason));
  }

  /** 提醒单位: tells those who nominate for the unit, at most once a day. */
  async remind(actor: Actor, id: number): Promise<void> {
    const found = await this.enrolments.find({ personId: this.self(actor) }, id);
    const now = this.clock.now();
    if (!mayRemind({ ...found, remindedAt: null }, now))
      throw new Conflict('ENROLMENT.STATE', { state: found.state, act: 'remind' });
    const paths = found.secondedPath === null ? [found.unitPath] : [found.unitPath, found.secondedPath];
    const nominators = await Promise.all(
      NOMINATING_ROLES.flatMap((role) => paths.map((path) => this.people.holdersOf(role, path))),
    );
    const others = [...new Set(nominators.flat())].filter((personId) => personId !== found.personId);
    if (others.length === 0) throw new RuleViolation('ENROLMENT.NO_NOMINATOR');
    await this.db.transaction(actor, async (tx) => {
      const pause = new Date(now.getTime() - REMINDER_PAUSE_HOURS * 3_600_000);
      if (!(await this.enrolments.noteReminder(tx, id, now, pause))) {
        throw new RuleViolation('ENROLMENT.REMINDED', { hours: REMINDER_PAUSE_HOURS });
      }
      this.audit.record(tx, { act: 'enrolment.remind', subject: 'enrolment', subjectId: id });
      await this.notices.remindUnit(tx, found, others);
    });
  }

  private self(actor: Actor): number {
    if (actor.personId === null) throw new Forbidden('ENROLMENT.NO_PERSON');
    return actor.personId;
  }

  /** One act on one own enrolment, under the lock of its class. */
  private async change(
    actor: Actor,
    id: number,
    decide: (book: SeatBook, row: EnrolmentFacts, elsewhere: string | null) => EnrolmentChange,
  ): Promise<void> {
    const found = await this.enrolments.find({ personId: this.self(actor) }, id);
    await this.db.transaction(actor, async (tx) => {
      const book = await this.books.open(tx, found.classId);
      const [row] = await this.seats.enrolments(tx, found.classId, [id]);
      if (!row) throw new Conflict('ENROLMENT.STATE');
      const standings = await this.seats.standings(tx, book.facts, [row.personId]);
      const elsewhere = standings.find((standing) => standing.classId !== found.classId)?.className ?? null;
      await this.books.write(tx, book, { changes: [decide(book, row, elsewhere)] });
    });
  }
}
