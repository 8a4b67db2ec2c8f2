import type { PersonnelCategory } from '../../../kernel/access.js';

/** 适合谁: the groups a course is made for. Staff on posts and public-welfare posts are both 社区干部. */
export const AUDIENCES = [
  'COMMUNITY_CADRE', // 社区干部
  'GROUP_LEADER', // 居民小组长
  'COURTYARD_HEAD', // 楼院长
  'EXTERNAL_TRAINEE', // 外单位学员
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The categories of personnel (人员类别) behind each group. */
const AUDIENCE_CATEGORIES: Readonly<Record<Audience, readonly PersonnelCategory[]>> = {
  COMMUNITY_CADRE: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'],
  GROUP_LEADER: ['GROUP_LEADER'],
  COURTYARD_HEAD: ['COURTYARD_HEAD'],
  EXTERNAL_TRAINEE: ['EXTERNAL_TRAINEE'],
};

/** Everybody a course is made for, as categories of personnel. */
export function categoriesOf(audience: readonly Audience[]): PersonnelCategory[] {
  return audience.flatMap((group) => [...AUDIENCE_CATEGORIES[group]]);
}
