import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import { FairnessQueries } from './fairness.queries.js';

const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '轮值单位', width: 24 },
  { title: '姓名', width: 12 },
  { title: '已讲', kind: 'number' },
  { title: '待讲', kind: 'number' },
  { title: '合计', kind: 'number' },
  { title: '本轮已讲', width: 12 },
  { title: '上次主讲', width: 14 },
  { title: '下次主讲', width: 14 },
];

/** Who has spoken how often, as a workbook. */
@Injectable()
export class FairnessExport {
  constructor(
    private readonly queries: FairnessQueries,
    private readonly notes: AuditNotes,
  ) {}

  async xlsx(actor: Actor, seasonId: number): Promise<{ bytes: Buffer; name: string }> {
    const { season, rows } = await this.queries.everybody(actor, seasonId);
    await this.notes.note(actor, {
      act: 'lecture-fairness.export',
      subject: 'lecture-season',
      subjectId: seasonId,
      unitId: season.hostUnitId,
      after: { rows: rows.length },
    });
    const lines = rows.map((row) => [
      row.rotation.name,
      row.name,
      row.held,
      row.planned,
      row.total,
      row.spokenInCycle ? '是' : '',
      row.lastOn,
      row.nextOn,
    ]);
    return { bytes: await writeSpreadsheet('主讲次数', COLUMNS, lines), name: `${season.name}主讲次数` };
  }
}
