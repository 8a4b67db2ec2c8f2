import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { EVERYWHERE, systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { readInstant } from '../../../platform/db/instants.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { reminderNow } from '../domain/round-reminders.js';
import { RoundMoves } from './round-moves.js';
import { RoundNotices } from './round-notices.js';
import { RoundsRepository } from './rounds.repository.js';

const CLOCK_KIND = 'competitions.clock';
const CLOCK_SECONDS = 15;
const REMINDERS_KIND = 'competitions.reminders';
const REMINDERS_SECONDS = 600;
const A_DAY_AND_A_HALF_MS = 36 * 3_600_000;

/**
 * Writes down what the clock has decided (opened, closed), also for a time in which the server was down, and reminds people of
 * what begins. Nothing waits for it: whoever asks about a round asks `effectiveState`.
 */
@Injectable()
export class RoundClock implements OnModuleInit {
  private readonly logger = new Logger(RoundClock.name);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly rounds: RoundsRepository,
    private readonly moves: RoundMoves,
    private readonly notices: RoundNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CLOCK_KIND, z.unknown(), () => this.settle());
    this.jobs.every(CLOCK_KIND, CLOCK_SECONDS);
    this.jobs.define(REMINDERS_KIND, z.unknown(), () => this.remind());
    this.jobs.every(REMINDERS_KIND, REMINDERS_SECONDS);
  }

  /** @returns how many rounds have moved */
  async settle(): Promise<{ rounds: number }> {
    let moved = 0;
    for (const id of await this.rounds.overtaken(this.clock.now())) {
      try {
        const didMove = await this.db.transaction(systemActor(CLOCK_KIND), async (tx) =>
          this.moves.settle(tx, await this.rounds.locked(tx, EVERYWHERE, id)),
        );
        if (didMove) moved++;
      } catch (error) {
        // one round that cannot be moved does not keep the others waiting; it is tried again with the next look
        this.logger.error(`Round ${id}: ${String(error)}`);
      }
    }
    return { rounds: moved };
  }

  /** Each reminder once, also with two processes. @returns how many rounds people were reminded of */
  async remind(): Promise<{ rounds: number }> {
    const now = this.clock.now();
    const coming = await this.rounds.startingBetween(now, new Date(now.getTime() + A_DAY_AND_A_HALF_MS));
    let reminded = 0;
    for (const { id, startsAt } of coming) {
      const reminder = reminderNow(readInstant(startsAt), now);
      if (reminder === null) continue;
      await this.db.transaction(systemActor(REMINDERS_KIND), async (tx) => {
        const open = await this.rounds.locked(tx, EVERYWHERE, id);
        if (open.round.state !== 'PUBLISHED' || open.round.startsAt <= now) return;
        const key = `${reminder}:${open.round.startsAt.toISOString()}`;
        const kind = reminder === 'EVE' ? 'round.tomorrow' : 'round.today';
        await this.notices.everybody(tx, open, kind, {}, 'LIST', key);
        reminded++;
      });
    }
    return { rounds: reminded };
  }
}
