import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/config.js';
import { systemActor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../db/database.js';
import { JobRun, type Ending } from './job-run.js';
import { slotOf } from './job-states.js';
import { Jobs } from './jobs.js';
import { JobsRepository } from './jobs.repository.js';

/** How often a process looks for jobs that another process has enqueued or left behind. */
const POLL_MS = 2_000;
/** Jobs at once in one process. */
const AT_ONCE = 3;
/** How long a stop waits for running jobs before it gives them back. */
const STOP_MS = 5_000;

/** Runs the jobs of the table in this process; several processes share them. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly owner = randomUUID();
  private readonly system = systemActor('jobs');
  private readonly logger = new Logger(JobRunner.name);
  private readonly running = new Map<number, { run: JobRun; ended: Promise<void> }>();
  private readonly lastSlots = new Map<string, number>();
  /** Jobs being taken: theirs in the table already, not yet among the running. */
  private readonly starting = new Set<Promise<boolean>>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly repository: JobsRepository,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === 'off') return;
    this.jobs.onWork(() => this.look());
    this.timer = setInterval(() => this.look(), POLL_MS);
    this.look();
  }

  /** Takes no more; waits for what runs; what is not done by then goes back for another process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.looking;
    await Promise.all(this.starting);
    const ended = Promise.all([...this.running.values()].map((item) => item.ended));
    let timeUp: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timeUp = setTimeout(resolve, STOP_MS);
    });
    await Promise.race([ended, patience]);
    clearTimeout(timeUp);
    await Promise.all([...this.running.values()].map(({ run }) => run.giveBack()));
  }

  /** How far a job of this process is, fresher than what the table says. */
  progressOf(id: number) {
    return this.running.get(id)?.run.progress;
  }

  /** Asks a job to end, when this process runs it; others learn of it with their next heartbeat. */
  abort(id: number): void {
    this.running.get(id)?.run.abort('cancel');
  }

  /** Resolves when no job is due and none runs here. For tests and commands. */
  async settle(): Promise<void> {
    await this.enqueueRecurring();
    for (;;) {
      await this.looking;
      const found = this.running.size === 0 ? await this.startFree() : 0;
      if (found === 0 && this.running.size === 0) return;
      await Promise.all([...this.running.values()].map((item) => item.ended));
    }
  }

  private look(): void {
    if (this.stopping) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    this.looking = this.lookAround()
      .catch((error: unknown) => this.logger.error(`Looking for jobs: ${String(error)}`))
      .finally(() => {
        this.looking = undefined;
        if (this.lookAgain) {
          this.lookAgain = false;
          this.look();
        }
      });
  }

  private async lookAround(): Promise<void> {
    await this.enqueueRecurring();
    await this.startFree();
  }

  private async enqueueRecurring(): Promise<void> {
    for (const [kind, seconds] of this.jobs.recurringKinds) {
      const slot = slotOf(this.clock.now(), seconds);
      if (this.lastSlots.get(kind) === slot) continue;
      await this.db.transaction(this.system, (tx) =>
        this.repository.insert(tx, {
          kind,
          payload: '{}',
          actor: JSON.stringify({ ...systemActor(kind), permissions: undefined }),
          ownerAccountId: null,
          uniqueKey: `every:${kind}:${slot}`,
          runAt: this.clock.now(),
        }),
      );
      this.lastSlots.set(kind, slot);
    }
  }

  /** @returns how many were started */
  private async startFree(): Promise<number> {
    let started = 0;
    while (!this.stopping && this.running.size < AT_ONCE) {
      const ids = await this.repository.free(this.jobs.kinds, [...this.running.keys()], AT_ONCE);
      const [id] = ids;
      if (id === undefined) break;
      for (const candidate of ids.slice(0, AT_ONCE - this.running.size)) if (await this.take(candidate)) started++;
    }
    return started;
  }

  private async take(id: number): Promise<boolean> {
    const starting = this.start(id);
    this.starting.add(starting);
    try {
      return await starting;
    } finally {
      this.starting.delete(starting);
    }
  }

  private async start(id: number): Promise<boolean> {
    const job = await this.db.transaction(this.system, (tx) => this.repository.claim(tx, id, this.owner));
    const definition = job && this.jobs.definition(job.kind);
    if (!job || !definition) return false;
    const run = new JobRun(job, this.owner, this.db, this.clock, this.repository);
    const ended = run.run(definition).then((ending) => this.ended(job.id, job.kind, ending));
    this.running.set(id, { run, ended });
    return true;
  }

  private ended(id: number, kind: string, ending: Ending): void {
    this.running.delete(id);
    if (ending.cause) this.logger[ending.again ? 'warn' : 'error'](`Job ${id} (${kind}): ${ending.cause}`);
    this.look();
  }
}
