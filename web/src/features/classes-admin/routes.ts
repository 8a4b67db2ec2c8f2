import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'classes-admin',
  menu: [
    {
      group: 'teaching',
      label: 'classesAdmin.menu',
      to: '/staff/classes',
      icon: 'people',
      order: 20,
      permissions: ['class.read'],
    },
    {
      group: 'teaching',
      label: 'classesAdmin.nominations.menu',
      to: '/staff/nominations',
      icon: 'tick',
      order: 30,
      permissions: ['class.nominate'],
    },
  ],
  routes: [
    {
      path: '/staff/classes',
      component: () => import('./pages/ClassesPage.vue'),
      meta: { layout: 'staff', title: 'classesAdmin.menu', permissions: ['class.read'] },
    },
    {
      path: '/staff/classes/new',
      component: () => import('./pages/ClassEditPage.vue'),
      meta: { layout: 'staff', title: 'classesAdmin.new', permissions: ['class.manage'] },
    },
    {
      path: '/staff/classes/:id(\\d+)',
      component: () => import('./pages/ClassPage.vue'),
      meta: { layout: 'staff', title: 'classesAdmin.one', permissions: ['class.read'] },
    },
    {
      path: '/staff/classes/:id(\\d+)/edit',
      component: () => import('./pages/ClassEditPage.vue'),
      meta: { layout: 'staff', title: 'classesAdmin.edit', permissions: ['class.manage'] },
    },
    {
      path: '/staff/nominations',
      component: () => import('./pages/NominationsPage.vue'),
      meta: { layout: 'staff', title: 'classesAdmin.nominations.title', permissions: ['class.nominate'] },
    },
    {
      path: '/staff/nominations/put-forward',
      component: () => import('./pages/PutForwardPage.vue'),
      meta: { layout: 'staff', title: 'classesAdmin.putForward.title', permissions: ['class.nominate'] },
    },
  ],
};
