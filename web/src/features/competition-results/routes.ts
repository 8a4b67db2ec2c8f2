import type { Feature } from '../../app/feature';

const READ = ['contest.read'];
const MANAGE = ['contest.manage'];
const ROUND = '/staff/competitions/rounds/:id(\\d+)';
const staff = { layout: 'staff', current: '/staff/competitions', parent: '/staff/competitions' } as const;

export const feature: Feature = {
  name: 'competition-results',
  routes: [
    {
      path: `${ROUND}/results`,
      component: () => import('./pages/ResultsPage.vue'),
      meta: { ...staff, title: 'competitionResults.title', permissions: READ },
    },
    {
      path: `${ROUND}/results/persons`,
      component: () => import('./pages/PersonResultsPage.vue'),
      meta: { ...staff, title: 'competitionResults.persons.title', permissions: MANAGE },
    },
    {
      path: `${ROUND}/results/print`,
      component: () => import('./pages/ResultsPrintPage.vue'),
      meta: { layout: 'bare', title: 'competitionResults.print.title', permissions: READ },
    },
    {
      path: `${ROUND}/analysis`,
      component: () => import('./pages/AnalysisPage.vue'),
      meta: { ...staff, title: 'competitionResults.analysis.title', permissions: READ },
    },
    {
      path: `${ROUND}/awards`,
      component: () => import('./pages/AwardsPage.vue'),
      meta: { ...staff, title: 'competitionResults.awards.title', permissions: READ },
    },
    {
      path: `${ROUND}/appeals`,
      component: () => import('./pages/AppealsPage.vue'),
      meta: { ...staff, title: 'competitionResults.appeals.title', permissions: MANAGE },
    },
    {
      path: '/certificates/:code([0-9A-Z]{12})',
      component: () => import('./pages/CertificatePage.vue'),
      meta: { title: 'competitionResults.certificate.title', parent: '/competitions' },
    },
  ],
};
