/** A catalogue of `courses` published courses over all seven methods, 40 lecturers, 20 field sites. */
import { built, input, withApplication } from './application.mjs';

const PLACES = ['社区', '居民小组', '楼院', '网格', '党群服务中心', '老旧小区', '物业', '商圈', '楼宇', '城乡结合部'];
const TOPICS = [
  ['矛盾纠纷调解', '化解', 'CLASSROOM'],
  ['入户走访', '沟通技巧', 'SCENARIO'],
  ['入党宣誓', '政治生日', 'CEREMONY'],
  ['红色电影', '赏析', 'AUDIOVISUAL'],
  ['老书记', '访谈', 'INTERVIEW'],
  ['应急演练', '处置', 'SCENARIO'],
  ['养老服务中心', '观摩', 'ON_SITE'],
  ['微党课', '实践作业', 'EXTENSION'],
  ['民法典', '物权编', 'CLASSROOM'],
  ['公文写作', '规范', 'CLASSROOM'],
  ['信访接待', '程序', 'CLASSROOM'],
  ['消防安全', '排查', 'ON_SITE'],
  ['数据填报', '系统操作', 'CLASSROOM'],
  ['志愿服务', '组织', 'EXTENSION'],
  ['议事协商', '规则', 'SCENARIO'],
  ['低保政策', '解读', 'CLASSROOM'],
];
const ANGLES = ['入门', '提高', '案例研讨', '专题', '第一讲', '第二讲', '第三讲', '答疑', '复盘', '现场'];
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙曾查仇单解区'.split('');
const AUDIENCES = [['COMMUNITY_CADRE'], ['GROUP_LEADER', 'COURTYARD_HEAD'], ['COMMUNITY_CADRE', 'EXTERNAL_TRAINEE']];
const HOURS = [1, 2, 3.5, 4, 6, 8, 12];

const pick = (list, number) => list[number % list.length];

/** What makes the method real, as short as the schema lets it be; lessons as long as real ones. */
function detailOf(method, number, siteIds) {
  switch (method) {
    case 'CLASSROOM':
      return {
        method,
        objectives: ['说清原则', '会用流程', '能做记录'],
        lessonPlan: ['导入', '讲授', '研讨', '小结'].map((title) => ({
          title,
          part: 'LECTURE',
          minutes: 30,
          content: '结合本社区近一年的实例，逐条对照规定，说明做法、依据和记录要求。'.repeat(4),
        })),
      };
    case 'CEREMONY':
      return { method, ceremonyKind: 'OATH', purpose: '重温入党誓词' };
    case 'ON_SITE':
      return {
        method,
        route: [
          {
            fieldSiteId: pick(siteIds, number),
            arriveAt: '09:00',
            leaveAt: '10:30',
            guide: '',
            focus: '',
            commentary: '',
          },
        ],
      };
    case 'SCENARIO':
      return { method, scriptVersion: '1.0', background: '居民因停车位与物业发生争执，社区干部到场。' };
    case 'AUDIOVISUAL':
      return { method, films: [] };
    case 'INTERVIEW':
      return { method, theme: '老书记谈治理' };
    default:
      return { method };
  }
}

await withApplication(async ({ app, db, get, actor }) => {
  const intake = await get('features/courses/catalogue-intake.js', 'CatalogueIntake');
  const rows = await get('features/courses/catalogue-intake.repository.js', 'CatalogueIntakeRepository');
  const { courseContent } = await built('features/courses/domain/course-content.js');
  const { FIELD_SITE_KINDS } = await built('features/courses/domain/field-site.js');
  const subjects = await db.reads.query('SELECT id, code FROM course_subject ORDER BY id');

  const { lecturerIds, siteIds } = await db.transaction(actor, async (tx) => ({
    lecturerIds: await intake.lecturers(
      tx,
      Array.from({ length: 40 }, (_, number) => ({
        name: `${pick(SURNAMES, number)}老师${number}`,
        kind: 'PART_TIME',
        personId: null,
        post: '讲师',
        organisation: '县委党校',
        introduction: '长期从事社区治理教学。',
        topics: ['社区治理'],
        photoImageId: null,
        approved: { from: '2020-01-01', until: '2035-12-31', by: '教务' },
      })),
    ),
    siteIds: await intake.fieldSites(
      tx,
      Array.from({ length: 20 }, (_, number) => ({
        name: `教学点${number}`,
        kind: pick(FIELD_SITE_KINDS, number),
        address: '冯川镇',
        longitude: 115.38 + number / 1000,
        latitude: 28.7 + number / 1000,
        summary: '现场教学点',
        capacity: 40,
        visitMinutes: 60,
      })),
    ),
  }));

  const person = { name: '教务', accountId: null };
  const at = new Date('2026-03-02T01:00:00Z');
  const chunk = 250;
  for (let from = 0; from < input.courses; from += chunk) {
    await db.transaction(actor, async (tx) => {
      for (let number = from; number < Math.min(input.courses, from + chunk); number += 1) {
        const [topic, act, method] = pick(TOPICS, number);
        const place = pick(PLACES, Math.floor(number / TOPICS.length));
        const angle = pick(ANGLES, Math.floor(number / 160));
        const detail = detailOf(method, number, siteIds);
        const subject = pick(subjects, number * 7);
        const content = courseContent.parse({
          title: `${place}${topic}${act}·${angle}${Math.floor(number / 1600) + 1}`,
          summary: `面向${place}工作实际，讲清${topic}的要点、步骤与常见误区，配${act}练习。`,
          description:
            `一、${topic}的由来与规定。二、${place}里怎么做：${act}的步骤。三、案例三则。四、练习与讨论。`.repeat(6),
          subject: subject.code,
          audience: pick(AUDIENCES, number),
          creditHours: pick(HOURS, number * 3),
          minutes: 120,
          modes:
            method === 'EXTENSION'
              ? ['ASSIGNMENT']
              : method === 'CLASSROOM' && number % 3 === 0
                ? ['IN_PERSON', 'ONLINE']
                : ['IN_PERSON'],
          lecturerIds: [pick(lecturerIds, number), pick(lecturerIds, number + 11)],
          coverImageId: null,
          keywords: [topic, act],
          detail,
        });
        const written = new Date(at.getTime() + number * 60_000);
        await rows.insertCourse(tx, content, subject.id, {
          state: 'PUBLISHED',
          author: person,
          reviewer: { ...person, name: '审核' },
          plannedMonth: null,
          at: { written, submitted: written, approved: written, published: written },
        });
      }
    });
  }
  const { CatalogueRevision } = await built('features/courses/catalogue/catalogue-revision.js');
  await db.transaction(actor, (tx) => app.get(CatalogueRevision, { strict: false }).touch(tx));
  return { lecturerIds, subjects: subjects.map((subject) => subject.code) };
});
