import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'home',
  nav: [{ label: 'app.home', to: '/', icon: 'home', order: 10 }],
  routes: [
    { path: '/', component: () => import('./pages/HomePage.vue'), meta: { title: 'app.home' } },
    {
      path: '/forbidden',
      component: () => import('./pages/ForbiddenPage.vue'),
      meta: { title: 'home.forbidden.title' },
    },
    {
      path: '/:rest(.*)*',
      component: () => import('./pages/NotFoundPage.vue'),
      meta: { title: 'home.notFound.title' },
    },
  ],
};
