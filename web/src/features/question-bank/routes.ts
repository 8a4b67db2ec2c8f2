import type { Feature } from '../../app/feature';

const BANK = ['question.edit', 'question.review'];
const WRITE = ['question.edit'];
/** Papers hold keys: organisers only. */
const PAPERS = ['contest.manage'];

export const feature: Feature = {
  name: 'question-bank',
  menu: [
    {
      group: 'drill',
      label: 'questionBank.menu',
      to: '/staff/questions',
      icon: 'card',
      order: 30,
      permissions: BANK,
    },
    {
      group: 'drill',
      label: 'questionBank.paper.menu',
      to: '/staff/papers',
      icon: 'paper',
      order: 40,
      permissions: PAPERS,
    },
  ],
  routes: [
    {
      path: '/staff/questions',
      component: () => import('./pages/QuestionsPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.menu', permissions: BANK },
    },
    {
      path: '/staff/questions/new',
      component: () => import('./pages/QuestionEditPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.new', permissions: WRITE, parent: '/staff/questions' },
    },
    {
      path: '/staff/questions/:id(\\d+)',
      component: () => import('./pages/QuestionPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.one', permissions: BANK, parent: '/staff/questions' },
    },
    {
      path: '/staff/questions/:id(\\d+)/edit',
      component: () => import('./pages/QuestionEditPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.edit', permissions: WRITE, parent: '/staff/questions' },
    },
    {
      path: '/staff/questions/subjects',
      component: () => import('./pages/QuestionSubjectsPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.nav.subjects', permissions: BANK, parent: '/staff/questions' },
    },
    {
      path: '/staff/questions/duplicates',
      component: () => import('./pages/QuestionDuplicatesPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.nav.duplicates', permissions: BANK, parent: '/staff/questions' },
    },
    {
      path: '/staff/questions/import',
      component: () => import('./pages/ImportStartPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.import.title', permissions: WRITE, parent: '/staff/questions' },
    },
    {
      path: '/staff/questions/imports/:id(\\d+)',
      component: () => import('./pages/ImportReviewPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.import.title', permissions: WRITE, parent: '/staff/questions' },
    },
    {
      path: '/staff/papers',
      component: () => import('./pages/PapersPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.paper.menu', permissions: PAPERS },
    },
    {
      path: '/staff/papers/new',
      component: () => import('./pages/PaperPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.paper.new', permissions: PAPERS, parent: '/staff/papers' },
    },
    {
      path: '/staff/papers/:id(\\d+)',
      component: () => import('./pages/PaperPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.paper.one', permissions: PAPERS, parent: '/staff/papers' },
    },
    {
      path: '/staff/papers/:id(\\d+)/preview',
      component: () => import('./pages/PaperPreviewPage.vue'),
      meta: { layout: 'staff', title: 'questionBank.paper.act.preview', permissions: PAPERS, parent: '/staff/papers' },
    },
  ],
};
