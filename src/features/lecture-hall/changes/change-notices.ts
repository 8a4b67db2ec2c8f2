import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import type { Place } from './places.repository.js';

type Kind =
  | 'lecture.substitute-called'
  | 'lecture.substituted'
  | 'lecture.missed'
  | 'lecture.make-up'
  | 'lecture.make-up-cancelled'
  | 'lecture.debt-waived';

/** Tells people what staff decided about their lecture: the day, the place, the topic; no reasons. */
@Injectable()
export class ChangeNotices {
  constructor(private readonly notifications: Notifications) {}

  tell(
    tx: Tx,
    kind: Kind,
    { lecture, date }: Pick<Place, 'lecture' | 'date'>,
    personIds: readonly number[],
  ): Promise<void> {
    return this.notifications.notify(tx, {
      personIds,
      kind,
      params: {
        heldOn: date.heldOn,
        startTime: date.startTime,
        place: date.place,
        ...(lecture.topic === null ? {} : { topic: lecture.topic }),
      },
      link: `/hall/lectures/${lecture.id}`,
      email: true,
    });
  }
}
