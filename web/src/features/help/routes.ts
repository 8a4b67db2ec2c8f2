import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'help',
  routes: (['help', 'privacy', 'accessibility'] as const).map((topic) => ({
    path: `/${topic}`,
    component: () => import('./pages/TextPage.vue'),
    props: { topic },
    meta: { title: `app.${topic}` },
  })),
};
