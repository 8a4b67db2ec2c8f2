import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { People } from '../../people/people.public.js';
import type { LectureFile } from './lecture-file.js';

/** Who is told of what in the life of a lecture. */
@Injectable()
export class LectureNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  /** The speaker, unless it was themself. */
  async speaker(tx: Tx, file: LectureFile, kind: string, params: Record<string, string | number> = {}): Promise<void> {
    if (tx.actor.personId === file.speaker.personId) return;
    await this.tell(tx, file, [file.speaker.personId], kind, params);
  }

  /** 教务 of the host. */
  async staff(tx: Tx, file: LectureFile, kind: string, params: Record<string, string | number> = {}): Promise<void> {
    await this.tell(tx, file, await this.staffOf(tx, file), kind, params, '/staff/hall');
  }

  /** Who may review a topic: the secretary of the speaker's unit; without one, staff. */
  async topicReviewers(tx: Tx, file: LectureFile, kind: string): Promise<void> {
    const secretaries = await this.people.holdersOf('COMMUNITY_SECRETARY', file.speaker.unitPath, tx.manager);
    const others = secretaries.filter((personId) => personId !== file.speaker.personId);
    if (others.length > 0) await this.tell(tx, file, others, kind, {}, '/staff/hall');
    else await this.staff(tx, file, kind);
  }

  staffOf(tx: Tx, file: LectureFile): Promise<readonly number[]> {
    return this.people.holdersOf('TRAINING_STAFF', file.season.hostPath, tx.manager);
  }

  private async tell(
    tx: Tx,
    file: LectureFile,
    personIds: readonly number[],
    kind: string,
    params: Record<string, string | number>,
    area: '/hall' | '/staff/hall' = '/hall',
  ): Promise<void> {
    const others = personIds.filter((personId) => personId !== tx.actor.personId);
    if (others.length === 0) return;
    await this.notifications.notify(tx, {
      personIds: others,
      kind,
      params: {
        speaker: file.speaker.name,
        heldOn: file.date.heldOn,
        ...(file.topic === null ? {} : { topic: file.topic }),
        ...params,
      },
      link: `${area}/lectures/${file.id}`,
      email: true,
    });
  }
}
