import type { UnitKind } from '../../features/people/domain/unit-kinds.js';

/** A unit of the demonstration; `key` is how people and classes name it. */
export interface UnitSeed {
  readonly key: string;
  readonly parentKey: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly partyName: string | null;
  readonly administrationName: string | null;
  readonly openedOn: string;
}

export const ROOT = 'county';
/** 股室: four are named by the founding document, four carry neutral names. */
export const SECTIONS = [
  '人秘股',
  '党群股',
  '综治股',
  '事务股',
  '教育培训股',
  '服务保障股',
  '督查协调股',
  '信息技术股',
] as const;
export const COMMUNITIES = [
  '冯川',
  '应星',
  '狮山',
  '潦滨',
  '书院',
  '南门',
  '东门',
  '桥北',
  '新街',
  '华林',
  '黄溪',
  '迎宾',
  '文峰',
  '天工',
] as const;
export type CommunityName = (typeof COMMUNITIES)[number];

/** 108 groups: eight in the first ten communities, seven in the last four. */
const groupsOf = (community: number): number => (community < 10 ? 8 : 7);
export const GROUP_COUNT = 108;
/** 565 courtyards: five in each group, and a sixth in the first 25. */
const courtyardsOf = (group: number): number => (group < 25 ? 6 : 5);

const LANES = [
  '文昌巷',
  '书院路',
  '迎宾路',
  '桂花巷',
  '南门街',
  '沿河路',
  '狮山路',
  '纺织厂宿舍',
  '水门巷',
  '青石巷',
  '民主路',
  '冯川路',
  '老粮站',
  '东风巷',
  '新生巷',
  '果园路',
  '学前街',
  '金桥路',
  '柳溪巷',
  '农机厂宿舍',
  '米市街',
  '竹山路',
  '清风巷',
  '北河街',
];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];
/** 党委、党总支、党支部 by the size of the community. */
const PARTY_RANKS = [
  '党委',
  '党总支',
  '党委',
  '党总支',
  '党委',
  '党总支',
  '党总支',
  '党支部',
  '党总支',
  '党支部',
  '党支部',
  '党支部',
  '党总支',
  '党支部',
];

const OPENED = '2018-06-01';

export const communityKey = (name: CommunityName): string => `community:${name}`;
export const sectionKey = (name: (typeof SECTIONS)[number]): string => `section:${name}`;

/** The county's own tree: 1 + 8 + 14 + 108 + 565 units. */
export function countyUnits(): UnitSeed[] {
  const units: UnitSeed[] = [
    {
      key: ROOT,
      parentKey: null,
      kind: 'PARTY_WORK_COMMITTEE',
      name: '奉新县社区党工委',
      partyName: '中共奉新县社区工作委员会',
      administrationName: '奉新县社区管理委员会',
      openedOn: OPENED,
    },
  ];
  for (const name of SECTIONS) {
    units.push({
      key: sectionKey(name),
      parentKey: ROOT,
      kind: 'SECTION',
      name,
      partyName: null,
      administrationName: null,
      openedOn: OPENED,
    });
  }
  let group = 0;
  for (const [index, name] of COMMUNITIES.entries()) {
    const key = communityKey(name);
    units.push({
      key,
      parentKey: ROOT,
      kind: 'COMMUNITY',
      name: `${name}社区`,
      partyName: `${name}社区${PARTY_RANKS[index] ?? '党支部'}`,
      administrationName: `${name}社区居委会`,
      openedOn: OPENED,
    });
    for (let number = 0; number < groupsOf(index); number++) {
      units.push(...groupUnits(key, name, number, group));
      group += 1;
    }
  }
  return units;
}

function groupUnits(communityUnit: string, community: string, number: number, group: number): UnitSeed[] {
  const key = `group:${group}`;
  const name = `第${NUMERALS[number] ?? number + 1}居民小组`;
  const lane = LANES[group % LANES.length] ?? '';
  const party = `${community}社区${name}${group % 3 === 0 ? '党支部' : '党小组'}`;
  const courtyards = Array.from({ length: courtyardsOf(group) }, (_, index): UnitSeed => ({
    key: `courtyard:${group}:${index}`,
    parentKey: key,
    kind: 'COURTYARD',
    name: `${lane}${index * 2 + 1 + (group % 5) * 12}号楼院`,
    partyName: null,
    administrationName: null,
    openedOn: OPENED,
  }));
  return [
    {
      key,
      parentKey: communityUnit,
      kind: 'RESIDENT_GROUP',
      name,
      partyName: party,
      administrationName: null,
      openedOn: OPENED,
    },
    ...courtyards,
  ];
}

/** 设区市 of Jiangxi with some of their counties. */
const CITIES: readonly (readonly [city: string, counties: readonly string[]])[] = [
  ['南昌市', ['东湖区', '西湖区', '南昌县']],
  ['景德镇市', ['珠山区', '浮梁县']],
  ['萍乡市', ['安源区', '上栗县']],
  ['九江市', ['浔阳区', '修水县', '永修县']],
  ['新余市', ['渝水区', '分宜县']],
  ['鹰潭市', ['月湖区', '余江区']],
  ['赣州市', ['章贡区', '南康区', '信丰县']],
  ['吉安市', ['吉州区', '泰和县']],
  ['宜春市', ['袁州区', '高安市', '靖安县', '宜丰县']],
  ['抚州市', ['临川区', '南城县']],
  ['上饶市', ['信州区', '鄱阳县', '婺源县']],
];
export const PROVINCE = 'province';
export const YICHUN = 'city:宜春市';
const UNIT_NAMES = [
  '青山街道桃源社区',
  '城东街道滨河社区',
  '湖滨街道新村社区',
  '民政局基层政权股',
  '社区工作服务中心',
  '朝阳街道北苑社区',
  '金山镇和平社区',
];

/** The trainees' tree: province → city → county → unit. */
export function outsideUnits(): UnitSeed[] {
  const plain = (key: string, parentKey: string | null, kind: UnitKind, name: string): UnitSeed => ({
    key,
    parentKey,
    kind,
    name,
    partyName: null,
    administrationName: null,
    openedOn: OPENED,
  });
  const units = [plain(PROVINCE, null, 'PROVINCE', '江西省')];
  let county = 0;
  for (const [city, counties] of CITIES) {
    units.push(plain(`city:${city}`, PROVINCE, 'CITY', city));
    for (const name of counties) {
      const key = `outside-county:${name}`;
      units.push(plain(key, `city:${city}`, 'COUNTY', name));
      const unitCount = city === '宜春市' ? 2 : 1;
      for (let index = 0; index < unitCount; index++) {
        const unit = UNIT_NAMES[(county + index * 3) % UNIT_NAMES.length] ?? '';
        units.push(plain(`outside:${name}:${index}`, key, 'OUTSIDE_UNIT', `${name}${unit}`));
      }
      county += 1;
    }
  }
  return units;
}
