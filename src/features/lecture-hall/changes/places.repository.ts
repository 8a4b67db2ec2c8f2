import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Scope } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { NotFound } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { Reader } from '../../people/people.public.js';
import type { ChangeKind, LectureState, RotationKey } from '../domain/season.js';
import { LectureEntity } from '../lectures/lecture.entity.js';
import type { JournalAct } from '../domain/lecture-states.js';
import { LectureStepEntryEntity } from '../lectures/lecture-step-entry.entity.js';
import type { LectureDateEntity } from '../seasons/lecture-date.entity.js';
import type { LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import { SeasonsRepository } from '../seasons/seasons.repository.js';

/** A lecture where it stands. */
export interface Place {
  readonly lecture: LectureEntity;
  readonly date: LectureDateEntity;
  readonly season: LectureSeasonEntity;
}

/** Who speaks, and for which unit. */
export interface NewSpeaker {
  readonly personId: number;
  readonly unitId: number;
  readonly rotation: RotationKey;
}

export interface StandingLecture {
  readonly lectureId: number;
  readonly dateId: number;
  readonly personId: number;
  readonly rotation: RotationKey;
}

/**
 * Lectures where they stand, locked, and the change of their speakers.
 * @unscoped `locked` takes the Scope; the others work on what it has found, or on dates whose speakers are public
 */
@Injectable()
export class PlacesRepository {
  constructor(private readonly seasons: SeasonsRepository) {}

  /**
   * Seasons, dates and lectures, locked: all acts on one season stand in a line.
   * @throws NotFound LECTURE.NOT_FOUND
   */
  async locked(tx: Tx, scope: Scope, lectureIds: readonly number[]): Promise<Place[]> {
    const rows = await tx.manager.query<{ id: number }[]>(
      `SELECT l.id FROM lecture l JOIN lecture_date d ON d.id = l.date_id
        WHERE l.id IN ${placeholders(lectureIds.length)} ORDER BY d.season_id, d.id, l.id`,
      [...lectureIds],
    );
    const places = new Map<number, Place>();
    for (const { id } of rows) places.set(id, await this.seasons.lockedLecture(tx, scope, id));
    return lectureIds.map((id) => {
      const place = places.get(id);
      if (!place) throw new NotFound('LECTURE.NOT_FOUND');
      return place;
    });
  }

  /** A date of a hall within the scope, locked with its season. */
  async lockedDate(tx: Tx, scope: Scope, dateId: number): Promise<Omit<Place, 'lecture'>> {
    return this.seasons.lockedDate(tx, scope, dateId);
  }

  /** Everything that stands on these dates. */
  async standingOn(reader: Reader, dateIds: readonly number[]): Promise<StandingLecture[]> {
    const rows = await reader.query<{ id: number; date_id: number; person_id: number; rotation: RotationKey }[]>(
      `SELECT id, date_id, live_person_id AS person_id, speaker_rotation AS rotation FROM lecture
        WHERE live_person_id IS NOT NULL AND date_id IN ${placeholders(dateIds.length)} ORDER BY date_id, position, id`,
      [...dateIds],
    );
    return rows.map((row) => ({
      lectureId: row.id,
      dateId: row.date_id,
      personId: row.person_id,
      rotation: row.rotation,
    }));
  }

  /** How the present speaker came to speak; null: as planned. */
  async lastSpeakerChange(tx: Tx, lectureId: number): Promise<ChangeKind | null> {
    const [row] = await tx.manager.query<{ kind: ChangeKind }[]>(
      `SELECT kind FROM lecture_change
        WHERE lecture_id = ? AND kind IN ('SWAPPED', 'SUBSTITUTED', 'MOVED', 'REPLANNED') ORDER BY id DESC LIMIT 1`,
      [lectureId],
    );
    return row?.kind ?? null;
  }

  /** Nobody speaks on these for a moment, so that two can change places. */
  vacate(tx: Tx, lectureIds: readonly number[]): Promise<void> {
    return this.seasons.vacate(tx, lectureIds);
  }

  /** Somebody else speaks, with what is left of the preparation. The planned speaker stays on record. */
  async setSpeaker(
    tx: Tx,
    lectureId: number,
    speaker: NewSpeaker,
    { state, topic, outline }: Pick<LectureEntity, 'state' | 'topic' | 'outline'>,
  ): Promise<void> {
    await this.seasons.updateLecture(tx, lectureId, {
      speakerPersonId: speaker.personId,
      speakerUnitId: speaker.unitId,
      speakerRotation: speaker.rotation,
      livePersonId: speaker.personId,
      state,
      topic,
      outline,
    });
  }

  /** In the journal of its steps: what the former speaker handed in counts no more, but for an approved topic that was kept. */
  async noteSpeakerChange(
    tx: Tx,
    lectureId: number,
    personId: number,
    on: BusinessDate,
    now: Date,
    keepsTopic = false,
  ): Promise<void> {
    const acts: JournalAct[] = keepsTopic ? ['SPEAKER_CHANGED', 'TOPIC_APPROVED'] : ['SPEAKER_CHANGED'];
    for (const act of acts)
      await tx.manager.getRepository(LectureStepEntryEntity).insert({
        lectureId,
        step: 'TOPIC',
        act,
        personId,
        onDay: on,
        words: null,
        detail: null,
        madeBy: tx.actor.accountId,
        madeByName: tx.actor.name,
        madeAt: now,
      });
  }

  /** Ends a lecture before it was given; its speaker is free on that day. */
  async end(tx: Tx, lectureId: number, state: LectureState, outcome: LectureEntity['outcome']): Promise<void> {
    await this.seasons.updateLecture(tx, lectureId, { state, outcome, livePersonId: null });
  }

  /** A lecture beyond the places of its date. */
  async addMakeUp(tx: Tx, dateId: number, speaker: NewSpeaker, owedId: number, now: Date): Promise<number> {
    const [row] = await tx.manager.query<{ last: number | null }[]>(
      'SELECT MAX(position) AS last FROM lecture WHERE date_id = ?',
      [dateId],
    );
    return this.seasons.insertLecture(tx, {
      dateId,
      position: (row?.last ?? 0) + 1,
      kind: 'MAKE_UP',
      plannedPersonId: speaker.personId,
      plannedUnitId: speaker.unitId,
      plannedRotation: speaker.rotation,
      speakerPersonId: speaker.personId,
      speakerUnitId: speaker.unitId,
      speakerRotation: speaker.rotation,
      livePersonId: speaker.personId,
      pinned: false,
      pinReason: null,
      state: 'ASSIGNED',
      outcome: null,
      topic: null,
      outline: null,
      makeUpForId: owedId,
      why: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** Any change of the rota: what staff decided on an older one is refused. */
  raise(tx: Tx, season: LectureSeasonEntity, now: Date): Promise<void> {
    return this.seasons.raise(tx, season, now);
  }
}

/** Whoever looks for their own lecture: what is not theirs is refused by the use case. */
export const OWN_LECTURES: Scope = EVERYWHERE;
