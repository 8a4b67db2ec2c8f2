import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/db/database.js';
import type { NewRuleBody, NewTargetBody } from './training-hours.contract.js';
import { TrainingHours } from './training-hours.public.js';
import { TrainingHoursRepository } from './training-hours.repository.js';

const hundredths = (hours: number): number => Math.round(hours * 100);

/** What staff do with the ledger: new versions of the rules, and taking a line back. Neither changes what was written. */
@Injectable()
export class TrainingHoursService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledger: TrainingHoursRepository,
    private readonly hours: TrainingHours,
    private readonly audit: AuditLog,
  ) {}

  addRule(actor: Actor, body: NewRuleBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const id = await this.ledger.addRule(tx, {
        effectiveOn: body.effectiveOn,
        basisDocument: body.basisDocument,
        isDefault: false,
        halfDayHours: hundredths(body.halfDayHours),
        halfDayMinutes: body.halfDayMinutes,
        minutesPerHour: body.minutesPerHour,
        lectureFactor: hundredths(body.lectureFactor),
        onlineMinutes: body.onlineMinutes,
        onlineHours: hundredths(body.onlineHours),
        madeBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      this.audit.record(tx, { act: 'hours.rule', subject: 'hour_conversion_rule', subjectId: id, after: body });
    });
  }

  addTarget(actor: Actor, body: NewTargetBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const id = await this.ledger.addTarget(tx, {
        category: body.category,
        fromYear: body.fromYear,
        hours: hundredths(body.hours),
        basisDocument: body.basisDocument,
        isDefault: false,
        madeBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      this.audit.record(tx, { act: 'hours.target', subject: 'hour_target', subjectId: id, after: body });
    });
  }

  /** @throws NotFound HOURS.NOT_FOUND · Conflict HOURS.REVERSED */
  reverse(actor: Actor, id: number, reason: string): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const { sourceType, sourceId, reversalOf } = await this.ledger.entry(tx, scopeOf(actor, 'hours.manage'), id);
      if (reversalOf !== null) throw new Conflict('HOURS.IS_REVERSAL');
      const taken = await this.hours.reverse(tx, { sourceType, sourceId, entryId: id }, reason);
      if (taken === 0) throw new Conflict('HOURS.REVERSED');
    });
  }
}
