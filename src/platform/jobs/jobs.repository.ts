import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, type Tx } from '../db/database.js';
import { isDuplicateKey } from '../db/duplicate-key.js';
import { instantText } from '../db/instants.js';
import { placeholders } from '../db/scope.js';
import { execute } from '../db/statements.js';
import { JobEntity } from './job.entity.js';
import { LEASE_MS, MAX_ATTEMPTS, type JobState } from './job-states.js';

export interface NewJob {
  readonly kind: string;
  readonly payload: string;
  readonly actor: string;
  readonly ownerAccountId: number | null;
  readonly uniqueKey: string | null;
  readonly runAt: Date;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
}

/** A free job: due and nobody's, or left behind by a process that is gone. */
const FREE = "((state = 'QUEUED' AND run_at <= ?) OR (state = 'RUNNING' AND lease_until < ?))";

@Injectable()
export class JobsRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id, and whether it is new: a unique key that has been used before gives the earlier job */
  async insert(tx: Tx, job: NewJob): Promise<{ id: number; isNew: boolean }> {
    const earlier = await this.withKey(tx, job.uniqueKey);
    if (earlier !== null) return { id: earlier, isNew: false };
    try {
      const { identifiers } = await tx.manager.insert(JobEntity, {
        ...job,
        state: 'QUEUED' as const,
        createdAt: this.clock.now(),
      });
      return { id: Number((identifiers[0] as { id: number }).id), isNew: true };
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_job_key')) throw error;
      // another process enqueued it since we looked
      const theirs = await this.withKey(tx, job.uniqueKey);
      if (theirs === null) throw error;
      return { id: theirs, isNew: false };
    }
  }

  private async withKey(tx: Tx, uniqueKey: string | null): Promise<number | null> {
    if (uniqueKey === null) return null;
    const row = await tx.manager.findOne(JobEntity, { select: { id: true }, where: { uniqueKey } });
    return row?.id ?? null;
  }

  /** Ids of free jobs of these kinds, the longest waiting first. */
  async free(kinds: readonly string[], not: readonly number[], limit: number): Promise<number[]> {
    if (kinds.length === 0) return [];
    const now = instantText(this.clock.now());
    const exclude = not.length > 0 ? `AND id NOT IN ${placeholders(not.length)}` : '';
    const rows = await this.db.reads.query<{ id: number }[]>(
      `SELECT id FROM job WHERE ${FREE} AND kind IN ${placeholders(kinds.length)} ${exclude} ORDER BY run_at, id LIMIT ${limit}`,
      [now, now, ...kinds, ...not],
    );
    return rows.map((row) => row.id);
  }

  /** Takes a free job for this process. @returns null when another process was faster */
  async claim(tx: Tx, id: number, owner: string): Promise<JobEntity | null> {
    const now = this.clock.now();
    const { affected } = await execute(
      tx.manager,
      `UPDATE job SET state = 'RUNNING', lease_owner = ?, lease_until = ?, attempts = attempts + 1,
              started_at = COALESCE(started_at, ?) WHERE id = ? AND ${FREE}`,
      [owner, new Date(now.getTime() + LEASE_MS), now, id, instantText(now), instantText(now)],
    );
    if (affected === 0) return null;
    const job = await tx.manager.findOneByOrFail(JobEntity, { id });
    if (job.attempts <= MAX_ATTEMPTS) return job;
    await this.finish(tx, id, owner, 'FAILED', { error: 'JOB.PROCESS_ENDED' });
    return null;
  }

  /** @returns what has become of the lease: `cancel` when the owner wants the job ended, `lost` when another has it */
  async renew(tx: Tx, id: number, owner: string, progress: Progress | undefined): Promise<'held' | 'cancel' | 'lost'> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const set = progress ? ', progress_done = ?, progress_total = ?, note = ?' : '';
    const values = progress ? [progress.done, progress.total, progress.note] : [];
    const { affected } = await execute(
      tx.manager,
      `UPDATE job SET lease_until = ?${set} WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'`,
      [until, ...values, id, owner],
    );
    if (affected === 0) return 'lost';
    const row = await tx.manager.findOne(JobEntity, { select: { id: true, cancelRequested: true }, where: { id } });
    return row?.cancelRequested ? 'cancel' : 'held';
  }

  async finish(
    tx: Tx,
    id: number,
    owner: string,
    state: Exclude<JobState, 'QUEUED' | 'RUNNING'>,
    outcome: { result?: string; error?: string; progress?: Progress } = {},
  ): Promise<void> {
    const { progress } = outcome;
    const set = progress ? ', progress_done = ?, progress_total = ?, note = ?' : '';
    const values = progress ? [progress.done, progress.total, progress.note] : [];
    await execute(
      tx.manager,
      `UPDATE job SET state = ?, result = ?, error = ?, finished_at = ?, lease_owner = NULL, lease_until = NULL${set}
        WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'`,
      [state, outcome.result ?? null, outcome.error ?? null, this.clock.now(), ...values, id, owner],
    );
  }

  /** Back into the queue: to be tried again later, or by another process because this one stops. */
  async giveBack(
    tx: Tx,
    id: number,
    owner: string,
    { runAt, error, uncounted }: { runAt: Date; error?: string; uncounted?: boolean },
  ): Promise<void> {
    await execute(
      tx.manager,
      `UPDATE job SET state = 'QUEUED', run_at = ?, error = ?, lease_owner = NULL, lease_until = NULL,
              attempts = attempts - ? WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'`,
      [runAt, error ?? null, uncounted ? 1 : 0, id, owner],
    );
  }

  /** Ends a waiting job at once and asks a running one to end. @returns false when there is nothing left to end */
  async cancel(tx: Tx, id: number): Promise<boolean> {
    const waiting = await execute(
      tx.manager,
      "UPDATE job SET state = 'CANCELLED', finished_at = ? WHERE id = ? AND state = 'QUEUED'",
      [this.clock.now(), id],
    );
    if (waiting.affected > 0) return true;
    const running = await execute(
      tx.manager,
      "UPDATE job SET cancel_requested = ? WHERE id = ? AND state = 'RUNNING'",
      [true, id],
    );
    return running.affected > 0;
  }

  /** Only the owner's own jobs can be seen. */
  findOwned(id: number, ownerAccountId: number): Promise<JobEntity | null> {
    return this.db.reads.findOneBy(JobEntity, { id, ownerAccountId });
  }

  /**
   * Removes what nobody will ask for: of recurring jobs the finished ones whose time slot is long over, of others those
   * finished 30 days ago. Jobs with a unique key of their own stay, because the key means "once ever".
   * @param recurring seconds of each recurring kind's slot
   */
  async purge(tx: Tx, recurring: ReadonlyMap<string, number>): Promise<void> {
    const before = (seconds: number): Date => new Date(this.clock.now().getTime() - seconds * 1000);
    const finished = "state IN ('DONE', 'CANCELLED', 'FAILED') AND finished_at < ?";
    for (const [kind, seconds] of recurring) {
      await execute(tx.manager, `DELETE FROM job WHERE ${finished} AND kind = ? AND unique_key LIKE 'every:%'`, [
        before(2 * seconds + 3600),
        kind,
      ]);
    }
    await execute(tx.manager, `DELETE FROM job WHERE ${finished} AND unique_key IS NULL`, [before(30 * 86_400)]);
  }
}
