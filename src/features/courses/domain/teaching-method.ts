/** 教学方式: the seven teaching methods of the centre (founding document). */
export const TEACHING_METHODS = [
  'CLASSROOM', // 课堂
  'CEREMONY', // 仪式
  'AUDIOVISUAL', // 音像
  'INTERVIEW', // 访谈
  'SCENARIO', // 情景
  'ON_SITE', // 现场
  'EXTENSION', // 延伸
] as const;
export type TeachingMethod = (typeof TEACHING_METHODS)[number];

/** The letters of a call number (索书号): the initials of the method's Chinese name; 仪式 is YI because YS is 延伸. */
const CALL_NUMBER_PREFIX: Readonly<Record<TeachingMethod, string>> = {
  CLASSROOM: 'KT',
  CEREMONY: 'YI',
  AUDIOVISUAL: 'YX',
  INTERVIEW: 'FT',
  SCENARIO: 'QJ',
  ON_SITE: 'XC',
  EXTENSION: 'YS',
};

/** `KT-07`, `KT-12`, `KT-118`: at least two digits, counted per method. */
export function callNumber(method: TeachingMethod, number: number): string {
  return `${CALL_NUMBER_PREFIX[method]}-${String(number).padStart(2, '0')}`;
}

/** 学习方式: how a course is taken. A course may offer several. */
export const LEARNING_MODES = [
  'IN_PERSON', // 到场
  'ONLINE', // 在线
  'ASSIGNMENT', // 延伸任务
] as const;
export type LearningMode = (typeof LEARNING_MODES)[number];
