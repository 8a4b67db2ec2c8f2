import { describe, expect, it } from '@jest/globals';
import { baseKey, nameKey, UnitIndex, type KnownUnit } from './unit-index.js';

const unit = (id: number, parent: KnownUnit | null, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  parentId: parent?.id ?? null,
  tree: 'COUNTY',
  kind: 'COMMUNITY',
  status: 'ACTIVE',
  path: `${parent?.path ?? '/'}${id}/`,
  name,
  partyName: null,
  administrationName: null,
  ...more,
});

const top = unit(1, null, '社区党工委', { administrationName: '社区管委会' });
const fengchuan = unit(2, top, '冯川社区', { partyName: '冯川社区党委', administrationName: '冯川社区居委会' });
const yingxing = unit(3, top, '应星社区');
const groupA = unit(4, fengchuan, '第一居民小组');
const groupB = unit(5, yingxing, '第一居民小组');
const closed = unit(6, top, '旧城社区', { status: 'CLOSED' });
const index = new UnitIndex([top, fengchuan, yingxing, groupA, groupB, closed]);

describe('the unit that a roster means', () => {
  it.each<[string[], number, 'FOUND' | 'NEAR']>([
    [['冯川社区'], 2, 'FOUND'],
    [['冯 川 社区'], 2, 'FOUND'],
    [['冯川社区居委会'], 2, 'FOUND'],
    [['冯川社区党委'], 2, 'FOUND'],
    [['应星社区居委会'], 3, 'NEAR'],
    [['应星'], 3, 'NEAR'],
    [['奉新县应星社区居民委员会'], 3, 'NEAR'],
    [['冯川社区', '第一居民小组'], 4, 'FOUND'],
    [['应星社区/第一居民小组'], 5, 'FOUND'],
    [['应星社区—1组'], 5, 'FOUND'],
    [['应星', '第1小组'], 5, 'FOUND'],
    [['旧城社区'], 6, 'FOUND'],
    [['社区管委会'], 1, 'FOUND'],
  ])('%j', (levels, id, kind) => {
    expect(index.find(levels)).toMatchObject({ kind, unit: { id } });
  });

  it('is not guessed where several have the name', () => {
    const match = index.find(['第一居民小组']);
    expect(match).toMatchObject({ kind: 'AMBIGUOUS' });
    expect(match.kind === 'AMBIGUOUS' && match.choices.map((choice) => index.pathText(choice))).toEqual([
      '冯川社区/第一居民小组',
      '应星社区/第一居民小组',
    ]);
  });

  it('is proposed where one character is wrong, and only where one unit comes near', () => {
    expect(index.find(['冯州社区'])).toMatchObject({ kind: 'NONE', nearest: { id: 2 } });
    expect(index.find(['月亮社区'])).toEqual({ kind: 'NONE', nearest: null });
    expect(index.find([])).toEqual({ kind: 'NONE', nearest: null });
  });

  it('compares names by what they say', () => {
    expect(nameKey('第十二居民小组')).toBe(nameKey('12 组'));
    expect(nameKey('二十一组')).toBe('21组');
    expect(baseKey('应星社区党总支')).toBe('应星');
    expect(baseKey('社区')).toBe('社区');
  });
});
