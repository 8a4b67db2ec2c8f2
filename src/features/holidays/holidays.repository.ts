import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../kernel/calendar.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import type { Tx } from '../../platform/db/database.js';
import { isDuplicateKey } from '../../platform/db/duplicate-key.js';
import { execute } from '../../platform/db/statements.js';
import { HolidayDayEntity } from './holiday-day.entity.js';
import { HolidayNoticeEntity } from './holiday-notice.entity.js';

export type NewNotice = Pick<
  HolidayNoticeEntity,
  'year' | 'title' | 'documentNo' | 'fileName' | 'baseNoticeId' | 'problems'
> & { readonly days: readonly { date: BusinessDate; name: string; isOffDay: boolean }[] };

/** A preview that nobody confirmed for so long is thrown away by the next one. */
const PREVIEW_DAYS = 7;

/**
 * Imported notices.
 * @unscoped holidays are the same for every unit; previews are found for the account that made them only
 */
@Injectable()
export class HolidaysRepository {
  constructor(private readonly clock: Clock) {}

  async addPreview(tx: Tx, { days, ...notice }: NewNotice): Promise<number> {
    const now = this.clock.now();
    const old = new Date(now.getTime() - PREVIEW_DAYS * 86_400_000);
    await execute(tx.manager, `DELETE FROM holiday_notice WHERE state = 'PREVIEW' AND created_at < ?`, [old]);
    const notices = tx.manager.getRepository(HolidayNoticeEntity);
    const { id } = await notices.save(
      notices.create({
        ...notice,
        state: 'PREVIEW',
        accountId: tx.actor.accountId,
        createdBy: tx.actor.name.slice(0, 64),
        createdAt: now,
      }),
    );
    const rows = days.map(({ date, name, isOffDay }) => ({ noticeId: id, day: date, name, isOffDay }));
    await tx.manager.getRepository(HolidayDayEntity).insert(rows);
    return id;
  }

  /** @throws NotFound `HOLIDAYS.PREVIEW_NOT_FOUND` also for somebody else's, and for one that is in force already */
  async loadPreview(tx: Tx, id: number): Promise<HolidayNoticeEntity> {
    const found = await tx.manager.getRepository(HolidayNoticeEntity).findOneBy({ id, state: 'PREVIEW' });
    if (found === null || found.accountId !== tx.actor.accountId) throw new NotFound('HOLIDAYS.PREVIEW_NOT_FOUND');
    return found;
  }

  /**
   * Puts a preview into force in place of the notice it was held against. Of two at the same time one wins; a preview that
   * another import has overtaken is refused, because what it showed is no longer what would happen.
   * @throws Conflict `HOLIDAYS.PREVIEW_OVERTAKEN` with the year
   */
  async activate(tx: Tx, preview: HolidayNoticeEntity): Promise<void> {
    const { id, year, baseNoticeId } = preview;
    const overtaken = new Conflict('HOLIDAYS.PREVIEW_OVERTAKEN', { year });
    const now = this.clock.now();
    if (baseNoticeId !== null) {
      const superseded = await execute(
        tx.manager,
        `UPDATE holiday_notice SET state = 'SUPERSEDED', active_year = NULL, superseded_at = ? WHERE id = ? AND active_year = ?`,
        [now, baseNoticeId, year],
      );
      if (superseded.affected !== 1) throw overtaken;
    }
    try {
      const activated = await execute(
        tx.manager,
        `UPDATE holiday_notice SET state = 'ACTIVE', active_year = ?, activated_at = ? WHERE id = ? AND state = 'PREVIEW'`,
        [year, now, id],
      );
      if (activated.affected !== 1) throw overtaken;
    } catch (error) {
      if (isDuplicateKey(error, 'uq_holiday_notice_active')) throw overtaken;
      throw error;
    }
  }
}
