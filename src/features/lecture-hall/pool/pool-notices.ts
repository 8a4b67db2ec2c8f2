import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { People, type TraineeFacts } from '../../people/people.public.js';
import type { TouchedLecture } from './absences.contract.js';

/** Tells training staff what the pool does to the rota, which is not changed by itself. */
@Injectable()
export class PoolNotices {
  constructor(
    private readonly people: People,
    private readonly notifications: Notifications,
  ) {}

  /** Somebody who stands in an unpublished month says that they cannot come. The reason is theirs, and is not passed on. */
  async speakerAway(tx: Tx, person: TraineeFacts, entryId: number, touched: readonly TouchedLecture[]): Promise<void> {
    const staff =
      touched.length === 0
        ? []
        : await this.people.holdersOf('TRAINING_STAFF', person.secondedPath ?? person.unitPath, tx.manager);
    for (const { dateId, seasonId, heldOn } of touched) {
      await this.notifications.notify(tx, {
        personIds: staff,
        kind: 'lecture.speaker-away',
        params: { name: person.name, heldOn },
        link: `/staff/hall/seasons/${seasonId}`,
        dedupeKey: `lecture.speaker-away:${entryId}:${dateId}`,
      });
    }
  }
}
