import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { ChangeNotices } from './change-notices.js';
import { Debts } from './debts.js';
import { ExchangeFacts } from './exchange-facts.js';
import { checkMaySpeak, lockedOpen } from './open-lecture.js';
import { PlacesRepository } from './places.repository.js';
import { SpeakerChanges, speakerFor } from './speaker-changes.js';
import type { SubstituteBody } from './substitute.contract.js';

/** 替讲: in an emergency staff put somebody else in. The former speaker owes the lecture, with an excuse. */
@Injectable()
export class SubstitutionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly facts: ExchangeFacts,
    private readonly changes: SpeakerChanges,
    private readonly debts: Debts,
    private readonly notices: ChangeNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws Forbidden LECTURE.OWN staff do not excuse themselves
   * @throws RuleViolation LECTURE.MAKE_UP_NOT_SUBSTITUTED | LECTURE.CANNOT_SPEAK with the hard rule
   */
  substitute(actor: Actor, lectureId: number, { personId, reason, keepTopic }: SubstituteBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const place = await lockedOpen(this.places, tx, actor, lectureId);
      const { lecture, date } = place;
      if (lecture.kind === 'MAKE_UP') throw new RuleViolation('LECTURE.MAKE_UP_NOT_SUBSTITUTED');
      if (lecture.speakerPersonId === personId) throw new Conflict('LECTURE.SPEAKS_ALREADY');
      const exchange = await this.facts.gather(tx.manager, [place], new Set(), this.clock.today());
      checkMaySpeak(exchange, personId, date.id, lecture.id);
      const speaker = speakerFor(exchange, personId, date.id);
      const former = lecture.speakerPersonId;
      const wasReturned = await this.debts.takenBack(tx, lectureId, personId);
      await this.debts.unspoken(tx, place, { how: 'SUBSTITUTED' }, reason);
      await this.changes.substitute(tx, place, speaker, keepTopic, reason);
      this.audit.record(tx, {
        act: 'lecture.substitute',
        subject: 'lecture',
        subjectId: lectureId,
        before: { speakerPersonId: former },
        after: { speakerPersonId: personId, keepTopic, takenBack: wasReturned },
      });
      await this.notices.tell(tx, 'lecture.substitute-called', place, [personId]);
      await this.notices.tell(tx, 'lecture.substituted', place, [former]);
    });
  }
}
