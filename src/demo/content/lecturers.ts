import type { LecturerDraft } from '../../features/courses/pool/lecturers.contract.js';

export type LecturerKey =
  'gan' | 'song' | 'luo' | 'qiu' | 'zeng' | 'yan' | 'hu' | 'xie' | 'shan' | 'peng' | 'deng' | 'tu';

export interface LecturerSeed {
  readonly key: LecturerKey;
  readonly draft: Omit<LecturerDraft, 'personId' | 'photoImageId'>;
  /** 聘期, in days from today; `null` = waits for approval. */
  readonly approval: { readonly from: number; readonly until: number } | null;
}

/** 师资库: four full-time, five part-time, three mentors from practice. */
export const LECTURERS: readonly LecturerSeed[] = [
  {
    key: 'song',
    approval: { from: -500, until: 595 },
    draft: {
      name: '宋文彬',
      kind: 'FULL_TIME',
      post: '教研组组长',
      organisation: '社区干部教育培训中心',
      introduction:
        '在居委会做过十一年调解主任，2019年到培训中心任教。主讲人民调解和居民沟通，课上用自己整理的四十个匿名化案例，主张“先听完、再复述、后表态”。兼任访谈课主持人。',
      topics: ['人民调解', '居民沟通', '访谈主持', '邻里纠纷'],
    },
  },
  {
    key: 'luo',
    approval: { from: -420, until: 675 },
    draft: {
      name: '罗永辉',
      kind: 'FULL_TIME',
      post: '教务主任',
      organisation: '社区干部教育培训中心',
      introduction:
        '负责课程审核和党务类课程，熟悉支部工作条例和党员教育管理要求，主持编写了中心的仪式教学流程手册，对每个环节的时长、口令和着装都有具体规定。',
      topics: ['支部工作', '主题党日', '仪式教学', '发展党员'],
    },
  },
  {
    key: 'qiu',
    approval: { from: -300, until: 795 },
    draft: {
      name: '仇启明',
      kind: 'FULL_TIME',
      post: '应急与信息化讲师',
      organisation: '社区干部教育培训中心',
      introduction:
        '持有应急救援员证书和红十字救护师资证，参加过三次汛期转移安置。负责防汛、消防演练和数字工具课程，同时管理中心的音像资料和片源版权台账。',
      topics: ['防汛应急', '急救', '网格化管理', '数字工具'],
    },
  },
  {
    key: 'zeng',
    approval: { from: -260, until: 835 },
    draft: {
      name: '曾砚秋',
      kind: 'FULL_TIME',
      post: '讲师',
      organisation: '社区干部教育培训中心',
      introduction:
        '做过八年文秘，主讲公文写作、会议记录和台账精简。常用学员带来的真实材料（隐去姓名）当堂修改，要求改完以后“少三分之一的字，多一个能办的事”。',
      topics: ['公文写作', '会议记录', '调研报告', '基层减负'],
    },
  },
  {
    key: 'gan',
    approval: { from: -200, until: 530 },
    draft: {
      name: '甘志诚',
      kind: 'PART_TIME',
      post: '执业律师',
      organisation: '南潦律师事务所',
      introduction:
        '执业十六年，担任五个社区的法律顾问，每周三下午在法律顾问工作室接待居民。主讲《民法典》物权编、合同编和婚姻家庭编，擅长把条文拆成“谁来做、什么时候做、要留什么凭据”。',
      topics: ['民法典', '物业服务合同', '业主大会', '司法确认'],
    },
  },
  {
    key: 'yan',
    approval: { from: -330, until: 400 },
    draft: {
      name: '晏清如',
      kind: 'PART_TIME',
      post: '讲师',
      organisation: '县委党校',
      introduction: '讲授基层党建和基层治理政策，长期跟踪社区“两委”换届、党建引领网格和村（社区）减负工作。',
      topics: ['基层党建', '基层治理政策', '廉洁纪律'],
    },
  },
  {
    key: 'hu',
    approval: { from: -150, until: 215 },
    draft: {
      name: '胡道平',
      kind: 'PART_TIME',
      post: '消防监督员',
      organisation: '县消防救援大队',
      introduction:
        '从事消防监督检查十二年，参与过多起居民楼火灾调查。讲课带实物：烧过的充电器、短路的线排和拆开的防火门闭门器。',
      topics: ['消防安全', '电动自行车', '高层住宅', '隐患排查'],
    },
  },
  {
    key: 'xie',
    approval: { from: -240, until: 125 },
    draft: {
      name: '解红梅',
      kind: 'PART_TIME',
      post: '养老服务股股长',
      organisation: '县民政局',
      introduction:
        '负责养老服务和社会救助业务，参与居家养老服务中心的选址、招标和监管，熟悉低保、特困、临时救助和困境儿童保障的办理流程。',
      topics: ['居家养老', '社会救助', '困境儿童', '探访关爱'],
    },
  },
  {
    key: 'shan',
    approval: { from: -90, until: 640 },
    draft: {
      name: '单玉洁',
      kind: 'PART_TIME',
      post: '中级社会工作师',
      organisation: '青禾社会工作服务中心',
      introduction:
        '督导三个社区社工站，做过儿童个案、老年小组和志愿者培训。课程以演练为主，重视保密、同意和转介三条边界。',
      topics: ['社会工作方法', '未成年人保护', '志愿者管理', '心理支持'],
    },
  },
  {
    key: 'peng',
    approval: { from: -380, until: 350 },
    draft: {
      name: '彭海涛',
      kind: 'PRACTICE_MENTOR',
      post: '南门社区党总支书记',
      organisation: '南门社区',
      introduction:
        '在南门社区工作二十年，带出七名社区书记和主任。作为实务导师，指导学员写行动计划，三个月内至少到现场回访一次。',
      topics: ['行动计划', '物业纠纷', '社区书记履职', '带徒'],
    },
  },
  {
    key: 'deng',
    approval: { from: -40, until: 690 },
    draft: {
      name: '邓国平',
      kind: 'PRACTICE_MENTOR',
      post: '新街社区居委会主任',
      organisation: '新街社区',
      introduction: '组织过六十多场居民协商会，摸索出“议题清单—提前三天公布—限时发言—当场念决议”的做法。',
      topics: ['居民协商', '楼栋自治', '网格走访'],
    },
  },
  {
    key: 'tu',
    approval: { from: -430, until: -20 },
    draft: {
      name: '涂丽华',
      kind: 'PRACTICE_MENTOR',
      post: '迎宾社区党支部书记',
      organisation: '迎宾社区',
      introduction: '推动十一处无物业楼院成立自管小组，收支每月上墙。聘期刚满，正在办理续聘。',
      topics: ['自管楼院', '老旧小区改造', '垃圾分类'],
    },
  },
];
