import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/config.js';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { DEFAULT_REMINDERS, FEEDS_PER_PERSON } from '../domain/feed.js';
import type { CalendarFeedEntity } from './calendar-feed.entity.js';
import { daysOf, hashOf } from './calendar-feeds.js';
import type { CreatedFeed, CreateFeed, FeedItem } from './feed.contract.js';
import { FeedsRepository } from './feeds.repository.js';

/** 256 bits, as many letters of base64url as the route expects. */
const SECRET_BYTES = 32;

/** One's own calendar links: made, listed, revoked. The secret is told once and kept as a hash. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly config: AppConfig,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly feeds: FeedsRepository,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor): Promise<FeedItem[]> {
    if (actor.personId === null) return [];
    return (await this.feeds.live(actor.personId)).map(itemOf);
  }

  /** @throws RuleViolation FEED.NO_PERSON  @throws Conflict FEED.TOO_MANY */
  create(actor: Actor, { kind, reminderDays }: CreateFeed): Promise<CreatedFeed> {
    const { personId } = actor;
    if (personId === null) throw new RuleViolation('FEED.NO_PERSON');
    const token = randomBytes(SECRET_BYTES).toString('base64url');
    return this.db.transaction(actor, async (tx) => {
      await this.people.hold(tx, personId); // two at once are counted one after the other
      if ((await this.feeds.countLive(tx, personId)) >= FEEDS_PER_PERSON)
        throw new Conflict('FEED.TOO_MANY', { limit: FEEDS_PER_PERSON });
      const row = {
        personId,
        kind,
        tokenHash: hashOf(token),
        reminderDays: [...(reminderDays ?? DEFAULT_REMINDERS[kind])].sort((a, b) => b - a).join(','),
        createdAt: this.clock.now(),
      };
      const id = await this.feeds.insert(tx, row);
      this.audit.record(tx, {
        act: 'calendar-feed.create',
        subject: 'calendar-feed',
        subjectId: id,
        after: { kind, reminderDays: row.reminderDays },
      });
      return { ...itemOf({ ...row, id, lastUsedAt: null }), url: `${this.config.publicUrl}/api/feeds/${token}.ics` };
    });
  }

  /** @throws NotFound FEED.NOT_FOUND */
  revoke(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const isRevoked = actor.personId !== null && (await this.feeds.revoke(tx, actor.personId, id, this.clock.now()));
      if (!isRevoked) throw new NotFound('FEED.NOT_FOUND');
      this.audit.record(tx, { act: 'calendar-feed.revoke', subject: 'calendar-feed', subjectId: id });
    });
  }
}

function itemOf(row: Pick<CalendarFeedEntity, 'id' | 'kind' | 'reminderDays' | 'createdAt' | 'lastUsedAt'>): FeedItem {
  return {
    id: row.id,
    kind: row.kind,
    reminderDays: daysOf(row.reminderDays),
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
