import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../../kernel/access.js';
import { isTransient } from './duplicate-key.js';
import { ServerDriver } from './server-driver.js';
import { ServerReadRunner } from './server-runner.js';
import type { SqliteDriver } from './sqlite-driver.js';
import { SqliteReadRunner } from './sqlite-runner.js';

/** A transaction in progress. Services pass it on; only repositories and queries look into `manager`. */
export interface Tx {
  readonly actor: Actor;
  readonly manager: EntityManager;
  /** Runs once per key, in order of the first call, as the last thing before COMMIT. What it throws undoes everything. */
  beforeCommit(key: string, work: () => Promise<void>): void;
  /** Runs after COMMIT has succeeded, never after a rollback. */
  afterCommit(work: () => void): void;
}

const MAX_RETRIES = 3;

/** The one way to the data: `reads` outside a transaction, `transaction` for every change. */
@Injectable()
export class Database {
  readonly dialect: 'sqlite' | 'mariadb' | 'mysql';
  /** For reading outside a transaction: sees what is committed, is never blocked, refuses to write. */
  readonly reads: EntityManager;
  private readonly logger = new Logger(Database.name);

  constructor(private readonly dataSource: DataSource) {
    const { driver } = dataSource;
    const type = driver.options.type;
    this.dialect = type === 'mariadb' || type === 'mysql' ? type : 'sqlite';
    const runner: QueryRunner =
      driver instanceof ServerDriver ? new ServerReadRunner(driver) : new SqliteReadRunner(driver as SqliteDriver);
    this.reads = dataSource.createEntityManager(runner);
    Object.assign(runner, { manager: this.reads });
  }

  /**
   * Runs `work` in one transaction and commits it. After a deadlock or a conflict with another node the whole of `work`
   * runs again in a fresh transaction, three times at most: it must have no effect outside the database (use
   * `afterCommit` or an outbox row). Never call it inside another transaction: pass the `Tx` on instead.
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const open = new OpenTransaction(actor, this.dataSource.createQueryRunner());
      try {
        const result = await open.run(work);
        this.runAfterCommit(open);
        return result;
      } catch (error) {
        if (attempt > MAX_RETRIES || !isTransient(error)) throw error;
        await pause(attempt * (10 + Math.random() * 60));
      }
    }
  }

  private runAfterCommit(open: OpenTransaction): void {
    for (const work of open.committed) {
      try {
        work();
      } catch (error) {
        this.logger.error('After a commit: ' + String(error));
      }
    }
  }
}

class OpenTransaction implements Tx {
  readonly manager: EntityManager;
  readonly committed: (() => void)[] = [];
  private readonly last = new Map<string, () => Promise<void>>();

  constructor(
    readonly actor: Actor,
    private readonly runner: QueryRunner,
  ) {
    this.manager = runner.manager;
  }

  beforeCommit(key: string, work: () => Promise<void>): void {
    if (!this.last.has(key)) this.last.set(key, work);
  }

  afterCommit(work: () => void): void {
    this.committed.push(work);
  }

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { runner } = this;
    try {
      await runner.startTransaction();
      const result = await work(this);
      // a Map is walked to its end even when a hook registers another
      for (const hook of this.last.values()) await hook();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // the first error is the one that explains; release() destroys a connection that could not roll back
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
