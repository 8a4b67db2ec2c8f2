import { describe, expect, it } from '@jest/globals';
import { groupFault, NearestUnit, RotationMap, type RotatingUnit } from './rotation.js';

const unit = (id: number, kind: RotatingUnit['kind'], path: string, name = `单位${id}`): RotatingUnit => ({
  id,
  kind,
  path,
  name,
});
const headquarters = unit(1, 'PARTY_WORK_COMMITTEE', '/1/', '机关');
const personnel = unit(2, 'SECTION', '/1/2/', '人秘股');
const party = unit(3, 'SECTION', '/1/3/', '党群股');
const hualin = unit(10, 'COMMUNITY', '/1/10/', '华林社区');
const huangxi = unit(11, 'COMMUNITY', '/1/11/', '黄溪社区');
const all = [headquarters, personnel, party, hualin, huangxi];
const known = new Map(all.map((one) => [one.id, one]));

describe('which rotation unit people belong to', () => {
  const plain = new RotationMap(all, []);
  it.each([
    ['headquarters', '/1/', 'unit:1', '机关'],
    ['a section goes with headquarters', '/1/2/', 'unit:1', '机关'],
    ['a community', '/1/10/', 'unit:10', '华林社区'],
    ['a group of residents goes with its community', '/1/10/70/', 'unit:10', '华林社区'],
    ['a courtyard too', '/1/10/70/500/', 'unit:10', '华林社区'],
  ])('%s', (_, path, key, name) => expect(plain.placeOf(path)).toMatchObject({ key, name }));

  it('is nothing outside the organisation', () => expect(plain.placeOf('/900/')).toBeNull());

  const divided = new RotationMap(all, [
    { id: 5, name: '人秘股', unitIds: [2] },
    { id: 6, name: '华林黄溪', unitIds: [10, 11] },
  ]);
  it.each([
    ['a section split off', '/1/2/', 'group:5'],
    ['the rest of headquarters stays', '/1/3/', 'unit:1'],
    ['communities merged', '/1/10/', 'group:6'],
    ['with what is below them', '/1/11/80/', 'group:6'],
  ])('%s', (_, path, key) => expect(divided.placeOf(path)?.key).toBe(key));

  it('leaves the communities alone when headquarters stands in a group', () => {
    const grouped = new RotationMap(all, [{ id: 7, name: '机关与华林', unitIds: [1, 10] }]);
    expect(['/1/', '/1/2/', '/1/10/', '/1/11/'].map((path) => grouped.placeOf(path)?.key)).toEqual([
      'group:7',
      'group:7',
      'group:7',
      'unit:11',
    ]);
  });
});

describe('groups', () => {
  it.each([
    ['nothing at all', [], null],
    ['a split', [{ name: '人秘股', unitIds: [2] }], null],
    ['a merge', [{ name: '华林黄溪', unitIds: [10, 11] }], null],
    ['headquarters with a community', [{ name: '机关华林', unitIds: [1, 10] }], null],
    [
      'a section beside the rest of headquarters with a community',
      [
        { name: '机关华林', unitIds: [1, 10] },
        { name: '人秘股', unitIds: [2] },
      ],
      null,
    ],
    ['an empty one', [{ name: '空', unitIds: [] }], 'ROTATION.GROUP_EMPTY'],
    [
      'two of one name',
      [
        { name: '甲', unitIds: [2] },
        { name: '甲', unitIds: [3] },
      ],
      'ROTATION.NAME_TWICE',
    ],
    ['a unit that is not there', [{ name: '甲', unitIds: [2, 99] }], 'ROTATION.UNIT_UNKNOWN'],
    [
      'a unit in two groups',
      [
        { name: '甲', unitIds: [10, 11] },
        { name: '乙', unitIds: [10, 2] },
      ],
      'ROTATION.UNIT_TWICE',
    ],
    ['a unit twice in one', [{ name: '甲', unitIds: [2, 2] }], 'ROTATION.UNIT_TWICE'],
    ['a section with headquarters above it', [{ name: '甲', unitIds: [1, 2] }], 'ROTATION.UNIT_NESTED'],
    ['a community alone', [{ name: '甲', unitIds: [10] }], 'ROTATION.GROUP_POINTLESS'],
  ])('%s', (_, groups, code) => expect(groupFault(groups, known)?.code ?? null).toBe(code));

  it('names the unit and both groups', () => {
    const groups = [
      { name: '甲', unitIds: [10, 11] },
      { name: '乙', unitIds: [10, 2] },
    ];
    expect(groupFault(groups, known)).toEqual({
      code: 'ROTATION.UNIT_TWICE',
      unit: '华林社区',
      groups: ['甲', '乙'],
    });
  });
});

describe('the nearest choice', () => {
  it('is the unit itself, or the first above it', () => {
    const nearest = new NearestUnit(all);
    expect(['/1/', '/1/3/', '/1/10/70/', '/9/'].map((path) => nearest.of(path))).toEqual([1, 3, 10, null]);
  });
});
