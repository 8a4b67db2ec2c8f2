import { Injectable } from '@nestjs/common';
import type { Reader } from '../../people/people.public.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import { PoolQueries } from '../pool/pool.queries.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import { NamesQueries } from './names.queries.js';
import type { AbsentSpeaker } from './season.contract.js';

/** Whether those who are planned can still come: the pool has gone on since the plan was made. */
@Injectable()
export class PublishChecks {
  constructor(
    private readonly pool: PoolQueries,
    private readonly names: NamesQueries,
  ) {}

  /** Speakers of these dates who cannot come on the day, or are in the pool no longer, by month and place. */
  async absent(
    reader: Reader,
    season: LectureSeasonEntity,
    dates: readonly LectureDateEntity[],
    lectures: readonly LectureEntity[],
  ): Promise<AbsentSpeaker[]> {
    if (dates.length === 0) return [];
    const days = dates.map((date) => ({ id: date.id, on: date.heldOn }));
    const pool = await this.pool.planningPool(reader, season, days);
    const members = new Set(pool.people.map((person) => person.personId));
    const obstacles = new Map(pool.unavailable.map((one) => [`${one.dateId}:${one.personId}`, one.reason]));
    const found = dates.flatMap(({ id, month, heldOn }) =>
      lectures
        .filter((lecture) => lecture.dateId === id)
        .flatMap(({ speakerPersonId: personId }) => {
          const reason: AbsentSpeaker['reason'] | undefined = members.has(personId)
            ? obstacles.get(`${id}:${personId}`)
            : 'NOT_IN_POOL';
          return reason === undefined ? [] : [{ month, heldOn, personId, reason }];
        }),
    );
    const names = await this.names.of(
      reader,
      found.map((one) => one.personId),
      [],
    );
    return found.map(({ personId, ...one }) => ({
      ...one,
      person: { id: personId, name: names.person(personId) },
      hard: one.reason !== 'NOT_YET_ELIGIBLE',
    }));
  }
}
