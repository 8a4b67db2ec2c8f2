import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { RosterField } from '../domain/roster-fields.js';
import { problemWords } from './roster-problem-words.js';
import { RosterImportsQueries } from './roster-imports.queries.js';
import { RosterRowViews } from './roster-row-views.js';

const LOT = 500;

const FIELDS: readonly (readonly [RosterField, string, number])[] = [
  ['name', '姓名', 12],
  ['idNumber', '身份证号', 22],
  ['phone', '手机号', 14],
  ['unit', '单位', 24],
  ['category', '人员类别', 14],
  ['position', '岗位', 14],
  ['sex', '性别', 6],
  ['birthDate', '出生日期', 12],
  ['joinedOn', '任职日期', 12],
  ['partyMember', '党员', 8],
];

const TEMPLATE: readonly SpreadsheetColumn[] = [
  ...FIELDS.map(([, title, width]) => ({ title, width })),
  { title: '入党日期', width: 12 },
  { title: '邮箱', width: 24 },
  { title: '下沉', width: 8 },
  { title: '备注', width: 24 },
];

/** Files around an import: the template to fill in, and the rows that need a hand. */
@Injectable()
export class RosterFiles {
  constructor(
    private readonly imports: RosterImportsQueries,
    private readonly views: RosterRowViews,
    private readonly notes: AuditNotes,
  ) {}

  template(): Promise<Buffer> {
    return writeSpreadsheet('花名册', TEMPLATE, [
      [
        '张三',
        '11010519491231002X',
        '13800138000',
        '冯川社区',
        '公益性岗位',
        '科员',
        '女',
        '1949-12-31',
        '2024-03-01',
        '是',
        '2010-07-01',
        '',
        '否',
        '示例，导入前删去这一行',
      ],
    ]);
  }

  /** Rows that ask for attention, with every problem in words. Numbers masked: whoever mends has the source. */
  async attention(actor: Actor, id: number): Promise<Buffer> {
    await this.imports.find(actor, id);
    const numbers = await this.imports.numbersOf(id, 'ATTENTION');
    const rows: (string | number | null)[][] = [];
    for (let start = 0; start < numbers.length; start += LOT) {
      for (const row of await this.views.of(id, numbers.slice(start, start + LOT))) {
        const words = row.problems.filter((problem) => !problem.acknowledged).map(problemWords);
        rows.push([
          row.rowNumber,
          row.severity === 'ERROR' ? '错误' : '提醒',
          words.join('；'),
          ...FIELDS.map(([field]) => row.cells[field] ?? ''),
        ]);
      }
    }
    await this.notes.note(actor, {
      act: 'roster.export',
      subject: 'roster_import',
      subjectId: id,
      after: { rows: rows.length },
    });
    const columns: SpreadsheetColumn[] = [
      { title: '原表行号', width: 10, kind: 'number' },
      { title: '结果', width: 8 },
      { title: '问题', width: 48 },
      ...FIELDS.map(([, title, width]) => ({ title, width })),
    ];
    return writeSpreadsheet('要处理的行', columns, rows);
  }
}
