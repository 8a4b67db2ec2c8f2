import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'accounts',
  menu: [
    {
      group: 'system',
      label: 'accounts.menu',
      to: '/staff/accounts',
      icon: 'lock',
      order: 20,
      permissions: ['account.read'],
    },
  ],
  routes: [
    {
      path: '/staff/accounts',
      component: () => import('./pages/AccountsPage.vue'),
      meta: { layout: 'staff', title: 'accounts.menu', permissions: ['account.read'] },
    },
    {
      path: '/staff/accounts/open',
      component: () => import('./pages/OpenAccountsPage.vue'),
      meta: { layout: 'staff', title: 'accounts.open.title', permissions: ['account.manage'] },
    },
    {
      path: '/staff/accounts/:id(\\d+)',
      component: () => import('./pages/AccountPage.vue'),
      meta: { layout: 'staff', title: 'accounts.one', permissions: ['account.read'] },
    },
  ],
};
