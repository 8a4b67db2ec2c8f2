import { describe, expect, it } from '@jest/globals';

import {
  contentProblems,
  contentPublicationProblems,
  courseContent,
  type CourseContentInput,
} from './course-content.js';

const TODAY = '2026-11-23';

const SOUND: CourseContentInput = {
  title: '调解室里的四十分钟',
  summary: '看片、讨论。',
  description: '全文。',
  subject: 'MEDIATION',
  audience: ['GROUP_LEADER'],
  creditHours: 2.5,
  minutes: 120,
  modes: ['IN_PERSON'],
  keywords: ['纠纷'],
  detail: {
    method: 'AUDIOVISUAL',
    films: [{ title: '甲', source: 'OWN_PRODUCTION', minutes: 120, rights: { state: 'PENDING' } }],
    guideQuestions: ['为什么'],
  },
};

const found = (over: Partial<CourseContentInput>) =>
  contentProblems(courseContent.parse({ ...SOUND, ...over }), TODAY).map(({ path, code }) => `${path} ${code}`);

describe('the content of a course', () => {
  it.each<[string, Partial<CourseContentInput>, string[]]>([
    ['nothing', {}, []],
    [
      'blanks',
      { summary: ' ', description: '', audience: [], modes: ['IN_PERSON'] },
      ['summary REQUIRED', 'description REQUIRED', 'audience REQUIRED'],
    ],
    [
      'doubles',
      { keywords: ['纠纷', '纠纷'], lecturerIds: [3, 3] },
      ['keywords.1 DUPLICATE', 'lecturerIds.1 DUPLICATE'],
    ],
    [
      'a detail that cannot be stored',
      {
        detail: {
          method: 'INTERVIEW',
          theme: '长'.repeat(1),
          outline: Array.from({ length: 20 }, () => ({
            title: '节',
            minutes: 6,
            questions: Array.from({ length: 15 }, () => '问'.repeat(300)),
          })),
          host: { name: '某' },
          guests: [{ name: '某' }],
        },
      },
      ['detail TOO_LARGE'],
    ],
    [
      'an oath watched from home',
      {
        modes: ['IN_PERSON', 'ONLINE'],
        detail: {
          method: 'CEREMONY',
          ceremonyKind: 'HONOUR',
          purpose: '表彰',
          dress: '便装',
          venue: { requirement: '报告厅' },
          orderOfCeremony: [{ step: 'AWARD', title: '颁奖', minutes: 120 }],
        },
      },
      ['modes MODE_NOT_FOR_METHOD'],
    ],
  ])('finds %s', (_what, over, expected) => {
    expect(found(over)).toEqual(expected);
  });

  it('keeps rights for publication, under the path of the whole content', () => {
    expect(contentPublicationProblems(courseContent.parse(SOUND), TODAY)).toEqual([
      { path: 'detail.films.0.rights.state', code: 'RIGHTS_NOT_CLEARED', params: { title: '甲' } },
    ]);
  });

  it.each([
    { creditHours: 1.3 },
    { creditHours: -1 },
    { minutes: 0 },
    { title: '' },
    { subject: 'small' },
    { extra: 1 },
  ])('has no shape like %j', (over) => {
    expect(courseContent.safeParse({ ...SOUND, ...over }).success).toBe(false);
  });
});
