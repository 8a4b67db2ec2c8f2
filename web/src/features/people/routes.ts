import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'people',
  menu: [
    {
      group: 'support',
      label: 'people.menu',
      to: '/staff/people',
      icon: 'card',
      order: 30,
      permissions: ['person.read'],
    },
  ],
  routes: [
    {
      path: '/staff/people',
      component: () => import('./pages/PersonsPage.vue'),
      meta: { layout: 'staff', title: 'people.persons.title', permissions: ['person.read'] },
    },
    {
      path: '/staff/people/new',
      component: () => import('./pages/PersonEditPage.vue'),
      meta: { layout: 'staff', title: 'people.persons.add', permissions: ['person.manage'] },
    },
    {
      path: '/staff/people/:id(\\d+)',
      component: () => import('./pages/PersonPage.vue'),
      meta: { layout: 'staff', title: 'people.person.file', permissions: ['person.read'] },
    },
    {
      path: '/staff/people/:id(\\d+)/edit',
      component: () => import('./pages/PersonEditPage.vue'),
      meta: { layout: 'staff', title: 'people.person.edit', permissions: ['person.manage'] },
    },
    {
      path: '/staff/units/:id(\\d+)?',
      component: () => import('./pages/UnitsPage.vue'),
      meta: {
        layout: 'staff',
        title: 'people.nav.units',
        permissions: ['organisation.read'],
        current: '/staff/people',
      },
    },
    {
      path: '/staff/awaiting-units',
      component: () => import('./pages/AwaitingUnitsPage.vue'),
      meta: {
        layout: 'staff',
        title: 'people.nav.awaiting',
        permissions: ['organisation.manage'],
        current: '/staff/people',
      },
    },
    {
      path: '/staff/roster-imports',
      component: () => import('./pages/ImportsPage.vue'),
      meta: {
        layout: 'staff',
        title: 'people.imports.title',
        permissions: ['person.import'],
        current: '/staff/people',
      },
    },
    {
      path: '/staff/roster-imports/:id(\\d+)',
      component: () => import('./pages/ImportPage.vue'),
      meta: {
        layout: 'staff',
        title: 'people.imports.title',
        permissions: ['person.import'],
        current: '/staff/people',
      },
    },
  ],
};
