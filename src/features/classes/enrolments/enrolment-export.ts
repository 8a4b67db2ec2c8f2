import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { MAX_PAGE_SIZE } from '../../../kernel/page.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { EnrolmentListQuery } from './enrolment.contract.js';
import type { EnrolmentState } from '../domain/enrolment-states.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { CATEGORY_WORDS } from '../../people/people.public.js';

const STATE_WORDS: Readonly<Record<EnrolmentState, string>> = {
  APPLIED: '等单位推荐',
  NOMINATED: '待中心确认',
  CONFIRMED: '已确认',
  WAITING: '候补',
  OFFERED: '候补到位待接受',
  WITHDRAWN: '已撤回',
  DECLINED: '已放弃',
  EXPIRED: '逾期未接受',
  REJECTED: '未通过',
};

const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '到达序号', kind: 'number' },
  { title: '姓名', width: 12 },
  { title: '单位', width: 28 },
  { title: '人员类别', width: 14 },
  { title: '名额组', width: 18 },
  { title: '状态', width: 16 },
  { title: '候补位次', kind: 'number' },
  { title: '报名时间', width: 18 },
  { title: '说明', width: 30 },
];

const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** The list of enrolments of a class as a workbook: the filters of the screen, all pages, names and units only. */
@Injectable()
export class EnrolmentExport {
  constructor(
    private readonly queries: EnrolmentQueries,
    private readonly notes: AuditNotes,
  ) {}

  async xlsx(actor: Actor, classId: number, query: EnrolmentListQuery): Promise<Buffer> {
    const rows: (string | number | null)[][] = [];
    for (let page = 1, total = Infinity; (page - 1) * MAX_PAGE_SIZE < total; page++) {
      const list = await this.queries.ofClass(actor, classId, { ...query, page, size: MAX_PAGE_SIZE });
      total = list.total;
      for (const item of list.items) {
        rows.push([
          item.arrivalNo,
          item.name,
          item.unitName,
          CATEGORY_WORDS[item.category],
          item.quotaName,
          STATE_WORDS[item.state],
          item.waitingPosition,
          minute.format(new Date(item.appliedAt)),
          item.reason,
        ]);
      }
    }
    await this.notes.note(actor, {
      act: 'enrolment.export',
      subject: 'class',
      subjectId: classId,
      after: { rows: rows.length },
    });
    return writeSpreadsheet('报名名单', COLUMNS, rows);
  }
}
