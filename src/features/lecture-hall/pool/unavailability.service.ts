import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/config.js';
import type { Actor } from '../../../kernel/access.js';
import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import type { CreateUnavailability, TouchedLecture } from './absences.contract.js';
import { AbsencesRepository } from './absences.repository.js';
import { PoolWatch } from './pool-watch.js';
import { PoolNotices } from './pool-notices.js';

/** 不便日期: each cadre says for themselves on which days they cannot come. */
@Injectable()
export class UnavailabilityService {
  constructor(
    private readonly db: Database,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly absences: AbsencesRepository,
    private readonly watch: PoolWatch,
    private readonly audit: AuditLog,
    private readonly notices: PoolNotices,
  ) {}

  /**
   * @throws Forbidden UNAVAILABILITY.NO_PERSON · RuleViolation UNAVAILABILITY.DATES_REVERSED, .PAST, .TOO_LONG (`maxDays`),
   *   .OWN_LECTURE (`lectureId`, `month`, `heldOn`: ask for a swap), .EMPTIES_MONTH (`month`, `heldOn`, `units`, `slots`) ·
   *   Conflict UNAVAILABILITY.OVERLAPS (`fromOn`, `untilOn`)
   */
  create(actor: Actor, { fromOn, untilOn, reason }: CreateUnavailability): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const today = this.clock.today();
      this.checkDays(fromOn, untilOn, today);
      const person = await this.actorsPerson(tx);
      const { personId } = person;
      const seasons = await this.absences.holdSeasons(tx, person.secondedPath ?? person.unitPath, today);
      await this.people.hold(tx, personId);
      for (const other of await this.absences.entriesOf(tx.manager, personId, today)) {
        if (other.fromOn <= untilOn && other.untilOn >= fromOn)
          throw new Conflict('UNAVAILABILITY.OVERLAPS', { fromOn: other.fromOn, untilOn: other.untilOn });
      }
      const touched = await this.watch.lecturesOn(tx.manager, personId, fromOn, untilOn);
      checkOwnLectures(touched);
      const absence = { personId, obstacle: 'UNAVAILABLE', from: fromOn, until: untilOn } as const;
      const emptied = await this.watch.emptied(tx.manager, seasons, absence);
      if (emptied !== null)
        throw new RuleViolation('UNAVAILABILITY.EMPTIES_MONTH', {
          month: emptied.date.month,
          heldOn: emptied.date.on,
          units: emptied.units,
          slots: emptied.date.slots,
        });
      const id = await this.absences.addEntry(tx, {
        personId,
        reason,
        fromOn,
        untilOn,
        madeBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      this.audit.record(tx, {
        act: 'lecture-unavailability.create',
        subject: 'lecture-unavailability',
        subjectId: id,
        unitId: person.unitId,
        after: { personId, fromOn, untilOn },
      });
      await this.notices.speakerAway(tx, person, id, touched);
      return id;
    });
  }

  /**
   * Takes an own entry back; of one that has begun, the days from today on.
   * @throws NotFound UNAVAILABILITY.NOT_FOUND · Conflict UNAVAILABILITY.OVER
   */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const today = this.clock.today();
      const person = await this.actorsPerson(tx);
      await this.absences.holdSeasons(tx, person.secondedPath ?? person.unitPath, today);
      await this.people.hold(tx, person.personId);
      const entry = await this.absences.entryOf(tx, person.personId, id);
      if (entry === null) throw new NotFound('UNAVAILABILITY.NOT_FOUND');
      if (entry.untilOn < today) throw new Conflict('UNAVAILABILITY.OVER', { untilOn: entry.untilOn });
      if (entry.fromOn < today) await this.absences.shortenEntry(tx, id, addDays(today, -1));
      else await this.absences.removeEntry(tx, id);
      this.audit.record(tx, {
        act: 'lecture-unavailability.remove',
        subject: 'lecture-unavailability',
        subjectId: id,
        unitId: person.unitId,
        before: { personId: person.personId, fromOn: entry.fromOn, untilOn: entry.untilOn },
      });
    });
  }

  private checkDays(fromOn: BusinessDate, untilOn: BusinessDate, today: BusinessDate): void {
    if (untilOn < fromOn) throw new RuleViolation('UNAVAILABILITY.DATES_REVERSED', { fromOn, untilOn });
    if (fromOn < today) throw new RuleViolation('UNAVAILABILITY.PAST', { fromOn, today });
    const maxDays = this.config.unavailableDays;
    if (untilOn >= addDays(fromOn, maxDays)) throw new RuleViolation('UNAVAILABILITY.TOO_LONG', { maxDays });
  }

  private async actorsPerson(tx: Tx) {
    const { personId } = tx.actor;
    const person = personId === null ? undefined : (await this.people.trainees(tx.manager, [personId])).get(personId);
    if (!person) throw new Forbidden('UNAVAILABILITY.NO_PERSON');
    return person;
  }
}

/** A public lecture of one's own is not left by an entry: the way out is a swap (换讲). */
function checkOwnLectures(touched: readonly TouchedLecture[]): void {
  const hit = touched.find(({ status }) => status === 'PUBLISHED');
  if (hit === undefined) return;
  const { lectureId, month, heldOn } = hit;
  throw new RuleViolation('UNAVAILABILITY.OWN_LECTURE', { lectureId, month, heldOn });
}
