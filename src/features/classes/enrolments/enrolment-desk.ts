import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People, type TraineeFacts } from '../../people/people.public.js';
import type { EnrolmentState } from '../domain/enrolment-states.js';
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
  /** How many were about when the last ones were served: answered together with those still in line. */
  crowd: number;
}

/** How many are decided in one transaction; bounds the lock time and the size of statements. */
const SERVED_AT_ONCE = 200;

/**
 * How long the desk looks up for people before it serves the next ones (ms), and only while fewer stand there than a moment
 * ago: those who were just answered come back with their next request, those on the way arrive. Fuller transactions cost
 * each of them less; who comes alone never waits.
 */
const LOOK_UP_MS = 5;

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
      const one: InLine = { ...request, arrivedAt: this.clock.now(), answer, refuse };
      const line = this.lines.get(classId);
      if (line) {
        line.people.push(one);
        return;
      }
      const opened: Line = { people: [one], crowd: 1 };
      this.lines.set(classId, opened);
      void this.serve(classId, opened);
    });
  }

  private async serve(classId: number, line: Line): Promise<void> {
    for (;;) {
      await this.lookUp(line);
      if (line.people.length === 0) break;
      const served = line.people.splice(0, SERVED_AT_ONCE);
      if (!(await this.serveTogether(classId, served))) {
        for (const one of served) await this.serveTogether(classId, [one]);
      }
      line.crowd = served.length + line.people.length;
    }
    this.lines.delete(classId);
  }

  /** One turn of the event loop (requests of the same turn are already at the door), longer where there was a crowd. */
  private async lookUp(line: Line): Promise<void> {
    await nextTurn();
    const expected = Math.min(line.crowd, SERVED_AT_ONCE);
    for (let waited = 0; waited < LOOK_UP_MS && line.people.length < expected && expected > 1; waited++) await pause(1);
  }

  /** @returns false when the transaction of several failed and nobody was answered; one alone is always answered */
  private async serveTogether(classId: number, served: readonly InLine[]): Promise<boolean> {
    const [first] = served;
    if (!first) return true;
    let outcomes: (DeskAnswer | DomainError)[];
    try {
      outcomes = await this.db.transaction(first.actor, (tx) => this.decide(tx, classId, served));
    } catch (error) {
      if (served.length > 1) return false;
      first.refuse(error);
      return true;
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
      return {
        enrolmentId,
        personId: row.personId,
        state: row.state,
        arrivalNo: row.arrivalNo,
        waitingPosition: row.place,
      };
    });
  }

  private rowOf(
    one: InLine,
    trainee: TraineeFacts,
  ): Pick<NewRow, 'unitId' | 'category' | 'filedBy' | 'appliedAt' | 'nominatedAt'> {
    return {
      unitId: trainee.unitId,
      category: trainee.category,
      filedBy: one.actor.personId,
      appliedAt: one.arrivedAt,
      nominatedAt: one.byUnit ? one.arrivedAt : null,
    };
  }
}
