import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { preparedElsewhere, preparedForAnother, topicStands } from '../domain/substitutes.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import type { Exchange } from './exchange-facts.js';
import { PlacesRepository, type NewSpeaker, type Place } from './places.repository.js';

/** Who speaks is changed here, and written into the history: planned and actual speaker both stay on record. */
@Injectable()
export class SpeakerChanges {
  constructor(
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly history: LectureHistory,
  ) {}

  /** Two lectures exchange their speakers, each of whom takes their own topic along. The rules were asked before. */
  async exchange(tx: Tx, [one, other]: readonly [Place, Place], exchange: Exchange): Promise<void> {
    const ways = [
      { to: one, from: other },
      { to: other, from: one },
    ].map((way) => ({ ...way, speaker: speakerFor(exchange, way.from.lecture.speakerPersonId, way.to.date.id) }));
    const former = new Map([one, other].map(({ lecture }) => [lecture.id, lecture.speakerPersonId]));
    await this.places.vacate(tx, [one.lecture.id, other.lecture.id]);
    for (const { to, from, speaker } of ways) {
      const prepared = preparedElsewhere(from.lecture);
      await this.places.setSpeaker(tx, to.lecture.id, speaker, prepared);
      await this.noted(tx, to, speaker.personId, topicStands(prepared.state));
    }
    await this.history.record(
      tx,
      ...ways.map(({ to, from, speaker }) => ({
        lectureId: to.lecture.id,
        dateId: to.date.id,
        kind: 'SWAPPED' as const,
        fromPersonId: former.get(to.lecture.id) ?? null,
        toPersonId: speaker.personId,
        fromOn: from.date.heldOn,
        toOn: to.date.heldOn,
        reason: '',
      })),
    );
    await this.raise(tx, [one, other]);
  }

  /** Somebody steps in. */
  async substitute(tx: Tx, place: Place, speaker: NewSpeaker, keepTopic: boolean, reason: string): Promise<void> {
    const { lecture, date } = place;
    const former = lecture.speakerPersonId;
    const prepared = preparedForAnother(lecture, keepTopic);
    await this.places.setSpeaker(tx, lecture.id, speaker, prepared);
    await this.noted(tx, place, speaker.personId, topicStands(prepared.state));
    await this.history.record(tx, {
      lectureId: lecture.id,
      dateId: date.id,
      kind: 'SUBSTITUTED',
      fromPersonId: former,
      toPersonId: speaker.personId,
      fromOn: date.heldOn,
      toOn: date.heldOn,
      reason,
    });
    await this.raise(tx, [place]);
  }

  private async noted(tx: Tx, place: Place, personId: number, keepsTopic: boolean): Promise<void> {
    const { today, now } = { today: this.clock.today(), now: this.clock.now() };
    await this.places.noteSpeakerChange(tx, place.lecture.id, personId, today, now, keepsTopic);
  }

  private async raise(tx: Tx, places: readonly Place[]): Promise<void> {
    const seasons = new Map(places.map(({ season }) => [season.id, season]));
    for (const season of seasons.values()) await this.places.raise(tx, season, this.clock.now());
  }
}

/** @throws RuleViolation LECTURE.NOT_IN_POOL */
export function speakerFor(exchange: Exchange, personId: number, dateId: number): NewSpeaker {
  const speaker = exchange.speaker(personId, dateId);
  if (!speaker) throw new RuleViolation('LECTURE.NOT_IN_POOL');
  return speaker;
}
