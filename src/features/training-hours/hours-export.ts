import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../kernel/access.js';
import { MAX_PAGE_SIZE } from '../../kernel/page.js';
import { AuditNotes } from '../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../platform/spreadsheet/write-spreadsheet.js';
import type { HoursQuery } from './training-hours.contract.js';
import { TrainingHoursQueries } from './training-hours.queries.js';
import { CATEGORY_WORDS } from '../people/people.public.js';

const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '姓名', width: 12 },
  { title: '单位', width: 28 },
  { title: '人员类别', width: 14 },
  { title: '授课学时', kind: 'number' },
  { title: '听课学时', kind: 'number' },
  { title: '合计学时', kind: 'number' },
  { title: '年度目标', kind: 'number' },
];

/** The year's hours as a workbook: the filters of the screen, all pages. */
@Injectable()
export class HoursExport {
  constructor(
    private readonly queries: TrainingHoursQueries,
    private readonly notes: AuditNotes,
  ) {}

  async xlsx(actor: Actor, year: number, query: HoursQuery): Promise<Buffer> {
    const rows: (string | number | null)[][] = [];
    const scope = scopeOf(actor, 'hours.read');
    for (let page = 1, total = Infinity; (page - 1) * MAX_PAGE_SIZE < total; page++) {
      const list = await this.queries.page(scope, year, { ...query, page, size: MAX_PAGE_SIZE });
      total = list.total;
      for (const item of list.items)
        rows.push([
          item.name,
          `${item.communityName ?? ''}${item.unitName}`,
          CATEGORY_WORDS[item.category],
          item.lectured,
          item.attended,
          item.total,
          item.target,
        ]);
    }
    await this.notes.note(actor, {
      act: 'hours.export',
      subject: 'training_hour_entry',
      subjectId: null,
      after: { year, rows: rows.length },
    });
    return writeSpreadsheet(`${year}年学时`, COLUMNS, rows);
  }
}
