import { RouteConfig } from '@nestjs/platform-fastify';

/**
 * What a limited route costs us:
 * `sign-in`: a password is checked (argon2id) or an account made · `expensive`: an import, an export, a report ·
 * `feed`: a calendar fetched by its secret link.
 */
export type LimitKind = 'sign-in' | 'expensive' | 'feed';

export interface LimitedRouteConfig {
  readonly limit?: LimitKind;
}

/** Limits how often one visitor may call a route in a minute; more answer 429 with Retry-After (see security.ts). */
export const Limited = (limit: LimitKind): MethodDecorator => RouteConfig({ limit } satisfies LimitedRouteConfig);
