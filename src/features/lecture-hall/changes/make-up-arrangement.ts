import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import { ChangeNotices } from './change-notices.js';
import { Debts } from './debts.js';
import type { LectureDebtEntity } from './lecture-debt.entity.js';
import { PlacesRepository, type NewSpeaker, type Place } from './places.repository.js';

/** Writes a make-up lecture down, everywhere it shows. */
@Injectable()
export class MakeUpArrangement {
  constructor(
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly history: LectureHistory,
    private readonly debts: Debts,
    private readonly notices: ChangeNotices,
    private readonly audit: AuditLog,
  ) {}

  /** @returns id of the make-up lecture */
  async write(
    tx: Tx,
    debt: LectureDebtEntity,
    owed: Place,
    day: Omit<Place, 'lecture'>,
    speaker: NewSpeaker,
  ): Promise<number> {
    const now = this.clock.now();
    const { date, season } = day;
    const lectureId = await this.places.addMakeUp(tx, date.id, speaker, owed.lecture.id, now);
    await this.debts.step(tx, debt, 'arrange', { makeUpLectureId: lectureId });
    await this.history.record(tx, {
      lectureId,
      dateId: date.id,
      kind: 'MAKE_UP',
      toPersonId: debt.personId,
      fromOn: owed.date.heldOn,
      toOn: date.heldOn,
      reason: '',
    });
    await this.places.raise(tx, season, now);
    this.audit.record(tx, {
      act: 'lecture.make-up',
      subject: 'lecture',
      subjectId: lectureId,
      after: { makeUpForId: owed.lecture.id, dateId: date.id, personId: debt.personId },
    });
    const lecture = { ...owed.lecture, id: lectureId, topic: null };
    await this.notices.tell(tx, 'lecture.make-up', { lecture, date }, [debt.personId]);
    return lectureId;
  }
}
