import type { Feature } from '../../app/feature';

const READ = ['hours.read'];

export const feature: Feature = {
  name: 'hours-admin',
  menu: [
    {
      group: 'teaching',
      label: 'hoursAdmin.menu',
      to: '/staff/hours',
      icon: 'clock',
      order: 40,
      permissions: READ,
    },
  ],
  routes: [
    {
      path: '/staff/hours',
      component: () => import('./pages/HoursPage.vue'),
      meta: { layout: 'staff', title: 'hoursAdmin.menu', permissions: READ },
    },
    {
      path: '/staff/hours/people/:id(\\d+)',
      component: () => import('./pages/PersonHoursPage.vue'),
      meta: { layout: 'staff', title: 'hoursAdmin.person.what', permissions: READ },
    },
    {
      path: '/staff/hours/rules',
      component: () => import('./pages/HourRulesPage.vue'),
      meta: { layout: 'staff', title: 'hoursAdmin.nav.rules', permissions: READ },
    },
  ],
};
