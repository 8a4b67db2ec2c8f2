import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/db/database.js';
import { wordsOf } from './domain/words.js';
import type { NotificationEntity } from './notification.entity.js';
import type { InboxQuery, NotificationView } from './notifications.contract.js';
import { NotificationsRepository } from './notifications.repository.js';

/** A person's own inbox. An account without a person (an administrator's) has an empty one. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: NotificationsRepository,
  ) {}

  async page(actor: Actor, query: InboxQuery): Promise<Page<NotificationView>> {
    if (actor.personId === null) return pageOf(query, [], 0);
    const { items, total } = await this.repository.page(actor.personId, query.unread ?? false, query);
    return pageOf(query, items.map(present), total);
  }

  async unread(actor: Actor): Promise<number> {
    return actor.personId === null ? 0 : this.repository.unread(actor.personId);
  }

  /** Reading twice changes nothing. @throws NotFound NOTIFICATION.NOT_FOUND */
  async markRead(actor: Actor, id: number): Promise<void> {
    const { personId } = actor;
    const found =
      personId !== null &&
      (await this.db.transaction(actor, (tx) => this.repository.markRead(tx, personId, id, this.clock.now())));
    if (!found) throw new NotFound('NOTIFICATION.NOT_FOUND', { id });
  }

  async markAllRead(actor: Actor): Promise<void> {
    const { personId } = actor;
    if (personId === null) return;
    await this.db.transaction(actor, (tx) => this.repository.markAllRead(tx, personId, this.clock.now()));
  }
}

function present(row: NotificationEntity): NotificationView {
  return {
    id: row.id,
    kind: row.kind,
    params: row.params,
    words: wordsOf(row.kind, row.params),
    link: row.link,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
