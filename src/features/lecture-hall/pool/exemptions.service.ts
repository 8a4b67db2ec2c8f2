import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { businessDateOf } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People, reachesPerson, type TraineeFacts } from '../../people/people.public.js';
import type { CreateExemption, ExemptionMade } from './absences.contract.js';
import { AbsencesRepository } from './absences.repository.js';
import { exemptUntil } from './availability.js';
import { PoolWatch } from './pool-watch.js';

/** 免排: staff leave somebody out of the rota for a time, and say why. What is planned already stays until staff act. */
@Injectable()
export class ExemptionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly absences: AbsencesRepository,
    private readonly watch: PoolWatch,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws NotFound PERSON.NOT_FOUND · RuleViolation EXEMPTION.DATES_REVERSED, EXEMPTION.OVER · Conflict
   *   EXEMPTION.OVERLAPS (`name`, `fromOn`, `untilOn` of the one that stands)
   */
  create(actor: Actor, body: CreateExemption): Promise<ExemptionMade> {
    return this.db.transaction(actor, async (tx) => {
      const today = this.clock.today();
      const fromOn = body.fromOn ?? today;
      const { personId, kind, reason, untilOn } = body;
      if (untilOn < fromOn) throw new RuleViolation('EXEMPTION.DATES_REVERSED', { fromOn, untilOn });
      if (untilOn < today) throw new RuleViolation('EXEMPTION.OVER', { untilOn, today });
      const person = await this.personFor(tx, personId);
      const seasons = await this.absences.holdSeasons(tx, person.secondedPath ?? person.unitPath, today);
      await this.people.hold(tx, personId);
      await this.checkFree(tx, person, fromOn, untilOn);
      const id = await this.absences.addExemption(tx, {
        personId,
        kind,
        reason,
        fromOn,
        untilOn,
        madeBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      this.audit.record(tx, {
        act: 'lecture-exemption.create',
        subject: 'lecture-exemption',
        subjectId: id,
        unitId: person.unitId,
        after: { personId, kind, fromOn, untilOn },
      });
      const from = fromOn < today ? today : fromOn;
      const short = await this.watch.short(tx.manager, seasons, {
        personId,
        obstacle: 'EXEMPT',
        from,
        until: untilOn,
      });
      return {
        id,
        touched: await this.watch.lecturesOn(tx.manager, personId, from, untilOn),
        shortMonths: short.map(({ date, units }) => ({
          dateId: date.id,
          month: date.month,
          heldOn: date.on,
          units,
          slots: date.slots,
        })),
      };
    });
  }

  /**
   * Takes it back: the person can be planned again from today on; that they were left out until now stays on record.
   * @throws NotFound EXEMPTION.NOT_FOUND · Conflict EXEMPTION.ENDED
   */
  end(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.absences.exemption(tx, id);
      if (found === null) throw new NotFound('EXEMPTION.NOT_FOUND');
      const person = await this.personFor(tx, found.personId, 'EXEMPTION.NOT_FOUND');
      const today = this.clock.today();
      await this.absences.holdSeasons(tx, person.secondedPath ?? person.unitPath, today);
      if (found.untilOn < today || !(await this.absences.endExemption(tx, id, this.clock.now())))
        throw new Conflict('EXEMPTION.ENDED', { name: person.name });
      this.audit.record(tx, {
        act: 'lecture-exemption.end',
        subject: 'lecture-exemption',
        subjectId: id,
        unitId: person.unitId,
        before: { personId: found.personId, fromOn: found.fromOn, untilOn: found.untilOn },
        after: { endedOn: today },
      });
    });
  }

  private async personFor(tx: Tx, personId: number, code = 'PERSON.NOT_FOUND'): Promise<TraineeFacts> {
    const person = (await this.people.trainees(tx.manager, [personId])).get(personId);
    if (!person || !reachesPerson(scopeOf(tx.actor, 'hall.plan'), person)) throw new NotFound(code);
    return person;
  }

  private async checkFree(tx: Tx, person: TraineeFacts, fromOn: string, untilOn: string): Promise<void> {
    for (const other of await this.absences.exemptionsOf(tx.manager, person.personId)) {
      const until = exemptUntil(other.fromOn, other.untilOn, other.endedAt && businessDateOf(other.endedAt));
      if (until !== null && other.fromOn <= untilOn && until >= fromOn)
        throw new Conflict('EXEMPTION.OVERLAPS', { name: person.name, fromOn: other.fromOn, untilOn: until });
    }
  }
}
