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

async function start(): Promise<void> {
  const app = createApp(App);
  app.use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient });
  watchActivity();
  await Promise.all([restoreLanguage(), useSession().restore()]);
  app.use(router);
  await router.isReady();
  // A breath between loading and drawing: a slow phone answers to touch in between.
  await new Promise((resolve) => setTimeout(resolve));
  app.mount('#app');
  void checkSetup(router);
}

// Not awaited here: pages are imported while this runs, and they import from the same file.
void start();
