import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { ExemptionKind } from '../domain/season.js';
import type { Obstacle } from './availability.js';
import type { PoolExportQuery, PoolRow } from './pool.contract.js';
import { PoolList } from './pool-list.js';
import { CATEGORY_WORDS } from '../../people/people.public.js';

const STATE_WORDS: Readonly<Record<PoolRow['state'], string>> = { FREE: '可排', PARTLY: '部分可排', NEVER: '不可排' };

const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  NOT_YET_ELIGIBLE: '到岗时间不足',
  EXEMPT: '免排',
  OTHER_DUTY: '另有任务',
  UNAVAILABLE: '不便日期',
};

const KIND_WORDS: Readonly<Record<ExemptionKind, string>> = {
  SICK: '病假',
  MATERNITY: '产假',
  STUDY: '脱产学习',
  OTHER_DUTY: '另有任务',
  OTHER: '其他',
};

const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '轮值单位', width: 22 },
  { title: '姓名', width: 12 },
  { title: '工作单位', width: 22 },
  { title: '人员类别', width: 14 },
  { title: '到岗日期', width: 14 },
  { title: '可否排讲', width: 12 },
  { title: '可排场次', kind: 'number' },
  { title: '说明', width: 44 },
  { title: '已讲', kind: 'number' },
  { title: '待讲', kind: 'number' },
  { title: '上次主讲', width: 14 },
  { title: '欠讲', width: 8 },
];

/** The pool as a workbook: the filters of the screen, all pages. */
@Injectable()
export class PoolExport {
  constructor(
    private readonly list: PoolList,
    private readonly notes: AuditNotes,
  ) {}

  async xlsx(actor: Actor, query: PoolExportQuery): Promise<Buffer> {
    const found = await this.list.rows(actor, query);
    const rows = found?.rows ?? [];
    await this.notes.note(actor, {
      act: 'lecture-pool.export',
      subject: 'lecture-season',
      subjectId: found?.season.id ?? null,
      unitId: found?.season.hostUnitId,
      after: { rows: rows.length },
    });
    return writeSpreadsheet(
      '主讲人库',
      COLUMNS,
      rows.map((row) => [
        row.rotation.name,
        row.name,
        row.unit.name,
        CATEGORY_WORDS[row.category],
        row.serviceFrom,
        STATE_WORDS[row.state],
        row.freeDates,
        row.obstacles.map(obstacleWords).join('；'),
        row.held,
        row.planned,
        row.lastOn,
        row.debt ? '是' : '',
      ]),
    );
  }
}

function obstacleWords({ code, kind, reason, fromOn, untilOn }: PoolRow['obstacles'][number]): string {
  const what = kind === null ? OBSTACLE_WORDS[code] : KIND_WORDS[kind];
  const days = fromOn === null ? `至${untilOn}` : fromOn === untilOn ? fromOn : `${fromOn}至${untilOn}`;
  return `${what}（${days}）${reason === null ? '' : `：${reason}`}`;
}
