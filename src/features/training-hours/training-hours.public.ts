import { Injectable } from '@nestjs/common';
import type { PersonnelCategory } from '../../kernel/access.js';
import type { BusinessDate } from '../../kernel/calendar.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../kernel/errors.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Tx } from '../../platform/db/database.js';
import type { TeachingMethod } from '../courses/courses.public.js';
import { basisOf, creditHours, ruleOn, type HourKind } from './domain/hour-conversion.js';
import { standingKey } from './domain/ledger.js';
import { TrainingHoursQueries, type YearOfHours } from './training-hours.queries.js';
import { TrainingHoursRepository, type NewEntry } from './training-hours.repository.js';

export type { HourKind } from './domain/hour-conversion.js';
export type { YearOfHours } from './training-hours.queries.js';

/** One event that is worth hours, and to whom. */
export interface Award {
  /** `lecture`, `lecture_date`, `training_class` … with the id of its row. */
  readonly sourceType: string;
  readonly sourceId: number;
  readonly kind: HourKind;
  readonly method: TeachingMethod;
  readonly day: BusinessDate;
  readonly minutes: number;
  readonly title: string;
  /** With unit and category as of the event. */
  readonly people: readonly { personId: number; unitId: number; category: PersonnelCategory }[];
}

/** How often a line is tried again that somebody else wrote at the same moment. */
const TRIES = 3;

/** 学时台账: the one ledger of training hours. Other features write to it in their own transactions. */
@Injectable()
export class TrainingHours {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: TrainingHoursRepository,
    private readonly queries: TrainingHoursQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes the hours of an event, by the conversion of its day. Who has them already gets nothing twice; who had them taken
   * back gets them anew.
   * @returns how many people got a line
   * @throws RuleViolation HOURS.NO_RULE when no conversion holds on that day
   */
  async award(tx: Tx, award: Award): Promise<number> {
    const rule = ruleOn(await this.ledger.rules(tx), award.day);
    if (rule === undefined) throw new RuleViolation('HOURS.NO_RULE', { day: award.day });
    const credit = creditHours(award.kind, award.minutes, rule);
    if (credit === 0) return 0;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const present = await this.ledger.ofSource(tx, award.sourceType, award.sourceId);
      const entries = award.people.flatMap(({ personId, unitId, category }): NewEntry[] => {
        const entryKey = standingKey(`${award.sourceType}:${award.sourceId}:${award.kind}:${personId}`, present);
        if (entryKey === null) return [];
        return [
          {
            entryKey,
            personId,
            unitId,
            category,
            day: award.day,
            minutes: award.minutes,
            creditHours: credit,
            kind: award.kind,
            method: award.method,
            sourceType: award.sourceType,
            sourceId: award.sourceId,
            title: award.title,
            ruleId: rule.id,
            basis: basisOf(award.kind, award.minutes, rule),
            reversalOf: null,
            reason: null,
            madeBy: tx.actor.accountId,
            madeAt: this.clock.now(),
          },
        ];
      });
      if (entries.length === 0) return 0;
      if (!(await this.ledger.add(tx, entries))) continue;
      this.audit.record(tx, {
        act: 'hours.award',
        subject: award.sourceType,
        subjectId: award.sourceId,
        after: { kind: award.kind, creditHours: credit / 100, people: entries.map((entry) => entry.personId) },
      });
      return entries.length;
    }
    throw new Conflict('HOURS.BUSY');
  }

  /**
   * Takes back what an event gave, by lines against it; of one person, or one line alone, if named.
   * @returns how many lines were taken back
   */
  async reverse(
    tx: Tx,
    source: { sourceType: string; sourceId: number; personId?: number; entryId?: number },
    reason: string,
  ): Promise<number> {
    const present = await this.ledger.ofSource(tx, source.sourceType, source.sourceId);
    const reversed = new Set(present.map((entry) => entry.reversalOf));
    const standing = present.filter(
      (entry) =>
        entry.reversalOf === null &&
        !reversed.has(entry.id) &&
        (source.personId === undefined || entry.personId === source.personId) &&
        (source.entryId === undefined || entry.id === source.entryId),
    );
    if (standing.length === 0) return 0;
    const made = { reason, madeBy: tx.actor.accountId, madeAt: this.clock.now() };
    if (
      !(await this.ledger.add(
        tx,
        standing.map(({ id, ...entry }) => ({
          ...entry,
          ...made,
          entryKey: `reversal:${id}`,
          reversalOf: id,
          creditHours: -entry.creditHours,
          minutes: -entry.minutes,
        })),
      ))
    )
      throw new Conflict('HOURS.REVERSED');
    this.audit.record(tx, {
      act: 'hours.reverse',
      subject: source.sourceType,
      subjectId: source.sourceId,
      after: { reason, entries: standing.map((entry) => entry.id) },
    });
    return standing.length;
  }

  /** Somebody's hours of a year. */
  ofPerson(personId: number, year: number): Promise<YearOfHours> {
    return this.queries.ofPerson(personId, year);
  }
}
