import { describe, expect, it } from '@jest/globals';
import { partOf, reachRow, ruleInForce, scaleOf, targetState, yearsToChoose, type HourTarget } from './model';

describe('the bars of the chart', () => {
  it.each([
    [[], 0],
    [[{ mean: 12, target: 90 }], 90],
    [[{ mean: 120, target: 90 }], 120],
    [[{ mean: 3, target: null }], 3],
    [[{ mean: -2, target: null }], 0],
  ])('end at the highest mean or target', (rows, scale) => {
    expect(scaleOf(rows)).toBe(scale);
  });
  it.each([
    [45, 90, 50],
    [0, 0, 0],
    [100, 90, 100],
    [-4, 90, 0],
  ])('are %s of %s', (value, scale, part) => {
    expect(partOf(value, scale)).toBe(part);
  });
});

describe('a bar', () => {
  const reach = { people: 25, total: 180, lectured: 12, attended: 168, perPerson: 7.2, reached: 0 };
  it('counts only those who have the target beside it', () => {
    const row = reachRow('u1', '华林社区', { ...reach, target: 90, withTarget: 7, perPersonWithTarget: 15.5 });
    expect(row).toMatchObject({ mean: 15.5, counted: 7 });
  });
  it('counts everybody where there is no target', () => {
    const row = reachRow('u1', '华林社区', { ...reach, target: null, withTarget: 0, perPersonWithTarget: null });
    expect(row).toMatchObject({ mean: 7.2, counted: 25 });
  });
});

describe('the years to choose', () => {
  it.each([
    [2026, 2026, [2026, 2025, 2024, 2023, 2022]],
    [2026, 2019, [2026, 2025, 2024, 2023, 2022, 2019]],
    [2026, 2027, [2027, 2026, 2025, 2024, 2023, 2022]],
  ])('in %i with %i chosen', (now, chosen, years) => {
    expect(yearsToChoose(now, chosen)).toEqual(years);
  });
});

describe('the conversion in force', () => {
  const rules = [
    { id: 3, effectiveOn: '2027-01-01' },
    { id: 2, effectiveOn: '2026-01-01' },
    { id: 4, effectiveOn: '2026-01-01' },
    { id: 1, effectiveOn: '2018-01-01' },
  ];
  it.each([
    ['2017-12-31', undefined],
    ['2018-01-01', 1],
    ['2026-11-23', 4],
    ['2027-01-01', 3],
  ])('on %s', (day, id) => {
    expect(ruleInForce(rules, day)?.id).toBe(id);
  });
});

describe('a target', () => {
  const target = (id: number, category: HourTarget['category'], fromYear: number): HourTarget => ({
    id,
    category,
    fromYear,
    hours: 90,
    basisDocument: '条例',
    isDefault: false,
  });
  const all = [
    target(4, 'CAREER_STAFF', 2027),
    target(3, 'CAREER_STAFF', 2026),
    target(2, 'CAREER_STAFF', 2026),
    target(1, 'GROUP_LEADER', 2018),
  ];
  it.each([
    [4, 'TO_COME'],
    [3, 'HOLDS'],
    [2, 'REPLACED'],
    [1, 'HOLDS'],
  ])('number %i %s', (id, state) => {
    const [one] = all.filter((target) => target.id === id);
    expect(one && targetState(one, all, 2026)).toBe(state);
  });
});
