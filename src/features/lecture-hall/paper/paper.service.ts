import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { weekdayOf } from '../../../kernel/working-calendar.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { writePrintedSheet } from '../../../platform/spreadsheet/printed-sheet.js';
import { FeedEntriesQueries } from '../feeds/feed-entries.queries.js';
import { categoriesOf } from '../seasons/lecture-season.entity.js';
import { NamesQueries } from '../seasons/names.queries.js';
import { PlanningQueries } from '../seasons/planning.queries.js';
import { RotaQueries } from '../seasons/rota.queries.js';
import type { NoticeView } from './paper.contract.js';
import { rotaSheet } from './rota-sheet.js';

/** What goes out on paper: the rota of a season, and the notice of a month (开讲通知). */
@Injectable()
export class PaperService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rota: RotaQueries,
    private readonly planning: PlanningQueries,
    private readonly lectures: FeedEntriesQueries,
    private readonly names: NamesQueries,
    private readonly notes: AuditNotes,
  ) {}

  /** @throws NotFound LECTURE.SEASON_NOT_FOUND */
  async rotaXlsx(actor: Actor, seasonId: number): Promise<{ bytes: Buffer; name: string }> {
    const view = await this.rota.view(actor, seasonId);
    const bytes = await writePrintedSheet(rotaSheet(view, this.clock.today()));
    await this.notes.note(actor, {
      act: 'lecture-season.export',
      subject: 'lecture-season',
      subjectId: seasonId,
      after: { rows: view.rows.length },
    });
    return { bytes, name: `社区大讲堂${view.season.name}轮值表` };
  }

  /** @throws NotFound LECTURE.DATE_NOT_FOUND  @throws Conflict LECTURE.NOT_PUBLISHED */
  async notice(actor: Actor, dateId: number): Promise<NoticeView> {
    const { reads } = this.db;
    const { season, date } = await this.planning.dateOf(reads, scopeOf(actor, 'hall.read'), dateId);
    if (date.publishedAt === null) throw new Conflict('LECTURE.NOT_PUBLISHED', { status: date.status });
    const lectures = await this.lectures.lectures([dateId]);
    const units = [`unit:${season.hostUnitId}`, ...(actor.unitId === null ? [] : [`unit:${actor.unitId}`])];
    const names = await this.names.of(reads, [], units);
    const hostUnitName = names.unit(`unit:${season.hostUnitId}`);
    return {
      dateId,
      seasonName: season.name,
      sessionNo: date.sessionNo,
      month: date.month,
      heldOn: date.heldOn,
      weekday: weekdayOf(date.heldOn),
      startTime: date.startTime,
      endTime: date.endTime,
      place: date.place,
      status: date.status,
      ruleOn: date.ruleOn === date.heldOn ? null : date.ruleOn,
      deferralReason: date.deferralReason,
      cancelReason: date.cancelReason,
      hostUnitName,
      seats: date.seats,
      lectures: lectures
        .filter((lecture) => lecture.state !== 'CANCELLED' && lecture.state !== 'MISSED')
        .map((lecture, index) => ({
          position: index + 1,
          kind: lecture.kind,
          name: lecture.name,
          unitName: lecture.unitName,
          topic: lecture.topicIsPublic ? lecture.topic : null,
        })),
      audience: categoriesOf(season),
      contact: {
        unitName: actor.unitId === null ? hostUnitName : names.unit(`unit:${actor.unitId}`),
        name: actor.name,
      },
      noticeOn: this.clock.today(),
      basisDocument: season.basisDocument,
    };
  }
}
