import { describe, expect, it } from '@jest/globals';
import { columnLetter, guessLayout, meaningOfHeader } from './roster-columns.js';

const fields = (rows: string[][]): (string | null)[] => guessLayout(rows).columns.map((column) => column.field);

describe('headings', () => {
  it.each([
    ['姓名', 'name'],
    ['*姓 名：', 'name'],
    ['学员姓名', 'name'],
    ['真实姓名', 'name'],
    ['负责人', null],
    ['身份证号码（必填）', 'idNumber'],
    ['公民身份号码', 'idNumber'],
    ['手机号', 'phone'],
    ['联系电话', 'phone'],
    ['办公电话', null],
    ['所属街道／社区', 'unitAny'],
    ['工作单位', 'unitAny'],
    ['人员类别', 'category'],
    ['出生年月', 'birthDate'],
    ['政治面貌', 'partyMember'],
    ['入党时间', 'partyJoinedOn'],
    ['是否下沉', 'seconded'],
    ['任职时间', 'joinedOn'],
    ['工资卡号', 'bankCard'],
    ['开户行', 'bankName'],
    ['学分', null],
    ['序号', null],
  ])('%s means %s', (header, meaning) => {
    expect(meaningOfHeader(header)).toBe(meaning);
  });
});

describe('the layout of a sheet', () => {
  it('finds one row of headings under a title', () => {
    const rows = [
      ['花名册', '花名册', '花名册'],
      ['序号', '姓名', '身份证号'],
      ['1', '王伟', '11010519491231002X'],
    ];
    expect(guessLayout(rows).headerRows).toBe(2);
    expect(fields(rows)).toEqual([null, 'name', 'idNumber']);
  });

  it('joins two rows of merged headings; of two unit columns the last is the unit', () => {
    const rows = [
      ['名单', '名单', '名单', '名单'],
      ['姓名', '培训信息', '培训信息', '联系电话'],
      ['姓名', '街道', '社区', '联系电话'],
      ['王伟', '朝阳门街道', '新桥社区', '13800138000'],
    ];
    const layout = guessLayout(rows);
    expect(layout.headerRows).toBe(3);
    expect(layout.columns.map((column) => column.header)).toEqual([
      '姓名',
      '培训信息/街道',
      '培训信息/社区',
      '联系电话',
    ]);
    expect(fields(rows)).toEqual(['name', 'unitLevel1', 'unit', 'phone']);
  });

  it('guesses by the contents where nobody wrote headings', () => {
    const rows = [
      ['王伟', '11010519491231002X', '13800138000', '男'],
      ['李娜', '34052419800101001X', '13800138001', '女'],
    ];
    expect(guessLayout(rows).headerRows).toBe(0);
    expect(fields(rows)).toEqual(['name', 'idNumber', 'phone', 'sex']);
  });

  it('takes unknown headings for headings all the same', () => {
    const rows = [
      ['人名', '证号码'],
      ['王伟', '11010519491231002X'],
    ];
    const layout = guessLayout(rows);
    expect([layout.headerRows, layout.columns[1]]).toEqual([
      1,
      { index: 1, header: '证号码', field: 'idNumber', guessedBy: 'CONTENT' },
    ]);
  });

  it('never takes a person for a heading', () => {
    const rows = [['万小华', '362226199001010016', '公益性岗位', '冯川社区', '科员']];
    expect(guessLayout(rows).headerRows).toBe(0);
  });

  it('names columns as spreadsheet programs do', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});
