import type { RouteLocationNormalizedLoaded } from 'vue-router';

/** The page of this site that was asked for before signing in or registering; other addresses count as none. */
export function nextOf(route: RouteLocationNormalizedLoaded): string | null {
  const next = route.query['next'];
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null;
}
