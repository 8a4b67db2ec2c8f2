import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { AttemptState, EntryFilter } from './entry.contract.js';
import { RoundEntriesQueries } from './round-entries.queries.js';
import { CATEGORY_WORDS } from '../../people/people.public.js';

const ATTEMPT_WORDS: Readonly<Record<AttemptState, string>> = { OPEN: '作答中', OVER: '时间到', SUBMITTED: '已交卷' };

const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '序号', kind: 'number' },
  { title: '单位', width: 24 },
  { title: '姓名', width: 12 },
  { title: '人员类别', width: 14 },
  { title: '延长（分钟）', kind: 'number' },
  { title: '延长原因', width: 26 },
  { title: '补录原因', width: 26 },
  { title: '移出原因', width: 26 },
  { title: '作答', width: 10 },
];

/** 参赛名单 as a workbook: the filters of the screen, all pages. */
@Injectable()
export class EntriesExport {
  constructor(
    private readonly entries: RoundEntriesQueries,
    private readonly notes: AuditNotes,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async xlsx(actor: Actor, roundId: number, filter: EntryFilter): Promise<Buffer> {
    const rows = await this.entries.all(scopeOf(actor, 'contest.manage'), roundId, filter);
    await this.notes.note(actor, {
      act: 'competition-round.export-entries',
      subject: 'competition-round',
      subjectId: roundId,
      after: { rows: rows.length },
    });
    return writeSpreadsheet(
      '参赛名单',
      COLUMNS,
      rows.map((row, at) => [
        at + 1,
        row.unitName,
        row.personName,
        CATEGORY_WORDS[row.category],
        row.extraMinutes,
        row.extraReason ?? '',
        row.addedReason ?? '',
        row.removedReason ?? '',
        row.attempt === null ? '未开始' : ATTEMPT_WORDS[row.attempt.state],
      ]),
    );
  }
}
