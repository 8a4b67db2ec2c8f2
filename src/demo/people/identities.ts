import { checkDigit } from '../../features/people/domain/identity-number.js';
import { addDays, type BusinessDate } from '../../kernel/calendar.js';
import type { Random } from '../random.js';

export type Sex = 'M' | 'F';

const COMMON = [...'余帅廖熊甘彭徐刘邓周涂赖钟罗宋胡黄万谢严龚易闵巫喻晏袁卢聂丁范张王李陈杨吴江汪潘叶程邹况幸敖漆习'];
/** Surnames that are read in another way than the character alone, and double ones. */
const RARE = ['曾', '查', '仇', '单', '解', '区', '欧阳', '上官'];
const MALE_OLD = [
  '水根',
  '金发',
  '国庆',
  '建国',
  '志刚',
  '卫东',
  '春生',
  '冬生',
  '长根',
  '大庆',
  '明生',
  '细毛',
  '火根',
  '德胜',
  '福生',
  '友根',
  '建华',
  '国平',
  '爱国',
  '小平',
  '新民',
  '永辉',
  '光明',
  '志平',
  '和平',
  '四海',
  '龙根',
  '发根',
];
const FEMALE_OLD = [
  '春莲',
  '秀英',
  '桂香',
  '玉珍',
  '秋香',
  '冬梅',
  '细妹',
  '金莲',
  '水英',
  '菊香',
  '兰英',
  '爱华',
  '月娥',
  '丽华',
  '美英',
  '红梅',
  '小红',
  '素珍',
  '凤英',
  '秀云',
  '招娣',
  '桂兰',
  '翠英',
  '荷花',
  '玉兰',
  '小芳',
];
const MALE_YOUNG = [
  '志远',
  '文斌',
  '明轩',
  '俊杰',
  '子豪',
  '浩然',
  '宇航',
  '嘉伟',
  '晓峰',
  '志成',
  '海波',
  '文涛',
  '思源',
  '鹏飞',
  '建明',
  '伟平',
  '振宇',
  '旭东',
  '家乐',
  '立新',
  '少华',
  '云飞',
  '凯',
  '磊',
  '涛',
  '亮',
];
const FEMALE_YOUNG = [
  '静怡',
  '雪梅',
  '晓燕',
  '小兰',
  '思琪',
  '雨欣',
  '丽娟',
  '文静',
  '婷婷',
  '欣怡',
  '海燕',
  '梦洁',
  '美华',
  '晓玲',
  '敏',
  '婷',
  '琴',
  '芳',
  '艳',
  '雯',
  '佳慧',
  '若兰',
  '紫薇',
  '秋月',
  '春梅',
  '海英',
];

/** Names, identity and phone numbers that fit together and belong to nobody. */
export class Identities {
  private readonly idNumbers = new Set<string>();
  private phones = 0;

  constructor(
    private readonly random: Random,
    private readonly taken: ReadonlySet<string>,
  ) {}

  name(sex: Sex, birthYear: number): string {
    const older = birthYear < 1978;
    const given = sex === 'M' ? (older ? MALE_OLD : MALE_YOUNG) : older ? FEMALE_OLD : FEMALE_YOUNG;
    for (;;) {
      const surname = this.random.chance(0.05) ? this.random.pick(RARE) : this.random.pick(COMMON);
      const name = surname + this.random.pick(given);
      if (!this.taken.has(name)) return name;
    }
  }

  birthDate(asOf: BusinessDate, ageFrom: number, ageTo: number): BusinessDate {
    return addDays(asOf, -this.random.between(ageFrom * 365 + 10, ageTo * 365));
  }

  /**
   * 18 characters with the right check digit. The area code 360990 was never given out and the sequence begins at 900, so
   * the number cannot be that of a living person.
   */
  idNumber(birthDate: BusinessDate, sex: Sex): string {
    for (;;) {
      const sequence = 900 + this.random.between(0, 49) * 2 + (sex === 'M' ? 1 : 0);
      const first17 = `360990${birthDate.replaceAll('-', '')}${sequence}`;
      const number = first17 + checkDigit(first17);
      if (this.idNumbers.has(number)) continue;
      this.idNumbers.add(number);
      return number;
    }
  }

  /** 199 0000 0001 and on: the shape of a mobile number in a block that is not in use. */
  phone(): string {
    this.phones += 1;
    return `1990000${String(this.phones).padStart(4, '0')}`;
  }
}
