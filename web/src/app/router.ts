import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { nextTick } from 'vue';
import { features } from './feature';
import { i18n, loadWords } from './i18n';
import { toast } from '../shared/composables/use-toast';
import { useSession } from './session';

/** Marks each route with its feature, so that its words are loaded before it opens. */
function owned(routes: readonly RouteRecordRaw[], feature: string): RouteRecordRaw[] {
  return routes.map((route) => ({ ...route, meta: { ...route.meta, feature } }) as RouteRecordRaw);
}

export const router = createRouter({
  history: createWebHistory(),
  routes: features.flatMap((feature) => owned(feature.routes, feature.name)),
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    if (to.hash) return { el: to.hash, top: 16 };
    // Filters leave the page where it is; another page of a list begins at its top.
    return to.path === from.path && to.query['page'] === from.query['page'] ? false : { top: 0 };
  },
});

router.beforeEach(async (to) => {
  const session = useSession();
  const needs = to.meta.permissions;
  if ((to.meta.signedIn === true || needs !== undefined) && !session.signedIn) {
    return { path: '/sign-in', query: { next: to.fullPath } };
  }
  if (session.me?.mustChangePassword === true && to.path !== '/first-password') {
    return { path: '/first-password', query: to.path === '/sign-in' ? {} : { next: to.fullPath } };
  }
  if (needs !== undefined && !session.can(...needs)) return { path: '/forbidden' };
  if (to.meta.feature !== undefined) await loadWords(to.meta.feature);
  return true;
});

/** The document's title; `detail` is the name of the thing the page is about, once it is known. */
export function setTitle(detail?: string): void {
  const { t } = i18n.global;
  const key = router.currentRoute.value.meta.title;
  const page = detail ?? (key === undefined ? null : t(key));
  document.title = page === null ? t('app.name') : t('app.title', { page });
}

router.afterEach((to, from, failure) => {
  if (failure) return;
  setTitle();
  // A new page begins at its heading for those who hear it; filters and tabs of the same page leave the focus alone.
  if (from.matched.length > 0 && to.path !== from.path && to.hash === '') {
    void nextTick(() => document.getElementById('main')?.focus({ preventScroll: true }));
  }
});

/** Does the site answer? Without it a page opened anew would be the browser's own page about errors. */
async function siteAnswers(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

// The files of the page could not be fetched. A new release has taken the old ones away: open it anew. No network, or
// the server is down: stay here, with everything that is on the page, and say so.
router.onError(async (error, to) => {
  if (!(error instanceof Error) || !/dynamically imported module|module script|preload CSS/i.test(error.message))
    return;
  if (await siteAnswers()) window.location.assign(to.fullPath);
  else toast('warn', i18n.global.t('app.pageUnreachable'));
});
