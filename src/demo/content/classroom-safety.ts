import { reviewed, type CourseSeed } from './course-seed.js';

/** 课堂: fire, flood, fraud; and the work of a party branch. */
export const CLASSROOM_SAFETY: readonly CourseSeed<'CLASSROOM'>[] = [
  {
    key: 'kt-ebike',
    title: '电动自行车停放充电与楼道消防',
    subject: 'SAFETY',
    summary: '为什么不能进楼、进梯、入户充电，发现了怎样劝、怎样报，充电棚怎样选址。',
    description:
      '锂电池热失控从冒烟到爆燃往往不到两分钟，楼梯间一旦有烟，人就下不来。本课从一只烧毁的充电器讲起，解释过充、私改、老化三种起因，再讲法律依据：《消防法》第二十八条不得占用、堵塞、封闭疏散通道和消防车通道；《高层民用建筑消防安全管理规定》禁止在公共门厅、疏散走道、楼梯间、安全出口停放电动自行车或者为其充电；2025年9月1日实施的新版《电动自行车安全技术规范》（GB 17761—2024）带来的变化。\n社区没有执法权，课程把重点放在能做的事：摸清车辆数和充电口的缺口，组织业主商量充电棚选址和电价，做好劝导记录，移交线索给消防和公安派出所。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON', 'ONLINE'],
    lecturers: ['hu'],
    keywords: ['电动自行车', '充电', '消防', '楼道'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['说清飞线、入户、入梯充电的危险', '按三步劝导并留下记录', '算出一个楼院充电口的缺口'],
      lessonPlan: [
        {
          title: '一只烧毁的充电器',
          part: 'LECTURE',
          minutes: 20,
          content:
            '看实物和实验录像：30秒冒烟、90秒喷火、3分钟楼道全黑。浓烟往上走，逃生时不要往烟里冲，关门、堵缝、报119。',
        },
        {
          title: '条文与标准',
          part: 'LECTURE',
          minutes: 20,
          content:
            '《消防法》第二十八条和第六十条；《高层民用建筑消防安全管理规定》第三十七条、第四十七条；新国标的塑料占比、防篡改和北斗模块要求，存量车辆过渡安排以当地公告为准。',
        },
        {
          title: '劝导三步',
          part: 'CASE',
          minutes: 20,
          content:
            '先讲危险不讲罚款；给出最近的充电点；约定搬离时间并回头看。拒不搬离的，记下时间地点，移交派出所和消防。',
        },
        {
          title: '算缺口、选地点',
          part: 'DISCUSSION',
          minutes: 20,
          content: '给出一张院落图和车辆数，按每三辆车一个充电口匡算，选两处备选点，列出征求意见的住户和要办的手续。',
        },
        { title: '问答', part: 'QUESTIONS', minutes: 10, content: '二手电池、换电柜、外卖骑手集中充电。' },
      ],
      courseware: [
        { title: '从冒烟到爆燃', kind: 'VIDEO', version: '2.0', review: reviewed(at, 70) },
        { title: '劝导记录和移交单', kind: 'HANDOUT', version: '1.1', review: reviewed(at, 70) },
      ],
      room: {
        kind: 'LECTURE_HALL',
        seats: 200,
        layout: 'ROWS',
        equipment: ['PROJECTOR', 'SOUND', 'MICROPHONES'],
        venueId: at.venue('hall'),
      },
      discussion: { form: 'GROUPS', groupSize: 10, questions: ['充电棚建在谁家窗下都有人反对，怎样商量？'] },
      test: null,
    }),
  },
  {
    key: 'kt-flood',
    title: '汛期社区怎样备、怎样转、怎样安置',
    subject: 'SAFETY',
    summary: '四色预警对应四张任务单；转移名册怎样做；安置点的第一个小时。',
    description:
      '本课按汛前、预警、转移、安置、返回五段讲社区的具体动作。预警从蓝到红，每升一级，社区多做哪几件事，都写在一张任务单上；红色预警意味着三小时内降雨量将达或已达一百毫米以上且可能持续，低洼院落应当已经完成转移。\n转移名册按“户号、人数、需要的帮助、包保人、目的地”五项建立，不写病历和证件号。课上用一张虚构的临河社区图，分组排定四十分钟内转移六十二人的次序。\n依据《突发事件应对法》（2024年修订）和《防洪法》，讲清居委会在信息报告、组织疏散、自救互救中的义务，以及强制转移由谁决定。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 3,
    minutes: 135,
    modes: ['IN_PERSON'],
    lecturers: ['qiu'],
    keywords: ['防汛', '转移安置', '预警', '应急'],
    changeNote: '按2024年修订的《突发事件应对法》改写，增加宠物安置和断网通信。',
    firstVersion: { title: '社区防汛应急实务', summary: '汛期值守、转移和安置的基本做法。' },
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['对照预警颜色说出社区任务单', '排出一张转移次序表', '布置一个安置点的六个分区'],
      lessonPlan: [
        {
          title: '四色预警四张单',
          part: 'LECTURE',
          minutes: 30,
          content:
            '蓝：查物资和值班表；黄：巡低洼处、叫应独居老人；橙：停止室外活动、准备转移；红：完成转移、清点人数。每张单写明谁、几分钟内、向谁报。',
        },
        {
          title: '名册与叫应',
          part: 'LECTURE',
          minutes: 20,
          content: '名册五项；叫应要听到本人回答才算；停电断网用铜锣、喇叭、骑手；两人一组，不单独涉水。',
        },
        { title: '休息', part: 'BREAK', minutes: 10, content: '' },
        {
          title: '图上推演：四十分钟六十二人',
          part: 'CASE',
          minutes: 35,
          content: '六组同题。十五分钟排表，二十分钟推演，讲师随机加入情况：道路积水、一户拒绝离开、轮椅两部只剩一部。',
        },
        {
          title: '安置点的第一个小时',
          part: 'LECTURE',
          minutes: 15,
          content: '登记、分区、热水、药品、充电、信息公布。女性和儿童分区，行动不便者靠近卫生间。',
        },
        { title: '测试', part: 'TEST', minutes: 20, content: '十五题，含三道排序题。' },
        {
          title: '返回与复盘',
          part: 'SUMMARY',
          minutes: 5,
          content: '房屋和用电检查后再返回；三天内复盘，记下两件要改的事。',
        },
      ],
      courseware: [
        { title: '四色任务单', kind: 'SLIDES', version: '2.0', review: reviewed(at, 140) },
        { title: '临河社区推演图（虚构）', kind: 'CASE', version: '1.3', review: reviewed(at, 140) },
        { title: '测试卷', kind: 'TEST_PAPER', version: '1.1', review: reviewed(at, 138) },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 48,
        layout: 'ISLANDS',
        equipment: ['PROJECTOR', 'MOVABLE_DESKS', 'WHITEBOARD'],
        venueId: at.venue('room202'),
      },
      discussion: { form: 'GROUPS', groupSize: 8, questions: ['老人说“住了一辈子没淹过”，谁去劝、怎么劝？'] },
      test: { questionCount: 15, minutes: 20, passScore: 70, scope: '预警级别、叫应规则、转移次序、安置分区' },
    }),
  },
  {
    key: 'kt-fraud',
    title: '反电信网络诈骗：社区能做什么',
    subject: 'SAFETY',
    summary: '认识八类高发骗局的共同三步，学会六十秒劝阻和止付报警。',
    description:
      '诈骗剧本年年翻新，共同的三步不变：建立信任、制造紧急、引导转账或者共享屏幕。本课用改编的通话录音讲八类高发骗局，重点是冒充客服退款、刷单返利、虚假投资、冒充熟人、养老投资。\n《反电信网络诈骗法》第三十条要求居民委员会等配合公安机关，针对老年人、青少年等群体开展宣传教育；第三十一条禁止非法买卖、出租、出借银行账户、电话卡。课程教会两件事：发现有人正在转账时怎样在六十秒内打断他，已经转出的怎样立即拨打110、保存凭据、申请止付；接到96110来电一定要接。\n不在楼道张贴受害人信息，不在群里转述案情细节。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD', 'EXTERNAL_TRAINEE'],
    creditHours: 1,
    minutes: 50,
    modes: ['IN_PERSON', 'ONLINE'],
    lecturers: ['qiu'],
    keywords: ['反诈', '96110', '老年人', '两卡'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['说出骗局的共同三步', '演练六十秒劝阻', '说清止付报警要提供什么'],
      lessonPlan: [
        {
          title: '八段录音三步走',
          part: 'LECTURE',
          minutes: 20,
          content: '每段听到关键处停下，学员判断走到哪一步，记下一句识别话术。',
        },
        {
          title: '六十秒劝阻',
          part: 'CASE',
          minutes: 15,
          content: '先挡手机再说话：“手机先放下，我陪你打96110。”不争论，不责备，请家人到场。',
        },
        {
          title: '转出以后',
          part: 'LECTURE',
          minutes: 10,
          content:
            '立即拨110；报对方账号、金额、时间；不删聊天记录；不再转“解冻费”。出租出借银行卡、电话卡的法律责任。',
        },
        {
          title: '小结',
          part: 'SUMMARY',
          minutes: 5,
          content: '本楼院的宣传安排：谁去、哪天、讲给谁听，十分钟讲一件事。',
        },
      ],
      courseware: [{ title: '八段改编录音和讲稿', kind: 'SLIDES', version: '3.0', review: reviewed(at, 22) }],
      room: {
        kind: 'LECTURE_HALL',
        seats: 200,
        layout: 'ROWS',
        equipment: ['PROJECTOR', 'SOUND'],
        venueId: at.venue('hall'),
      },
      discussion: { form: 'PLENARY', questions: ['老人已经被骗两次仍不相信，家属求助社区，怎样配合？'] },
      test: null,
    }),
  },
  {
    key: 'kt-branch',
    title: '支部工作条例：把“三会一课”开实',
    subject: 'PARTY_BUILDING',
    summary: '多久开一次、谁参加、议什么、记什么，对照条例改一本会议记录。',
    description:
      '依据《中国共产党支部工作条例（试行）》，讲清党员大会一般每季度召开一次、支委会和党小组会一般每月召开一次、主题党日每月相对固定一天的要求，以及有表决权的党员到会多少才能开会、怎样表决。\n社区支部有自己的难处：退休党员多、流动党员多、年轻党员白天不在。课程给出三种安排：晚间时段、视频参加、送学上门，并说明送学不能代替表决。\n后半段对照条例改一本会议记录（空白演示稿），把“大家一致同意”改成谁说了什么、议定了什么、谁去办。',
    audience: ['COMMUNITY_CADRE'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['luo', 'yan'],
    keywords: ['三会一课', '支部', '会议记录', '主题党日'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['说出四种会议的周期和权限', '写一份能看出决策过程的记录', '为本支部排一个季度的安排'],
      lessonPlan: [
        {
          title: '条例讲到条',
          part: 'LECTURE',
          minutes: 30,
          content:
            '党员大会的职权和表决：半数以上有表决权的党员到会方可进行，赞成人数超过应到会有表决权党员的半数为通过；支委会须有半数以上委员到会；党小组、党课、主题党日、组织生活会和民主评议。',
        },
        {
          title: '社区支部的三种难处',
          part: 'DISCUSSION',
          minutes: 20,
          content: '每组说一个做法和一个做不到的地方，互相补充。',
        },
        {
          title: '改一本记录',
          part: 'CASE',
          minutes: 25,
          content:
            '时间、地点、应到实到、主持、记录、议题、发言要点、决定、表决票数、签名。删去口号，补上责任人和时限。',
        },
        {
          title: '排一个季度',
          part: 'SUMMARY',
          minutes: 15,
          content: '填写季度表：党日固定在星期几，党课谁讲，哪次讨论党费，哪次讨论发展党员。',
        },
      ],
      courseware: [
        { title: '条例要点', kind: 'SLIDES', version: '1.5', review: reviewed(at, 110) },
        { title: '会议记录演示稿', kind: 'HANDOUT', version: '1.0', review: reviewed(at, 110) },
      ],
      room: { kind: 'CLASSROOM', seats: 60, layout: 'U_SHAPE', equipment: ['PROJECTOR'], venueId: at.venue('room201') },
      discussion: { form: 'GROUPS', groupSize: 6, questions: ['年老体弱的党员不能到会，票数怎样计算，学习怎样安排？'] },
      test: null,
    }),
  },
];
