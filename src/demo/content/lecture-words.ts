/** What people write and say around the lectures of the demonstration. */

export const TOPIC_RETURNED_WORDS = [
  '题目偏大，建议只讲一件事，案例用本社区的。',
  '提纲里缺少“怎么办”，请补两条可操作的做法。',
  '与上季一讲相近，请换一个角度。',
] as const;

export const PREPARATION_NOTES = [
  '三讲合看：先讲事、后讲理，案例不重复；每讲留十分钟提问。',
  '建议压缩政策原文，多用现场照片和表格；统一片头。',
  '数据口径再核一次，涉及居民的材料隐去姓名和门牌。',
] as const;

export const REHEARSAL_PASSED_WORDS = [
  '节奏合适，案例讲得清楚。',
  '声音再放开些，可以。',
  '时间掌握得好，通过。',
] as const;

export const REHEARSAL_REVISE_WORDS = '超时八分钟，第二部分请压缩，课件第5页数字与文字不一致，改后再试。';

export const WAIVED_FOR_SUBSTITUTE = '临时替讲，时间不足，未再组织';

export const RATING_COMMENTS = [
  '案例就在身边，听得懂、用得上。',
  '流程图很清楚，回去就照着做。',
  '希望把表格模板发给大家。',
  '讲得实在，要是再多留点提问时间更好。',
  '数据很有说服力。',
  '建议下次带一位居民来讲讲感受。',
  '语速稍快，后面几页没来得及记。',
  '第二部分讲得特别好，听懂了为什么。',
] as const;

/** 免排 in force or over, with days counted from today. */
export const EXEMPTIONS = [
  { kind: 'MATERNITY', reason: '按规定休满后恢复排讲', from: -46, until: 142 },
  { kind: 'STUDY', reason: '脱产攻读本科，学期结束后恢复排讲', from: -80, until: 215 },
  { kind: 'SICK', reason: '术后休养', from: -140, until: -95 },
  { kind: 'OTHER_DUTY', reason: '抽调县委巡察组', from: 12, until: 74 },
] as const;

/** 不便日期, entered by the cadres themselves. */
export const UNAVAILABLE_REASONS = [
  '带队参加市里交流学习',
  '孩子学校家长会',
  '综治值班已排定',
  '居民代表会议',
  '参加职业资格考试',
  '陪老人住院',
  '外出招商对接',
  '婚假',
  '年度体检复查',
  '迎检值守',
] as const;

export const STORY_WORDS = {
  override: '与全县防汛桌面推演冲突，报党工委同意后顺延一周',
  pin: '在全市社区工作者案例大赛获一等奖，请其来讲获奖案例',
  substitution: '突发急性阑尾炎住院，由本社区同志替讲',
  excusedMiss: '当日突降暴雨，在辖区转移安置群众，事后补报请假',
  unexcusedMiss: '未到场，也未请假，电话未接通',
  swapDone: '那一周抽去普查培训，想与后面的同志对调',
  swapOpen: '当周社区有居民代表会议要主持，脱不开身，想与前后月份的同志对调',
  swapAccepted: '已报名当周的社工考试，恳请哪位同志对调',
} as const;

/** What the trainee won the prize with, and is asked to tell here. */
export const PRIZE_TOPIC = '一件邻里纠纷的三次调解';

/** Topics that belong to months of the year. */
export const SEASONAL_TOPICS: readonly { readonly words: RegExp; readonly months: readonly number[] }[] = [
  { words: /汛期/, months: [4, 5, 6, 7] },
  { words: /暑期|防溺水/, months: [5, 6, 7] },
  { words: /假期安排/, months: [1, 6, 7, 12] },
  { words: /年终|组织生活会/, months: [1, 2, 11, 12] },
  { words: /医保参保/, months: [9, 10, 11, 12] },
];
