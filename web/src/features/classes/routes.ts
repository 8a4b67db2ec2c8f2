import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'classes',
  nav: [{ label: 'nav.classes', to: '/classes', icon: 'people', order: 30 }],
  routes: [
    { path: '/classes', component: () => import('./pages/ClassesPage.vue'), meta: { title: 'nav.classes' } },
    {
      path: '/classes/:id(\\d+)',
      component: () => import('./pages/ClassPage.vue'),
      props: true,
      meta: { title: 'nav.classes', parent: '/classes', actionBar: true },
    },
  ],
};
