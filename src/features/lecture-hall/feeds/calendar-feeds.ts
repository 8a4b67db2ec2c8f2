import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/config.js';
import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import {
  centreEntry,
  feedSince,
  ownEntry,
  unitEntry,
  type CalendarEntry,
  type FeedDate,
  type FeedKind,
} from '../domain/feed.js';
import type { RotationKey } from '../domain/season.js';
import { PoolQueries } from '../pool/pool.queries.js';
import { calendarText } from './calendar-text.js';
import { FeedEntriesQueries, type FoundLecture } from './feed-entries.queries.js';
import { FeedsRepository } from './feeds.repository.js';

export interface FetchedFeed {
  readonly text: string;
  readonly etag: string;
  readonly lastModified: Date;
}

const NAMES: Readonly<Record<FeedKind, string>> = {
  MINE: '社区大讲堂·我的主讲',
  UNIT: '社区大讲堂·本单位',
  CENTRE: '社区大讲堂',
};

/** Uses are noted at most once in so many milliseconds: calendars fetch often. */
const NOTE_EVERY = 3_600_000;

/** A calendar under its secret link (RFC 5545), as programs fetch it without signing in. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly config: AppConfig,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly feeds: FeedsRepository,
    private readonly queries: FeedEntriesQueries,
    private readonly pool: PoolQueries,
  ) {}

  /** @throws NotFound FEED.NOT_FOUND for a secret that is unknown, revoked, or of somebody who has left */
  async fetch(token: string): Promise<FetchedFeed> {
    const feed = await this.feeds.byHash(hashOf(token));
    if (!feed) throw new NotFound('FEED.NOT_FOUND');
    const dates = await this.queries.dates(feedSince(this.clock.today()));
    const lectures = await this.queries.lectures(dates.map((date) => date.id));
    const entries = await this.entries(feed.kind, feed.personId, feed.unitPath, dates, lectures);
    const text = calendarText({
      name: NAMES[feed.kind],
      entries,
      reminderDays: daysOf(feed.reminderDays),
      publicUrl: this.config.publicUrl,
    });
    await this.noteUse(feed.id, feed.lastUsedAt);
    return {
      text,
      etag: `"${createHash('sha256').update(text).digest('base64url')}"`,
      lastModified: entries.reduce((last, entry) => (entry.changedAt > last ? entry.changedAt : last), feed.createdAt),
    };
  }

  private async entries(
    kind: FeedKind,
    personId: number,
    unitPath: string,
    dates: readonly FeedDate[],
    lectures: readonly FoundLecture[],
  ): Promise<CalendarEntry[]> {
    const host = new URL(this.config.publicUrl).hostname;
    const on = new Map(dates.map((date) => [date.id, lectures.filter((lecture) => lecture.dateId === date.id)]));
    if (kind === 'CENTRE') return dates.map((date) => centreEntry(date, on.get(date.id) ?? [], host));
    const days = new Map(dates.map((date) => [date.id, date]));
    if (kind === 'MINE') {
      const own = await this.queries.lecturesOf(personId);
      return lectures.flatMap((lecture) => {
        const date = days.get(lecture.dateId);
        if (!date || !own.has(lecture.id)) return [];
        return [ownEntry(personId, date, lecture, on.get(date.id) ?? [], host)];
      });
    }
    const keys = await this.rotationsOf(unitPath);
    return lectures.flatMap((lecture) => {
      const date = days.get(lecture.dateId);
      const key = keys.find((one) => one === lecture.rotation || one === lecture.plannedRotation);
      return date && key !== undefined ? [unitEntry(key, key === lecture.rotation, date, lecture, host)] : [];
    });
  }

  /** The rotation unit of an organisation, one for each hall. */
  private async rotationsOf(unitPath: string): Promise<RotationKey[]> {
    const keys: RotationKey[] = [];
    for (const host of await this.queries.hosts()) {
      const place = (await this.pool.rotation(this.db.reads, host.id, host.path)).placeOf(unitPath);
      if (place && !keys.includes(place.key)) keys.push(place.key);
    }
    return keys;
  }

  private async noteUse(id: number, lastUsedAt: Date | null): Promise<void> {
    const now = this.clock.now();
    const notSince = new Date(now.getTime() - NOTE_EVERY);
    if (lastUsedAt !== null && lastUsedAt >= notSince) return;
    await this.db.transaction(systemActor('calendar-feed'), (tx) => this.feeds.noteUse(tx, id, now, notSince));
  }
}

/** What is kept of a secret. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const daysOf = (stored: string): number[] => (stored === '' ? [] : stored.split(',').map(Number));
