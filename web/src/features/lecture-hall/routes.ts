import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'lecture-hall',
  nav: [{ label: 'nav.hall', to: '/hall', icon: 'mic', order: 32 }],
  routes: [
    { path: '/hall', component: () => import('./pages/HallPage.vue'), meta: { title: 'nav.hall' } },
    {
      path: '/hall/dates/:id(\\d+)',
      component: () => import('./pages/DatePage.vue'),
      props: true,
      meta: { title: 'nav.hall', parent: '/hall' },
    },
    {
      path: '/hall/lectures/:id(\\d+)',
      component: () => import('./pages/LecturePage.vue'),
      props: true,
      meta: { title: 'nav.hall', parent: '/hall', signedIn: true },
    },
    {
      path: '/hall/swaps',
      component: () => import('./pages/SwapsPage.vue'),
      meta: { title: 'lectureHall.nav.swaps', signedIn: true, current: '/me', mine: '/me/lectures' },
    },
    {
      path: '/me/lectures',
      component: () => import('./pages/MyLecturesPage.vue'),
      meta: { title: 'lectureHall.nav.lectures', signedIn: true },
    },
    {
      path: '/me/unavailability',
      component: () => import('./pages/UnavailabilityPage.vue'),
      meta: { title: 'lectureHall.nav.unavailability', signedIn: true, mine: '/me/lectures' },
    },
    {
      path: '/me/calendars',
      component: () => import('./pages/CalendarsPage.vue'),
      meta: { title: 'lectureHall.nav.calendars', signedIn: true, mine: '/me/lectures' },
    },
  ],
};
