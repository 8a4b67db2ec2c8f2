import type { Feature } from '../../app/feature';

const READ = ['hall.read'];
const PLAN = ['hall.plan'];
/** Community secretaries review the topics of their own people. */
const LIFE = ['hall.read', 'hall.review'];

export const feature: Feature = {
  name: 'lecture-hall-admin',
  menu: [
    {
      group: 'drill',
      label: 'lectureHallAdmin.menu',
      to: '/staff/hall',
      icon: 'mic',
      order: 10,
      permissions: READ,
    },
  ],
  routes: [
    {
      path: '/staff/hall',
      component: () => import('./pages/RotaPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.menu', permissions: READ },
    },
    {
      path: '/staff/hall/seasons/:id(\\d+)',
      component: () => import('./pages/RotaPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.nav.rota', permissions: READ },
    },
    {
      path: '/staff/hall/seasons/new',
      component: () => import('./pages/SeasonEditPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.newSeason', permissions: PLAN },
    },
    {
      path: '/staff/hall/seasons/:id(\\d+)/rules',
      component: () => import('./pages/SeasonEditPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.rule.link', permissions: READ },
    },
    {
      path: '/staff/hall/seasons/:id(\\d+)/fairness',
      component: () => import('./pages/FairnessPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.fair.title', permissions: READ },
    },
    {
      path: '/staff/hall/seasons/:id(\\d+)/print',
      component: () => import('./pages/RotaPrintPage.vue'),
      meta: { layout: 'bare', title: 'lectureHallAdmin.print', permissions: READ },
    },
    {
      path: '/staff/hall/pool',
      component: () => import('./pages/PoolPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.pool.title', permissions: READ },
    },
    {
      path: '/staff/hall/pool/units',
      component: () => import('./pages/RotationUnitsPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.units.title', permissions: READ },
    },
    {
      path: '/staff/hall/holidays',
      component: () => import('./pages/HolidaysPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.holidays.menu', permissions: READ },
    },
    {
      path: '/staff/hall/holidays/import',
      component: () => import('./pages/HolidayImportPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.holidays.import', permissions: ['holidays.manage'] },
    },
    {
      path: '/staff/hall/due',
      component: () => import('./pages/DuePage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.due.title', permissions: READ },
    },
    {
      path: '/staff/hall/changes',
      component: () => import('./pages/ChangesPage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.nav.changes', permissions: READ },
    },
    {
      path: '/staff/hall/lectures/:id(\\d+)',
      component: () => import('./pages/LecturePage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.life.what', permissions: LIFE },
    },
    {
      path: '/staff/hall/dates/:id(\\d+)',
      component: () => import('./pages/DatePage.vue'),
      meta: { layout: 'staff', title: 'lectureHallAdmin.day.what', permissions: READ },
    },
    {
      path: '/staff/hall/dates/:id(\\d+)/notice',
      component: () => import('./pages/NoticePrintPage.vue'),
      meta: { layout: 'bare', title: 'lectureHallAdmin.notice.open', permissions: READ },
    },
  ],
};
