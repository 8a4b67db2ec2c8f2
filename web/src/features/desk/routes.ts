import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'desk',
  menu: [{ group: 'desk', label: 'desk.title', to: '/staff', icon: 'home', order: 0, permissions: ['self.use'] }],
  routes: [
    {
      path: '/staff',
      component: () => import('./pages/DeskPage.vue'),
      meta: { layout: 'staff', title: 'desk.title', permissions: ['self.use'] },
    },
    // Where reminders of nominations point to.
    { path: '/nominations', redirect: (to) => ({ path: '/staff/nominations', query: to.query }) },
  ],
};
