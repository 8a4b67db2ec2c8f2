import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { AppConfig } from '../../src/config/config.js';
import { createHttpApp } from '../../src/platform/http/bootstrap.js';

export interface BareApp {
  readonly nest: NestFastifyApplication;
  readonly http: ReturnType<typeof supertest>;
  readonly publicDir: string;
  close(): Promise<void>;
}

export interface BareAppOptions {
  readonly controllers?: Type[];
  readonly config?: Partial<AppConfig>;
  /** Puts the built site into its folder before the server looks. */
  readonly site?: (publicDir: string) => void;
}

/** The HTTP frame of the product (filter, headers, limits, static files) around controllers of the test; no database. */
export async function startBareApp(options: BareAppOptions = {}): Promise<BareApp> {
  const varDir = mkdtempSync(join(tmpdir(), 'jiangtang-bare-'));
  const config = new AppConfig({
    environment: 'test',
    port: 0,
    host: '127.0.0.1',
    database: { kind: 'sqlite', file: join(varDir, 'none.sqlite') },
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
    jobs: 'off',
    publicDir: join(varDir, 'public'),
    ...options.config,
  });
  options.site?.(config.publicDir);

  class BareModule {}
  Module({ controllers: options.controllers ?? [] })(BareModule);
  const nest = await createHttpApp(BareModule, config);
  await nest.listen(0, '127.0.0.1');
  return {
    nest,
    http: supertest(nest.getHttpServer()),
    publicDir: config.publicDir,
    close: async () => {
      await nest.close();
      rmSync(varDir, { recursive: true, force: true });
    },
  };
}
