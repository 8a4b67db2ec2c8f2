import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'me',
  routes: [
    { path: '/me', component: () => import('./pages/MyPage.vue'), meta: { title: 'app.me', signedIn: true } },
    {
      path: '/me/notifications',
      component: () => import('./pages/InboxPage.vue'),
      meta: { title: 'myNav.notifications', signedIn: true },
    },
    {
      path: '/me/profile',
      component: () => import('./pages/ProfilePage.vue'),
      meta: { title: 'myNav.profile', signedIn: true },
    },
    {
      path: '/me/devices',
      component: () => import('./pages/DevicesPage.vue'),
      meta: { title: 'myNav.devices', signedIn: true },
    },
    {
      path: '/me/password',
      component: () => import('./pages/PasswordPage.vue'),
      meta: { title: 'myNav.password', signedIn: true },
    },
  ],
};
