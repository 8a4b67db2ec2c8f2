import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppConfig } from '../../config/config.js';
import { Forbidden, Throttled } from '../../kernel/errors.js';
import type { LimitedRouteConfig, LimitKind } from './rate-limit.decorator.js';

/** Calls a minute of one visitor on routes that import, export or count much. */
const EXPENSIVE_RATE = 30;

/** Calendars fetched a minute from one address: a whole office asks from behind one. */
const FEED_RATE = 240;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What the site may load: itself. Inline style attributes stay allowed, because charts write their tooltips with them;
 * inline scripts, inline style sheets, frames and foreign origins do not.
 */
const CSP = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
} as const;

const mutableCopy = (policy: typeof CSP): Record<string, string[]> =>
  Object.fromEntries(Object.entries(policy).map(([name, values]) => [name, [...values]]));

/** They are the same for every answer: helmet works them out once, at the first, and not for each of a crowd. */
async function installHeaders(http: FastifyInstance, config: AppConfig): Promise<void> {
  await http.register(helmet, {
    global: false,
    contentSecurityPolicy: { useDefaults: false, directives: mutableCopy(CSP) },
    strictTransportSecurity: config.secureCookie ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: config.secureCookie ? { policy: 'same-origin' } : false,
    originAgentCluster: config.secureCookie,
  });
  let fixed: [string, number | string | string[]][] | undefined;
  http.addHook('onRequest', (request, reply, done) => {
    if (fixed === undefined) {
      reply.helmet();
      fixed = Object.entries(reply.raw.getHeaders()).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      );
    } else {
      for (const [name, value] of fixed) reply.raw.setHeader(name, value);
    }
    void reply.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
}

/**
 * CORS is closed: no answer allows a foreign origin. A browser still sends simple foreign POSTs, so whatever changes
 * something is refused when the browser says that it comes from another site.
 */
function refuseForeignSites(http: FastifyInstance): void {
  http.addHook('onRequest', (request, _reply, done) => {
    const foreign = request.headers['sec-fetch-site'] === 'cross-site' && !SAFE_METHODS.has(request.method);
    done(foreign ? new Forbidden('REQUEST.FOREIGN_ORIGIN') : undefined);
  });
}

/**
 * Who is counted: the session when there is one (many people share the address of a training room), else the address.
 * Signing in is counted by address alone; guessing one account's password is stopped by its lock.
 */
function visitorOf(kind: LimitKind, request: FastifyRequest): string {
  const session = kind === 'sign-in' ? undefined : sessionNamed(request.headers.authorization);
  return `${kind}|${session ?? request.ip}`;
}

/**
 * The session a token names (a new token does not start a new count), unproved: the guard proves it afterwards, and what is
 * made up is refused there.
 */
function sessionNamed(header: string | undefined): string | undefined {
  const claims = /^Bearer [\w-]+\.([\w-]+)\./.exec(header ?? '')?.[1] ?? '';
  return /"sid":"([\w-]+)"/.exec(Buffer.from(claims, 'base64url').toString())?.[1] ?? header;
}

async function installRateLimits(http: FastifyInstance, config: AppConfig): Promise<void> {
  await http.register(rateLimit, { global: false });
  const perProcess = (rate: number): number => Math.max(1, Math.ceil(rate / config.workers));
  const limiter = (kind: LimitKind, rate: number) =>
    http.createRateLimit({
      max: perProcess(rate),
      timeWindow: 60_000,
      keyGenerator: (request) => visitorOf(kind, request),
    });
  const limiters = {
    'sign-in': limiter('sign-in', config.signInRate),
    expensive: limiter('expensive', EXPENSIVE_RATE),
    feed: limiter('feed', FEED_RATE),
  } satisfies Record<LimitKind, unknown>;

  http.addHook('onRequest', async (request) => {
    const { limit } = request.routeOptions.config as LimitedRouteConfig;
    if (limit === undefined) return;
    const count = await limiters[limit](request);
    if (!count.isAllowed && count.isExceeded) {
      throw new Throttled('REQUEST.TOO_MANY', { retryAfterSeconds: Math.max(1, count.ttlInSeconds) });
    }
  });
}

/**
 * Headers, foreign origins and rate limits for every answer of the server. Before the routes are made known
 * (`app.init`), because the limits hang on them.
 */
export async function installSecurity(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  const http: FastifyInstance = app.getHttpAdapter().getInstance();
  await installHeaders(http, config);
  refuseForeignSites(http);
  await installRateLimits(http, config);
}
