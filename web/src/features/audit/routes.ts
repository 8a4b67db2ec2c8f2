import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'audit',
  menu: [
    { group: 'system', label: 'audit.menu', to: '/staff/audit', icon: 'log', order: 30, permissions: ['audit.read'] },
  ],
  routes: [
    {
      path: '/staff/audit',
      component: () => import('./pages/AuditPage.vue'),
      meta: { layout: 'staff', title: 'audit.menu', permissions: ['audit.read'] },
    },
  ],
};
