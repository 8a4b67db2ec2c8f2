import { reviewed, type CourseSeed } from './course-seed.js';

/** 课堂: running a community together with its residents. */
export const CLASSROOM_GOVERNANCE: readonly CourseSeed<'CLASSROOM'>[] = [
  {
    key: 'kt-deliberation',
    title: '居民协商议事：从一张议题清单开始',
    subject: 'GOVERNANCE',
    summary: '议题从哪里来、谁来议、怎样议得完、议完谁去办：一次协商会的完整做法。',
    description:
      '很多协商会开成了诉苦会，问题出在议题没有筛、人没有选准、时间没有限。本课以新街社区“晾衣杆换位置”“夜间广场舞”“一楼院墙开门”三次真实协商（地点和人物已改编）为例，讲清协商的五个环节：提、筛、议、定、办。\n依据是中共中央办公厅、国务院办公厅《关于加强城乡社区协商的意见》和2025年修订、2026年1月1日起施行的《城市居民委员会组织法》。课上发给每组一叠居民来信，要求四十分钟内筛出议题、拟定参会名单、写出议事规则，并当场主持一轮发言。\n提醒一条底线：协商不能替代依法表决，涉及业主共有部分的事项还要按《民法典》第二百七十八条表决。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['deng'],
    keywords: ['居民协商', '议事规则', '自治', '楼院'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['用三个标准把来信筛成议题', '拟出利益相关方都在场的参会名单', '主持限时发言并当场念出决议'],
      lessonPlan: [
        {
          title: '一张议题清单',
          part: 'LECTURE',
          minutes: 20,
          content:
            '三个筛选标准：多数人受影响、社区范围内能定、不违法。筛掉的要回复原因。清单三栏：事项、受影响的人、要在几月几日前定下来。提前三天在楼道和群里公布。',
        },
        {
          title: '谁坐在桌边',
          part: 'LECTURE',
          minutes: 10,
          content: '受益的、受损的、出钱的、管事的各要有人。旁听席开放。居委会主持，不投票。',
        },
        {
          title: '分组实操：四十封来信',
          part: 'DISCUSSION',
          minutes: 40,
          content:
            '筛议题八分钟，定名单七分钟，写规则十分钟，模拟发言十五分钟：每人两分钟，先说事实再说主张，不打断，不评价人。',
        },
        {
          title: '决议怎样写、怎样办',
          part: 'LECTURE',
          minutes: 15,
          content: '当场念、当场改、当场签。写明谁办、几时办完、怎样公布。办不成的，第二次会议先讲为什么。',
        },
        {
          title: '小结',
          part: 'SUMMARY',
          minutes: 5,
          content: '协商与表决的分界；三件不宜协商的事：违法建设、他人隐私、应当依法给付的待遇。',
        },
      ],
      courseware: [
        { title: '议事五环节', kind: 'SLIDES', version: '1.6', review: reviewed(at, 50) },
        {
          title: '四十封来信（改编）',
          kind: 'CASE',
          version: '2.0',
          review: reviewed(at, 48, '已核对无真实门牌和姓名'),
        },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 48,
        layout: 'ISLANDS',
        equipment: ['WHITEBOARD', 'MOVABLE_DESKS'],
        venueId: at.venue('room202'),
      },
      discussion: {
        form: 'GROUPS',
        groupSize: 8,
        questions: [
          '一位居民每次都反对，怎样让他的意见进入决议而不是拖垮会议？',
          '年轻人不来开会，线上收集的意见怎样算数？',
        ],
      },
      test: null,
    }),
  },
  {
    key: 'kt-grid',
    title: '网格化管理与“一网统管”：一件事怎样流转',
    subject: 'DIGITAL',
    summary: '从网格员发现到部门办结，跟着一件井盖破损走完六个节点，学会写清一条上报。',
    description:
      '网格员每天上报的事情里，有三成被退回，原因多半是地点说不清、照片看不明、类别选错。本课跟着一件井盖破损，走完发现、上报、受理、派单、处置、评价六个节点，看清每个节点由谁负责、限时多久、退回来怎么办。\n课上讲明网格员的职责边界：发现和报告，不执法、不收费、不代替专业部门处置；涉及人身安全的先打110、119、120，再录入系统。\n同时提醒：按国家关于政务移动互联网应用程序规范管理的要求，不搞强制打卡、积分排名，走访记录用一次、采一次，不要求反复拍照留痕。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON', 'ONLINE'],
    lecturers: ['qiu'],
    keywords: ['网格', '一网统管', '上报', '网格员'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['写出一条不会被退回的上报', '分清四类事项的去向', '说出网格员不能做的五件事'],
      lessonPlan: [
        {
          title: '一只井盖的六个节点',
          part: 'CASE',
          minutes: 20,
          content: '逐个节点看界面截图（演示数据）：谁看见什么、能点什么按钮、超时会怎样。',
        },
        {
          title: '四类事项四个去向',
          part: 'LECTURE',
          minutes: 20,
          content: '马上能办的自己办；社区能办的交社区；要部门办的上报派单；紧急危险的先报警再补录。每类举五例。',
        },
        {
          title: '写好一条上报',
          part: 'DISCUSSION',
          minutes: 25,
          content:
            '地点写到门牌或杆号，现象写事实不写判断，照片一远一近，不拍人脸和车牌。两人互评，改到对方看得懂为止。',
        },
        {
          title: '边界与减负',
          part: 'LECTURE',
          minutes: 15,
          content:
            '不执法、不罚款、不入户搜查、不收证件、不承诺。同一信息一次采集、多处使用；系统里已有的，不再要纸质表。',
        },
        { title: '问答', part: 'QUESTIONS', minutes: 10, content: '围绕退单、重复派单、跨网格事项提问。' },
      ],
      courseware: [
        { title: '六个节点（讲授稿）', kind: 'SLIDES', version: '2.4', review: reviewed(at, 27) },
        { title: '二十条被退回的上报', kind: 'CASE', version: '1.2', review: reviewed(at, 27) },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 48,
        layout: 'ROWS',
        equipment: ['PROJECTOR', 'COMPUTERS'],
        venueId: at.venue('room202'),
      },
      discussion: { form: 'GROUPS', groupSize: 2, questions: ['部门回复“已处理”，你到现场看没有处理，下一步怎么做？'] },
      test: null,
    }),
  },
  {
    key: 'kt-burden',
    title: '基层减负：事务清单和不出证明清单怎样用',
    subject: 'GOVERNANCE',
    summary: '接到一份“请社区协助”的通知，三步判断该不该接、怎样回复、怎样留底。',
    description:
      '减负文件不少，到了社区常常不知道怎样开口。本课讲三份可以直接用的依据：中共中央办公厅、国务院办公厅2024年印发的《整治形式主义为基层减负若干规定》，民政部等六部门2020年《关于改进和规范基层群众性自治组织出具证明工作的指导意见》及其二十项不应出具证明的清单，以及本县的社区工作事务清单。\n课上用十五份改编的来函练判断：清单内的接下来并写进月计划；清单外但有依据的，商定经费和期限；没有依据的，按程序书面说明。\n再教三种省时间的做法：会议合并、一表多用、牌子清理。减下来的时间用来走访，课后一个月各自算一笔时间账。',
    audience: ['COMMUNITY_CADRE'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['zeng', 'yan'],
    keywords: ['基层减负', '事务清单', '证明事项', '台账'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['三步判断一份来函该不该接', '对照清单答复居民开证明的请求', '写一份说明情况的回复函'],
      lessonPlan: [
        {
          title: '三份依据讲到条',
          part: 'LECTURE',
          minutes: 30,
          content:
            '每份只讲能用上的条款：精简文件会议、规范督查检查考核、规范借调、整治移动应用和工作群、清理牌子；二十项不出证明清单逐项讲替代办法。',
        },
        {
          title: '十五份来函',
          part: 'CASE',
          minutes: 30,
          content: '每组五份，贴上“接”“商”“回”三色标签，说出依据。意见不一的全班讨论。',
        },
        {
          title: '写一份回复函',
          part: 'DISCUSSION',
          minutes: 20,
          content: '开头说收到，中间说依据和现状，结尾给出能配合的部分。语气平和，三百字以内。',
        },
        {
          title: '时间账',
          part: 'SUMMARY',
          minutes: 10,
          content: '用一张表记一个月：填表、开会、接待检查、走访各多少小时。只给自己看，不上报、不排名。',
        },
      ],
      courseware: [
        { title: '清单与依据', kind: 'SLIDES', version: '1.1', review: reviewed(at, 95) },
        { title: '十五份来函（改编）', kind: 'CASE', version: '1.0', review: reviewed(at, 95) },
      ],
      room: { kind: 'CLASSROOM', seats: 60, layout: 'ROWS', equipment: ['PROJECTOR'], venueId: at.venue('room201') },
      discussion: {
        form: 'GROUPS',
        groupSize: 6,
        questions: ['居民急用，部门又一定要社区盖章，怎样既不违规又不让居民跑空？'],
      },
      test: null,
    }),
  },
  {
    key: 'kt-visiting',
    title: '入户走访怎样记、怎样用',
    subject: 'MASS_WORK',
    summary: '出门前看三样，进门说三句，回来记四栏；让走访变成能办的事。',
    description:
      '走访不是填表。本课把一次十五分钟的入户拆成敲门前、进门、交谈、告辞、回来以后五段，每段给出可以照着说的话和不要说的话。\n记录只用四栏：看到什么、听到什么、要办什么、答应几时回。需要办的当天分流，三天内给居民一个回音，哪怕只是“还在办”。\n对独居老人、困境儿童、新搬来的租户、情绪低落的居民四种情形，各讲一个观察要点和一个转介电话。课程强调居民有权不开门，走访不拍照、不定位，不作为排名依据。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 1,
    minutes: 50,
    modes: ['IN_PERSON', 'ONLINE'],
    lecturers: ['zeng'],
    keywords: ['入户走访', '走访记录', '沟通', '民情'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['三句话说清来意', '用四栏记录一次走访', '三天内完成一次回音'],
      lessonPlan: [
        {
          title: '五段十五分钟',
          part: 'LECTURE',
          minutes: 20,
          content:
            '敲门前看上次记录；进门先报姓名、单位、来意和大约要多久；交谈多问“最近”少问“有没有困难”；告辞前复述答应的事；回来当天分流。',
        },
        {
          title: '四种情形',
          part: 'CASE',
          minutes: 15,
          content:
            '独居老人看药和冰箱日期；孩子看作息和作业；租户问用电；情绪低落的居民只陪听，不评判，留下心理援助热线12356。',
        },
        {
          title: '四栏记录互改',
          part: 'DISCUSSION',
          minutes: 10,
          content: '看一段三分钟走访录像，各写一份，同桌互改：删去推测和评价。',
        },
        { title: '小结', part: 'SUMMARY', minutes: 5, content: '答应了的事写进日历。' },
      ],
      courseware: [
        { title: '十五分钟走访', kind: 'SLIDES', version: '1.2', review: reviewed(at, 18) },
        { title: '走访示范录像（中心自制）', kind: 'VIDEO', version: '1.0', review: reviewed(at, 18) },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 60,
        layout: 'ROWS',
        equipment: ['PROJECTOR', 'SOUND'],
        venueId: at.venue('room201'),
      },
      discussion: { form: 'GROUPS', groupSize: 2, questions: ['居民隔着门说“不方便”，你留下什么、怎样离开？'] },
      test: null,
    }),
  },
  {
    key: 'kt-self-courtyard',
    title: '老旧楼院自管小组的成立与换届',
    subject: 'GOVERNANCE',
    state: 'DRAFT',
    summary: '没有物业的院子，怎样推选、怎样管账、怎样换届。',
    description:
      '讲授自管小组从摸底、推选、议定规则到换届移交的做法，配收支公开样表。草稿：换届移交一节的案例还在核对，讲师续聘办结后送审。',
    audience: ['GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['tu'],
    keywords: ['自管小组', '老旧楼院', '换届'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['会做挨户摸底表', '会组织一次按单元推选', '会办一次账目移交'],
      lessonPlan: [
        {
          title: '先摸底后成立',
          part: 'LECTURE',
          minutes: 25,
          content: '挨户问三件事：愿意出多少钱、多少力、最想先办哪件事。同意户数不过半，不急于成立。',
        },
        { title: '推选与分工', part: 'LECTURE', minutes: 20, content: '按单元推选，社区唱票；管钱、管账、管事分开。' },
        { title: '收支公开', part: 'CASE', minutes: 25, content: '用样表做一个月的账，找出三处错误。' },
        {
          title: '换届移交',
          part: 'LECTURE',
          minutes: 15,
          content: '现金、存折、票据、钥匙、未了事项五张清单，新老组长和社区三方签字。',
        },
        { title: '小结', part: 'SUMMARY', minutes: 5, content: '自管小组办不了的事：大修、消防系统、电梯。' },
      ],
      courseware: [
        { title: '自管小组手册（征求意见）', kind: 'HANDOUT', version: '0.9', review: { state: 'PENDING' } },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 48,
        layout: 'ISLANDS',
        equipment: ['WHITEBOARD'],
        venueId: at.venue('room202'),
      },
      discussion: { form: 'GROUPS', groupSize: 8, questions: ['租户多的单元怎样推选代表？'] },
      test: null,
    }),
  },
];
