import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import { ChangeNotices } from './change-notices.js';
import { Debts } from './debts.js';
import { lockedOpen } from './open-lecture.js';
import { PlacesRepository } from './places.repository.js';
import type { NoShowBody } from './substitute.contract.js';

/** 未到: somebody did not come. And a make-up lecture that is taken back. */
@Injectable()
export class MissedLecturesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly history: LectureHistory,
    private readonly debts: Debts,
    private readonly notices: ChangeNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * On the day or after it. The speaker owes the lecture, excused or not.
   * @throws RuleViolation LECTURE.DAY_NOT_COME
   */
  noShow(actor: Actor, lectureId: number, { excused, reason }: NoShowBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const place = await lockedOpen(this.places, tx, actor, lectureId);
      const { lecture, date, season } = place;
      if (this.clock.today() < date.heldOn) throw new RuleViolation('LECTURE.DAY_NOT_COME', { heldOn: date.heldOn });
      const outcome = excused ? ('MISSED_EXCUSED' as const) : ('MISSED_UNEXCUSED' as const);
      await this.debts.unspoken(tx, place, { how: 'MISSED', excused }, reason);
      await this.places.end(tx, lectureId, 'MISSED', outcome);
      await this.history.record(tx, {
        lectureId,
        dateId: date.id,
        kind: 'MISSED',
        fromPersonId: lecture.speakerPersonId,
        fromOn: date.heldOn,
        reason,
      });
      await this.places.raise(tx, season, this.clock.now());
      this.audit.record(tx, {
        act: 'lecture.no-show',
        subject: 'lecture',
        subjectId: lectureId,
        before: { state: lecture.state },
        after: { outcome },
      });
      await this.notices.tell(tx, 'lecture.missed', place, [lecture.speakerPersonId]);
    });
  }

  /**
   * A make-up lecture is taken off its day again; the debt is open as before.
   * @throws RuleViolation LECTURE.NOT_A_MAKE_UP
   */
  cancelMakeUp(actor: Actor, lectureId: number, reason: string): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const place = await lockedOpen(this.places, tx, actor, lectureId);
      const { lecture, date, season } = place;
      if (lecture.kind !== 'MAKE_UP') throw new RuleViolation('LECTURE.NOT_A_MAKE_UP');
      await this.places.end(tx, lectureId, 'CANCELLED', null);
      // the debt falls through with the history's word
      await this.history.record(tx, {
        lectureId,
        dateId: date.id,
        kind: 'CANCELLED',
        fromPersonId: lecture.speakerPersonId,
        fromOn: date.heldOn,
        reason,
      });
      await this.places.raise(tx, season, this.clock.now());
      this.audit.record(tx, {
        act: 'lecture.cancel-make-up',
        subject: 'lecture',
        subjectId: lectureId,
        after: { reason },
      });
      await this.notices.tell(tx, 'lecture.make-up-cancelled', place, [lecture.speakerPersonId]);
    });
  }
}
