import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import type { Reader } from '../../people/people.public.js';
import type { DebtState } from '../domain/debts.js';
import { DebtsRepository } from './debts.repository.js';
import { ExchangeFacts } from './exchange-facts.js';
import type { LectureDebtEntity } from './lecture-debt.entity.js';
import { MakeUpArrangement } from './make-up-arrangement.js';
import { checkMaySpeak, checkNotOwnDebt, problemOn } from './open-lecture.js';
import { PlacesQueries } from './places.queries.js';
import { PlacesRepository } from './places.repository.js';
import { speakerFor } from './speaker-changes.js';
import type { MakeUpDates } from './substitute.contract.js';

/** 补讲: an extra lecture on a later date, beyond the places of the rota; held, it clears the debt. */
@Injectable()
export class MakeUpService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly placesQueries: PlacesQueries,
    private readonly facts: ExchangeFacts,
    private readonly repository: DebtsRepository,
    private readonly arrangement: MakeUpArrangement,
  ) {}

  /**
   * @param personId who owes it, where two do
   * @returns id of the make-up lecture
   * @throws NotFound DEBT.NOT_FOUND  @throws Conflict DEBT.STATE | LECTURE.NOT_PUBLISHED
   * @throws RuleViolation LECTURE.MAKE_UP_TOO_EARLY | LECTURE.CANNOT_SPEAK | LECTURE.OTHER_HALL
   */
  arrange(actor: Actor, lectureId: number, dateId: number, personId?: number): Promise<number> {
    const scope = scopeOf(actor, 'hall.plan');
    return this.db.transaction(actor, async (tx) => {
      const day = await this.places.lockedDate(tx, scope, dateId);
      const place = await this.placesQueries.within(tx.manager, scope, lectureId);
      const debt = owedOne(await this.repository.ofLecture(tx.manager, lectureId), personId);
      checkNotOwnDebt(actor, debt.personId);
      if (day.season.hostUnitId !== place.season.hostUnitId) throw new RuleViolation('LECTURE.OTHER_HALL');
      const { status, heldOn } = day.date;
      if (status !== 'PUBLISHED') throw new Conflict('LECTURE.NOT_PUBLISHED', { status });
      if (heldOn < this.clock.today() || heldOn <= place.date.heldOn)
        throw new RuleViolation('LECTURE.MAKE_UP_TOO_EARLY', { heldOn });
      const exchange = await this.facts.gather(
        tx.manager,
        [{ ...day, lecture: place.lecture }],
        new Set(),
        this.clock.today(),
      );
      checkMaySpeak(exchange, debt.personId, dateId);
      return this.arrangement.write(tx, debt, place, day, speakerFor(exchange, debt.personId, dateId));
    });
  }

  /** Published dates on which it could be made up, and what stands against the others. */
  async days(actor: Actor, lectureId: number, personId?: number): Promise<MakeUpDates> {
    const reader: Reader = this.db.reads;
    const place = await this.placesQueries.within(reader, scopeOf(actor, 'hall.plan'), lectureId);
    const debt = owedOne(await this.repository.ofLecture(reader, lectureId), personId);
    const today = this.clock.today();
    const coming = (await this.placesQueries.comingDates(reader, place.season.hostUnitId, today)).filter(
      ({ date }) => date.heldOn > place.date.heldOn,
    );
    const exchange = await this.facts.gather(
      reader,
      coming.map((day, index) => ({ ...day, lecture: { ...place.lecture, id: -1 - index } })),
      new Set(),
      today,
    );
    return {
      lectureId,
      personId: debt.personId,
      items: coming.map(({ date }) => {
        const problem = problemOn(exchange, debt.personId, date.id);
        return { dateId: date.id, month: date.month, heldOn: date.heldOn, fits: problem === null, problem };
      }),
    };
  }
}

/** @throws NotFound DEBT.NOT_FOUND  @throws Conflict DEBT.STATE when it is arranged already, cleared or waived */
function owedOne(debts: readonly LectureDebtEntity[], personId: number | undefined): LectureDebtEntity {
  const theirs = debts.filter((debt) => personId === undefined || debt.personId === personId);
  const open = theirs.find((debt) => debt.state === 'OPEN');
  if (open) return open;
  const [other] = theirs;
  if (!other) throw new NotFound('DEBT.NOT_FOUND');
  throw new Conflict('DEBT.STATE', { state: other.state satisfies DebtState });
}
