import type { Feature } from '../../app/feature';

const read = ['course.read'];
const edit = ['course.edit'];
const publish = ['course.publish'];

export const feature: Feature = {
  name: 'courses-admin',
  menu: [
    { group: 'teaching', label: 'coursesAdmin.menu', to: '/staff/courses', icon: 'book', order: 10, permissions: read },
  ],
  routes: [
    {
      path: '/staff/courses',
      component: () => import('./pages/CoursesPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.menu', permissions: read },
    },
    {
      path: '/staff/courses/new',
      component: () => import('./pages/CourseNewPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.new', permissions: edit },
    },
    {
      path: '/staff/courses/:id(\\d+)',
      component: () => import('./pages/CoursePage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.one', permissions: read },
    },
    {
      path: '/staff/courses/:id(\\d+)/edit',
      component: () => import('./pages/CourseEditPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.edit', permissions: edit },
    },
    {
      path: '/staff/course-subjects',
      component: () => import('./pages/SubjectsPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.nav.subjects', permissions: publish, current: '/staff/courses' },
    },
    {
      path: '/staff/lecturers',
      component: () => import('./pages/LecturersPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.nav.lecturers', permissions: read, current: '/staff/courses' },
    },
    {
      path: '/staff/venues',
      component: () => import('./pages/VenuesPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.nav.venues', permissions: read, current: '/staff/courses' },
    },
    {
      path: '/staff/field-sites',
      component: () => import('./pages/SitesPage.vue'),
      meta: { layout: 'staff', title: 'coursesAdmin.nav.sites', permissions: read, current: '/staff/courses' },
    },
  ],
};
