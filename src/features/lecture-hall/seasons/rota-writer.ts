import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/db/database.js';
import { PlacesRepository } from '../changes/places.repository.js';
import type { RotationKey } from '../domain/season.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import { LectureHistory, type LectureChange } from '../lectures/lecture-history.js';
import type { AssignmentReason, PlannedAssignment, PlanResult } from '../planning/model.js';
import { isLive, type GatheredRota } from './rota-inputs.js';
import { SeasonsRepository } from './seasons.repository.js';

/** A lecture that has another speaker than before; `from` is null for a new one. */
export interface Reassigned {
  readonly lectureId: number;
  readonly dateId: number;
  readonly from: number | null;
  readonly to: number;
}

interface Given {
  readonly assignment: PlannedAssignment;
  readonly why: AssignmentReason;
}

/** Writes what the planner has found: only what differs from what stands is touched. */
@Injectable()
export class RotaWriter {
  constructor(
    private readonly clock: Clock,
    private readonly seasons: SeasonsRepository,
    private readonly places: PlacesRepository,
    private readonly history: LectureHistory,
  ) {}

  /** @param reason stands in the history of each lecture that changes; empty for a plain plan */
  async write(tx: Tx, rota: GatheredRota, result: PlanResult, reason: string): Promise<Reassigned[]> {
    const given = new Map<number, Given[]>();
    result.assignments.forEach((assignment, index) => {
      const why = result.reasons[index];
      if (assignment.fixed || why === undefined) return;
      const list = given.get(assignment.dateId) ?? [];
      list.push({ assignment, why });
      given.set(assignment.dateId, list);
    });
    const changed: Reassigned[] = [];
    for (const date of rota.dates.filter((each) => rota.openDates.has(each.id))) {
      const before = rota.lectures.filter((lecture) => lecture.dateId === date.id && rota.open.has(lecture.id));
      changed.push(...(await this.writeDate(tx, rota, date.id, before, given.get(date.id) ?? [])));
    }
    const days = new Map(rota.input.dates.map((date) => [date.id, date.on]));
    await this.history.record(
      tx,
      ...changed.map((change): LectureChange => ({
        lectureId: change.lectureId,
        dateId: change.dateId,
        kind: change.from === null ? 'ASSIGNED' : 'REPLANNED',
        fromPersonId: change.from,
        toPersonId: change.to,
        toOn: days.get(change.dateId) ?? null,
        reason,
      })),
    );
    return changed;
  }

  /** Whoever stays keeps their lecture; the other places are given to the others in order; what is left over goes. */
  private async writeDate(
    tx: Tx,
    rota: GatheredRota,
    dateId: number,
    before: readonly LectureEntity[],
    given: readonly Given[],
  ): Promise<Reassigned[]> {
    const staying = new Map(before.filter(isLive).map((lecture) => [lecture.speakerPersonId, lecture]));
    const coming = given.filter(({ assignment }) => !staying.has(assignment.personId));
    const speakers = new Set(given.map(({ assignment }) => assignment.personId));
    const free = before.filter((lecture) => !isLive(lecture) || !speakers.has(lecture.speakerPersonId));
    await this.seasons.removeLectures(
      tx,
      free.slice(coming.length).map((lecture) => lecture.id),
    );
    for (const { assignment, why } of given) {
      const lecture = staying.get(assignment.personId);
      if (lecture) await this.explain(tx, lecture, why);
    }
    const positions = freePositions(rota, dateId, given.length + 4, [...staying.values()], free.slice(coming.length));
    const changed: Reassigned[] = [];
    for (const [index, { assignment, why }] of coming.entries()) {
      const place = rota.placeOf.get(assignment.personId);
      if (place === undefined) throw new Error(`The plan names person ${assignment.personId}, who is not in the pool.`);
      const lecture = free[index];
      const lectureId = lecture
        ? await this.reassign(tx, rota, lecture, assignment.personId, place, why)
        : await this.insert(tx, dateId, positions.shift() ?? assignment.position, assignment.personId, place, why);
      changed.push({ lectureId, dateId, from: lecture?.speakerPersonId ?? null, to: assignment.personId });
    }
    return changed;
  }

  /** Of a public lecture the planned speaker stays on record. */
  private async reassign(
    tx: Tx,
    rota: GatheredRota,
    lecture: LectureEntity,
    personId: number,
    place: { unitId: number; rotation: RotationKey },
    why: AssignmentReason,
  ): Promise<number> {
    const isPublic = rota.dates.find((date) => date.id === lecture.dateId)?.status !== 'PLANNED';
    if (isPublic) await this.places.noteSpeakerChange(tx, lecture.id, personId, this.clock.today(), this.clock.now());
    await this.seasons.updateLecture(tx, lecture.id, {
      speakerPersonId: personId,
      speakerUnitId: place.unitId,
      speakerRotation: place.rotation,
      livePersonId: personId,
      ...(isPublic ? {} : { plannedPersonId: personId, plannedUnitId: place.unitId, plannedRotation: place.rotation }),
      pinned: false,
      pinReason: null,
      state: 'ASSIGNED',
      topic: null,
      outline: null,
      why,
    });
    return lecture.id;
  }

  private insert(
    tx: Tx,
    dateId: number,
    position: number,
    personId: number,
    place: { unitId: number; rotation: RotationKey },
    why: AssignmentReason,
  ): Promise<number> {
    const now = this.clock.now();
    return this.seasons.insertLecture(tx, {
      dateId,
      position,
      kind: 'REGULAR',
      plannedPersonId: personId,
      plannedUnitId: place.unitId,
      plannedRotation: place.rotation,
      speakerPersonId: personId,
      speakerUnitId: place.unitId,
      speakerRotation: place.rotation,
      livePersonId: personId,
      pinned: false,
      pinReason: null,
      state: 'ASSIGNED',
      outcome: null,
      topic: null,
      outline: null,
      makeUpForId: null,
      why,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** The reason may read otherwise although the speaker is the same; calendars need not hear of that. */
  private async explain(tx: Tx, lecture: LectureEntity, why: AssignmentReason): Promise<void> {
    if (JSON.stringify(lecture.why) === JSON.stringify(why)) return;
    await this.seasons.updateLecture(tx, lecture.id, { why });
  }
}

/** Places from 1 that no lecture of the date has. */
function freePositions(
  rota: GatheredRota,
  dateId: number,
  upTo: number,
  staying: readonly LectureEntity[],
  gone: readonly LectureEntity[],
): number[] {
  const without = new Set(gone.map((lecture) => lecture.id));
  const taken = new Set(
    [...rota.lectures.filter((lecture) => lecture.dateId === dateId && !without.has(lecture.id)), ...staying].map(
      (lecture) => lecture.position,
    ),
  );
  return Array.from({ length: upTo + taken.size }, (_, index) => index + 1).filter((place) => !taken.has(place));
}
