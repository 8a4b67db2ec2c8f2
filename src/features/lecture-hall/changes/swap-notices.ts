import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { People } from '../../people/people.public.js';
import type { LectureSwapEntity } from './lecture-swap.entity.js';

type Kind =
  | 'swap.offered'
  | 'swap.accepted'
  | 'swap.waiting'
  | 'swap.confirmed'
  | 'swap.refused'
  | 'swap.declined'
  | 'swap.withdrawn'
  | 'swap.expired'
  | 'swap.ended';

type SwapFacts = Pick<LectureSwapEntity, 'id' | 'offeredBy' | 'offeredOn' | 'acceptedBy' | 'takenOn' | 'untilOn'>;

const BOARD = '/hall/swaps';
const STAFF_BOARD = '/staff/hall/changes';

/** Who is told what of a swap: names and days only. */
@Injectable()
export class SwapNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  /** @param by who did it, when people should know */
  async tell(
    tx: Tx,
    kind: Kind,
    swap: SwapFacts,
    personIds: readonly (number | null)[],
    more: { readonly by?: number; readonly reason?: string | null } = {},
  ): Promise<void> {
    const told = personIds.filter((id) => id !== null);
    if (told.length === 0) return;
    const people = await this.people.reach([swap.offeredBy, ...(more.by === undefined ? [] : [more.by])], tx.manager);
    const name = people.get(more.by ?? swap.offeredBy)?.name ?? '';
    await this.notifications.notify(tx, {
      personIds: told,
      kind,
      params: {
        name,
        offeredOn: swap.offeredOn,
        untilOn: swap.untilOn,
        ...(swap.takenOn === null ? {} : { takenOn: swap.takenOn }),
        ...(more.reason ? { reason: more.reason } : {}),
      },
      link: BOARD,
      dedupeKey: `${kind}:${swap.id}`,
      email: true,
    });
  }

  /** The staff of the hall: a swap waits for their word. Those who are part of it are not asked. */
  async tellStaff(tx: Tx, swap: SwapFacts, hostUnitId: number): Promise<void> {
    const [host] = await this.people.unitsById(tx.manager, [hostUnitId]);
    const staff = await this.people.holdersOf('TRAINING_STAFF', host?.path ?? '/', tx.manager);
    const parties = [swap.offeredBy, swap.acceptedBy].filter((id) => id !== null);
    const names = await this.people.reach(parties, tx.manager);
    await this.notifications.notify(tx, {
      personIds: staff.filter((id) => !parties.includes(id)),
      kind: 'swap.waiting',
      params: {
        name: names.get(swap.offeredBy)?.name ?? '',
        otherName: names.get(swap.acceptedBy ?? 0)?.name ?? '',
        offeredOn: swap.offeredOn,
        untilOn: swap.untilOn,
        ...(swap.takenOn === null ? {} : { takenOn: swap.takenOn }),
      },
      link: STAFF_BOARD,
      dedupeKey: `swap.waiting:${swap.id}`,
    });
  }
}
