import { LectureDebtEntity } from '../../features/lecture-hall/changes/lecture-debt.entity.js';
import { LectureSwapEntity } from '../../features/lecture-hall/changes/lecture-swap.entity.js';
import { LectureAttendanceEntity } from '../../features/lecture-hall/lectures/lecture-attendance.entity.js';
import { LectureBallotEntity } from '../../features/lecture-hall/lectures/lecture-ballot.entity.js';
import { LectureChangeEntity } from '../../features/lecture-hall/lectures/lecture-change.entity.js';
import { LectureCoursewareEntity } from '../../features/lecture-hall/lectures/lecture-courseware.entity.js';
import { LectureRatingEntity } from '../../features/lecture-hall/lectures/lecture-rating.entity.js';
import { LectureReservationEntity } from '../../features/lecture-hall/lectures/lecture-reservation.entity.js';
import { LectureStepEntryEntity } from '../../features/lecture-hall/lectures/lecture-step-entry.entity.js';
import { LectureEntity } from '../../features/lecture-hall/lectures/lecture.entity.js';
import { LectureExemptionEntity } from '../../features/lecture-hall/pool/lecture-exemption.entity.js';
import { LectureUnavailabilityEntity } from '../../features/lecture-hall/pool/lecture-unavailability.entity.js';
import type { PoolMember } from '../../features/lecture-hall/pool/pool.queries.js';
import { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import { LecturePlanEntity } from '../../features/lecture-hall/seasons/lecture-plan.entity.js';
import { LectureSeasonEntity } from '../../features/lecture-hall/seasons/lecture-season.entity.js';
import { TrainingHourEntryEntity } from '../../features/training-hours/training-hour-entry.entity.js';
import { addDays } from '../../kernel/calendar.js';
import type { Tx } from '../../platform/db/database.js';
import { placeholders } from '../../platform/db/scope.js';
import { execute } from '../../platform/db/statements.js';
import { STORY_WORDS } from '../content/lecture-words.js';
import { insertRows } from '../rows.repository.js';
import type { ReservationRow } from './audience.js';
import { speakerOf, type HallBook, type Speaker, type Talk } from './hall-book.js';
import type { StepRow } from './journal.js';
import type { PastSeason } from './past-season.js';

export type CoursewareRow = Omit<LectureCoursewareEntity, 'id'>;
type ExemptionRow = Omit<LectureExemptionEntity, 'id'>;
type UnavailabilityRow = Omit<LectureUnavailabilityEntity, 'id'>;

/** When a season was planned and made public. */
export interface Making {
  readonly planned: Date;
  readonly published: Date;
}

/** Writes what happened before today: services of the lecture hall refuse the past, as they should. */
export class LectureRows {
  async absences(
    tx: Tx,
    exemptions: readonly ExemptionRow[],
    unavailabilities: readonly UnavailabilityRow[],
  ): Promise<void> {
    await insertRows(tx, LectureExemptionEntity, exemptions);
    await insertRows(tx, LectureUnavailabilityEntity, unavailabilities);
  }

  async overrideDay(tx: Tx, id: number, heldOn: string, reason: string): Promise<void> {
    await tx.manager
      .getRepository(LectureDateEntity)
      .update({ id }, { heldOn, deferral: 'OVERRIDE', deferralReason: reason });
  }

  /** 固定: staff ask for the trainee on this date; the last place of the day, before the plan is made. */
  async pin(
    tx: Tx,
    book: HallBook,
    season: Pick<LectureSeasonEntity, 'speakersPerDate'>,
    date: LectureDateEntity,
    pool: readonly PoolMember[],
  ): Promise<void> {
    const member = pool.find(({ personId }) => personId === book.people.person('trainee').id);
    if (member === undefined) throw new Error('the trainee of the demonstration is not in the pool');
    const { personId } = member;
    const lectureId = await this.lecture(tx, book, date, speakerOf(member), {
      position: season.speakersPerDate,
      kind: 'REGULAR',
      pinned: true,
      pinReason: STORY_WORDS.pin,
      makeUpForId: null,
    });
    const change = { lectureId, dateId: date.id, fromPersonId: null, fromOn: null };
    const made = { toPersonId: personId, toOn: date.heldOn, madeBy: tx.actor.accountId, madeAt: book.now };
    await insertRows(tx, LectureChangeEntity, [
      { ...change, ...made, kind: 'ASSIGNED', reason: '' },
      { ...change, ...made, kind: 'PINNED', reason: STORY_WORDS.pin },
    ]);
  }

  async explain(tx: Tx, id: number, why: object): Promise<void> {
    await tx.manager.getRepository(LectureEntity).update({ id }, { why });
  }

  /** 补讲 on a date to come, beyond its places. */
  async arrange(
    tx: Tx,
    book: HallBook,
    {
      debt,
      owed,
      owedOn,
      date,
    }: { debt: LectureDebtEntity; owed: LectureEntity; owedOn: string; date: LectureDateEntity },
  ): Promise<void> {
    const { plannedPersonId: personId, plannedUnitId: unitId, plannedRotation: rotation } = owed;
    const lectureId = await this.lecture(
      tx,
      book,
      date,
      { personId, unitId, rotation },
      { position: date.slots + 1, kind: 'MAKE_UP', pinned: false, pinReason: null, makeUpForId: owed.id },
    );
    await tx.manager
      .getRepository(LectureDebtEntity)
      .update({ id: debt.id }, { state: 'ARRANGED', makeUpLectureId: lectureId, updatedAt: book.now });
    await insertRows(tx, LectureChangeEntity, [
      {
        lectureId,
        dateId: date.id,
        kind: 'MAKE_UP',
        fromPersonId: null,
        toPersonId: personId,
        fromOn: owedOn,
        toOn: date.heldOn,
        reason: '',
        madeBy: tx.actor.accountId,
        madeAt: book.moment(addDays(book.today, -5), 15),
      },
    ]);
  }

  private async lecture(
    tx: Tx,
    book: HallBook,
    date: LectureDateEntity,
    { personId, unitId, rotation }: Pick<Speaker, 'personId' | 'unitId' | 'rotation'>,
    facts: Pick<LectureEntity, 'position' | 'kind' | 'pinned' | 'pinReason' | 'makeUpForId'>,
  ): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureEntity).insert({
      ...facts,
      dateId: date.id,
      plannedPersonId: personId,
      plannedUnitId: unitId,
      plannedRotation: rotation,
      speakerPersonId: personId,
      speakerUnitId: unitId,
      speakerRotation: rotation,
      livePersonId: personId,
      state: 'ASSIGNED',
      outcome: null,
      topic: null,
      outline: null,
      why: null,
      createdAt: book.now,
      updatedAt: book.now,
    });
    return Number(identifiers[0]?.['id']);
  }

  /** The whole season is public since `published`; its held dates are held, filed where they are, and full of people. */
  async past(tx: Tx, past: PastSeason, files: readonly CoursewareRow[], making: Making): Promise<void> {
    await this.made(tx, past.season.id, making);
    await this.dates(tx, past, making);
    for (const talk of past.talks) await this.talk(tx, talk, making);
    const { stories } = past;
    if (stories) {
      await insertRows(tx, LectureChangeEntity, stories.changes);
      await insertRows(tx, LectureDebtEntity, stories.debts);
      await insertRows(tx, LectureSwapEntity, stories.swaps);
    }
    await insertRows(tx, LectureStepEntryEntity, past.steps);
    await insertRows(tx, LectureCoursewareEntity, files);
    await insertRows(tx, LectureReservationEntity, past.reservations);
    await insertRows(tx, LectureAttendanceEntity, past.attendance);
    await insertRows(tx, LectureBallotEntity, past.ballots);
    await insertRows(tx, LectureRatingEntity, past.ratings);
    await insertRows(tx, TrainingHourEntryEntity, past.hours);
  }

  /** What the preparation of coming lectures has brought so far. */
  async preparation(
    tx: Tx,
    talks: readonly Talk[],
    rows: readonly StepRow[],
    files: readonly CoursewareRow[],
    reservations: readonly ReservationRow[],
  ): Promise<void> {
    for (const { id, state, topic } of talks) {
      if (state === 'ASSIGNED') continue;
      await tx.manager
        .getRepository(LectureEntity)
        .update({ id }, { state, topic: topic.title, outline: topic.outline });
    }
    await insertRows(tx, LectureStepEntryEntity, rows);
    await insertRows(tx, LectureCoursewareEntity, files);
    await insertRows(tx, LectureReservationEntity, reservations);
  }

  /** Season, plan and the lectures' first entries in the history are as old as they say. */
  private async made(tx: Tx, seasonId: number, { planned }: Making): Promise<void> {
    await tx.manager.getRepository(LecturePlanEntity).update({ seasonId }, { madeAt: planned });
    await tx.manager
      .getRepository(LectureSeasonEntity)
      .update({ id: seasonId }, { plannedAt: planned, createdAt: planned });
    const ofSeason = 'IN (SELECT id FROM lecture_date WHERE season_id = ?)';
    await execute(tx.manager, `UPDATE lecture SET created_at = ? WHERE date_id ${ofSeason}`, [planned, seasonId]);
    await execute(tx.manager, `UPDATE lecture_change SET made_at = ? WHERE date_id ${ofSeason}`, [planned, seasonId]);
  }

  private async dates(tx: Tx, { dates, season, filedOn }: PastSeason, making: Making): Promise<void> {
    const repository = tx.manager.getRepository(LectureDateEntity);
    const published = { status: 'PUBLISHED' as const, publishedAt: making.published, feedSequence: 1, revision: 2 };
    await repository.update({ seasonId: season.id }, published);
    const isHeld = new Set(filedOn.keys());
    for (const date of dates.filter((one) => isHeld.has(one))) {
      const filed = filedOn.get(date) ?? null;
      await repository.update(
        { id: date.id },
        {
          status: filed === null ? 'HELD' : 'FILED',
          heldAt: new Date(Date.parse(`${date.heldOn}T09:00:00Z`)),
          filedAt: filed === null ? null : new Date(Date.parse(`${filed}T02:30:00Z`)),
          revision: 4,
        },
      );
    }
    const allFiled = dates.every((date) => (filedOn.get(date) ?? null) !== null);
    await tx.manager
      .getRepository(LectureSeasonEntity)
      .update({ id: season.id }, { status: allFiled ? 'CLOSED' : 'PUBLISHED', revision: season.revision + 1 });
    await execute(
      tx.manager,
      `UPDATE lecture SET feed_sequence = 1, revision = revision + 1 WHERE date_id IN ${placeholders(dates.length)}`,
      dates.map(({ id }) => id),
    );
  }

  private async talk(tx: Tx, talk: Talk, { planned }: Making): Promise<void> {
    const lectures = tx.manager.getRepository(LectureEntity);
    const { speaker, topic, missed } = talk;
    const now = {
      speakerPersonId: speaker.personId,
      speakerUnitId: speaker.unitId,
      speakerRotation: speaker.rotation,
      livePersonId: missed === null ? speaker.personId : null,
      state: talk.state,
      outcome: missed ?? ('HELD' as const),
      topic: topic.title,
      outline: topic.outline,
      feedSequence: talk.changed === null && missed === null ? 2 : 3,
      revision: 9,
    };
    if (talk.kind === 'REGULAR') {
      await lectures.update({ id: talk.id }, now);
      return;
    }
    const { id, kind, position, makeUpForId, date } = talk;
    await lectures.insert({
      ...now,
      id,
      kind,
      position,
      makeUpForId,
      dateId: date.id,
      plannedPersonId: speaker.personId,
      plannedUnitId: speaker.unitId,
      plannedRotation: speaker.rotation,
      pinned: false,
      pinReason: null,
      why: null,
      createdAt: planned,
      updatedAt: planned,
    });
  }
}
