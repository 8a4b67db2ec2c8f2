import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'courses',
  nav: [
    { label: 'nav.courses', to: '/courses', icon: 'book', order: 20 },
    { label: 'nav.sites', to: '/sites', icon: 'place', order: 40 },
    { label: 'nav.lecturers', to: '/lecturers', icon: 'mic', order: 50 },
  ],
  routes: [
    { path: '/courses', component: () => import('./pages/CataloguePage.vue'), meta: { title: 'nav.courses' } },
    {
      path: '/courses/:code',
      component: () => import('./pages/CoursePage.vue'),
      props: true,
      meta: { title: 'nav.courses', parent: '/courses' },
    },
    { path: '/sites', component: () => import('./pages/SitesPage.vue'), meta: { title: 'nav.sites' } },
    {
      path: '/sites/:id(\\d+)',
      component: () => import('./pages/SitePage.vue'),
      props: true,
      meta: { title: 'nav.sites', parent: '/sites' },
    },
    { path: '/lecturers', component: () => import('./pages/LecturersPage.vue'), meta: { title: 'nav.lecturers' } },
    {
      path: '/lecturers/:id(\\d+)',
      component: () => import('./pages/LecturerPage.vue'),
      props: true,
      meta: { title: 'nav.lecturers', parent: '/lecturers' },
    },
  ],
};
