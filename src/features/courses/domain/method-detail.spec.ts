import { describe, expect, it } from '@jest/globals';

import { detailForPublic, methodDetail, referencesOf, type MethodDetailInput } from './method-detail.js';
import { detailProblems, publicationProblems } from './method-detail.js';
import { TEACHING_METHODS, type LearningMode, type TeachingMethod } from './teaching-method.js';

const TODAY = '2026-11-23';

/** The smallest detail of each method of 120 minutes that nothing is wrong with. */
const SOUND: { [Method in TeachingMethod]: Extract<MethodDetailInput, { method: Method }> } = {
  CLASSROOM: {
    method: 'CLASSROOM',
    objectives: ['说清三个阶段'],
    lessonPlan: [
      { title: '讲解', part: 'LECTURE', minutes: 90 },
      { title: '测试', part: 'TEST', minutes: 30 },
    ],
    courseware: [
      {
        title: '课件',
        kind: 'SLIDES',
        version: 'v1',
        review: { state: 'APPROVED', reviewer: '教务', on: '2026-10-08' },
      },
    ],
    test: { questionCount: 10, minutes: 30, passScore: 60 },
  },
  CEREMONY: {
    method: 'CEREMONY',
    ceremonyKind: 'OATH',
    purpose: '重温入党誓词',
    orderOfCeremony: [
      { step: 'ENTER', title: '入场', minutes: 60 },
      { step: 'OATH', title: '宣誓', minutes: 60, partyMembersOnly: true },
    ],
    venue: { requirement: '悬挂党旗' },
    dress: '正装',
    oathLeader: { name: '罗永辉', partyMember: true },
    members: '列前三排',
  },
  AUDIOVISUAL: {
    method: 'AUDIOVISUAL',
    films: [
      {
        title: '四十分钟',
        source: 'BROADCASTER',
        minutes: 80,
        rights: { state: 'CLEARED', basis: 'LICENCE', document: '授权书', validUntil: '2026-11-23' },
      },
    ],
    guideQuestions: ['什么时候开口'],
    discussionMinutes: 40,
  },
  INTERVIEW: {
    method: 'INTERVIEW',
    theme: '老组长谈纠纷',
    host: { name: '宋文彬' },
    guests: [{ name: '邓国平', consent: { state: 'GIVEN', recording: true, on: '2026-10-08' } }],
    outline: [{ title: '一件事', minutes: 120 }],
    recorded: true,
  },
  SCENARIO: {
    method: 'SCENARIO',
    scriptVersion: 'v1',
    background: '两户人家',
    acts: [
      { phase: 'PLAY', title: '协商', minutes: 80 },
      { phase: 'DEBRIEF', title: '复盘', minutes: 40 },
    ],
    roleCards: [{ role: '楼上', secret: '知道水管老化' }, { role: '楼下' }],
    place: { description: '情景室' },
    experts: [{ name: '甘志诚' }],
    rubric: [
      { criterion: 'COMMUNICATION', weight: 30 },
      { criterion: 'POLICY', weight: 30 },
      { criterion: 'PROCEDURE', weight: 20 },
      { criterion: 'EFFECT', weight: 20 },
    ],
  },
  ON_SITE: {
    method: 'ON_SITE',
    departure: { place: '东门', at: '08:30' },
    returnAt: '10:30',
    route: [
      { fieldSiteId: 3, arriveAt: '08:50', leaveAt: '09:30' },
      { fieldSiteId: 4, arriveAt: '09:30', leaveAt: '10:10' },
    ],
    capacity: 40,
    vehicles: [{ kind: 'COACH', seats: 45 }],
    insurance: { insurer: '某财险', coverPerPersonFen: 5_000_000 },
    safety: { plan: '分组点名', officer: '涂丽华' },
    leader: { name: '帅文静' },
    discussionQuestions: ['公开栏放在哪里'],
  },
  EXTENSION: {
    method: 'EXTENSION',
    taskSheet: { background: '带一件事回去', steps: ['选题'], deliverables: ['ACTION_PLAN'] },
    topics: [{ title: '楼道堆物' }],
    mentors: { lecturerIds: [7] },
    followUps: [
      { month: 1, form: 'CALL' },
      { month: 3, form: 'VISIT' },
      { month: 6, form: 'WRITTEN' },
    ],
    acceptance: { criteria: '有人、有时限' },
  },
};

const modesOf = (method: TeachingMethod): LearningMode[] => (method === 'EXTENSION' ? ['ASSIGNMENT'] : ['IN_PERSON']);

function found(input: MethodDetailInput, over: { minutes?: number; modes?: LearningMode[] } = {}): string[] {
  const detail = methodDetail.parse(input);
  const context = { minutes: 120, modes: modesOf(detail.method), today: TODAY, ...over };
  return [...detailProblems(detail, context), ...publicationProblems(detail, TODAY)].map(
    ({ path, code }) => `${path} ${code}`,
  );
}

const changed = <Method extends TeachingMethod>(
  method: Method,
  over: Partial<(typeof SOUND)[Method]>,
): MethodDetailInput => ({ ...SOUND[method], ...over }) as MethodDetailInput;

describe.each(TEACHING_METHODS)('%s', (method) => {
  it('has nothing wrong with a sound detail', () => {
    expect(found(SOUND[method])).toEqual([]);
  });

  it('may be half done in a draft: an almost empty detail has the right shape', () => {
    const bare = {
      method,
      ...(method === 'CEREMONY' ? { ceremonyKind: 'OPENING' } : {}),
      ...(method === 'SCENARIO' ? { scriptVersion: 'v0' } : {}),
    };
    const detail = methodDetail.parse(bare);
    expect(detailProblems(detail, { minutes: 120, modes: modesOf(method), today: TODAY }).length).toBeGreaterThan(1);
  });

  it('takes no field that is not its own', () => {
    expect(methodDetail.safeParse({ ...SOUND[method], surprise: 1 }).success).toBe(false);
  });

  it('survives being stored', () => {
    const detail = methodDetail.parse(SOUND[method]);
    expect(methodDetail.parse(JSON.parse(JSON.stringify(detail)))).toEqual(detail);
  });
});

describe('minutes', () => {
  it.each([
    ['CLASSROOM', 'lessonPlan'],
    ['CEREMONY', 'orderOfCeremony'],
    ['AUDIOVISUAL', 'films'],
    ['INTERVIEW', 'outline'],
    ['SCENARIO', 'acts'],
    ['ON_SITE', 'returnAt'],
  ] as const)('of the parts of %s are those of the course', (method, path) => {
    expect(found(SOUND[method], { minutes: 90 })).toEqual([`${path} MINUTES_SUM`]);
  });
});

describe('what each method insists on', () => {
  it.each<[string, MethodDetailInput, string[]]>([
    [
      'courseware that was not reviewed',
      changed('CLASSROOM', { courseware: [{ title: '课件', kind: 'SLIDES', version: 'v1' }] }),
      ['courseware.0.review.state COURSEWARE_NOT_REVIEWED'],
    ],
    ['a test in the plan without its rules', changed('CLASSROOM', { test: null }), ['test REQUIRED']],
    [
      'a test of another length than planned',
      changed('CLASSROOM', { test: { questionCount: 5, minutes: 20, passScore: 60 } }),
      ['test.minutes MINUTES_SUM'],
    ],
    [
      'a discussion without a question',
      changed('CLASSROOM', { discussion: { form: 'GROUPS' } }),
      ['discussion.questions REQUIRED', 'discussion.groupSize REQUIRED'],
    ],
    [
      'an oath open to non-members',
      changed('CEREMONY', { orderOfCeremony: [{ step: 'OATH', title: '宣誓', minutes: 120 }] }),
      ['orderOfCeremony.0.partyMembersOnly PARTY_MEMBERS_ONLY'],
    ],
    ['an oath without a leader', changed('CEREMONY', { oathLeader: null }), ['oathLeader OATH_LEADER_MISSING']],
    [
      'an oath led by a non-member',
      changed('CEREMONY', { oathLeader: { name: '某', partyMember: false } }),
      ['oathLeader.partyMember OATH_LEADER_NOT_MEMBER'],
    ],
    [
      'an oath ceremony without the oath',
      changed('CEREMONY', { orderOfCeremony: [{ step: 'SPEECH', title: '讲话', minutes: 120 }] }),
      ['orderOfCeremony OATH_STEP_MISSING'],
    ],
    [
      'a film whose rights nobody has looked at',
      changed('AUDIOVISUAL', { films: [{ title: '甲', source: 'PUBLISHER', minutes: 80 }] }),
      ['films.0.rights.state RIGHTS_NOT_CLEARED'],
    ],
    [
      'a licence without its paper',
      changed('AUDIOVISUAL', {
        films: [{ title: '甲', source: 'PUBLISHER', minutes: 80, rights: { state: 'CLEARED', basis: 'LICENCE' } }],
      }),
      ['films.0.rights.document RIGHTS_NOT_CLEARED'],
    ],
    [
      'a licence that has run out',
      changed('AUDIOVISUAL', {
        films: [
          {
            title: '甲',
            source: 'PUBLISHER',
            minutes: 80,
            rights: { state: 'CLEARED', basis: 'OWN', validUntil: '2026-11-22' },
          },
        ],
      }),
      ['films.0.rights.validUntil RIGHTS_EXPIRED'],
    ],
    [
      'a film of no length',
      changed('AUDIOVISUAL', { films: [{ ...SOUND.AUDIOVISUAL.films![0]!, minutes: 0 }], discussionMinutes: 120 }),
      ['films.0.minutes REQUIRED'],
    ],
    [
      'online viewing of a course that is not online',
      changed('AUDIOVISUAL', { viewing: ['SCREENING', 'ONLINE'] }),
      ['viewing MODE_MISMATCH'],
    ],
    [
      'a guest who has not agreed',
      changed('INTERVIEW', { guests: [{ name: '邓国平' }] }),
      ['guests.0.consent.state CONSENT_MISSING'],
    ],
    [
      'a recording a guest has not agreed to',
      changed('INTERVIEW', { guests: [{ name: '邓国平', consent: { state: 'GIVEN', on: '2026-10-08' } }] }),
      ['guests.0.consent.recording CONSENT_MISSING'],
    ],
    [
      'questions that close before they open',
      changed('INTERVIEW', { questionCollection: { opensDaysBefore: 1, closesHoursBefore: 24 } }),
      ['questionCollection.closesHoursBefore TIME_ORDER'],
    ],
    [
      'a play without debriefing',
      changed('SCENARIO', { acts: [{ phase: 'PLAY', title: '演', minutes: 120 }] }),
      ['acts PHASE_MISSING'],
    ],
    ['one role alone', changed('SCENARIO', { roleCards: [{ role: '独角戏' }] }), ['roleCards ROLES_TOO_FEW']],
    [
      'more roles than a group has people',
      changed('SCENARIO', { groups: { size: 2 }, roleCards: [{ role: '甲', players: 2 }, { role: '乙' }] }),
      ['groups.size SEATS_TOO_FEW'],
    ],
    [
      'weights that do not make 100',
      changed('SCENARIO', { rubric: SOUND.SCENARIO.rubric!.map((line) => ({ ...line, weight: 20 })) }),
      ['rubric WEIGHTS_SUM'],
    ],
    [
      'a criterion twice and one missing',
      changed('SCENARIO', { rubric: [...SOUND.SCENARIO.rubric!.slice(0, 3), { criterion: 'POLICY', weight: 20 }] }),
      ['rubric CRITERIA_INCOMPLETE', 'rubric.3.criterion DUPLICATE'],
    ],
    [
      'a resident’s number in a script',
      changed('SCENARIO', { background: '张某电话 138 1234 5678' }),
      ['background PERSONAL_DATA'],
    ],
    [
      'an id in a role card',
      changed('SCENARIO', { roleCards: [{ role: '甲', secret: '11010519491231002X' }, { role: '乙' }] }),
      ['roleCards.0.secret PERSONAL_DATA'],
    ],
    [
      'stops out of order',
      changed('ON_SITE', { route: [{ fieldSiteId: 3, arriveAt: '09:00', leaveAt: '08:50' }] }),
      ['route.0.leaveAt TIME_ORDER'],
    ],
    [
      'a stop before departure',
      changed('ON_SITE', { route: [{ fieldSiteId: 3, arriveAt: '08:00', leaveAt: '08:50' }] }),
      ['route.0.arriveAt TIME_ORDER'],
    ],
    [
      'a stop after the return',
      changed('ON_SITE', { route: [{ fieldSiteId: 3, arriveAt: '09:00', leaveAt: '11:00' }] }),
      ['returnAt TIME_ORDER'],
    ],
    ['too few seats', changed('ON_SITE', { capacity: 46 }), ['vehicles SEATS_TOO_FEW']],
    [
      'no insurance, no safety plan, no leader',
      changed('ON_SITE', { insurance: null, safety: { officer: '某' }, leader: null }),
      ['leader REQUIRED', 'insurance INSURANCE_MISSING', 'safety.plan SAFETY_PLAN_MISSING'],
    ],
    [
      'follow-ups out of order',
      changed('EXTENSION', {
        followUps: [
          { month: 3, form: 'CALL' },
          { month: 1, form: 'CALL' },
        ],
      }),
      ['followUps.1.month FOLLOW_UP_ORDER'],
    ],
    [
      'acceptance by one side only',
      changed('EXTENSION', { acceptance: { criteria: '有人', byUnit: false } }),
      ['acceptance ACCEPTANCE_INCOMPLETE'],
    ],
  ])('refuses %s', (_what, input, expected) => {
    expect(found(input)).toEqual(expected);
  });

  it('lets a group walk: no seats are needed on foot', () => {
    expect(found(changed('ON_SITE', { capacity: 200, vehicles: [{ kind: 'ON_FOOT', seats: 0 }] }))).toEqual([]);
  });

  it('asks an extension for its learning mode', () => {
    expect(found(SOUND.EXTENSION, { modes: ['IN_PERSON'] })).toEqual(['method MODE_MISMATCH']);
  });
});

describe('what visitors see', () => {
  it.each(TEACHING_METHODS)('of %s holds nothing that is for the staff or the players', (method) => {
    const text = JSON.stringify(detailForPublic(methodDetail.parse(SOUND[method])));
    expect(text).not.toMatch(/secret|水管老化|consent|rights|授权书|insurance|某财险|safety|涂丽华|罗永辉|review|教务/);
  });

  it('leaves out guests who have not agreed', () => {
    const detail = methodDetail.parse(changed('INTERVIEW', { guests: [{ name: '没答应' }] }));
    expect(detailForPublic(detail)).toMatchObject({ guests: [] });
  });
});

it('says which rows a detail points at, and where', () => {
  expect(referencesOf(methodDetail.parse(SOUND.ON_SITE)).fieldSiteIds).toEqual([
    { path: 'route.0.fieldSiteId', id: 3 },
    { path: 'route.1.fieldSiteId', id: 4 },
  ]);
  expect(referencesOf(methodDetail.parse(SOUND.EXTENSION)).lecturerIds).toEqual([
    { path: 'mentors.lecturerIds.0', id: 7 },
  ]);
  const room = methodDetail.parse(changed('CLASSROOM', { room: { venueId: 5 } }));
  expect(referencesOf(room).venueIds).toEqual([{ path: 'room.venueId', id: 5 }]);
});
