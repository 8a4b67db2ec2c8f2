import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { AppConfig } from '../../src/config/config.js';
import { systemActor, type PersonnelCategory, type Role } from '../../src/kernel/access.js';
import { Clock } from '../../src/kernel/clock.js';
import { AccessTokens } from '../../src/platform/auth/access-tokens.js';
import { Accounts } from '../../src/platform/auth/accounts.js';
import { Sessions } from '../../src/platform/auth/sessions.js';
import { Database } from '../../src/platform/db/database.js';
import { watchStatements } from '../../src/platform/db/statements.js';
import { createHttpApp } from '../../src/platform/http/bootstrap.js';
import { ContractGuard } from './contract-guard.js';
import { createTestDatabase, engineUnderTest } from './databases.js';
import { FakeClock } from './fake-clock.js';

export interface TestActorOptions {
  readonly roles?: readonly {
    role: Role;
    unitId?: number | null;
    unitPath?: string | null;
    categories?: PersonnelCategory[] | null;
  }[];
  readonly personId?: number | null;
  readonly unitId?: number | null;
  readonly name?: string;
  readonly mustChangePassword?: boolean;
}

type Request = supertest.Test;

/** A signed-in client: requests carry its token. */
export interface TestActor {
  readonly accountId: number;
  readonly sessionId: string;
  readonly token: string;
  get(url: string): Request;
  post(url: string, body?: object): Request;
  put(url: string, body?: object): Request;
  patch(url: string, body?: object): Request;
  delete(url: string): Request;
}

export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly clock: FakeClock;
  /** Requests without a token. */
  readonly http: ReturnType<typeof supertest>;
  get<T>(token: Type<T> | (abstract new (...parameters: never[]) => T)): T;
  /** An account with these roles, signed in without a password. */
  actor(options?: TestActorOptions): Promise<TestActor>;
  /** Statements that `work` sends to the database. */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly config?: Partial<AppConfig>;
  /** Hold every answer against its declared schema (default) */
  readonly checkContracts?: boolean;
}

const TEST_START = new Date('2027-03-16T01:00:00.000Z'); // Tuesday 16 March 2027, 9:00 in the centre

/** The real application on a fresh migrated database of the project's engine. Only the clock is a fake. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase(engineUnderTest());
  const varDir = mkdtempSync(join(tmpdir(), 'jiangtang-'));
  const config = new AppConfig({
    environment: 'test',
    port: 0,
    host: '127.0.0.1',
    database: database.config,
    varDir,
    seed: 'none',
    workers: 1,
    publicUrl: 'http://localhost:3000',
    sessionSecret: 'a secret that is only good for tests',
    dataKey: 'a key that is only good for the tests',
    idleMinutes: 30,
    sessionHours: 12,
    mail: null,
    trustProxy: false,
    secureCookie: false,
    logLevel: 'silent',
    signInRate: 100_000,
    unavailableDays: 60,
    jobs: 'embedded',
    publicDir: join(varDir, 'public'),
    ...options.config,
  });
  const nest = await createHttpApp(AppModule.of(config), config);
  const clock = new FakeClock(TEST_START);
  replaceClock(nest, clock);
  if (options.checkContracts ?? true) nest.useGlobalInterceptors(new ContractGuard());
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  await nest.listen(0, '127.0.0.1');
  const http = supertest(nest.getHttpServer());

  const actor = async (from: TestActorOptions = {}): Promise<TestActor> => {
    const db = nest.get(Database, { strict: false });
    const { accountId, opened } = await db.transaction(systemActor('test'), async (tx) => {
      const id = await nest.get(Accounts, { strict: false }).create(tx, {
        loginName: `u${randomUUID()}`,
        displayName: from.name ?? '测试员',
        personId: from.personId ?? null,
        unitId: from.unitId ?? null,
        passwordHash: 'none',
        mustChangePassword: from.mustChangePassword ?? false,
        grants: (from.roles ?? []).map((grant) => ({
          role: grant.role,
          unitId: grant.unitId ?? null,
          unitPath: grant.unitPath ?? null,
          categories: grant.categories ?? null,
        })),
      });
      return {
        accountId: id,
        opened: await nest.get(Sessions, { strict: false }).open(tx, id, { userAgent: 'test', address: '127.0.0.1' }),
      };
    });
    // A test may move the clock by months: its token is made anew for each request.
    const token = (): string => nest.get(AccessTokens, { strict: false }).issue(opened.sessionId).accessToken;
    const authorised = (request: Request): Request => request.set('Authorization', `Bearer ${token()}`);
    return {
      accountId,
      sessionId: opened.sessionId,
      get token() {
        return token();
      },
      get: (url) => authorised(http.get(url)),
      post: (url, body) => authorised(http.post(url)).send(body),
      put: (url, body) => authorised(http.put(url)).send(body),
      patch: (url, body) => authorised(http.patch(url)).send(body),
      delete: (url) => authorised(http.delete(url)),
    };
  };

  return {
    nest,
    clock,
    http,
    get: (token) => nest.get(token, { strict: false }),
    actor,
    statementsOf: (work) => countStatements(work),
    close: async () => {
      await nest.close();
      await database.drop();
      rmSync(varDir, { recursive: true, force: true });
    },
  };
}

/** The clock is a provider like any other; its methods are redirected to the fake one before anything runs. */
function replaceClock(nest: NestFastifyApplication, fake: FakeClock): void {
  const clock = nest.get(Clock, { strict: false });
  clock.now = () => fake.now();
}

/** What the embedded jobs do is marked as theirs, so that it does not count as a request's. */
const byJobs = new AsyncLocalStorage<true>();
const runner = JobRunner.prototype as unknown as { look(): void };
const { look } = runner;
runner.look = function (this: unknown): void {
  byJobs.run(true, () => look.call(this));
};

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const stop = watchStatements(() => {
    if (byJobs.getStore() === undefined) count++;
  });
  try {
    await work();
  } finally {
    stop();
  }
  return count;
}
