import { VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import '../shared/styles/components.css';
import './layouts/public.css';
import App from './App.vue';
import { watchActivity } from './activity';
import { i18n, restoreLanguage } from './i18n';
import { queryClient } from './query';
import { router } from './router';
import { useSession } from './session';
import { checkSetup } from './setup-check';

/**
 * Lets the browser paint what stands in index.html before the page is drawn: a slow phone shows the house's head at
 * once and answers to touch in between. A hidden tab paints nothing, so it is not waited for longer than 100 ms.
 */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => resolve();
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 100);
  });
}

async function start(): Promise<void> {
  const app = createApp(App);
  app.use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient });
  watchActivity();
  await Promise.all([restoreLanguage(), useSession().restore()]);
  app.use(router);
  await router.isReady();
  await firstFrame();
  app.mount('#app');
  void checkSetup(router);
}

// Not awaited here: pages are imported while this runs, and they import from the same file.
void start();
