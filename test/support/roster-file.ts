import { countyUnits, type UnitSeed } from '../../src/demo/people/units.js';
import { checkDigit } from '../../src/features/people/domain/identity-number.js';
import { writeSpreadsheet } from '../../src/platform/spreadsheet/write-spreadsheet.js';

const SURNAMES = [...'赵钱孙周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [
  '建平',
  '秀兰',
  '志明',
  '丽华',
  '国强',
  '春燕',
  '文军',
  '玉梅',
  '海涛',
  '晓红',
  '德友',
  '桂英',
  '永康',
  '雪琴',
];

const COLUMNS = ['序号', '姓名', '身份证号', '手机号', '社区', '居民小组', '单位', '人员类别', '职务', '政治面貌'];

/** How many of each category the establishment has (domain: 817 = 59 + 85 + 108 + 565). */
const SECTION_STAFF = 59;
const welfarePosts = (community: number): number => (community === 0 ? 7 : 6);

/** A valid identity number of an area that was never given out; the 17th digit is odd for men. */
function identityNumber(index: number): string {
  const year = 1960 + (index % 38);
  const month = String(1 + (index % 12)).padStart(2, '0');
  const day = String(1 + (index % 28)).padStart(2, '0');
  const first17 = `360991${year}${month}${day}${String(index % 1000).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}

/**
 * A clean roster of the county of the demonstration: 817 other people, the establishment to the number, every unit by
 * its own name.
 */
export async function cleanRoster(): Promise<Buffer> {
  const units = countyUnits();
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const rows: string[][] = [];
  const add = (unit: UnitSeed, category: string, position: string): void => {
    const index = rows.length;
    const above: string[] = [];
    for (let key = unit.parentKey; key !== null; key = byKey.get(key)!.parentKey) above.unshift(byKey.get(key)!.name);
    const [, community = '', group = ''] = above;
    rows.push([
      String(index + 1),
      SURNAMES[index % SURNAMES.length]! + GIVEN[index % GIVEN.length]!,
      identityNumber(index),
      `1980000${String(index + 1).padStart(4, '0')}`,
      community,
      group,
      unit.name,
      category,
      position,
      index % 3 === 0 ? '中共党员' : '群众',
    ]);
  };
  const sections = units.filter((unit) => unit.kind === 'SECTION');
  for (let post = 0; post < SECTION_STAFF; post++) add(sections[post % sections.length]!, '编制干部', '科员');
  units
    .filter((unit) => unit.kind === 'COMMUNITY')
    .forEach((unit, community) => {
      for (let post = 0; post < welfarePosts(community); post++) add(unit, '公益性岗位', '社区工作者');
    });
  for (const unit of units) {
    if (unit.kind === 'RESIDENT_GROUP') add(unit, '居民小组长', '居民小组长');
    if (unit.kind === 'COURTYARD') add(unit, '楼院长', '楼院长');
  }
  return writeSpreadsheet(
    '花名册',
    COLUMNS.map((title) => ({ title })),
    rows,
  );
}
