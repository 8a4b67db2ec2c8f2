import type { PersonnelCategory } from '../../kernel/access.js';
import type { Sex } from './identities.js';
import { communityKey, ROOT, sectionKey, type CommunityName } from './units.js';

/** People with a part to play; all others are drawn. */
export interface CastMember {
  readonly key: string;
  readonly name: string;
  readonly sex: Sex;
  readonly category: PersonnelCategory;
  readonly unitKey: string;
  readonly position: string;
  readonly secondedTo?: string;
}

const staff = (key: string, name: string, sex: Sex, unitKey: string, position: string): CastMember => ({
  key,
  name,
  sex,
  category: 'CAREER_STAFF',
  unitKey,
  position,
});

/** Staff at headquarters: a leader and the offices of the demonstration's accounts. */
const HEADQUARTERS: readonly CastMember[] = [
  staff('leader', '解红兵', 'M', ROOT, '党工委书记'),
  staff('personnel', '易小芳', 'F', sectionKey('人秘股'), '股长'),
  staff('committee', '查晓峰', 'M', sectionKey('党群股'), '股长'),
  staff('finance', '巫志明', 'M', sectionKey('事务股'), '会计'),
  staff('training', '单雪梅', 'F', sectionKey('教育培训股'), '股长'),
  staff('teacher', '帅文静', 'F', sectionKey('教育培训股'), '科员'),
  staff('auditor', '仇海英', 'F', sectionKey('督查协调股'), '科员'),
  staff('sysadmin', '聂明轩', 'M', sectionKey('信息技术股'), '科员'),
  staff('secadmin', '区志远', 'M', sectionKey('信息技术股'), '科员'),
];

const SECRETARIES: readonly (readonly [community: CommunityName, name: string, sex: Sex])[] = [
  ['冯川', '余建国', 'M'],
  ['应星', '帅建华', 'M'],
  ['狮山', '谢文斌', 'M'],
  ['潦滨', '严秋香', 'F'],
  ['书院', '熊丽萍', 'F'],
  ['南门', '彭海涛', 'M'],
  ['东门', '曾晓燕', 'F'],
  ['桥北', '黄雪艳', 'F'],
  ['新街', '邓国平', 'M'],
  ['华林', '万长青', 'M'],
  ['黄溪', '胡春梅', 'F'],
  ['迎宾', '涂丽华', 'F'],
  ['文峰', '喻丽娟', 'F'],
  ['天工', '钟秀英', 'F'],
];

export const secretaryKey = (community: CommunityName): string => `secretary:${community}`;

export const CAST: readonly CastMember[] = [
  ...HEADQUARTERS,
  ...SECRETARIES.map(([community, name, sex], index): CastMember => ({
    ...staff(secretaryKey(community), name, sex, sectionKey(index % 2 === 0 ? '党群股' : '综治股'), '科员'),
    secondedTo: communityKey(community),
  })),
  {
    key: 'trainee',
    name: '周敏',
    sex: 'F',
    category: 'PUBLIC_WELFARE_POST',
    unitKey: communityKey('华林'),
    position: '社区工作者',
  },
  {
    key: 'minority',
    name: '古丽米热·艾山',
    sex: 'F',
    category: 'PUBLIC_WELFARE_POST',
    unitKey: communityKey('应星'),
    position: '社区工作者',
  },
];

/** Trainees from outside who have an account. */
export const OUTSIDE_CAST: readonly CastMember[] = [
  {
    key: 'contact',
    name: '欧阳雪',
    sex: 'F',
    category: 'EXTERNAL_TRAINEE',
    unitKey: 'outside:靖安县:0',
    position: '联络员',
  },
  {
    key: 'visitor',
    name: '梁思远',
    sex: 'M',
    category: 'EXTERNAL_TRAINEE',
    unitKey: 'outside:章贡区:0',
    position: '社区工作者',
  },
];
