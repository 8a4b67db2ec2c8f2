import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { MAX_PAGE_SIZE } from '../../../kernel/page.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { LateVerdict, SubmitKind } from '../domain/attempt.js';
import type { AttemptListQuery, AttemptRow, MonitorState } from './attempt-admin.contract.js';
import { AttemptMonitorQueries } from './attempt-monitor.queries.js';
import { CATEGORY_WORDS } from '../../people/people.public.js';

const STATE_WORDS: Readonly<Record<MonitorState, string>> = {
  NOT_STARTED: '未开始',
  OPEN: '作答中',
  SUBMITTED: '已交卷',
};
const SUBMIT_WORDS: Readonly<Record<SubmitKind, string>> = {
  PERSON: '本人交卷',
  TIME: '到时自动交卷',
  STAFF: '组织方收卷',
};
const VERDICT_WORDS: Readonly<Record<LateVerdict, string>> = { ACCEPTED: '计入', REFUSED: '不计入' };
const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '单位', width: 24 },
  { title: '姓名', width: 12 },
  { title: '人员类别', width: 14 },
  { title: '状态', width: 10 },
  { title: '交卷方式', width: 14 },
  { title: '开始', width: 20 },
  { title: '截止', width: 20 },
  { title: '交卷', width: 20 },
  { title: '最近保存', width: 20 },
  { title: '已答', kind: 'number' },
  { title: '题数', kind: 'number' },
  { title: '登录次数', kind: 'number' },
  { title: '监考提示', kind: 'number' },
  { title: '迟到答案', kind: 'number' },
  { title: '迟到答案处理', width: 14 },
];

const second = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
const timeOf = (instant: string | null): string => (instant === null ? '' : second.format(new Date(instant)));

/** 答卷情况 as a workbook: the filters of the screen, all pages. No scores. */
@Injectable()
export class AttemptsExport {
  constructor(
    private readonly monitor: AttemptMonitorQueries,
    private readonly notes: AuditNotes,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async xlsx(actor: Actor, roundId: number, query: AttemptListQuery): Promise<Buffer> {
    const scope = scopeOf(actor, 'contest.manage');
    const rows: AttemptRow[] = [];
    for (let page = 1, total = Infinity; (page - 1) * MAX_PAGE_SIZE < total; page++) {
      const list = await this.monitor.list(scope, roundId, { ...query, page, size: MAX_PAGE_SIZE });
      total = list.total;
      rows.push(...list.items);
    }
    await this.notes.note(actor, {
      act: 'attempt.export',
      subject: 'competition-round',
      subjectId: roundId,
      after: { rows: rows.length },
    });
    return writeSpreadsheet(
      '答卷情况',
      COLUMNS,
      rows.map((row) => [
        row.unitName,
        row.personName,
        CATEGORY_WORDS[row.category],
        STATE_WORDS[row.state],
        row.submitKind === null ? '' : SUBMIT_WORDS[row.submitKind],
        timeOf(row.startedAt),
        timeOf(row.dueAt),
        timeOf(row.submittedAt),
        timeOf(row.lastSavedAt),
        row.answered,
        row.itemCount,
        row.sittings,
        row.evidence,
        row.late,
        row.lateVerdict === null ? (row.late > 0 ? '待定' : '') : VERDICT_WORDS[row.lateVerdict],
      ]),
    );
  }
}
