import { systemActor } from '../../kernel/access.js';
import type { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/errors.js';
import type { Database, Tx } from '../db/database.js';
import type { JobEntity } from './job.entity.js';
import { backoffMs, MAX_ATTEMPTS } from './job-states.js';
import { readActor, type JobDefinition } from './jobs.js';
import type { JobsRepository, Progress } from './jobs.repository.js';

/** How often the lease is renewed and a wish to cancel is noticed. */
const HEARTBEAT_MS = 5_000;
/** Progress is written this often at most. */
const PROGRESS_MS = 500;

type Reason = 'cancel' | 'stop' | 'lost';

export interface Ending {
  /** What went wrong, for the log. */
  readonly cause?: string;
  /** It will be tried again. */
  readonly again?: boolean;
}

/** One start of one job: runs its work, keeps the lease alive, and writes down how it ended. */
export class JobRun {
  progress: Progress | undefined;
  private readonly control = new AbortController();
  private readonly actor = systemActor('jobs');
  private reason: Reason | undefined;
  private writing = false;
  private writtenAt = 0;

  constructor(
    private readonly job: JobEntity,
    private readonly owner: string,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: JobsRepository,
  ) {}

  abort(reason: Reason): void {
    this.reason ??= reason;
    this.control.abort();
  }

  async run(definition: JobDefinition): Promise<Ending> {
    const heartbeat = setInterval(() => this.renew(), HEARTBEAT_MS);
    try {
      const result = await definition.run({
        id: this.job.id,
        payload: definition.schema.parse(JSON.parse(this.job.payload)),
        actor: readActor(this.job.actor),
        signal: this.control.signal,
        progress: (done, total, note) => this.report({ done, total, note: note?.slice(0, 200) ?? null }),
      });
      clearInterval(heartbeat);
      const text = result === undefined ? undefined : JSON.stringify(result);
      await this.write((tx) =>
        this.repository.finish(tx, this.job.id, this.owner, 'DONE', {
          ...(text === undefined ? {} : { result: text }),
          ...(this.progress ? { progress: this.progress } : {}),
        }),
      );
      return {};
    } catch (error) {
      clearInterval(heartbeat);
      return await this.failed(error).catch((second: unknown) => ({
        cause: `${String(error)}; then ${String(second)}`,
      }));
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** The process stops: the job goes back, as if it had not been started, and its work is told to end. */
  async giveBack(): Promise<void> {
    this.abort('stop');
    await this.write((tx) =>
      this.repository.giveBack(tx, this.job.id, this.owner, { runAt: this.clock.now(), uncounted: true }),
    );
  }

  private async failed(error: unknown): Promise<Ending> {
    const { id, attempts } = this.job;
    if (this.reason === 'lost' || this.reason === 'stop') return {};
    if (this.reason === 'cancel') {
      await this.write((tx) =>
        this.repository.finish(tx, id, this.owner, 'CANCELLED', this.progress ? { progress: this.progress } : {}),
      );
      return {};
    }
    const code = error instanceof DomainError ? error.code : 'JOB.FAILED';
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // a rule of the trade says no again the next time
    const again = !(error instanceof DomainError) && attempts < MAX_ATTEMPTS;
    await this.write((tx) =>
      again
        ? this.repository.giveBack(tx, id, this.owner, {
            runAt: new Date(this.clock.now().getTime() + backoffMs(attempts)),
            error: code,
          })
        : this.repository.finish(tx, id, this.owner, 'FAILED', {
            error: code,
            // what the translated sentence needs: the month that cannot be filled
            ...(error instanceof DomainError ? { result: JSON.stringify(error.params) } : {}),
          }),
    );
    return { cause, again };
  }

  /** Never waits for the database: the work may itself hold the only writing turn (SQLite). */
  private report(progress: Progress): Promise<void> {
    this.progress = progress;
    if (!this.writing && Date.now() - this.writtenAt >= PROGRESS_MS) this.renew();
    return Promise.resolve();
  }

  private renew(): void {
    if (this.writing) return;
    this.writing = true;
    this.write((tx) => this.repository.renew(tx, this.job.id, this.owner, this.progress))
      .then((lease) => {
        if (lease !== 'held') this.abort(lease);
      })
      .catch(() => undefined) // the next heartbeat tries again
      .finally(() => {
        this.writing = false;
        this.writtenAt = Date.now();
      });
  }

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(this.actor, work);
  }
}
