import { describe, expect, it } from '@jest/globals';
import { compareEstablishment, explainDifference, subtreeQuota } from './establishment.js';
import { loginBase, takeLoginName } from './login-name.js';
import { evaluateRow, type KnownPerson, type RowSurroundings } from './roster-evaluation.js';
import type { RosterValues } from './roster-values.js';

const values: RosterValues = {
  name: '王伟',
  idNumber: 'ID',
  phone: 'PHONE',
  unitId: 2,
  category: 'PUBLIC_WELFARE_POST',
  position: null,
  sex: 'M',
  birthDate: '1980-01-01',
  joinedOn: null,
  partyMember: null,
  partyJoinedOn: null,
  email: null,
  bankCard: null,
  bankName: null,
  seconded: null,
  note: null,
};
const person: KnownPerson = {
  id: 7,
  name: '王伟',
  idHash: 'id',
  phoneHash: 'phone',
  bankHash: null,
  unitId: 2,
  category: 'PUBLIC_WELFARE_POST',
  position: '科员',
  sex: 'M',
  birthDate: '1980-01-01',
  joinedOn: '2020-01-01',
  partyMember: true,
  partyJoinedOn: null,
  email: 'w@example.cn',
  bankName: null,
  seconded: false,
  note: null,
  active: true,
  reachable: true,
};
const alone: RowSurroundings = {
  hashes: { id: 'id', phone: 'phone', bank: null },
  twinRows: [],
  samePhoneRows: [],
  byId: null,
  byPhone: [],
  byName: [],
};
const evaluate = (around: Partial<RowSurroundings>, over: Partial<RosterValues> = {}) =>
  evaluateRow({ ...values, ...over }, [], { ...alone, ...around });
const noId = { hashes: { id: null, phone: 'phone', bank: null } };

describe('whom a row means', () => {
  it('nobody known: a new person', () => {
    expect(evaluate({})).toMatchObject({ change: 'NEW', personId: null, problems: [] });
  });

  it('the same identity number: that person, unchanged; what the file leaves blank changes nothing', () => {
    expect(evaluate({ byId: person, byPhone: [person] })).toMatchObject({
      change: 'UNCHANGED',
      personId: 7,
      problems: [],
    });
  });

  it('names the fields that change', () => {
    expect(evaluate({ byId: person }, { unitId: 3, position: '主任', partyMember: false })).toMatchObject({
      change: 'UPDATE',
      changedFields: ['unit', 'position', 'partyMember'],
    });
    expect(evaluate({ byId: { ...person, active: false } })).toMatchObject({
      change: 'UPDATE',
      changedFields: ['unit'],
    });
    expect(evaluate({ byId: person }, { name: '王炜' })).toMatchObject({
      problems: [{ code: 'NAME_CHANGED', params: { before: '王伟' } }],
    });
  });

  it('without identity number: by phone and name, else by name and unit', () => {
    expect(evaluate({ ...noId, byPhone: [person] })).toMatchObject({ change: 'UNCHANGED', personId: 7 });
    expect(evaluate({ hashes: { id: null, phone: null, bank: null }, byName: [person] }).personId).toBe(7);
    expect(evaluate({ ...noId, byName: [{ ...person, phoneHash: 'another' }] })).toMatchObject({ change: 'NEW' });
    expect(evaluate({ ...noId, byName: [{ ...person, birthDate: '1981-01-01', phoneHash: null }] })).toMatchObject({
      change: 'NEW',
    });
  });

  it('adopts somebody whose identity number was not known yet', () => {
    const unknown = { ...person, idHash: null };
    expect(evaluate({ byPhone: [unknown] })).toMatchObject({
      change: 'UPDATE',
      personId: 7,
      changedFields: ['idNumber'],
    });
    expect(evaluate({ byPhone: [person], hashes: { ...alone.hashes, id: 'another' } })).toMatchObject({
      change: 'NEW',
      problems: [{ code: 'PHONE_TAKEN' }],
    });
  });

  it('does not guess between two', () => {
    const around = { hashes: { id: null, phone: null, bank: null }, byName: [person, { ...person, id: 8 }] };
    expect(evaluate(around)).toMatchObject({ change: 'NONE', problems: [{ code: 'PERSON_AMBIGUOUS' }] });
  });

  it('leaves alone whom the importer may not change', () => {
    expect(evaluate({ byId: { ...person, reachable: false } }, { unitId: 3 })).toMatchObject({
      change: 'NONE',
      changedFields: [],
      problems: [{ code: 'PERSON_OUT_OF_SCOPE' }],
    });
  });

  it('finds the same person twice in the file', () => {
    expect(evaluate({ twinRows: [512] })).toMatchObject({
      change: 'NONE',
      problems: [{ code: 'ID_DUPLICATE', params: { rows: [512] } }],
    });
    expect(evaluate({ ...noId, twinRows: [512] }).problems[0]?.code).toBe('ROW_DUPLICATE');
    expect(evaluate({ samePhoneRows: [9] })).toMatchObject({ change: 'NEW', problems: [{ code: 'PHONE_DUPLICATE' }] });
  });
});

describe('the establishment', () => {
  it('is compared per category and as a whole', () => {
    const totals = compareEstablishment(
      new Map([
        ['CAREER_STAFF', 59],
        ['PUBLIC_WELFARE_POST', 86],
        ['GROUP_LEADER', 107],
        ['COURTYARD_HEAD', 565],
      ]),
      new Map([
        ['CAREER_STAFF', 59],
        ['PUBLIC_WELFARE_POST', 85],
        ['GROUP_LEADER', 108],
        ['COURTYARD_HEAD', 565],
      ]),
    );
    expect(totals.items.map((line) => line.difference)).toEqual([0, 1, -1, 0]);
    expect(totals.total).toEqual({ inFile: 817, expected: 817, difference: 0 });
    const suspect = { rowNumber: 214, category: 'PUBLIC_WELFARE_POST', likely: 'GROUP_LEADER' } as const;
    expect(explainDifference(totals, [{ ...suspect, likely: 'COURTYARD_HEAD', rowNumber: 3 }, suspect])).toEqual(
      suspect,
    );
    expect(explainDifference(totals, [])).toBeNull();
  });

  it('those without an establishment cannot be too many', () => {
    const totals = compareEstablishment(new Map([['EXTERNAL_TRAINEE', 12]]), new Map());
    expect(totals.items.at(-1)).toEqual({ category: 'EXTERNAL_TRAINEE', inFile: 12, expected: 12, difference: 0 });
  });

  it("a unit's own quota counts for all below; without one the children's are added up", () => {
    const children = new Map([
      [1, [2, 3]],
      [3, [4]],
    ]);
    const quotas = new Map([
      [2, 6],
      [4, 7],
    ]);
    expect(subtreeQuota(1, children, quotas)).toEqual({ quota: 13, source: 'SUM' });
    expect(subtreeQuota(1, children, new Map([...quotas, [1, 85]]))).toEqual({ quota: 85, source: 'OWN' });
    expect(subtreeQuota(9, children, quotas)).toEqual({ quota: 0, source: 'SUM' });
  });
});

describe('a login name', () => {
  it('is the pinyin, with a number where it is taken', () => {
    expect([loginBase('zengguofan'), loginBase('yi'), loginBase('')]).toEqual(['zengguofan', 'useryi', 'user']);
    const taken = new Set(['zengguofan', 'zengguofan2']);
    expect([takeLoginName('zengguofan', taken), takeLoginName('zengguofan', taken)]).toEqual([
      'zengguofan3',
      'zengguofan4',
    ]);
  });
});
