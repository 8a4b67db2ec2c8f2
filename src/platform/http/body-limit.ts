import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

interface BoundedRouteConfig {
  readonly bodyBytes?: number;
}

/** Bodies of this route are smaller than those of others; longer ones answer 413 as soon as their length is known. */
export const BodyLimit = (bodyBytes: number): MethodDecorator =>
  RouteConfig({ bodyBytes } satisfies BoundedRouteConfig);

/** Before the routes are made known (`app.init`). */
export function installBodyLimits(http: FastifyInstance): void {
  http.addHook('onRoute', (route) => {
    const { bodyBytes } = (route.config ?? {}) as BoundedRouteConfig;
    if (bodyBytes !== undefined) route.bodyLimit = bodyBytes;
  });
}
