import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'competitions',
  nav: [{ label: 'nav.contests', to: '/competitions', icon: 'award', order: 34 }],
  routes: [
    {
      path: '/competitions',
      component: () => import('./pages/CompetitionsPage.vue'),
      meta: { title: 'nav.contests' },
    },
    {
      path: '/competitions/:id(\\d+)',
      component: () => import('./pages/CompetitionPage.vue'),
      props: true,
      meta: { title: 'nav.contests', parent: '/competitions' },
    },
    {
      path: '/competitions/rounds/:roundId(\\d+)',
      component: () => import('./pages/RoundPage.vue'),
      props: true,
      meta: { title: 'nav.contests', parent: '/competitions', signedIn: true },
    },
    {
      path: '/exam/:roundId(\\d+)',
      component: () => import('./pages/ExamPage.vue'),
      props: true,
      meta: { title: 'competitions.exam.bar', layout: 'blank', signedIn: true },
    },
    {
      path: '/me/contests',
      component: () => import('./pages/MyContestsPage.vue'),
      meta: { title: 'competitions.mine.title', signedIn: true },
    },
    {
      path: '/me/contests/:roundId(\\d+)',
      component: () => import('./pages/MyResultPage.vue'),
      props: true,
      meta: { title: 'competitions.result.what', signedIn: true, current: '/me', parent: '/competitions' },
    },
  ],
};
