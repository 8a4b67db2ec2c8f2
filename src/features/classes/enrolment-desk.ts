import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, NotFound } from '../../kernel/errors.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { People, type TraineeFacts } from '../people/people.public.js';
import type { EnrolmentState } from './domain/enrolment-states.js';
import { SeatBooks } from './seat-books.js';
import { SeatBooksRepository, type NewRow } from './seat-books.repository.js';

/** Somebody before the desk: themselves, or put forward by their unit. */
export interface DeskRequest {
  readonly actor: Actor;
  readonly personId: number;
  readonly byUnit: boolean;
}

export interface DeskAnswer {
  readonly enrolmentId: number;
  readonly personId: number;
  readonly state: EnrolmentState;
  readonly arrivalNo: number;
  /** Place on the waiting list at the moment of the decision. */
  readonly waitingPosition: number | null;
}

interface InLine extends DeskRequest {
  readonly arrivedAt: Date;
  readonly answer: (answer: DeskAnswer) => void;
  readonly refuse: (error: unknown) => void;
}

interface Line {
  readonly people: InLine[];
  serving: boolean;
}

/** How many are decided in one transaction; bounds the lock time and the size of statements. */
const SERVED_AT_ONCE = 200;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The enrolment desk (报名窗口): one line per class. While one transaction is in flight, everybody who arrives stands in the
 * line, and all of them are decided in the next one, in order of arrival: one lock, one read of what is needed, multi-row
 * inserts, one commit. Each gets their own answer, after the commit. If a transaction fails as a whole, its members are
 * served one by one, so that one who breaks it does not take the others along.
 *
 * The line lives in this process and only saves work. That nobody is let in twice or above the seats is decided under the
 * lock of the class and by the constraints of the tables, for any number of processes.
 */
@Injectable()
export class EnrolmentDesk {
  private readonly lines = new Map<number, Line>();

  constructor(
    private readonly db: Database,
    private readonly books: SeatBooks,
    private readonly repository: SeatBooksRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * Stands in line and waits for the answer.
   * @throws the DomainError of the refusal: CLASS.FULL, CLASS.NOT_OPEN_YET, ENROLMENT.ALREADY, …
   */
  enrol(classId: number, request: DeskRequest): Promise<DeskAnswer> {
    return new Promise((answer, refuse) => {
      const line = this.lines.get(classId) ?? { people: [], serving: false };
      this.lines.set(classId, line);
      line.people.push({ ...request, arrivedAt: this.clock.now(), answer, refuse });
      if (!line.serving) void this.serve(classId, line);
    });
  }

  private async serve(classId: number, line: Line): Promise<void> {
    line.serving = true;
    // Requests that came in with the same turn of the event loop are already at the door.
    await nextTurn();
    while (line.people.length > 0) {
      const served = line.people.splice(0, SERVED_AT_ONCE);
      if (!(await this.serveTogether(classId, served)) && served.length > 1) {
        for (const one of served) await this.serveTogether(classId, [one], true);
      }
    }
    line.serving = false;
    this.lines.delete(classId);
  }

  /** @returns false when the transaction failed and nobody was answered */
  private async serveTogether(classId: number, served: readonly InLine[], last = served.length === 1): Promise<boolean> {
    const [first] = served;
    if (!first) return true;
    let outcomes: (DeskAnswer | DomainError)[];
    try {
      outcomes = await this.db.transaction(first.actor, (tx) => this.decide(tx, classId, served));
    } catch (error) {
      if (last) for (const one of served) one.refuse(error);
      return last;
    }
    for (const [index, one] of served.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof DomainError || outcome === undefined) one.refuse(outcome);
      else one.answer(outcome);
    }
    return true;
  }

  /** One transaction: the decisions are pure and made in the book; here is only reading and writing. */
  private async decide(tx: Tx, classId: number, served: readonly InLine[]): Promise<(DeskAnswer | DomainError)[]> {
    const book = await this.books.open(tx, classId);
    const personIds = [...new Set(served.map((one) => one.personId))];
    const trainees = await this.people.trainees(tx.manager, personIds);
    const standings = await this.repository.standings(tx, book.facts, personIds);
    const rows: (NewRow & { actor: Actor; place: number | null })[] = [];
    const decisions = served.map((one): number | DomainError => {
      const trainee = trainees.get(one.personId);
      if (!trainee) return new NotFound('PERSON.NOT_FOUND');
      const own = standings.filter((standing) => standing.personId === one.personId);
      const admitted = book.admit(one.personId, {
        category: trainee.category,
        unitPath: trainee.unitPath,
        byUnit: one.byUnit,
        already: own.some((standing) => standing.classId === classId),
        overlapsWith: own.find((standing) => standing.classId !== classId)?.className ?? null,
      });
      if (admitted instanceof DomainError) return admitted;
      const place = admitted.state === 'WAITING' ? book.counts.waiting : null;
      return rows.push({ ...admitted, ...this.rowOf(one, trainee), actor: one.actor, place }) - 1;
    });
    const ids = rows.length > 0 ? await this.books.write(tx, book, { admitted: rows }) : [];
    return decisions.map((decision) => {
      if (decision instanceof DomainError) return decision;
      const row = rows[decision];
      const enrolmentId = ids[decision];
      if (!row || enrolmentId === undefined) throw new Error('a decided enrolment was not written');
      return { enrolmentId, personId: row.personId, state: row.state, arrivalNo: row.arrivalNo, waitingPosition: row.place };
    });
  }

  private rowOf(one: InLine, trainee: TraineeFacts): Pick<NewRow, 'unitId' | 'category' | 'filedBy' | 'appliedAt' | 'nominatedAt'> {
    return {
      unitId: trainee.unitId,
      category: trainee.category,
      filedBy: one.actor.personId,
      appliedAt: one.arrivedAt,
      nominatedAt: one.byUnit ? one.arrivedAt : null,
    };
  }
}
