import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EXPIRE_OFFERS, SeatBooks } from './seat-books.js';
import { SeatBooksRepository } from './seat-books.repository.js';

/** Kind of the recurring job that finds what the single ones have missed (a process that was down, a class moved). */
const SWEEP = 'classes.sweep-offers';
const SWEEP_SECONDS = 60;

/**
 * Ends offers that nobody accepted in time and lets the waiting list move on. Each offer ends once, whoever comes first: the
 * class is locked, and the change is bound to the state OFFERED.
 */
@Injectable()
export class OfferExpiry implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly books: SeatBooks,
    private readonly seats: SeatBooksRepository,
    private readonly enrolments: EnrolmentsRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.define(EXPIRE_OFFERS, z.object({ classId: z.number().int() }), ({ payload, actor }) =>
      this.expire(payload.classId, actor),
    );
    this.jobs.define(SWEEP, z.unknown(), () => this.sweep());
    this.jobs.every(SWEEP, SWEEP_SECONDS);
  }

  /** @returns how many offers ended */
  async sweep(): Promise<number> {
    let ended = 0;
    for (const classId of await this.enrolments.classesWithExpiredOffers(this.clock.now())) {
      ended += await this.expire(classId, systemActor('enrolment.offers'));
    }
    return ended;
  }

  /** @returns how many offers of this class ended */
  expire(classId: number, actor: Actor): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const book = await this.books.open(tx, classId);
      const now = this.clock.now();
      const due = (await this.seats.inStates(tx, classId, ['OFFERED'])).filter(
        (row) => row.offerExpiresAt !== null && row.offerExpiresAt <= now,
      );
      if (due.length === 0) return 0;
      await this.books.write(tx, book, { changes: due.map((row) => book.act(row, 'expire')) });
      return due.length;
    });
  }
}
