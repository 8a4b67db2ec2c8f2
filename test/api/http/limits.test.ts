import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RETURNS_FILE } from '../../../src/platform/http/returns.decorator.js';
import type { LimitedRouteConfig } from '../../../src/platform/http/rate-limit.decorator.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** Where `RouteConfig` of the Fastify adapter leaves what it was given. */
const ROUTE_CONFIG = '__fastify_route_config__';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { signInRate: 4 } });
});
afterAll(() => app.close());

it('every route that makes a workbook is limited', () => {
  const scanner = new MetadataScanner();
  const handlers = app.nest
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, () => unknown> }).prototype;
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name: `${metatype?.name}.${name}`, run: prototype[name]! }));
    });
  const workbooks = handlers.filter(({ run }) =>
    String(Reflect.getMetadata(RETURNS_FILE, run)).includes('spreadsheet'),
  );
  expect(workbooks.length).toBeGreaterThan(3);
  const unlimited = workbooks.filter(
    ({ run }) => (Reflect.getMetadata(ROUTE_CONFIG, run) as LimitedRouteConfig | undefined)?.limit !== 'expensive',
  );
  expect(unlimited.map(({ name }) => name)).toEqual([]);
});

it('refuses the fifth sign-in of a minute from one address, before any password is looked at', async () => {
  const attempt = () => app.http.post('/api/auth/sign-in').send({ login: 'nobody', password: 'Wrong-2026' });
  for (let count = 0; count < 4; count += 1) expect((await attempt()).status).toBe(401);
  const refused = await attempt();
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ code: 'REQUEST.TOO_MANY' });
});

it('counts a session, whatever new tokens it fetches meanwhile', async () => {
  const staff = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }] });
  const statuses: number[] = [];
  for (let count = 0; count < 31; count++) {
    app.clock.advance({ seconds: 1 }); // another token
    statuses.push((await staff.get('/api/roster-imports/template')).status);
  }
  expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
  expect(statuses[30]).toBe(429);
});

it('counts calendars by address: an office behind one is served, guessing secrets is not', async () => {
  const url = `/api/feeds/${'x'.repeat(43)}.ics`;
  const statuses: number[] = [];
  for (let count = 0; count < 241; count++) statuses.push((await app.http.get(url)).status);
  expect(statuses.slice(0, 240).every((status) => status === 404)).toBe(true);
  expect(statuses[240]).toBe(429);
});
