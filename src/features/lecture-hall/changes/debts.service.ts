import { Injectable } from '@nestjs/common';
import { can, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { MAX_PAGE_SIZE, pageOf, type Page } from '../../../kernel/page.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';
import type { DebtCause, DebtState } from '../domain/debts.js';
import { ChangeNotices } from './change-notices.js';
import type { DebtItem, DebtQuery } from './debt.contract.js';
import { Debts } from './debts.js';
import { DebtsQueries, type DebtRow } from './debts.queries.js';
import { DebtsRepository } from './debts.repository.js';
import { checkNotOwnDebt } from './open-lecture.js';
import { PlacesRepository } from './places.repository.js';

const CAUSES: Readonly<Record<DebtCause, string>> = { SUBSTITUTED: '由他人替讲', MISSED: '未到' };
const STATES: Readonly<Record<DebtState, string>> = {
  OPEN: '未补',
  ARRANGED: '已安排补讲',
  CLEARED: '已补讲',
  WAIVED: '免补',
  RETURNED: '已改回本人主讲',
};
const COLUMNS: readonly SpreadsheetColumn[] = [
  { title: '姓名', width: 12 },
  { title: '单位', width: 22 },
  { title: '欠讲日期', width: 14 },
  { title: '题目', width: 32 },
  { title: '原因', width: 14 },
  { title: '是否请假', width: 12 },
  { title: '说明', width: 28 },
  { title: '状态', width: 14 },
  { title: '补讲日期', width: 14 },
  { title: '免补理由', width: 28 },
];

/** 欠讲 for staff: the list, its workbook, and letting somebody off. */
@Injectable()
export class DebtsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: DebtsQueries,
    private readonly repository: DebtsRepository,
    private readonly places: PlacesRepository,
    private readonly debts: Debts,
    private readonly notices: ChangeNotices,
    private readonly notes: AuditNotes,
  ) {}

  async page(actor: Actor, query: DebtQuery): Promise<Page<DebtItem>> {
    const { rows, total } = await this.queries.page(scopeOf(actor, 'hall.read'), query);
    return pageOf(
      query,
      rows.map((row) => ({ ...row, acts: actsOf(actor, row) })),
      total,
    );
  }

  async mine(actor: Actor): Promise<DebtRow[]> {
    return actor.personId === null ? [] : this.queries.ofPerson(actor.personId);
  }

  /** The filters of the screen, all pages. */
  async xlsx(actor: Actor, query: DebtQuery): Promise<Buffer> {
    const lines: (string | null)[][] = [];
    for (let page = 1, total = Infinity; (page - 1) * MAX_PAGE_SIZE < total; page++) {
      const list = await this.queries.page(scopeOf(actor, 'hall.read'), { ...query, page, size: MAX_PAGE_SIZE });
      total = list.total;
      for (const row of list.rows) lines.push(lineOf(row));
    }
    await this.notes.note(actor, {
      act: 'lecture-debt.export',
      subject: 'lecture-debt',
      subjectId: null,
      after: { rows: lines.length },
    });
    return writeSpreadsheet('欠讲', COLUMNS, lines);
  }

  /**
   * Lets somebody off, with a reason.
   * @throws NotFound DEBT.NOT_FOUND  @throws Forbidden DEBT.OWN  @throws Conflict DEBT.STATE
   */
  async waive(actor: Actor, id: number, reason: string): Promise<void> {
    const scope = scopeOf(actor, 'hall.plan');
    const { lectureId } = await this.repository.within(scope, id);
    await this.db.transaction(actor, async (tx) => {
      const [place] = await this.places.locked(tx, scope, [lectureId]);
      const debt = await this.repository.again(tx, id);
      checkNotOwnDebt(actor, debt.personId);
      await this.debts.step(tx, debt, 'waive', {
        endReason: reason,
        endedOn: this.clock.today(),
        endedBy: actor.accountId,
      });
      if (place) await this.notices.tell(tx, 'lecture.debt-waived', place, [debt.personId]);
    });
  }
}

/** Which halls the row belongs to was asked by the list; here only what works now. */
function actsOf(actor: Actor, row: DebtRow): DebtItem['acts'] {
  return can(actor, 'hall.plan') && row.state === 'OPEN' && row.person.id !== actor.personId ? ['makeUp', 'waive'] : [];
}

function lineOf(row: DebtRow): (string | null)[] {
  return [
    row.person.name,
    row.person.unitName,
    row.heldOn,
    row.topic,
    CAUSES[row.cause],
    row.excused ? '已请假' : '无故未到',
    row.reason,
    STATES[row.state],
    row.makeUp?.heldOn ?? null,
    row.endReason,
  ];
}
