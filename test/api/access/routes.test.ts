import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLE_PERMISSIONS, ROLES, type Role } from '../../../src/kernel/access.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { routesOf, type Route } from '../../support/routes.js';

let app: TestApp;
let routes: (Route & { url: string })[];
const actors = new Map<string, TestActor>();

beforeAll(async () => {
  app = await startTestApp({ checkContracts: false });
  routes = routesOf(app).map((route) => ({
    ...route, // an id that nobody has: whoever is let in finds nothing to change
    url: route.path.replace(/:\w+/g, '999999999'),
  }));
  for (const role of ROLES) actors.set(role, await actorOf(role));
});
afterAll(() => app.close());

function actorOf(role: Role): Promise<TestActor> {
  return app.actor({ roles: role === 'TRAINEE' ? [] : [{ role }] });
}

describe('every route', () => {
  it('is found', () => {
    expect(routes.length).toBeGreaterThan(10);
  });

  it('says who may use it', () => {
    expect(
      routes.filter((route) => !route.isPublic && route.permission === undefined).map((route) => route.name),
    ).toEqual([]);
  });

  it('declares what it answers', () => {
    expect(routes.filter((route) => !route.declaresAnswer).map((route) => route.name)).toEqual([]);
  });

  it('refuses a visitor, unless it is public', async () => {
    const open: string[] = [];
    for (const route of routes.filter((one) => !one.isPublic)) {
      let { status } = await app.http[route.method](route.url);
      // so many calls from one address are too many; a made-up token is counted by itself, and proves nothing
      if (status === 429)
        ({ status } = await app.http[route.method](route.url).set('Authorization', `Bearer none.${route.url}.none`));
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
        let answer = await actors.get(role)![route.method](route.url);
        if (answer.status === 429) {
          // one session may do what is expensive only so often; another one is counted anew
          actors.set(role, await actorOf(role));
          answer = await actors.get(role)![route.method](route.url);
        }
        const refusedByRole = answer.status === 403 && (answer.body as { code?: string }).code === 'AUTH.NOT_ALLOWED';
        if (refusedByRole === allowed)
          wrong.push(`${role} ${route.method.toUpperCase()} ${route.url}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
