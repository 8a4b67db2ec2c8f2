import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Reader } from '../../people/people.public.js';
import { isUpcoming } from '../domain/substitutes.js';
import { exchangeProblems, type ProblemOf, type SwapSide } from '../domain/swap.js';
import { PoolQueries } from '../pool/pool.queries.js';
import { PlacesRepository, type NewSpeaker, type Place, type StandingLecture } from './places.repository.js';

/** What is known about some lectures and who could speak on their days. */
export class Exchange {
  constructor(
    private readonly known: {
      readonly places: ReadonlyMap<number, Place>;
      readonly standing: readonly StandingLecture[];
      readonly held: ReadonlySet<number>;
      readonly pools: ReadonlyMap<number, PoolOfSeason>;
      readonly today: BusinessDate;
    },
  ) {}

  /** Why these two lectures cannot exchange their speakers; empty: they can. `ownSwap`: they stand in the swap that is asked about. */
  problems(one: number, other: number, ownSwap = false): ProblemOf[] {
    const sides = [this.side(one, ownSwap), this.side(other, ownSwap)] as const;
    return exchangeProblems(sides[0], sides[1], (personId, dateId) => this.canSpeak(personId, dateId));
  }

  canSpeak(personId: number, dateId: number): 'YES' | 'UNAVAILABLE' | 'NOT_IN_POOL' {
    const pool = this.poolOf(dateId);
    if (!pool?.people.has(personId)) return 'NOT_IN_POOL';
    const reason = pool.away.get(`${personId}:${dateId}`);
    if (reason === undefined) return 'YES';
    return reason === 'NOT_YET_ELIGIBLE' ? 'NOT_IN_POOL' : 'UNAVAILABLE';
  }

  /** For which unit somebody would speak on a date. */
  speaker(personId: number, dateId: number): NewSpeaker | undefined {
    return this.poolOf(dateId)?.people.get(personId);
  }

  /** Who else stands on the day of a lecture. */
  othersOn(dateId: number, except: number | null): { personId: number; unitKey: string }[] {
    return this.known.standing
      .filter((one) => one.dateId === dateId && one.lectureId !== except)
      .map((one) => ({ personId: one.personId, unitKey: one.rotation }));
  }

  private side(lectureId: number, ownSwap: boolean): SwapSide {
    const place = this.known.places.get(lectureId);
    if (!place) throw new Error(`Lecture ${lectureId} was not looked up.`);
    const { lecture, date } = place;
    return {
      lectureId,
      dateId: date.id,
      personId: lecture.speakerPersonId,
      unitKey: this.speaker(lecture.speakerPersonId, date.id)?.rotation ?? lecture.speakerRotation,
      upcoming: isUpcoming(lecture.state, date, this.known.today),
      makeUp: lecture.kind === 'MAKE_UP',
      inSwap: !ownSwap && this.known.held.has(lectureId),
      others: this.othersOn(date.id, lectureId),
    };
  }

  private poolOf(dateId: number): PoolOfSeason | undefined {
    for (const { date, season } of this.known.places.values())
      if (date.id === dateId) return this.known.pools.get(season.id);
    return undefined;
  }
}

interface PoolOfSeason {
  readonly people: ReadonlyMap<number, NewSpeaker>;
  /** `person:date` → code of the absence. */
  readonly away: ReadonlyMap<string, string>;
}

/** Puts together what the hard rules of a change need: pool and absences of each season, and who stands on each date. */
@Injectable()
export class ExchangeFacts {
  constructor(
    private readonly pool: PoolQueries,
    private readonly places: PlacesRepository,
  ) {}

  /** @param held lectures that stand in a live swap */
  async gather(
    reader: Reader,
    places: readonly Place[],
    held: ReadonlySet<number>,
    today: BusinessDate,
  ): Promise<Exchange> {
    const dates = new Map(places.map(({ date, season }) => [date.id, { date, season }]));
    const seasons = new Map(places.map(({ season }) => [season.id, season]));
    const pools = new Map<number, PoolOfSeason>();
    for (const season of seasons.values()) {
      const days = [...dates.values()]
        .filter((one) => one.season.id === season.id)
        .map(({ date }) => ({ id: date.id, on: date.heldOn }));
      const { people, unavailable } = await this.pool.planningPool(reader, season, days);
      pools.set(season.id, {
        people: new Map(
          people.map((one) => [
            one.personId,
            { personId: one.personId, unitId: one.unitId, rotation: one.rotationKey },
          ]),
        ),
        away: new Map(unavailable.map((one) => [`${one.personId}:${one.dateId}`, one.reason])),
      });
    }
    return new Exchange({
      places: new Map(places.map((place) => [place.lecture.id, place])),
      standing: dates.size === 0 ? [] : await this.places.standingOn(reader, [...dates.keys()]),
      held,
      pools,
      today,
    });
  }
}
