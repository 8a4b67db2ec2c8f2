import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Conflict, DomainError, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { managedEnrolments } from '../class.policy.js';
import { EnrolmentWarnings } from './enrolment-warnings.js';
import type { MemberResult } from './enrolment.contract.js';
import { checkNotOwn } from './enrolment.policy.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import type { EnrolmentChange, EnrolmentFacts, SeatBook } from '../domain/seat-book.js';
import type { EnrolmentWarning } from '../domain/warnings.js';
import { SeatBooks } from './seat-books.js';
import { SeatBooksRepository } from './seat-books.repository.js';

/** What the centre does (教务): confirms, with an eye on overlapping and repeated training, or turns away. */
@Injectable()
export class EnrolmentAdminService {
  constructor(
    private readonly db: Database,
    private readonly books: SeatBooks,
    private readonly seats: SeatBooksRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly warnings: EnrolmentWarnings,
  ) {}

  /** @throws RuleViolation ENROLMENT.WARNINGS (`kinds`) when there are warnings that were not accepted */
  async confirm(actor: Actor, id: number, acceptWarnings: boolean): Promise<void> {
    const found = await this.enrolments.find({ reach: managedEnrolments(actor) }, id);
    const [result] = await this.confirmInClass(actor, found.classId, [id], acceptWarnings);
    if (result?.error) throw result.error;
  }

  /** Confirms many of one class in one transaction; each has its own answer, in the order asked. */
  async confirmMany(
    actor: Actor,
    classId: number,
    ids: readonly number[],
    acceptWarnings: boolean,
  ): Promise<MemberResult[]> {
    const found = await this.enrolments.findMany({ reach: managedEnrolments(actor) }, ids);
    const mine = new Set(found.filter((row) => row.classId === classId).map((row) => row.id));
    if (ids.some((id) => !mine.has(id))) throw new NotFound('ENROLMENT.NOT_FOUND');
    const results = await this.confirmInClass(actor, classId, [...new Set(ids)], acceptWarnings);
    return results.map((result) => ({
      personId: result.row?.personId ?? null,
      enrolmentId: result.id,
      state: result.error ? (result.row?.state ?? null) : 'CONFIRMED',
      waitingPosition: null,
      error: result.error ? { code: result.error.code, params: { ...result.error.params } } : null,
      warnings: [...result.warnings],
    }));
  }

  /** Turns somebody away, or takes a seat back, with a reason that they are told. */
  async reject(actor: Actor, id: number, reason: string): Promise<void> {
    const found = await this.enrolments.find({ reach: managedEnrolments(actor) }, id);
    checkNotOwn(actor, found.personId);
    await this.db.transaction(actor, async (tx) => {
      const book = await this.books.open(tx, found.classId);
      const [row] = await this.seats.enrolments(tx, found.classId, [id]);
      if (!row) throw new Conflict('ENROLMENT.STATE');
      await this.books.write(tx, book, { changes: [book.act(row, 'reject', reason)] });
    });
  }

  private confirmInClass(
    actor: Actor,
    classId: number,
    ids: readonly number[],
    acceptWarnings: boolean,
  ): Promise<Confirmed[]> {
    return this.db.transaction(actor, async (tx) => {
      const book = await this.books.open(tx, classId);
      const rows = await this.seats.enrolments(tx, classId, ids);
      const warnings = await this.warnings.of(tx, classId, rows);
      const changes: EnrolmentChange[] = [];
      const results = ids.map((id) => {
        const row = rows.find((each) => each.id === id);
        const result = this.confirmOne(tx, book, row, warnings.get(row?.personId ?? 0) ?? [], acceptWarnings);
        if (result.change) changes.push(result.change);
        return { ...result, id, row };
      });
      if (changes.length > 0) await this.books.write(tx, book, { changes });
      return results;
    });
  }

  private confirmOne(
    tx: Tx,
    book: SeatBook,
    row: EnrolmentFacts | undefined,
    warnings: readonly EnrolmentWarning[],
    acceptWarnings: boolean,
  ): Pick<Confirmed, 'change' | 'error' | 'warnings'> {
    try {
      if (!row) throw new Conflict('ENROLMENT.STATE');
      checkNotOwn(tx.actor, row.personId);
      if (warnings.length > 0 && !acceptWarnings) {
        throw new RuleViolation('ENROLMENT.WARNINGS', {
          kinds: warnings.map((warning) => warning.kind),
          classNames: warnings.flatMap((warning) => warning.className ?? []),
        });
      }
      return { change: book.act(row, 'confirm'), error: null, warnings };
    } catch (error) {
      if (error instanceof DomainError) return { change: null, error, warnings };
      throw error;
    }
  }
}

interface Confirmed {
  readonly id: number;
  readonly row: EnrolmentFacts | undefined;
  readonly change: EnrolmentChange | null;
  readonly error: DomainError | null;
  readonly warnings: readonly EnrolmentWarning[];
}
