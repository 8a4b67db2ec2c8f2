import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Conflict, DomainError, Forbidden, NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { People, reachesPerson } from '../../people/people.public.js';
import { nominatedUnits } from '../class.policy.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import type { MemberResult } from './enrolment.contract.js';
import { awaitsUnit, checkNotOwn } from './enrolment.policy.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { SeatBooks } from './seat-books.js';
import { SeatBooksRepository } from './seat-books.repository.js';

/** What a unit does (社区书记, 单位联络员): nominates its own people for classes, or says no. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly db: Database,
    private readonly desk: EnrolmentDesk,
    private readonly books: SeatBooks,
    private readonly seats: SeatBooksRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly people: People,
  ) {}

  nominate(actor: Actor, id: number): Promise<void> {
    return this.act(actor, id, 'nominate');
  }

  /** 不予推荐: the application ends with the reason. */
  refuse(actor: Actor, id: number, reason: string): Promise<void> {
    return this.act(actor, id, 'reject', reason);
  }

  /**
   * Puts people of the unit forward (推荐, 调训), one answer each, in order. They stand in the same line as everybody else;
   * who has applied already is nominated.
   * @throws NotFound PERSON.NOT_FOUND when one of them is outside the actor's scope; then nobody is put forward
   */
  async nominatePeople(actor: Actor, classId: number, personIds: readonly number[]): Promise<MemberResult[]> {
    const scope = scopeOf(actor, 'class.nominate');
    const trainees = await this.people.trainees(this.db.reads, personIds);
    const mine = personIds.every((id) => {
      const trainee = trainees.get(id);
      return trainee !== undefined && reachesPerson(scope, trainee);
    });
    if (!mine) throw new NotFound('PERSON.NOT_FOUND');
    return Promise.all(
      personIds.map(async (personId): Promise<MemberResult> => {
        const blank = { personId, enrolmentId: null, state: null, waitingPosition: null, error: null, warnings: [] };
        try {
          checkNotOwn(actor, personId);
          const answer = await this.desk.enrol(classId, { actor, personId, byUnit: true });
          return {
            ...blank,
            enrolmentId: answer.enrolmentId,
            state: answer.state,
            waitingPosition: answer.waitingPosition,
          };
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const applied =
            error.code === 'ENROLMENT.ALREADY' ? await this.nominateApplied(actor, classId, personId) : null;
          if (applied !== null) return { ...blank, enrolmentId: applied, state: 'NOMINATED' };
          return { ...blank, error: { code: error.code, params: { ...error.params } } };
        }
      }),
    );
  }

  /** @returns the enrolment that waited for a nomination and now has it; `null` when there was none */
  private async nominateApplied(actor: Actor, classId: number, personId: number): Promise<number | null> {
    const live = await this.enrolments.liveOf(classId, personId);
    if (!live || live.state !== 'APPLIED') return null;
    try {
      await this.nominate(actor, live.id);
      return live.id;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private async act(actor: Actor, id: number, act: 'nominate' | 'reject', reason?: string): Promise<void> {
    const found = await this.enrolments.find({ reach: nominatedUnits(actor) }, id);
    checkNotOwn(actor, found.personId);
    if (found.mode === 'OPEN') throw new Forbidden('ENROLMENT.NO_NOMINATION_NEEDED');
    await this.db.transaction(actor, async (tx) => {
      const book = await this.books.open(tx, found.classId);
      const [row] = await this.seats.enrolments(tx, found.classId, [id]);
      if (!row || !awaitsUnit({ ...row, mode: book.facts.terms.mode })) {
        throw new Conflict('ENROLMENT.STATE', { state: row?.state ?? null, act });
      }
      await this.books.write(tx, book, { changes: [book.act(row, act, reason)] });
    });
  }
}
