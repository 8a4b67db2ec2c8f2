import type { PersonnelCategory } from '../../../kernel/access.js';

/** Words people write for a 人员类别, most specific first. */
const SPELLINGS: readonly (readonly [RegExp, PersonnelCategory])[] = [
  [/外聘|师资|讲师|教师|专家|lecturer/i, 'LECTURER'],
  [/外单位|外来|外地|外县|外市|external|trainee|学员/i, 'EXTERNAL_TRAINEE'],
  [/公益|协理员|welfare/i, 'PUBLIC_WELFARE_POST'],
  [/楼院|楼栋|楼长|院长|courtyard/i, 'COURTYARD_HEAD'],
  [/小组长|组长|group/i, 'GROUP_LEADER'],
  [/编制|在编|编内|事业|公务员|下沉|career/i, 'CAREER_STAFF'],
];

/** The category that a word of a roster means, or `null`. Codes (`CAREER_STAFF`) are understood too. */
export function parseCategory(text: string): PersonnelCategory | null {
  const clean = text.normalize('NFKC').replace(/\s/g, '');
  if (clean === '') return null;
  // 非编, 编外: the opposite of what the word alone would say
  if (/非编|编外|无编/.test(clean)) return 'PUBLIC_WELFARE_POST';
  return SPELLINGS.find(([pattern]) => pattern.test(clean))?.[1] ?? null;
}

/** The category that a post (岗位) gives away, for the hint "the post is 组长, the category looks like 居民小组长". */
export function categoryOfPosition(position: string): PersonnelCategory | null {
  const clean = position.normalize('NFKC').replace(/\s/g, '');
  if (/楼院长|楼长|楼栋长|院长/.test(clean)) return 'COURTYARD_HEAD';
  if (/^(?:居民小组)?(?:小)?组长$|小组长/.test(clean)) return 'GROUP_LEADER';
  return null;
}

/** Said in so many words that a cadre is lent to a community (下沉). */
export function saysSeconded(text: string): boolean {
  return /下沉|借调|挂职/.test(text);
}
