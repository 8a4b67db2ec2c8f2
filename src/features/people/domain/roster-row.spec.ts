import { describe, expect, it } from '@jest/globals';
import { isPersonRow } from './person-rows.js';
import type { RosterField } from './roster-fields.js';
import { readRow, type RowContext } from './roster-row.js';
import type { RowCells } from './row-report.js';
import { UnitIndex, type KnownUnit } from './unit-index.js';

const community: KnownUnit = {
  id: 2,
  parentId: null,
  tree: 'COUNTY',
  kind: 'COMMUNITY',
  status: 'ACTIVE',
  path: '/2/',
  name: '冯川社区',
  partyName: null,
  administrationName: null,
};
const foreign: KnownUnit = { ...community, id: 3, path: '/3/', name: '别县社区' };
const closed: KnownUnit = { ...community, id: 4, path: '/4/', name: '旧城社区', status: 'CLOSED' };
const outside: KnownUnit = { ...community, id: 5, path: '/5/', tree: 'OUTSIDE', kind: 'OUTSIDE_UNIT', name: '嘉定镇' };

const context: RowContext = {
  units: new UnitIndex([community, foreign, closed, outside]),
  mayUse: (unit) => unit.id !== foreign.id,
  defaultUnit: null,
  defaultCategory: null,
  fields: new Set<RosterField>(['name', 'idNumber', 'phone', 'unit', 'category']),
};
const good: RowCells = {
  name: '王伟',
  idNumber: '34052419800101001X',
  phone: '13800138000',
  unit: '冯川社区',
  category: '公益性岗位',
};
const read = (over: RowCells, more: Partial<RowContext> = {}) => readRow({ ...good, ...over }, { ...context, ...more });
const codes = (over: RowCells): string[] => read(over).problems.map((problem) => problem.code);

describe('a row', () => {
  it('without fault gives normalised values', () => {
    const { values, problems } = read({
      idNumber: '３４０５２４１９８００１０１００１ｘ',
      phone: '+86 138-0013-8000',
      joinedOn: '2024.3.1',
      partyMember: '群众',
      seconded: '下沉',
    });
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      name: '王伟',
      idNumber: '34052419800101001X',
      phone: '13800138000',
      unitId: 2,
      category: 'PUBLIC_WELFARE_POST',
      sex: 'M',
      birthDate: '1980-01-01',
      joinedOn: '2024-03-01',
      partyMember: false,
      seconded: true,
      bankCard: null,
    });
  });

  it.each<[RowCells, string[]]>([
    [{ name: '' }, ['NAME_EMPTY']],
    [{ name: '王?' }, ['NAME_UNREADABLE']],
    [{ name: '王' }, ['NAME_LENGTH']],
    [{ name: '王3号' }, ['NAME_CHARACTERS']],
    [{ name: '甘 露' }, ['NAME_SPACED']],
    [{ idNumber: '' }, ['ID_EMPTY']],
    [{ idNumber: { text: '3.4052419800101E+17', truncated: true } }, ['ID_AS_NUMBER']],
    [{ idNumber: '3.40524E+17' }, ['ID_AS_NUMBER']],
    [{ idNumber: '34052419800101001' }, ['ID_LENGTH']],
    [{ idNumber: '3405241980010100AX' }, ['ID_CHARACTERS']],
    [{ idNumber: '34052419801301001X' }, ['ID_DATE']],
    [{ idNumber: '340524198001010019' }, ['ID_CHECK_DIGIT']],
    [{ idNumber: '340524800101001' }, ['ID_OLD']],
    [{ phone: '' }, ['PHONE_EMPTY']],
    [{ phone: '1397095' }, ['PHONE_LENGTH']],
    [{ phone: '25346222222' }, ['PHONE_SHAPE']],
    [{ phone: { text: '1.3800138E+15', truncated: true } }, ['PHONE_AS_NUMBER']],
    [{ unit: '' }, ['UNIT_EMPTY']],
    [{ unit: '冯川' }, ['UNIT_UNKNOWN']],
    [{ unit: '冯州社区' }, ['UNIT_NOT_FOUND']],
    [{ unit: '旧城社区' }, ['UNIT_CLOSED']],
    [{ unit: '别县社区' }, ['UNIT_OUT_OF_SCOPE']],
    [{ unit: '#999' }, ['UNIT_NOT_FOUND']],
    [{ unit: '嘉定镇' }, ['CATEGORY_WRONG_TREE']],
    [{ category: '' }, ['CATEGORY_EMPTY']],
    [{ category: '宇航员' }, ['CATEGORY_UNKNOWN']],
    [{ position: '组长' }, ['CATEGORY_UNLIKELY']],
    [{ sex: '女' }, ['SEX_MISMATCH']],
    [{ sex: '不详' }, ['SEX_UNKNOWN']],
    [{ birthDate: '1981-01-01' }, ['BIRTH_MISMATCH']],
    [{ birthDate: '1980年1月' }, []],
    [{ birthDate: '1990-13-01' }, ['DATE_INVALID']],
    [{ joinedOn: '45717' }, ['DATE_SERIAL']],
    [{ joinedOn: '2024年3月' }, ['DATE_MONTH_ONLY']],
    [{ joinedOn: '四月' }, ['DATE_INVALID']],
    [{ joinedOn: { text: '#N/A', error: true } }, ['CELL_ERROR']],
    [{ partyMember: '也许' }, ['PARTY_UNKNOWN']],
    [{ email: 'nobody' }, ['EMAIL_SHAPE']],
    [{ bankCard: '6222020000000000001' }, ['BANK_SHAPE']],
    [{ bankCard: { text: '6.2220200000000E+18', truncated: true } }, ['BANK_AS_NUMBER']],
  ])('%j: %j', (over, expected) => {
    expect(codes(over)).toEqual(expected);
  });

  it('gives the right value beside the wrong one', () => {
    expect(read({ idNumber: '340524198001010019' }).problems[0]).toMatchObject({
      params: { expected: 'X', found: '9' },
      mend: { kind: 'set', value: '34052419800101001X' },
    });
    expect(read({ unit: '冯川' }).problems[0]).toMatchObject({
      params: { nearest: '冯川社区' },
      mend: { kind: 'set', value: '#2' },
    });
    expect(read({ joinedOn: '45717' })).toMatchObject({
      values: { joinedOn: '2025-03-01' },
      problems: [{ mend: { kind: 'set', value: '2025-03-01' } }],
    });
    expect(read({ category: '', position: '楼院长' }).problems[0]?.mend).toEqual({
      kind: 'set',
      value: 'COURTYARD_HEAD',
    });
  });

  it('a date beside a sound identity number is only a warning', () => {
    expect(read({ birthDate: '1990-13-01' }).problems[0]).toMatchObject({
      severity: 'WARNING',
      mend: { value: '1980-01-01' },
    });
    expect(read({ birthDate: '1990-13-01', idNumber: '' }).problems.at(-1)).toMatchObject({
      severity: 'ERROR',
      mend: { kind: 'retype' },
    });
  });

  it('takes unit and category of the whole file where the row has none', () => {
    const { values, problems } = read(
      { unit: '', category: '' },
      { defaultUnit: community, defaultCategory: 'COURTYARD_HEAD' },
    );
    expect([values.unitId, values.category, problems]).toEqual([2, 'COURTYARD_HEAD', []]);
  });
});

describe('what is no person', () => {
  it.each<[string[], RowCells, boolean]>([
    [['', ' ', ''], {}, false],
    [['合计', '', '817'], { name: '' }, false],
    [['制表人：李四', '', ''], {}, false],
    [['序号', '姓名', '电话'], { name: '姓名', phone: '电话' }, false],
    [['名单', '名单', '名单'], { name: '名单' }, false],
    [['1', '王伟', ''], { name: '王伟' }, true],
    [['1', '', '13800138000'], { phone: '13800138000' }, true],
    [['1', '', '冯川社区', '科员', '公益性岗位'], { unit: '冯川社区', position: '科员', category: '公益性岗位' }, true],
  ])('%j: %s', (row, cells, person) => {
    expect(isPersonRow(row, cells)).toBe(person);
  });
});
