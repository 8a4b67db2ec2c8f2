import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { MAX_PAGE_SIZE } from '../../../kernel/page.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { PersonResultFilter } from './results.contract.js';
import { ResultsQueries } from './results.queries.js';
import { ResultsService } from './results.service.js';

const PERSON_COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '名次', kind: 'number' },
  { title: '姓名', width: 12 },
  { title: '单位', width: 24 },
  { title: '总分', kind: 'number' },
  { title: '客观分', kind: 'number' },
  { title: '主观分', kind: 'number' },
  { title: '用时（分钟）', kind: 'number' },
  { title: '奖项', width: 16 },
];

const UNIT_COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '名次', kind: 'number' },
  { title: '单位', width: 24 },
  { title: '应参赛', kind: 'number' },
  { title: '实际参赛', kind: 'number' },
  { title: '计入人数', kind: 'number' },
  { title: '平均分', kind: 'number' },
  { title: '奖项', width: 16 },
];

/** Results as workbooks. */
@Injectable()
export class ResultsExport {
  constructor(
    private readonly results: ResultsService,
    private readonly queries: ResultsQueries,
    private readonly notes: AuditNotes,
    private readonly clock: Clock,
  ) {}

  /** The filters of the screen, all pages; for the organisers. */
  async persons(actor: Actor, roundId: number, filter: PersonResultFilter): Promise<Buffer> {
    const round = await this.queries.round(scopeOf(actor, 'contest.manage'), roundId, this.clock.now());
    const rows: (string | number | null)[][] = [];
    for (let page = 1, total = Infinity; (page - 1) * MAX_PAGE_SIZE < total; page++) {
      const list = await this.results.persons(actor, roundId, { ...filter, page, size: MAX_PAGE_SIZE });
      total = list.total;
      for (const one of list.items) {
        rows.push([
          one.rankNo,
          one.personName,
          one.unitName,
          one.total / 100,
          one.objective / 100,
          one.subjective / 100,
          Math.round(one.usedMs / 6000) / 10,
          one.award,
        ]);
      }
    }
    await this.note(actor, 'competition-result.export-persons', roundId, round.unitId, rows.length);
    return writeSpreadsheet('个人成绩', PERSON_COLUMNS, rows);
  }

  async units(actor: Actor, roundId: number): Promise<Buffer> {
    const { round } = await this.results.seen(actor, roundId);
    const units = await this.results.units(actor, roundId);
    await this.note(actor, 'competition-result.export-units', roundId, round.unitId, units.length);
    return writeSpreadsheet(
      '单位成绩',
      UNIT_COLUMNS,
      units.map((one) => [
        one.rankNo === 0 ? null : one.rankNo,
        one.unitName,
        one.entered,
        one.tookPart,
        one.counted,
        one.counted === 0 || one.score === null ? null : one.score / 100,
        one.award,
      ]),
    );
  }

  private async note(actor: Actor, act: string, roundId: number, unitId: number, rows: number): Promise<void> {
    await this.notes.note(actor, { act, subject: 'competition-round', subjectId: roundId, unitId, after: { rows } });
  }
}
