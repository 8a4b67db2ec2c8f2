import { Injectable } from '@nestjs/common';
import type { Actor, PersonnelCategory } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError, NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { admit } from '../domain/enrol.js';
import { isLive } from '../domain/enrolment-states.js';
import { freeFor, groupOf } from '../domain/seats.js';
import { EnrolmentWarnings } from './enrolment-warnings.js';
import type { MyStanding } from './enrolment.contract.js';
import { MyEnrolmentsQueries } from './my-enrolments.queries.js';
import { SeatBooksRepository } from './seat-books.repository.js';

const NOBODY = { offer: null, refusal: null, freeForMe: 0, quotaName: null, unitName: null, repeated: [] } as const;

/**
 * The box beside a class: what my button would do now, or why it does nothing. It asks the same rule as the desk, without a
 * lock: the answer of the desk is the one that counts.
 */
@Injectable()
export class MyStandingQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seats: SeatBooksRepository,
    private readonly people: People,
    private readonly mine: MyEnrolmentsQueries,
    private readonly warnings: EnrolmentWarnings,
  ) {}

  async of(actor: Actor, classId: number): Promise<MyStanding> {
    const facts = await this.seats.peek(classId);
    if (!facts || facts.terms.status === 'DRAFT') throw new NotFound('CLASS.NOT_FOUND');
    const { personId } = actor;
    const reads = { manager: this.db.reads };
    const trainee =
      personId === null ? undefined : (await this.people.trainees(this.db.reads, [personId])).get(personId);
    if (personId === null || !trainee) return { enrolment: null, ...NOBODY, repeated: [] };

    const enrolment = await this.mine.inClass(personId, classId);
    const warnings = (await this.warnings.of(reads, classId, [{ personId, state: 'CONFIRMED' }])).get(personId) ?? [];
    const groupId = groupOf(facts.plan.groups, trainee.unitPath);
    const common = {
      enrolment,
      freeForMe: freeFor(facts.plan, facts.counts, groupId),
      quotaName: facts.groupNames.get(groupId ?? 0) ?? null,
      unitName: trainee.unitName,
      repeated: warnings
        .filter((warning) => warning.kind === 'REPEATED')
        .map((warning) => ({ className: warning.className ?? '', startsOn: warning.startsOn ?? '' })),
    };
    if (enrolment && isLive(enrolment.state)) return { ...common, offer: null, refusal: null };
    const overlapsWith = warnings.find((warning) => warning.kind === 'OVERLAPPING')?.className ?? null;
    const category: PersonnelCategory = trainee.category;
    const applicant = { category, unitPath: trainee.unitPath, byUnit: false, already: false, overlapsWith };
    const answer = admit(facts.terms, facts.plan, facts.counts, applicant, this.clock.now(), this.clock.today());
    if (answer instanceof DomainError) {
      return { ...common, offer: null, refusal: { code: answer.code, params: { ...answer.params } } };
    }
    if (answer.state === 'WAITING') return { ...common, offer: 'WAIT', refusal: null };
    return { ...common, offer: answer.state === 'CONFIRMED' ? 'ENROL' : 'APPLY', refusal: null };
  }
}
