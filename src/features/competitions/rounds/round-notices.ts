import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Jobs, type RunningJob } from '../../../platform/jobs/jobs.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { RoundEntriesRepository } from './round-entries.repository.js';
import type { OpenRound } from './rounds.repository.js';

const KIND = 'competitions.tell';
/** People of one transaction: short, so that answers are never kept waiting by it. */
const AT_ONCE = 500;

/** What the whole list (or those who took part) is told. */
export type RoundMessage =
  | 'round.published'
  | 'round.withdrawn'
  | 'round.extended'
  | 'round.closed-early'
  | 'round.tomorrow'
  | 'round.today'
  | 'round.provisional'
  | 'round.appeals'
  | 'round.final';
/** What one person is told. */
type PersonMessage = 'round.added' | 'round.removed' | 'round.extra-time';
type Params = Readonly<Record<string, string | number>>;

const payload = z.object({
  roundId: z.number().int(),
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  audience: z.enum(['LIST', 'STARTED']),
  /** Makes each message one of its kind: nobody gets it twice, also when the job begins anew. */
  stamp: z.string(),
  email: z.boolean(),
});
type Telling = z.infer<typeof payload>;

/** Who is told of what in the life of a round. A whole list is told by a job, once each. */
@Injectable()
export class RoundNotices implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly entries: RoundEntriesRepository,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.jobs.define(KIND, payload, (job) => this.run(job));
  }

  /** Part of the caller's transaction; a `key` makes it be told once ever. */
  async everybody(
    tx: Tx,
    { round, competition }: Pick<OpenRound, 'round' | 'competition'>,
    kind: RoundMessage,
    params: Params = {},
    audience: 'LIST' | 'STARTED' = 'LIST',
    key?: string,
  ): Promise<void> {
    const stamp = key ?? String(this.clock.now().getTime());
    const telling: Telling = {
      roundId: round.id,
      kind,
      params: { ...wordsOfRound(round, competition), ...params },
      audience,
      stamp,
      email: kind !== 'round.today',
    };
    await this.jobs.enqueue(tx, KIND, telling, key === undefined ? {} : { uniqueKey: `${KIND}:${round.id}:${key}` });
  }

  async person(
    tx: Tx,
    { round, competition }: OpenRound,
    personIds: readonly number[],
    kind: PersonMessage,
    params: Params = {},
  ): Promise<void> {
    await this.notifications.notify(tx, {
      personIds: [...personIds],
      kind,
      params: { ...wordsOfRound(round, competition), ...params },
      link: kind === 'round.removed' ? '/competitions' : linkOf(round.id),
      email: true,
    });
  }

  private async run(job: RunningJob<Telling>): Promise<{ told: number }> {
    const { roundId, kind, params, audience, stamp, email } = job.payload;
    const total = await this.entries.count(this.db.reads, roundId);
    let last = 0;
    let told = 0;
    for (;;) {
      const part = await this.db.transaction(job.actor, async (tx) => {
        const people = await this.entries.told(tx, roundId, audience, last, AT_ONCE);
        if (people.length > 0)
          await this.notifications.notify(tx, {
            personIds: people.map((one) => one.personId),
            kind,
            params,
            link: kind === 'round.withdrawn' ? '/competitions' : linkOf(roundId),
            dedupeKey: `round:${roundId}:${kind}:${stamp}`,
            email,
          });
        return people;
      });
      told += part.length;
      await job.progress(told, total);
      last = part.at(-1)?.id ?? last;
      if (part.length < AT_ONCE || job.signal.aborted) return { told };
    }
  }
}

export const linkOf = (roundId: number): string => `/competitions/rounds/${roundId}`;

function wordsOfRound(
  round: { name: string; startsAt: Date; endsAt: Date; durationMinutes: number },
  competition: { name: string },
): Params {
  return {
    competition: competition.name,
    round: round.name,
    startsAt: round.startsAt.toISOString(),
    endsAt: round.endsAt.toISOString(),
    minutes: round.durationMinutes,
  };
}
