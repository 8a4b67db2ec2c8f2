import { reviewed, type CourseSeed } from './course-seed.js';

/** 课堂: law in the work of a community. */
export const CLASSROOM_LAW: readonly CourseSeed<'CLASSROOM'>[] = [
  {
    key: 'kt-property-contract',
    title: '民法典里的物业服务合同',
    subject: 'MEDIATION',
    summary: '前期物业、续聘与解聘、物业费争议的处理顺序，社区在每一步能做什么、不能做什么。',
    description:
      '物业纠纷一半以上出在合同没有看清楚。本课逐条讲解《民法典》第九百三十七条至第九百五十条：合同由谁签、内容写在哪里、前期物业合同什么时候终止、业主不交费物业能不能停水停电、换物业要提前多久通知、旧物业不走怎么办。\n每个条文都对应一个社区常见场景，学员先判断，再看法条，最后填写“社区处理卡”：先问什么、请谁到场、留什么凭据、什么时候该告诉双方去仲裁或者起诉。\n社区是指导和协助的角色，不替业主签合同，也不替物业催费，这条界线贯穿全课。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['gan'],
    keywords: ['物业', '民法典', '物业费', '续聘解聘'],
    changeNote: '补充前期物业合同终止的案例，测试题换新。',
    firstVersion: {
      summary: '讲解《民法典》物业服务合同一章，厘清业主、物业、社区三方的责任。',
      keywords: ['物业', '民法典'],
    },
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: [
        '能说出前期物业服务合同和普通物业服务合同的签订人、约束力和终止条件',
        '遇到欠费停水停电的投诉，能当场指出第九百四十四条的规定并选择处理顺序',
        '能列出更换物业时社区需要到场见证和留存的材料',
      ],
      lessonPlan: [
        {
          title: '三个电话：先判断再听课',
          part: 'CASE',
          minutes: 10,
          content:
            '播放三段改编的来电：物业停了欠费户的电；业主要求社区“把物业赶走”；新物业进不了门。每组用两分钟写出第一句回答，留到课末对照。',
        },
        {
          title: '合同从哪里来',
          part: 'LECTURE',
          minutes: 25,
          content:
            '第九百三十七条合同定义；第九百三十八条应当包括服务事项、质量、费用标准和收取办法、维修资金使用、服务用房、期限和交接，物业公开作出的有利于业主的服务承诺是合同的一部分；第九百三十九条建设单位签的前期合同对业主有约束力；第九百四十条期限届满前新合同生效的，前期合同终止。',
        },
        {
          title: '服务与费用',
          part: 'LECTURE',
          minutes: 20,
          content:
            '第九百四十二条物业的义务；第九百四十四条业主应按约定付费，不得以没有接受或者无需接受服务为由拒付；物业可以催告、诉讼或者仲裁，但不得采取停止供电、供水、供热、供燃气等方式催交。社区收到停水停电投诉：先核实谁停的、能否当天恢复，再约双方谈费用。',
        },
        {
          title: '续聘、解聘与交接',
          part: 'LECTURE',
          minutes: 15,
          content:
            '第九百四十六条业主依法定程序共同决定解聘的，应当提前六十日书面通知；第九百四十七条续聘；第九百四十九条原物业应当在约定期限或者合理期限内退出并移交用房、设施、资料；第九百五十条交接前继续服务的，可以请求支付该期间物业费。',
        },
        {
          title: '测试',
          part: 'TEST',
          minutes: 15,
          content: '十道单选和判断，一道填写社区处理卡。开卷，可以翻法条。',
        },
        {
          title: '回到三个电话',
          part: 'SUMMARY',
          minutes: 5,
          content: '各组改写第一句回答，讲师点评：语气、依据、下一步各一分。',
        },
      ],
      courseware: [
        { title: '物业服务合同十四条（讲授稿）', kind: 'SLIDES', version: '3.1', review: reviewed(at, 62) },
        { title: '社区处理卡与移交清单样本', kind: 'HANDOUT', version: '2.0', review: reviewed(at, 62) },
        { title: '结课测试卷A、B', kind: 'TEST_PAPER', version: '3.0', review: reviewed(at, 58, '第7题选项表述已改') },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 60,
        layout: 'ROWS',
        equipment: ['PROJECTOR', 'MICROPHONES'],
        venueId: at.venue('room201'),
      },
      discussion: {
        form: 'PLENARY',
        questions: ['业主以“房子空着没人住”为由拒交物业费，你怎样解释？', '物业要求社区盖章证明业主欠费，能不能盖？'],
      },
      test: { questionCount: 11, minutes: 15, passScore: 60, scope: '《民法典》第九百三十七条至第九百五十条' },
    }),
  },
  {
    key: 'kt-judicial-confirmation',
    title: '人民调解协议与司法确认',
    subject: 'MEDIATION',
    summary: '协议怎样写得能履行，三十日内怎样共同申请司法确认，哪些协议确认不了。',
    description:
      '调解做成了，协议写得不清楚，过两个月又回到社区，这是基层最常见的“回头案”。本课按《人民调解法》第二十八条至第三十三条和《民事诉讼法》关于确认调解协议案件的规定，讲清口头协议和书面协议各在什么时候生效、协议书要写哪几项、履行条款怎样写到可以执行。\n课上有六份存在毛病的协议书（均已匿名改编），学员分组找错并改写。讲师再带大家填写一遍司法确认申请书，说明由双方共同申请、自协议生效之日起三十日内提出，以及身份关系确认、违反公序良俗等不予受理或者驳回的情形。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON', 'ONLINE'],
    lecturers: ['song', 'gan'],
    keywords: ['人民调解', '司法确认', '调解协议', '纠纷'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: [
        '写出一份事实、责任、履行方式、期限齐全的调解协议书',
        '准确告知当事人司法确认的期限、申请人和管辖',
        '识别不能调解和不宜由社区调解的事项',
      ],
      lessonPlan: [
        {
          title: '先问三句：能不能调',
          part: 'LECTURE',
          minutes: 15,
          content:
            '第三条：自愿平等、不违背法律法规和国家政策、尊重当事人权利，不得因调解而阻止当事人起诉。第十七条：可以申请，也可以主动调解，一方明确拒绝的不得调解。第四条：调解民间纠纷不收取任何费用。刑事案件、行政处罚、身份关系的确认不在调解范围。',
        },
        {
          title: '协议书写什么',
          part: 'LECTURE',
          minutes: 20,
          content:
            '第二十八条、第二十九条：当事人基本情况，主要事实、争议事项和各方责任，协议内容、履行方式和期限；签名、盖章或者按指印，调解员签名并加盖印章之日生效。第三十条：口头协议自达成之日起生效，调解员要做记录。“尽快”“妥善”“适当补偿”都不是可以履行的写法。',
        },
        {
          title: '六份病案找错',
          part: 'DISCUSSION',
          minutes: 25,
          content:
            '每组一份：缺期限、金额大小写不一致、第三人义务、无印章、代签无授权、内容侵害第三人利益。找错五分钟，改写十分钟，交换评议十分钟。',
        },
        {
          title: '司法确认怎样申请',
          part: 'LECTURE',
          minutes: 20,
          content:
            '第三十三条：双方认为有必要的，可以自调解协议生效之日起三十日内共同申请；裁定有效的，一方拒绝履行或者未全部履行，对方可以申请强制执行；确认无效的，可以变更、重新达成协议，也可以起诉。需要的材料：申请书、协议、身份证明，社区只指导、不代替。',
        },
        {
          title: '回访与归档',
          part: 'SUMMARY',
          minutes: 10,
          content: '履行期满三日内回访；案卷目录八项；案卷里的身份证复印件单独装袋，借阅登记。',
        },
      ],
      courseware: [
        { title: '协议与确认（讲授稿）', kind: 'SLIDES', version: '2.2', review: reviewed(at, 45) },
        { title: '六份病案和参考改法', kind: 'CASE', version: '1.4', review: reviewed(at, 45, '当事人称谓统一为甲乙') },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 48,
        layout: 'ISLANDS',
        equipment: ['PROJECTOR', 'MOVABLE_DESKS'],
        venueId: at.venue('room202'),
      },
      discussion: {
        form: 'GROUPS',
        groupSize: 8,
        questions: ['口头达成的协议，怎样记录才经得起反悔？', '一方只愿意口头道歉，另一方要求写进协议，你怎样处理？'],
      },
      test: null,
    }),
  },
  {
    key: 'kt-owners-assembly',
    plannedInMonths: 2,
    title: '业主大会与业主委员会：筹备、表决与备案',
    subject: 'GOVERNANCE',
    summary: '从筹备组到备案的十个步骤，第二百七十八条的三道算术题，常见差错与补救。',
    description:
      '《民法典》第二百七十七条要求居民委员会对设立业主大会、选举业主委员会给予指导和协助。本课把指导和协助拆成十个步骤，每一步写明社区到场不到场、签字不签字、留什么材料。\n重点是第二百七十八条的表决比例：先算参与表决的面积和人数是不是都达到三分之二，再看事项属于过半数还是四分之三。课上用一个虚构的三百二十户小区连算三题：使用维修资金、加装电梯、把共有绿地改成停车位。\n最后讲六种常见差错：门牌号与产权不对应、代签无委托、电子表决没有核验、公示期计算错误、候选人资格没有审查、资料没有移交。',
    audience: ['COMMUNITY_CADRE'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['gan'],
    keywords: ['业主大会', '业主委员会', '物业', '表决比例'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: [
        '按第二百七十八条独立算出一次表决是否有效、是否通过',
        '列出业主委员会备案所需材料',
        '说明居委会指导协助与代替包办的区别',
      ],
      lessonPlan: [
        {
          title: '十个步骤一张图',
          part: 'LECTURE',
          minutes: 20,
          content:
            '提出申请、核实条件、成立筹备组、确认业主身份和面积、拟定管理规约和议事规则、公示、产生候选人、召开会议、公布结果、备案和移交。每一步旁边标明社区的动作。',
        },
        {
          title: '三道算术题',
          part: 'CASE',
          minutes: 30,
          content:
            '由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决；筹集维修资金、改建重建建筑物及其附属设施、改变共有部分用途或者利用共有部分经营，须经参与表决专有面积四分之三以上且参与表决人数四分之三以上同意，其余事项双过半。使用维修资金属于“其余事项”，最容易算错。',
        },
        { title: '休息', part: 'BREAK', minutes: 5, content: '' },
        {
          title: '共有收益去哪里了',
          part: 'LECTURE',
          minutes: 15,
          content:
            '第二百八十二条：利用业主共有部分产生的收入，扣除合理成本以后属于业主共有。电梯广告、外来停车、场地出租的账，业主可以要求公布；社区帮助约定公布周期和样式。',
        },
        {
          title: '六种差错怎样补救',
          part: 'DISCUSSION',
          minutes: 15,
          content: '每组抽一种差错，说出补救办法和需要重新公示的范围。',
        },
        {
          title: '小结与问答',
          part: 'QUESTIONS',
          minutes: 5,
          content: '收集书面提问，三个工作日内由工作室答复到班级群。',
        },
      ],
      courseware: [
        { title: '业主大会十步图', kind: 'SLIDES', version: '2.0', review: reviewed(at, 120) },
        { title: '三百二十户小区表决数据（虚构）', kind: 'CASE', version: '1.1', review: reviewed(at, 120) },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 60,
        layout: 'ROWS',
        equipment: ['PROJECTOR', 'WHITEBOARD'],
        venueId: at.venue('room201'),
      },
      discussion: {
        form: 'GROUPS',
        groupSize: 6,
        questions: ['筹备组里居委会代表能不能当组长，怎样避免“社区包办”的质疑？'],
      },
      test: null,
    }),
  },
  {
    key: 'kt-privacy',
    title: '走访登记与个人信息保护',
    subject: 'LAW',
    summary: '采什么、为什么采、存在哪里、给谁看、什么时候删：五个问题管住一张登记表。',
    description:
      '社区手里有大量居民信息，表格在工作群里转、名册贴在门口、身份证照片存在手机相册，都可能违反《个人信息保护法》。本课用十二张真实在用的表格（空白表）做“减法”练习，按第六条最小必要的原则逐栏追问，能删的删，能用“有/无”代替的不写明细。\n再讲三类要特别小心的信息：不满十四周岁未成年人的、医疗健康的、金融账户和行踪的，属于第二十八条的敏感个人信息，处理要有特定目的和充分必要性，并取得单独同意或者有法律依据。\n课后每人带回一份“手机清理清单”，当天清理完毕。',
    audience: ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD'],
    creditHours: 1,
    minutes: 45,
    modes: ['IN_PERSON', 'ONLINE'],
    lecturers: ['gan'],
    keywords: ['个人信息', '走访', '登记表', '保密'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: ['会用五个问题审一张登记表', '知道敏感个人信息有哪几类', '会处理信息泄露的第一个小时'],
      lessonPlan: [
        {
          title: '一张表的五个问题',
          part: 'LECTURE',
          minutes: 12,
          content: '采什么、为什么采、存在哪里、给谁看、什么时候删。答不出其中任何一个，这一栏先不采。',
        },
        {
          title: '十二张表做减法',
          part: 'DISCUSSION',
          minutes: 15,
          content: '两人一张表，用红笔划掉不必要的栏，写明划掉的理由。全班汇总：平均划掉三分之一。',
        },
        {
          title: '敏感信息与单独同意',
          part: 'LECTURE',
          minutes: 10,
          content:
            '第二十八条、第二十九条、第三十一条。困难家庭公示只写姓名和类别，不写门牌、电话、病名；公示期满当天撤下并从网页删除。',
        },
        {
          title: '万一泄露了',
          part: 'SUMMARY',
          minutes: 8,
          content: '撤、报、告、记：立即撤下，报上级，告诉受影响的人可以怎样防范，记下经过。不在群里解释，不删除证据。',
        },
      ],
      courseware: [
        { title: '五个问题', kind: 'SLIDES', version: '1.3', review: reviewed(at, 33) },
        { title: '手机清理清单', kind: 'HANDOUT', version: '1.0', review: reviewed(at, 33) },
      ],
      room: { kind: 'CLASSROOM', seats: 60, layout: 'ROWS', equipment: ['PROJECTOR'], venueId: at.venue('room201') },
      discussion: { form: 'GROUPS', groupSize: 2, questions: ['居民要求看邻居家的登记表，说是为了核对，给不给？'] },
      test: null,
    }),
  },
  {
    key: 'kt-petition',
    title: '信访接待：登记、告知与转送',
    subject: 'MEDIATION',
    summary: '接待一位来访居民的三十分钟：听、记、分、告；哪些转送，哪些当场办。',
    description:
      '社区不是信访事项的法定受理机关，却是居民第一个找到的地方。本课按《信访工作条例》（2022年5月1日起施行）讲清属地管理、分级负责，谁主管、谁负责的原则，求决类、申诉类、检举控告类分别交给谁，以及有权处理机关六十日办结、复查、复核的期限，让接待人员说得准、不乱承诺。\n后半段训练接待的四个动作：让人坐下来说完；记清时间、地点、诉求；分清政策问题、法律问题、生活困难；告诉下一步找谁、多久有回音。',
    audience: ['COMMUNITY_CADRE'],
    creditHours: 2,
    minutes: 90,
    modes: ['IN_PERSON'],
    lecturers: ['song'],
    keywords: ['信访', '接待', '信访工作条例', '矛盾调处'],
    detail: (at) => ({
      method: 'CLASSROOM',
      objectives: [
        '准确说出受理告知、办理、复查复核的期限',
        '用登记单记下一次来访的要素',
        '用不越权、不推诿的话回复居民',
      ],
      lessonPlan: [
        {
          title: '条例里与社区有关的规定',
          part: 'LECTURE',
          minutes: 25,
          content:
            '工作原则；信访事项的分类；有权处理机关自受理之日起六十日内办结，情况复杂的可以延长不超过三十日；不服的三十日内请求复查，复查机关三十日内答复；再不服的三十日内请求复核。已经或者应当通过诉讼、仲裁、行政复议等法定途径解决的，引导走法定途径。',
        },
        {
          title: '接待四步',
          part: 'LECTURE',
          minutes: 20,
          content:
            '听：前五分钟不打断，不看手机。记：时间、地点、事实、诉求、已找过谁。分：政策、法律、困难三类。告：下一步、联系人、时限，写在告知单上，双方各一份。',
        },
        {
          title: '两人一组练登记',
          part: 'CASE',
          minutes: 25,
          content:
            '抽取来访卡：低保停发、楼上漏水、工程欠薪、反映干部作风。一人讲述，一人登记，交换角色；讲师抽三份投影点评。',
        },
        {
          title: '说错的十句话',
          part: 'DISCUSSION',
          minutes: 15,
          content: '“这事不归我管”“你去告吧”“我保证给你解决”错在哪里，各改成一句能办事的话。',
        },
        {
          title: '小结',
          part: 'SUMMARY',
          minutes: 5,
          content: '多人来访推选代表；扬言过激的先稳情绪再报告；任何时候不扣留、不拍照发群。',
        },
      ],
      courseware: [
        { title: '条例要点与期限表', kind: 'SLIDES', version: '2.0', review: reviewed(at, 80) },
        { title: '来访登记单与告知单', kind: 'HANDOUT', version: '1.2', review: reviewed(at, 80) },
      ],
      room: {
        kind: 'CLASSROOM',
        seats: 48,
        layout: 'ISLANDS',
        equipment: ['PROJECTOR', 'MOVABLE_DESKS'],
        venueId: at.venue('room202'),
      },
      discussion: { form: 'PLENARY', questions: ['同一位居民一个月来了九次，登记还要不要做，怎样做？'] },
      test: null,
    }),
  },
];
