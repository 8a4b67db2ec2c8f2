import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Throttled } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { openEventStream, type EventStream } from '../../../platform/http/event-stream.js';
import { StageMoments } from './stage-moments.js';
import { consoleView, hallView } from './stage-view.js';
import { StageRepository } from './stage.repository.js';

/** HALL: big screen and buzzers; CONSOLE: scorekeepers, with the key. */
export type Audience = 'HALL' | 'CONSOLE';

const POLL_MS = 200;
const BEAT_MS = 10_000;
/** Streams of people signed in end after this time and are asked for anew: whose session has ended sees nothing more. */
const SIGNED_IN_MS = 10 * 60_000;
const MAX_LISTENERS = 2000;
const MAX_LISTENERS_OF_MATCH = 300;

interface Listener {
  readonly audience: Audience;
  readonly isScreen: boolean;
  readonly stream: EventStream;
  readonly since: number;
  /** Revision it was sent last. */
  seen: number;
}

interface Watch {
  readonly listeners: Set<Listener>;
  /** The newest picture, without the time of the server; that is put in front when it is sent. */
  frames: { readonly revision: number; readonly HALL: string; readonly CONSOLE: string } | null;
  /** While a picture is being made; `again`: something happened meanwhile. */
  making: Promise<void> | null;
  again: boolean;
}

/**
 * 现场直播: everybody who watches a match gets each new picture. What another process has written is found by asking for the
 * revisions of all watched matches in one statement; what this process has written is sent at once.
 */
@Injectable()
export class StageLive implements OnModuleDestroy {
  private readonly watched = new Map<number, Watch>();
  private readonly logger = new Logger(StageLive.name);
  private poll: NodeJS.Timeout | undefined;
  private asking = false;
  private beat: NodeJS.Timeout | undefined;
  private total = 0;
  private closing = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stage: StageRepository,
    private readonly moments: StageMoments,
  ) {}

  /** Streams a match to one reader until either side ends it. @throws Throttled STAGE.TOO_MANY_LISTENERS */
  listen(matchId: number, audience: Audience, reply: FastifyReply, isScreen = false): void {
    if (this.closing) throw new Conflict('STAGE.SERVER_STOPS');
    const watch = this.watched.get(matchId) ?? { listeners: new Set(), frames: null, making: null, again: false };
    if (this.total >= MAX_LISTENERS || watch.listeners.size >= MAX_LISTENERS_OF_MATCH)
      throw new Throttled('STAGE.TOO_MANY_LISTENERS', { retryAfterSeconds: 15 });
    const stream = openEventStream(reply, () => this.leave(matchId, listener));
    const listener: Listener = { audience, isScreen, stream, since: performance.now(), seen: 0 };
    this.total += 1;
    watch.listeners.add(listener);
    this.watched.set(matchId, watch);
    if (watch.frames) this.show(watch, listener);
    // what was found by the last poll may be a moment old, and whoever comes counts on the console
    this.wake(matchId);
    // one loop, also when the first comes back while the last question is on its way
    if (!this.asking) this.poll ??= setTimeout(() => void this.ask(), POLL_MS);
    this.beat ??= setInterval(() => this.beatAll(), BEAT_MS);
  }

  /** Something of this match was written by this process. */
  wake(matchId: number): void {
    const watch = this.watched.get(matchId);
    if (watch) void this.make(matchId, watch);
  }

  /** Big screens that watch through this process. */
  screens(matchId: number): number {
    return [...(this.watched.get(matchId)?.listeners ?? [])].filter(({ isScreen }) => isScreen).length;
  }

  onModuleDestroy(): void {
    this.closing = true;
    clearTimeout(this.poll);
    clearInterval(this.beat);
    for (const { listeners } of this.watched.values()) for (const { stream } of listeners) stream.end();
  }

  private leave(matchId: number, listener: Listener): void {
    const watch = this.watched.get(matchId);
    if (!watch?.listeners.delete(listener)) return;
    this.total -= 1;
    if (watch.listeners.size === 0) this.watched.delete(matchId);
    if (this.watched.size > 0) return;
    clearTimeout(this.poll);
    clearInterval(this.beat);
    this.poll = undefined;
    this.beat = undefined;
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      const revisions = await this.stage.revisions([...this.watched.keys()]);
      for (const [id, watch] of this.watched) {
        const revision = revisions.get(id);
        if (revision !== undefined && revision !== watch.frames?.revision) void this.make(id, watch);
      }
    } catch (error) {
      this.logger.error('Matches on stage could not be looked up: ' + String(error));
    }
    this.asking = false;
    this.poll = this.watched.size > 0 && !this.closing ? setTimeout(() => void this.ask(), POLL_MS) : undefined;
  }

  /** One picture at a time; what happens meanwhile makes another. */
  private make(matchId: number, watch: Watch): Promise<void> {
    if (watch.making) {
      watch.again = true;
      return watch.making;
    }
    watch.making = this.draw(matchId, watch)
      .catch((error: unknown) => this.logger.error('A match on stage could not be read: ' + String(error)))
      .finally(() => {
        watch.making = null;
        if (!watch.again) return;
        watch.again = false;
        if (this.watched.get(matchId) === watch && !this.closing) void this.make(matchId, watch);
      });
    return watch.making;
  }

  private async draw(matchId: number, watch: Watch): Promise<void> {
    const head = await this.stage.head(this.db.reads, matchId);
    const moment = await this.moments.of(this.db.reads, head);
    const now = this.clock.now();
    watch.frames = {
      revision: head.revision,
      HALL: timeless(hallView(moment, now)),
      CONSOLE: timeless(consoleView(moment, now, this.screens(matchId))),
    };
    for (const listener of watch.listeners) this.show(watch, listener);
  }

  private show({ frames }: Watch, listener: Listener): void {
    if (frames === null || frames.revision < listener.seen) return;
    listener.seen = frames.revision;
    const time = JSON.stringify(this.clock.now());
    listener.stream.send('state', `{"serverNow":${time},${frames[listener.audience].slice(1)}`, frames.revision);
  }

  /** Keeps connections open through proxies, lets readers notice a dead one, and tells the time. */
  private beatAll(): void {
    const data = JSON.stringify({ serverNow: this.clock.now() });
    const oldest = performance.now() - SIGNED_IN_MS;
    for (const { listeners } of this.watched.values()) {
      for (const { stream, since, isScreen } of listeners) {
        if (!isScreen && since < oldest) stream.end();
        else stream.send('beat', data);
      }
    }
  }
}

function timeless({ serverNow: _, ...view }: { readonly serverNow: string }): string {
  return JSON.stringify(view);
}
