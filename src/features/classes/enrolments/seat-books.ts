import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { SeatBook, type EnrolmentChange } from '../domain/seat-book.js';
import { EnrolmentNotices } from './enrolment-notices.js';
import { SeatBooksRepository, type NewRow } from './seat-books.repository.js';

/** Kind of the job that ends offers of one class which nobody accepted in time. */
export const EXPIRE_OFFERS = 'classes.expire-offers';

/** What a use case wants written, each with the actor whose act it is. */
export interface BookWork {
  readonly admitted?: readonly (NewRow & { readonly actor: Actor })[];
  readonly changes?: readonly EnrolmentChange[];
  /** Kind of notice for everybody whose state changes, instead of the one of the act. */
  readonly notice?: string;
}

/**
 * The only road to the seats of a class: open its book (which locks the class), decide in the book, write it. Writing also
 * moves up the waiting list, records the audit entries and queues notices and the expiry of offers, all in one transaction.
 */
@Injectable()
export class SeatBooks {
  constructor(
    private readonly repository: SeatBooksRepository,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly notices: EnrolmentNotices,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Locks the class for the rest of the transaction: nothing may have been read of it before.
   * @throws NotFound CLASS.NOT_FOUND
   */
  async open(tx: Tx, classId: number): Promise<SeatBook> {
    const facts = await this.repository.lock(tx, classId);
    if (!facts) throw new NotFound('CLASS.NOT_FOUND');
    return new SeatBook(facts, this.clock.now(), this.clock.today());
  }

  /** @returns the ids of the admitted, in their order */
  async write(tx: Tx, book: SeatBook, { admitted = [], changes = [], notice }: BookWork): Promise<number[]> {
    const { classId } = book.facts;
    const ids = admitted.length > 0 ? await this.repository.insert(tx, classId, admitted) : new Map<number, number>();
    if (changes.length > 0) await this.repository.change(tx, changes);
    const offers = book.mayMoveUp ? book.moveUp(await this.repository.inStates(tx, classId, ['WAITING'])) : [];
    if (offers.length > 0) {
      await this.repository.change(tx, offers);
      const [first] = offers;
      await this.jobs.enqueue(tx, EXPIRE_OFFERS, { classId }, { runAt: first?.set.offerExpiresAt });
    }
    await this.repository.saveCounts(tx, book);

    const order = admitted.map((row) => ids.get(row.arrivalNo) ?? 0);
    for (const [index, row] of admitted.entries()) {
      this.audit.record(tx, {
        actor: row.actor,
        act: 'enrolment.create',
        subject: 'enrolment',
        subjectId: order[index] ?? null,
        unitId: row.unitId,
        after: { classId, personId: row.personId, state: row.state, arrivalNo: row.arrivalNo },
      });
    }
    for (const change of [...changes, ...offers]) {
      this.audit.record(tx, {
        act: `enrolment.${change.act}`,
        subject: 'enrolment',
        subjectId: change.row.id,
        unitId: change.row.unitId,
        before: { state: change.row.state },
        after: { classId, state: change.to, ...(change.set.reason === undefined ? {} : { reason: change.set.reason }) },
      });
    }
    await this.notices.tell(tx, book.facts, admitted, [...changes, ...offers], notice);
    return order;
  }
}
