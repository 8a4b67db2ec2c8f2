import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RUN_CAUSES } from '../domain/marking.js';
import { MakeRun, type RunWish } from './make-run.js';
import { MakeTasks } from './make-tasks.js';
import { MarkingRounds, type MarkedRound } from './marking-rounds.queries.js';
import { mustBeRunnable } from './marking.policy.js';
import { RunInputs } from './run-inputs.queries.js';
import type { RunAnswer, RunBody, RunView } from './runs.contract.js';
import { countsTheSame, RunsRepository, type StoredRun } from './runs.repository.js';

const JOB = 'competitions.run';
/** More papers than these are computed by a job. */
const AT_ONCE = 3000;

/** Runs, as organisers ask for them. */
@Injectable()
export class RunsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly rounds: MarkingRounds,
    private readonly inputs: RunInputs,
    private readonly tasks: MakeTasks,
    private readonly maker: MakeRun,
    private readonly runs: RunsRepository,
  ) {}

  onModuleInit(): void {
    const wish = z.object({ roundId: z.number().int(), cause: z.enum(RUN_CAUSES), reason: z.string().nullable() });
    this.jobs.define(JOB, wish, async (job) => {
      const run = await this.makeNow(job.actor, job.payload, (done, total) => job.progress(done, total));
      return { runNo: run.runNo };
    });
  }

  async list(actor: Actor, roundId: number): Promise<{ items: RunView[] }> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const counted = await this.inputs.counted(this.db.reads, round.id);
    const runs = await this.runs.list(round.id);
    return { items: runs.map((run, at) => runView(run, at === 0 && countsTheSame(run.counted, counted))) };
  }

  /** @throws RuleViolation MARKING.WRONG_STATE, MARKING.ATTEMPTS_OPEN, MARKING.NO_PAPERS */
  async ask(actor: Actor, roundId: number, body: RunBody): Promise<RunAnswer> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    return this.start(actor, round, { roundId, cause: body.cause, reason: body.reason === '' ? null : body.reason });
  }

  /** Of a round that the caller has found within its scope: at once, or by a job where there are many papers. */
  async start(actor: Actor, round: MarkedRound, wish: RunWish): Promise<RunAnswer> {
    mustBeRunnable(round, await this.rounds.openAttempts(round.id), this.clock.now());
    if ((await this.rounds.attempts(round.id)) > AT_ONCE) {
      const jobId = await this.db.transaction(actor, (tx) => this.jobs.enqueue(tx, JOB, wish));
      return { run: null, jobId };
    }
    return { run: runView(await this.makeNow(actor, wish), true), jobId: null };
  }

  private async makeNow(
    actor: Actor,
    wish: RunWish,
    progress?: (done: number, total: number) => Promise<void>,
  ): Promise<StoredRun> {
    await this.tasks.make(actor, wish.roundId);
    return this.maker.make(actor, wish, progress);
  }
}

function runView(run: StoredRun, isCurrent: boolean): RunView {
  return {
    id: run.id,
    runNo: run.runNo,
    cause: run.cause,
    reason: run.reason,
    attemptCount: run.attemptCount,
    digest: run.resultDigest,
    madeByName: run.madeByName,
    madeAt: run.madeAt.toISOString(),
    isCurrent,
  };
}
