import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { AppConfig } from '../../../src/config/config.js';
import { systemActor } from '../../../src/kernel/access.js';
import { RuleViolation } from '../../../src/kernel/errors.js';
import { Database } from '../../../src/platform/db/database.js';
import { JobEntity } from '../../../src/platform/jobs/job.entity.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';

interface View {
  id: number;
  state: string;
  done: number;
  total: number;
  note: string | null;
  result: unknown;
  error: string | null;
}

let app: TestApp;
let db: Database;
let jobs: Jobs;
let runner: JobRunner;
let owner: TestActor;
const ran: string[] = [];
let failures = 0;
let letGo: () => void = () => undefined;

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
  db = app.get(Database);
  jobs = app.get(Jobs);
  runner = app.get(JobRunner);
  owner = await app.actor({ roles: [{ role: 'TRAINEE' }] });
  jobs.define('test.greet', z.object({ name: z.string() }), async ({ payload, progress, actor }) => {
    ran.push(payload.name);
    for (let step = 1; step <= 10; step++) await progress(step, 10, `step ${step}`);
    return { hello: payload.name, by: actor.name };
  });
  jobs.define('test.fragile', z.object({}), () => {
    failures++;
    return failures < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve('at last');
  });
  jobs.define('test.refuse', z.object({}), () => Promise.reject(new RuleViolation('TEST.NO')));
  jobs.define('test.long', z.object({}), async ({ signal, progress }) => {
    await progress(1, 100);
    await new Promise<void>((resolve) => {
      letGo = resolve;
      signal.addEventListener('abort', () => resolve());
    });
    signal.throwIfAborted();
  });
});
afterAll(() => app.close());

const enqueue = (kind: string, payload: unknown, options?: { runAt?: Date; uniqueKey?: string }): Promise<number> =>
  db.transaction({ ...systemActor('测试'), accountId: owner.accountId }, (tx) =>
    jobs.enqueue(tx, kind, payload, options),
  );
const row = (id: number): Promise<JobEntity> => db.reads.findOneByOrFail(JobEntity, { id });
const view = async (id: number): Promise<View> => (await owner.get(`/api/jobs/${id}`).expect(200)).body as View;
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200 && !(await condition()); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a job', () => {
  it('runs on behalf of who asked, and tells how far it is and what came out', async () => {
    const id = await enqueue('test.greet', { name: '甲' });
    expect(await view(id)).toMatchObject({ state: 'QUEUED', done: 0, total: 0, result: null, error: null });
    await runner.settle();
    expect(await view(id)).toMatchObject({
      state: 'DONE',
      done: 10,
      total: 10,
      note: 'step 10',
      result: { hello: '甲', by: '测试' },
    });
  });

  it('exists exactly when its transaction commits', async () => {
    const before = await db.reads.count(JobEntity);
    const failing = db.transaction(systemActor('测试'), async (tx) => {
      await jobs.enqueue(tx, 'test.greet', { name: 'never' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await runner.settle();
    expect(await db.reads.count(JobEntity)).toBe(before);
    expect(ran).not.toContain('never');
  });

  it('is refused with a payload of the wrong shape', async () => {
    await expect(enqueue('test.greet', { nome: 1 })).rejects.toThrow();
  });

  it('is enqueued once ever under a unique key, also from many sides at once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => enqueue('test.greet', { name: '乙' }, { uniqueKey: 'greet-乙' })),
    );
    await runner.settle();
    expect(new Set(ids).size).toBe(1);
    expect(await enqueue('test.greet', { name: '乙' }, { uniqueKey: 'greet-乙' })).toBe(ids[0]);
    await runner.settle();
    expect(ran.filter((name) => name === '乙')).toHaveLength(1);
  });

  it('waits for its time', async () => {
    const id = await enqueue('test.greet', { name: '丙' }, { runAt: new Date(app.clock.now().getTime() + 3_600_000) });
    await runner.settle();
    expect(ran).not.toContain('丙');
    app.clock.advance({ hours: 1 });
    await runner.settle();
    expect((await row(id)).state).toBe('DONE');
  });

  it('is tried again after a failure, later each time', async () => {
    const id = await enqueue('test.fragile', {});
    await runner.settle();
    expect(await row(id)).toMatchObject({ state: 'QUEUED', attempts: 1, error: 'JOB.FAILED' });
    await runner.settle();
    expect((await row(id)).attempts).toBe(1);
    app.clock.advance({ seconds: 5 });
    await runner.settle();
    app.clock.advance({ seconds: 20 });
    await runner.settle();
    expect(await row(id)).toMatchObject({ state: 'DONE', attempts: 3, result: '"at last"', error: null });
  });

  it('is not tried again when a rule refuses it', async () => {
    const id = await enqueue('test.refuse', {});
    await runner.settle();
    expect(await row(id)).toMatchObject({ state: 'FAILED', attempts: 1, error: 'TEST.NO' });
  });

  it('can be cancelled by its owner, waiting or running, and by nobody else', async () => {
    const waiting = await enqueue('test.greet', { name: '丁' });
    expect((await owner.delete(`/api/jobs/${waiting}`).expect(200)).body).toMatchObject({ state: 'CANCELLED' });
    await owner.delete(`/api/jobs/${waiting}`).expect(409);

    const running = await enqueue('test.long', {});
    const settled = runner.settle();
    await until(async () => (await row(running)).state === 'RUNNING');
    expect(await view(running)).toMatchObject({ state: 'RUNNING', done: 1, total: 100 });
    await owner.delete(`/api/jobs/${running}`).expect(200);
    await settled;
    expect(await view(running)).toMatchObject({ state: 'CANCELLED', done: 1 });

    const stranger = await app.actor({ roles: [{ role: 'LEADER' }] });
    await stranger.get(`/api/jobs/${running}`).expect(404);
    await stranger.delete(`/api/jobs/${running}`).expect(404);
    await app.http.get(`/api/jobs/${running}`).expect(401);
    await owner.get('/api/jobs/x').expect(400);
    await owner.get('/api/jobs/99999999').expect(404);
    const powerless = await app.actor();
    await powerless.get(`/api/jobs/${running}`).expect((response) => expect([403, 404]).toContain(response.status));
  });

  it('goes to another process when the one that ran it is gone', async () => {
    const id = await enqueue('test.greet', { name: '戊' });
    await db.transaction(systemActor('测试'), (tx) =>
      tx.manager.update(
        JobEntity,
        { id },
        {
          state: 'RUNNING',
          attempts: 1,
          leaseOwner: 'a process that crashed',
          leaseUntil: new Date(app.clock.now().getTime() + 60_000),
        },
      ),
    );
    await runner.settle();
    expect((await row(id)).state).toBe('RUNNING');
    app.clock.advance({ seconds: 61 });
    await runner.settle();
    expect(await row(id)).toMatchObject({ state: 'DONE', attempts: 2 });
  });
});

describe('finished jobs', () => {
  it('are removed when nobody will ask for them, except those that are once ever', async () => {
    const plain = await enqueue('test.greet', { name: '己' });
    const once = await enqueue('test.greet', { name: '庚' }, { uniqueKey: 'once-庚' });
    await runner.settle();
    const slots = (): Promise<number> => db.reads.countBy(JobEntity, { kind: 'jobs.purge' });
    app.clock.advance({ days: 29 });
    await runner.settle();
    expect(await slots()).toBe(1);
    expect(await db.reads.countBy(JobEntity, { id: plain })).toBe(1);
    app.clock.advance({ days: 2 });
    await runner.settle();
    expect(await db.reads.countBy(JobEntity, { id: plain })).toBe(0);
    expect(await db.reads.countBy(JobEntity, { id: once })).toBe(1);
    expect(await slots()).toBe(1);
  });
});

describe('several processes', () => {
  it('run each job once, and a recurring one once per slot', async () => {
    const others = await Promise.all(
      [1, 2].map(() => startTestApp({ config: { jobs: 'off', database: databaseOf(app) } })),
    );
    const counts = new Map<string, number>();
    let ticks = 0;
    try {
      for (const one of [app, ...others]) {
        one.get(Jobs).define('test.shared', z.object({ name: z.string() }), ({ payload }) => {
          counts.set(payload.name, (counts.get(payload.name) ?? 0) + 1);
          return Promise.resolve();
        });
        one.clock.set(app.clock.now());
      }
      const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
      for (const name of names) await enqueue('test.shared', { name });
      await Promise.all([app, ...others].map((one) => one.get(JobRunner).settle()));
      expect([...counts.keys()].sort()).toEqual(names.sort());
      expect([...counts.values()].every((times) => times === 1)).toBe(true);

      for (const one of others) {
        one.get(Jobs).define('test.tick', z.object({}), () => Promise.resolve(ticks++));
        one.get(Jobs).every('test.tick', 60);
      }
      await Promise.all(others.map((one) => one.get(JobRunner).settle()));
      await Promise.all(others.map((one) => one.get(JobRunner).settle()));
      expect(ticks).toBe(1);
      for (const one of others) one.clock.advance({ seconds: 60 });
      await Promise.all(others.map((one) => one.get(JobRunner).settle()));
      expect(ticks).toBe(2);
    } finally {
      for (const one of others) await one.close();
    }
  });
});

describe('a stop', () => {
  it('gives back what is not finished, for another process to begin anew', async () => {
    const second = await startTestApp({ config: { jobs: 'off', database: databaseOf(app) } });
    second.clock.set(app.clock.now());
    second.get(Jobs).define('test.patient', z.object({}), ({ signal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    });
    const id = await enqueue('test.patient', {});
    void second.get(JobRunner).settle();
    await until(async () => (await row(id)).state === 'RUNNING');
    await second.close();
    expect(await row(id)).toMatchObject({ state: 'QUEUED', attempts: 0, leaseOwner: null });
    letGo();
  }, 40_000);
});

function databaseOf(of: TestApp): AppConfig['database'] {
  return of.get(AppConfig).database;
}
