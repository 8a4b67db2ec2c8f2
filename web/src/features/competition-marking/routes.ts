import type { Feature } from '../../app/feature';

const MANAGE = ['contest.manage'];
const MARKING = '/staff/competitions/rounds/:id(\\d+)/marking';
const staff = { layout: 'staff', current: '/staff/competitions', parent: '/staff/competitions' } as const;

export const feature: Feature = {
  name: 'competition-marking',
  routes: [
    {
      path: MARKING,
      component: () => import('./pages/MarkingPage.vue'),
      meta: { ...staff, title: 'competitionMarking.title', permissions: MANAGE },
    },
    {
      path: `${MARKING}/runs`,
      component: () => import('./pages/MarkingRunsPage.vue'),
      meta: { ...staff, title: 'competitionMarking.runs.title', permissions: MANAGE },
    },
    {
      path: `${MARKING}/corrections`,
      component: () => import('./pages/MarkingCorrectionsPage.vue'),
      meta: { ...staff, title: 'competitionMarking.corrections.title', permissions: MANAGE },
    },
    {
      path: `${MARKING}/blanks`,
      component: () => import('./pages/MarkingBlanksPage.vue'),
      meta: { ...staff, title: 'competitionMarking.blanks.title', permissions: MANAGE },
    },
    {
      path: '/me/marking',
      component: () => import('./pages/MarkingDesksPage.vue'),
      meta: { title: 'competitionMarking.desk.title', signedIn: true, parent: '/me/contests', mine: '/me/contests' },
    },
    {
      path: '/me/marking/:id(\\d+)',
      component: () => import('./pages/MarkingDeskPage.vue'),
      meta: { title: 'competitionMarking.desk.title', layout: 'blank', signedIn: true },
    },
  ],
};
