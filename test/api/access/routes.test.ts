import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROLE_PERMISSIONS, ROLES, type Permission } from '../../../src/kernel/access.js';
import { PERMISSION_NEEDED, PUBLIC_ROUTE } from '../../../src/platform/auth/can.decorator.js';
import { RETURNS, RETURNS_FILE } from '../../../src/platform/http/returns.decorator.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

interface Route {
  readonly name: string;
  readonly method: (typeof METHODS)[number];
  readonly url: string;
  readonly isPublic: boolean;
  readonly permission: Permission | undefined;
  readonly declaresAnswer: boolean;
}

let app: TestApp;
let routes: Route[];
const actors = new Map<string, TestActor>();

function routesOf(of: TestApp): Route[] {
  const reflector = of.get(Reflector);
  const scanner = new MetadataScanner();
  return of.nest
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap((wrapper) => {
      const type = wrapper.metatype as (abstract new () => unknown) & { prototype: Record<string, () => unknown> };
      const prefix = Reflect.getMetadata('path', type) as string | string[];
      return scanner.getAllMethodNames(type.prototype).flatMap((name): Route[] => {
        const handler = type.prototype[name]!;
        const number = Reflect.getMetadata('method', handler) as number | undefined;
        const method = number === undefined ? undefined : METHODS[number];
        if (method === undefined) return [];
        const path = Reflect.getMetadata('path', handler) as string;
        const targets = [handler, type as unknown as () => unknown];
        return [
          {
            name: `${type.name}.${name}`,
            method,
            url: `/api/${String(prefix)}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1').replace(/:\w+/g, '1'),
            isPublic: reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets) ?? false,
            permission: reflector.getAllAndOverride<Permission | undefined>(PERMISSION_NEEDED, targets),
            declaresAnswer: Reflect.hasMetadata(RETURNS, handler) || Reflect.hasMetadata(RETURNS_FILE, handler),
          },
        ];
      });
    });
}

beforeAll(async () => {
  app = await startTestApp({ checkContracts: false });
  routes = routesOf(app);
  for (const role of ROLES) actors.set(role, await app.actor({ roles: role === 'TRAINEE' ? [] : [{ role }] }));
});
afterAll(() => app.close());

describe('every route', () => {
  it('is found', () => {
    expect(routes.length).toBeGreaterThan(10);
  });

  it('says who may use it', () => {
    expect(routes.filter((route) => !route.isPublic && route.permission === undefined).map((route) => route.name)).toEqual([]);
  });

  it('declares what it answers', () => {
    expect(routes.filter((route) => !route.declaresAnswer).map((route) => route.name)).toEqual([]);
  });

  it('refuses a visitor, unless it is public', async () => {
    const open: string[] = [];
    for (const route of routes.filter((one) => !one.isPublic)) {
      const { status } = await app.http[route.method](route.url);
      if (status !== 401) open.push(`${route.method.toUpperCase()} ${route.url}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('refuses every role that does not hold its permission, and no other', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      if (route.isPublic || route.permission === undefined || route.url === '/api/auth/sign-out') continue;
      for (const role of ROLES) {
        const allowed = ROLE_PERMISSIONS[role].includes(route.permission);
        if (allowed && route.permission === 'self.use') continue;
        const answer = await actors.get(role)![route.method](route.url);
        const refusedByRole = answer.status === 403 && (answer.body as { code?: string }).code === 'AUTH.NOT_ALLOWED';
        if (refusedByRole === allowed) wrong.push(`${role} ${route.method.toUpperCase()} ${route.url}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
