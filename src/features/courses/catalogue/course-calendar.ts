import { Injectable } from '@nestjs/common';

import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Tx } from '../../../platform/db/database.js';
import { CatalogueRevision } from './catalogue-revision.js';

/** Course id → first day, from `today` on, of a class that teaches it. */
export type NextDates = ReadonlyMap<number, BusinessDate>;
export type NextDatesProvider = (today: BusinessDate) => Promise<NextDates>;

/**
 * 最近开课: where the catalogue learns when a course is next taught, without knowing what a class is. The feature that
 * plans classes registers one provider on start, and says in its own transactions when the dates have changed.
 */
@Injectable()
export class CourseCalendar {
  private provider: NextDatesProvider = () => Promise.resolve(new Map());

  constructor(private readonly revision: CatalogueRevision) {}

  register(provider: NextDatesProvider): void {
    this.provider = provider;
  }

  /** The dates change with this transaction: every process asks the provider again after its commit. Call it last. */
  changed(tx: Tx): Promise<void> {
    return this.revision.touch(tx);
  }

  nextDates(today: BusinessDate): Promise<NextDates> {
    return this.provider(today);
  }
}
