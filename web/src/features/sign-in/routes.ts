import type { Feature } from '../../app/feature';

export const feature: Feature = {
  name: 'sign-in',
  routes: [
    { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { title: 'signIn.title' } },
    {
      path: '/first-password',
      component: () => import('./pages/FirstPasswordPage.vue'),
      meta: { title: 'signIn.first.title', layout: 'bare', signedIn: true },
    },
    {
      path: '/register',
      component: () => import('./pages/RegisterPage.vue'),
      meta: { title: 'signIn.register.title' },
    },
    {
      path: '/setup',
      component: () => import('./pages/SetupPage.vue'),
      meta: { title: 'signIn.setup.title', layout: 'bare' },
    },
  ],
};
