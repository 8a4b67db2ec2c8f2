import type { Router } from 'vue-router';
import { api, body } from '../api/client';
import { useSession } from './session';

const KEY = 'jiangtang.setup';

/** Is this an empty installation? Asked by visitors once on each device, until the answer is no; then the first administrator is set up. */
export async function checkSetup(router: Router): Promise<void> {
  try {
    if (useSession().signedIn || localStorage.getItem(KEY) === 'done') return;
    const { needed } = await body(api.GET('/api/setup'));
    if (needed) await router.replace('/setup');
    else localStorage.setItem(KEY, 'done');
  } catch {
    // Not reachable, or a browser that keeps nothing: asked again on the next visit.
  }
}
