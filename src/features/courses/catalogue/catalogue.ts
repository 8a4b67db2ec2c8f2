import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

import { Clock } from '../../../kernel/clock.js';
import { CatalogueRevision } from './catalogue-revision.js';
import { CatalogueSnapshot } from './catalogue-snapshot.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { CourseCalendar } from './course-calendar.js';

/** How long this process may go on without asking whether another has changed the catalogue. */
const BELIEVED_MS = 300;

/** Keeps the snapshot of what visitors see in step with the database (docs/adr/0004). */
@Injectable()
export class Catalogue implements OnApplicationBootstrap {
  private readonly logger = new Logger(Catalogue.name);
  private snapshot: CatalogueSnapshot | null = null;
  private checkedAt = 0;
  private isStale = true;
  private refreshing: Promise<CatalogueSnapshot> | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly revision: CatalogueRevision,
    private readonly calendar: CourseCalendar,
    private readonly queries: CatalogueQueries,
  ) {}

  /** Starts reading ahead of the first visitor, without holding up the start. */
  onApplicationBootstrap(): void {
    this.revision.onChange(() => {
      this.isStale = true;
    });
    this.current().catch((error: unknown) => this.logger.error(`The catalogue cannot be read: ${String(error)}`));
  }

  /** The snapshot, at most {@link BELIEVED_MS} behind other processes and never behind this one. */
  async current(): Promise<CatalogueSnapshot> {
    if (this.snapshot !== null && !this.isStale && performance.now() - this.checkedAt < BELIEVED_MS) {
      return this.snapshot;
    }
    this.refreshing ??= this.refresh();
    return this.refreshing;
  }

  private async refresh(): Promise<CatalogueSnapshot> {
    try {
      let { snapshot } = this;
      do {
        this.isStale = false;
        snapshot = await this.renewed(snapshot);
      } while (this.isStale);
      this.snapshot = snapshot;
      return snapshot;
    } catch (error) {
      this.isStale = true;
      // A database that is away for a moment does not take the public pages with it.
      if (this.snapshot === null) throw error;
      this.isStale = false;
      this.logger.warn(`The catalogue cannot be checked: ${String(error)}`);
      return this.snapshot;
    } finally {
      this.checkedAt = performance.now();
      this.refreshing = null;
    }
  }

  private async renewed(known: CatalogueSnapshot | null): Promise<CatalogueSnapshot> {
    const today = this.clock.today();
    // The revision is read first: rows that are newer than it only lead to one more round.
    const revision = await this.revision.read();
    if (known?.revision === revision && known.today === today) return known;
    const [rows, subjects, lecturers, fieldSites, nextDates] = await Promise.all([
      this.queries.published(),
      this.queries.subjects(),
      this.queries.lecturers(today),
      this.queries.fieldSites(),
      this.calendar.nextDates(today),
    ]);
    return CatalogueSnapshot.build({ revision, today, rows, subjects, lecturers, fieldSites, nextDates }, known);
  }
}
