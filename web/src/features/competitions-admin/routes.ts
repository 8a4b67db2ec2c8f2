import type { Feature } from '../../app/feature';

const READ = ['contest.read'];
const MANAGE = ['contest.manage'];
const HOME = '/staff/competitions';
const ROUND = `${HOME}/rounds/:id(\\d+)`;
const staff = { layout: 'staff', current: HOME, parent: HOME } as const;

export const feature: Feature = {
  name: 'competitions-admin',
  menu: [{ group: 'drill', label: 'competitionsAdmin.menu', to: HOME, icon: 'award', order: 20, permissions: READ }],
  routes: [
    {
      path: HOME,
      component: () => import('./pages/CompetitionListPage.vue'),
      meta: { layout: 'staff', title: 'competitionsAdmin.menu', permissions: READ },
    },
    {
      path: `${HOME}/:id(\\d+)`,
      component: () => import('./pages/CompetitionPage.vue'),
      meta: { ...staff, title: 'competitionsAdmin.competition.what', permissions: READ },
    },
    {
      path: `${HOME}/:competitionId(\\d+)/rounds/new`,
      component: () => import('./pages/RoundEditPage.vue'),
      meta: { ...staff, title: 'competitionsAdmin.form.newTitle', permissions: MANAGE },
    },
    {
      path: ROUND,
      component: () => import('./pages/RoundPage.vue'),
      meta: { ...staff, title: 'competitionsAdmin.round.what', permissions: READ },
    },
    {
      path: `${ROUND}/edit`,
      component: () => import('./pages/RoundEditPage.vue'),
      meta: { ...staff, title: 'competitionsAdmin.form.title', permissions: MANAGE },
    },
    {
      path: `${ROUND}/entries`,
      component: () => import('./pages/EntriesPage.vue'),
      meta: { ...staff, title: 'competitionsAdmin.entries.title', permissions: MANAGE },
    },
    {
      path: `${ROUND}/monitor`,
      component: () => import('./pages/MonitorPage.vue'),
      meta: { ...staff, title: 'contest.nav.monitor', permissions: MANAGE },
    },
    {
      path: `${ROUND}/attempts/:attemptId(\\d+)`,
      component: () => import('./pages/AttemptPage.vue'),
      meta: { ...staff, title: 'competitionsAdmin.journal.title', permissions: MANAGE },
    },
    {
      path: `${ROUND}/entries/print`,
      component: () => import('./pages/EntriesPrintPage.vue'),
      meta: { layout: 'bare', title: 'competitionsAdmin.entries.print', permissions: MANAGE },
    },
  ],
};
