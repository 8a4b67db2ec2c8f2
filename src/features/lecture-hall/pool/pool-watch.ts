import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Reader } from '../../people/people.public.js';
import { LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import { PlanningQueries } from '../seasons/planning.queries.js';
import type { TouchedLecture } from './absences.contract.js';
import type { Absence } from './availability.js';
import { obstaclesOf, PoolQueries } from './pool.queries.js';
import { emptiedBy, shortages, type Available, type DateToFill, type Shortage } from './shortage.js';
import { TurnsQueries } from './turns.queries.js';

/** Watches what an absence does to the rota: lectures it lies on, months that can no longer be filled. */
@Injectable()
export class PoolWatch {
  constructor(
    private readonly pool: PoolQueries,
    private readonly planning: PlanningQueries,
    private readonly turns: TurnsQueries,
  ) {}

  /** Lectures that somebody is still to give on these days, both inside. */
  async lecturesOn(
    reader: Reader,
    personId: number,
    from: BusinessDate,
    until: BusinessDate,
  ): Promise<TouchedLecture[]> {
    const lectures = await this.turns.toGive(reader, [personId], from);
    return lectures.filter(({ heldOn }) => heldOn <= until).map(({ personId: _, ...lecture }) => lecture);
  }

  /** The first unpublished date that this new absence would leave with fewer units than speakers; null when there is none. */
  async emptied(reader: Reader, seasonIds: readonly number[], absence: Absence): Promise<Shortage | null> {
    for (const { dates, people } of await this.toFill(reader, seasonIds, absence)) {
      const before = people.map(({ rotationKey, obstacles }) => ({ rotationKey, obstacles }));
      const after = people.map(({ personId, rotationKey, obstacles }) =>
        personId === absence.personId
          ? { rotationKey, obstacles: [...obstacles, absence] }
          : { rotationKey, obstacles },
      );
      const emptied = emptiedBy(dates, before, after);
      if (emptied !== null) return emptied;
    }
    return null;
  }

  /** Unpublished dates within an absence that is already stored and that no plan can fill. */
  async short(reader: Reader, seasonIds: readonly number[], absence: Absence): Promise<Shortage[]> {
    return (await this.toFill(reader, seasonIds, absence)).flatMap(({ dates, people }) => shortages(dates, people));
  }

  private async toFill(
    reader: Reader,
    seasonIds: readonly number[],
    { personId, from, until }: Absence,
  ): Promise<{ dates: DateToFill[]; people: (Available & { personId: number })[] }[]> {
    const found: { dates: DateToFill[]; people: (Available & { personId: number })[] }[] = [];
    for (const id of seasonIds) {
      const season = await reader.getRepository(LectureSeasonEntity).findOneBy({ id });
      if (season === null) continue;
      const dates = (await this.planning.dates(reader, id))
        .filter(({ status, heldOn }) => status === 'PLANNED' && heldOn <= until && (from === null || heldOn >= from))
        .map(({ id: dateId, month, heldOn: on, slots }): DateToFill => ({ id: dateId, month, on, slots }));
      const first = dates[0]?.on;
      if (first === undefined) continue;
      const members = await this.pool.members(reader, season, { absencesFrom: earliest(dates, first) });
      if (!members.some((member) => member.personId === personId)) continue;
      const people = members.map((member) => ({
        personId: member.personId,
        rotationKey: member.rotationKey,
        obstacles: obstaclesOf(member),
      }));
      found.push({ dates, people });
    }
    return found;
  }
}

const earliest = (dates: readonly DateToFill[], first: BusinessDate): BusinessDate =>
  dates.reduce((least, { on }) => (on < least ? on : least), first);
