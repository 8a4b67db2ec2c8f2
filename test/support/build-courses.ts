import { systemActor } from '../../src/kernel/access.js';
import {
  CatalogueIntake,
  type CourseContentInput,
  type CourseIntake,
  type FieldSiteDraft,
  type LecturerIntake,
  type MethodDetailInput,
  type TeachingMethod,
  type VenueDraft,
} from '../../src/features/courses/courses.public.js';
import type { Tx } from '../../src/platform/db/database.js';
import { Database } from '../../src/platform/db/database.js';
import type { TestApp } from './app.js';

/** The smallest detail of each method that may be published. 120 minutes. */
function detailOf(method: TeachingMethod, ids: { lecturerId?: number; fieldSiteId?: number } = {}): MethodDetailInput {
  const { lecturerId = 1, fieldSiteId = 1 } = ids;
  switch (method) {
    case 'CLASSROOM':
      return {
        method,
        objectives: ['说清物业服务合同的三个阶段'],
        lessonPlan: [
          { title: '案例导入', part: 'CASE', minutes: 30, content: '从一张催缴单说起' },
          { title: '讲解', part: 'LECTURE', minutes: 90, content: '前期物业、续聘与解聘' },
        ],
        courseware: [
          {
            title: '课件',
            kind: 'SLIDES',
            version: 'v1',
            review: { state: 'APPROVED', reviewer: '教务', on: '2026-10-08', comment: '' },
          },
        ],
      };
    case 'CEREMONY':
      return {
        method,
        ceremonyKind: 'OATH',
        purpose: '重温入党誓词',
        orderOfCeremony: [
          { step: 'ENTER', title: '列队入场', minutes: 20 },
          { step: 'OATH', title: '重温入党誓词', minutes: 40, partyMembersOnly: true },
          { step: 'CLOSE', title: '礼成', minutes: 60 },
        ],
        venue: { requirement: '悬挂党旗' },
        dress: '正装，佩戴党徽',
        oathLeader: { name: '罗永辉', partyMember: true },
        members: '党员列前三排',
      };
    case 'AUDIOVISUAL':
      return {
        method,
        films: [
          {
            title: '调解室里的四十分钟',
            source: 'BROADCASTER',
            minutes: 80,
            rights: {
              state: 'CLEARED',
              basis: 'LICENCE',
              document: '授权书',
              validUntil: '2030-12-31',
              reviewer: '教务',
            },
          },
        ],
        guideQuestions: ['调解员什么时候开口'],
        discussionMinutes: 40,
      };
    case 'INTERVIEW':
      return {
        method,
        theme: '三位老居民小组长谈纠纷',
        host: { name: '宋文彬' },
        guests: [{ name: '邓国平', topic: '停车位', consent: { state: 'GIVEN', recording: true, on: '2026-10-08' } }],
        outline: [{ title: '从一件事说起', minutes: 120, questions: ['第一句话怎么说'] }],
      };
    case 'SCENARIO':
      return {
        method,
        scriptVersion: 'v1.0',
        background: '一栋楼两户人家为漏水争执',
        acts: [
          { phase: 'BRIEFING', title: '讲规则', minutes: 20 },
          { phase: 'PLAY', title: '两轮协商', minutes: 60 },
          { phase: 'DEBRIEF', title: '复盘', minutes: 40 },
        ],
        roleCards: [
          { role: '楼上住户', identity: '退休教师', goal: '不赔钱', secret: '知道水管老化' },
          { role: '网格员', identity: '社区工作者', goal: '达成协议' },
        ],
        place: { description: '情景室' },
        experts: [{ name: '甘志诚' }],
        rubric: [
          { criterion: 'COMMUNICATION', weight: 30 },
          { criterion: 'POLICY', weight: 30 },
          { criterion: 'PROCEDURE', weight: 20 },
          { criterion: 'EFFECT', weight: 20 },
        ],
      };
    case 'ON_SITE':
      return {
        method,
        departure: { place: '中心东门', at: '08:30' },
        route: [{ fieldSiteId, arriveAt: '08:50', leaveAt: '10:10' }],
        returnAt: '10:30',
        capacity: 30,
        vehicles: [{ kind: 'COACH', seats: 45 }],
        insurance: { insurer: '某财险', coverPerPersonFen: 50_000_00 },
        safety: { plan: '分组点名，上下车清点', officer: '涂丽华' },
        leader: { name: '帅文静' },
        discussionQuestions: ['账目公开栏放在哪里'],
      };
    case 'EXTENSION':
      return {
        method,
        taskSheet: { background: '带一件本社区的事回去办', steps: ['选题', '写计划'], deliverables: ['ACTION_PLAN'] },
        topics: [{ title: '楼道堆物' }],
        mentors: { lecturerIds: [lecturerId] },
        followUps: [{ month: 1, form: 'CALL' }],
        acceptance: { criteria: '计划有时限、有人、有结果' },
      };
  }
}

/** The content of a course that may be published. */
export function courseContentOf(
  method: TeachingMethod = 'CLASSROOM',
  over: Partial<CourseContentInput> = {},
  ids: { lecturerId?: number; fieldSiteId?: number } = {},
): CourseContentInput {
  return {
    title: '民法典里的物业服务合同',
    summary: '前期物业、续聘与解聘、物业费争议的处理顺序。',
    description: '本课以三份真实判决为线索。',
    subject: 'MEDIATION',
    audience: ['COMMUNITY_CADRE'],
    creditHours: 2,
    minutes: 120,
    modes: [method === 'EXTENSION' ? 'ASSIGNMENT' : 'IN_PERSON'],
    detail: detailOf(method, ids),
    ...over,
  };
}

const within = <T>(app: TestApp, work: (tx: Tx, intake: CatalogueIntake) => Promise<T>): Promise<T> =>
  app.get(Database).transaction(systemActor('test'), (tx) => work(tx, app.get(CatalogueIntake)));

let counter = 0;
const fresh = () => `${++counter}`;

export async function buildLecturer(app: TestApp, over: Partial<LecturerIntake> = {}): Promise<number> {
  const [id = 0] = await within(app, (tx, intake) =>
    intake.lecturers(tx, [
      {
        name: '甘志诚',
        kind: 'PART_TIME',
        topics: ['物业'],
        approved: { from: '2026-01-01', until: '2030-12-31', by: '教务' },
        ...over,
      },
    ]),
  );
  return id;
}

export async function buildVenue(app: TestApp, over: Partial<VenueDraft> = {}): Promise<number> {
  const [id = 0] = await within(app, (tx, intake) =>
    intake.venues(tx, [{ name: `教室${fresh()}`, kind: 'CLASSROOM', seats: 60, ...over }]),
  );
  return id;
}

export async function buildFieldSite(app: TestApp, over: Partial<FieldSiteDraft> = {}): Promise<number> {
  const [id = 0] = await within(app, (tx, intake) =>
    intake.fieldSites(tx, [
      {
        name: `自管楼院${fresh()}`,
        kind: 'COURTYARD',
        address: '奉新县冯川镇应星南大道',
        longitude: 115.384,
        latitude: 28.701,
        capacity: 40,
        ...over,
      },
    ]),
  );
  return id;
}

/** Published courses (unless told otherwise), with the lecturer or field site their method needs. */
export async function buildCourses(
  app: TestApp,
  wanted: readonly (Partial<CourseContentInput> & { method?: TeachingMethod; state?: CourseIntake['state'] })[],
): Promise<number[]> {
  const needs = (method: TeachingMethod) => wanted.some((course) => course.method === method);
  const lecturerId = needs('EXTENSION') ? await buildLecturer(app) : 0;
  const fieldSiteId = needs('ON_SITE') ? await buildFieldSite(app) : 0;
  return within(app, (tx, intake) =>
    intake.courses(
      tx,
      wanted.map(({ method = 'CLASSROOM', state, ...over }) => ({
        content: courseContentOf(method, over, { lecturerId, fieldSiteId }),
        state: state ?? 'PUBLISHED',
        author: { name: '宋文彬', accountId: null },
        reviewer: { name: '帅文静', accountId: null },
        writtenAt: new Date('2026-10-01T02:00:00.000Z'),
      })),
    ),
  );
}

export async function buildCourse(
  app: TestApp,
  over: Parameters<typeof buildCourses>[1][number] = {},
): Promise<number> {
  const [id = 0] = await buildCourses(app, [over]);
  return id;
}
