import type { Feature } from '../../app/feature';

const RUN = ['contest.manage'];

export const feature: Feature = {
  name: 'stage',
  routes: [
    {
      path: '/stage',
      component: () => import('./pages/MyStagePage.vue'),
      meta: { title: 'stage.mine.title', signedIn: true, parent: '/competitions', current: '/competitions' },
    },
    {
      path: '/stage/:id(\\d+)/buzzer',
      component: () => import('./pages/BuzzerPage.vue'),
      meta: { layout: 'blank', title: 'stage.buzzer.title', signedIn: true },
    },
    {
      path: '/stage/:code([A-Za-z0-9_-]{16})/screen',
      component: () => import('./pages/ScreenPage.vue'),
      meta: { layout: 'blank', title: 'stage.screen.title' },
    },
    {
      path: '/staff/stage/rounds/:roundId(\\d+)',
      component: () => import('./pages/RoundStagePage.vue'),
      meta: {
        layout: 'staff',
        title: 'stage.round.title',
        permissions: RUN,
        parent: '/staff/competitions',
        current: '/staff/competitions',
      },
    },
    {
      path: '/staff/stage/:id(\\d+)',
      component: () => import('./pages/SetupPage.vue'),
      meta: {
        layout: 'staff',
        title: 'stage.setup.title',
        permissions: RUN,
        parent: '/staff/competitions',
        current: '/staff/competitions',
      },
    },
    {
      path: '/staff/stage/:id(\\d+)/console',
      component: () => import('./pages/ConsolePage.vue'),
      meta: { layout: 'blank', title: 'stage.console.title', permissions: RUN },
    },
  ],
};
