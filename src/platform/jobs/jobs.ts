import { Injectable } from '@nestjs/common';
import type { ZodType } from 'zod';
import { permissionsOf, type Actor, type RoleGrant } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import type { Tx } from '../db/database.js';
import { JobsRepository } from './jobs.repository.js';

/** What a job's work is given. */
export interface RunningJob<P> {
  readonly id: number;
  readonly payload: P;
  /** Who asked for it, with the rights they had then; the system for recurring jobs. */
  readonly actor: Actor;
  /** Aborted when the owner cancels, the process stops, or the lease is lost: stop at the next good point. */
  readonly signal: AbortSignal;
  /** How far it is; written at most twice a second, may be called for every row. */
  progress(done: number, total: number, note?: string): Promise<void>;
}

export interface JobDefinition {
  readonly schema: ZodType;
  readonly run: (job: RunningJob<unknown>) => Promise<unknown>;
}

interface StoredActor extends Omit<Actor, 'permissions' | 'grants'> {
  readonly grants: readonly RoleGrant[];
}

/**
 * Work outside the request: it is enqueued in the transaction that needs it, so that it exists exactly when that commits.
 * A job runs at least once and may be started again after a crash: its work must be able to begin anew.
 */
@Injectable()
export class Jobs {
  private readonly definitions = new Map<string, JobDefinition>();
  private readonly recurring = new Map<string, number>();
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly repository: JobsRepository,
    private readonly clock: Clock,
  ) {}

  /** Says what a kind of job does. In a module's `onModuleInit`. What `run` returns is kept as the job's result. */
  define<P>(kind: string, schema: ZodType<P>, run: (job: RunningJob<P>) => Promise<unknown>): void {
    if (this.definitions.has(kind)) throw new Error(`The job ${kind} is defined twice.`);
    this.definitions.set(kind, { schema, run: (job) => run(job as RunningJob<P>) });
  }

  /**
   * Enqueues a job as part of `tx`.
   * @param options.uniqueKey enqueued once ever under this key; later calls return the id of the first
   * @returns the job's id
   */
  async enqueue(
    tx: Tx,
    kind: string,
    payload: unknown,
    options: { runAt?: Date; uniqueKey?: string } = {},
  ): Promise<number> {
    this.definitions.get(kind)?.schema.parse(payload);
    const { id, isNew } = await this.repository.insert(tx, {
      kind,
      payload: JSON.stringify(payload),
      actor: storeActor(tx.actor),
      ownerAccountId: tx.actor.accountId,
      uniqueKey: options.uniqueKey ?? null,
      runAt: options.runAt ?? this.clock.now(),
    });
    if (isNew) tx.afterCommit(() => this.wake());
    return id;
  }

  /** Runs a kind (with an empty payload) every so many seconds, once per time slot among all processes. */
  every(kind: string, seconds: number): void {
    this.recurring.set(kind, seconds);
  }

  /** For the runner. */
  definition(kind: string): JobDefinition | undefined {
    return this.definitions.get(kind);
  }

  get kinds(): readonly string[] {
    return [...this.definitions.keys()];
  }

  get recurringKinds(): ReadonlyMap<string, number> {
    return this.recurring;
  }

  onWork(listener: () => void): void {
    this.listeners.push(listener);
  }

  wake(): void {
    for (const listener of this.listeners) listener();
  }
}

function storeActor(actor: Actor): string {
  const stored: StoredActor = {
    accountId: actor.accountId,
    personId: actor.personId,
    unitId: actor.unitId,
    name: actor.name,
    sessionId: null,
    address: actor.address,
    grants: actor.grants,
  };
  return JSON.stringify(stored);
}

export function readActor(text: string): Actor {
  const stored = JSON.parse(text) as StoredActor;
  return { ...stored, permissions: permissionsOf(stored.grants) };
}
