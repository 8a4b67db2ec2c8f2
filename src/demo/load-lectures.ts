import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LectureReminders } from '../features/lecture-hall/lectures/lecture-reminders.js';
import { planRota } from '../features/lecture-hall/planning/plan-rota.js';
import { obstacleOn } from '../features/lecture-hall/pool/availability.js';
import { obstaclesOf, PoolQueries } from '../features/lecture-hall/pool/pool.queries.js';
import type { LectureDateEntity } from '../features/lecture-hall/seasons/lecture-date.entity.js';
import { PlanSeason } from '../features/lecture-hall/seasons/plan-season.js';
import { PublishSeason } from '../features/lecture-hall/seasons/publish-season.js';
import { RotaInputs } from '../features/lecture-hall/seasons/rota-inputs.js';
import { createSeasonBody, publishBody } from '../features/lecture-hall/seasons/season.contract.js';
import { SeasonsService } from '../features/lecture-hall/seasons/seasons.service.js';
import { Holidays } from '../features/holidays/holidays.public.js';
import { People } from '../features/people/people.public.js';
import type { Actor } from '../kernel/access.js';
import { addDays, type BusinessDate } from '../kernel/calendar.js';
import { Clock } from '../kernel/clock.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Database } from '../platform/db/database.js';
import { Storage } from '../platform/storage/storage.js';
import { STORY_WORDS } from './content/lecture-words.js';
import { absencesOf } from './lectures/absences.js';
import { Audience } from './lectures/audience.js';
import { ComingLectures } from './lectures/coming.js';
import { at } from './lectures/days.js';
import { HallBook } from './lectures/hall-book.js';
import { HallReads, type SeasonFile } from './lectures/hall-reads.js';
import type { DraftFile } from './lectures/journal.js';
import { LectureRows, type CoursewareRow } from './lectures/lecture-rows.js';
import { PastSeason } from './lectures/past-season.js';
import { SwapBoard } from './lectures/swap-board.js';
import type { LoadedPeople } from './load-people.js';
import { ROOT } from './people/units.js';
import { Random } from './random.js';

const SEED = 20_180_607;
/** From this month on the season itself has enough behind it; before, last year's tells more. */
const RICH_FROM_MONTH = 5;
/** 每年11月: the first half of the coming year is made public. */
const PUBLISH_FROM_MONTH = 11;
const PLACE = '培训中心三楼报告厅';
const BASIS = '社区大讲堂实施办法（演示）';
/** Nobody is asked for a make-up lecture at shorter notice. */
const MAKE_UP_NOTICE_DAYS = 14;
/** Files written side by side. */
const TOGETHER = 12;

/**
 * 社区大讲堂: a season behind us with all that happened in it, the present one, and the coming one planned. Speakers come from the
 * planner over the real pool; the past is written as rows, what is to come goes through the services that people use.
 */
export class LecturesLoader {
  private readonly db: Database;
  private readonly clock: Clock;
  private readonly reads: HallReads;
  private readonly rows = new LectureRows();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly people: LoadedPeople,
    private readonly staff: Actor,
    private readonly accountIds: ReadonlyMap<string, number>,
  ) {
    this.db = app.get(Database, { strict: false });
    this.clock = app.get(Clock, { strict: false });
    this.reads = new HallReads(this.db);
  }

  async load(): Promise<void> {
    const today = this.clock.today();
    const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
    const isEarly = month < RICH_FROM_MONTH;
    const years = isEarly ? [year - 1, year] : [year];
    const ids: number[] = [];
    for (const each of [...years, year + 1]) ids.push(await this.create(each));
    const calendar = await this.app
      .get(Holidays, { strict: false })
      .calendar(this.db.reads, `${year - 1}-01-01`, `${year + 1}-12-31`);
    const book = new HallBook(this.clock.now(), today, new Random(SEED), calendar, this.people, this.accountIds);
    const audience = await this.audience(book);
    await this.beforePlanning(book, ids);
    const isPublic = month >= PUBLISH_FROM_MONTH;
    for (const [index, id] of ids.entries()) {
      await this.plan(id);
      const made = years[index];
      if (made === undefined) continue;
      await this.past(book, audience, id, made, index === 0);
      if (index === 0) await this.makeUp(book, ids, isPublic ? `${year + 1}-06` : `${year}-12`);
    }
    if (isPublic) await this.publish(ids.at(-1) ?? 0, `${year + 1}-01`, `${year + 1}-06`);
    await this.coming(book, audience, ids);
    await this.app.get(LectureReminders, { strict: false }).run();
  }

  private create(year: number): Promise<number> {
    return this.app.get(SeasonsService, { strict: false }).create(
      this.staff,
      createSeasonBody.parse({
        hostUnitId: this.people.unit(ROOT).id,
        firstMonth: `${year}-01`,
        lastMonth: `${year}-12`,
        place: PLACE,
        seats: 120,
        seed: year * 10_000 + 101,
        basisDocument: BASIS,
      }),
    );
  }

  private async audience(book: HallBook): Promise<Audience> {
    const county = await this.app
      .get(People, { strict: false })
      .cadres(this.db.reads, { unitPath: this.people.unit(ROOT).path });
    return new Audience(book, county, await this.reads.conversionRules());
  }

  /** What the plans have to respect: who is left out, who cannot come when, a date by hand, and a speaker who is asked for. */
  private async beforePlanning(book: HallBook, seasonIds: readonly number[]): Promise<void> {
    const dates = await this.reads.dates(seasonIds);
    const next = dates.find((date) => date.heldOn >= book.today);
    const june = dates.find((date) => date.month === `${book.today.slice(0, 4)}-06`);
    if (!next || !june) throw new Error('the demonstration has no date to come');
    const [season] = await this.reads.seasons([next.seasonId]);
    if (!season) throw new Error('the demonstration has no season');
    const pool = await this.pool(season);
    const { exemptions, unavailabilities } = absencesOf(
      book,
      pool,
      await this.reads.sexes(pool.map(({ personId }) => personId)),
      dates.filter((date) => date.heldOn >= book.today).map((date) => date.heldOn),
    );
    await this.db.transaction(this.staff, async (tx) => {
      await this.rows.absences(tx, exemptions, unavailabilities);
      const day = otherDay(june, book.calendar);
      if (june !== next && day !== null) await this.rows.overrideDay(tx, june.id, day, STORY_WORDS.override);
      await this.rows.pin(tx, book, season, next, pool);
    });
  }

  private async plan(seasonId: number): Promise<void> {
    await this.app.get(PlanSeason, { strict: false }).run({
      payload: { seasonId },
      actor: this.staff,
      signal: new AbortController().signal,
      progress: () => Promise.resolve(),
    });
    await this.explainPin(seasonId);
  }

  /** Who was asked for can read why, too: what the plan says of those it found in their places. */
  private async explainPin(seasonId: number): Promise<void> {
    const { season, lectures } = await this.reads.season(seasonId);
    const pinned = lectures.find((lecture) => lecture.pinned);
    if (pinned === undefined) return;
    const { input } = await this.app.get(RotaInputs, { strict: false }).gather(this.db.reads, season);
    const { reasons } = await planRota(input);
    const why = reasons.find(({ dateId, personId }) => dateId === pinned.dateId && personId === pinned.speakerPersonId);
    if (why) await this.db.transaction(this.staff, (tx) => this.rows.explain(tx, pinned.id, why));
  }

  /** A season that began before today: public since last December, and lived through up to yesterday. */
  private async past(book: HallBook, audience: Audience, id: number, year: number, hasStories: boolean): Promise<void> {
    const file = await this.reads.season(id);
    const pool = await this.pool(file.season);
    const past = new PastSeason(book, audience, file.season, file.dates, file.lectures, pool);
    past.tell(await this.reads.nextLectureId(), hasStories);
    const courseware = await this.store(past.files);
    const making = { planned: at(`${year - 1}-12-08`, 10), published: at(`${year - 1}-12-15`, 9) };
    await this.db.transaction(this.staff, async (tx) => {
      await this.rows.past(tx, past, courseware, making);
      this.app.get(AuditLog, { strict: false }).record(tx, {
        act: 'demo.lectures',
        subject: 'demo',
        subjectId: null,
        after: { season: file.season.name, lectures: past.talks.length, hours: past.hours.length },
      });
    });
  }

  private async publish(id: number, fromMonth: string, toMonth: string): Promise<void> {
    const { season } = await this.reads.season(id);
    await this.app
      .get(PublishSeason, { strict: false })
      .publish(this.staff, id, publishBody.parse({ fromMonth, toMonth, revision: season.revision }));
  }

  /** What goes on now: the coming lectures under preparation, two offers on the swap board. */
  private async coming(book: HallBook, audience: Audience, seasonIds: readonly number[]): Promise<void> {
    const files: SeasonFile[] = [];
    for (const id of seasonIds) files.push(await this.reads.season(id));
    const dates = files
      .flatMap((file) => file.dates)
      .filter((date) => date.status === 'PUBLISHED' && date.heldOn >= book.today);
    const [first] = files;
    if (!first) return;
    const coming = new ComingLectures(
      book,
      audience,
      dates,
      files.flatMap((file) => file.lectures),
      await this.pool(first.season),
    ).prepare();
    const courseware = await this.store(coming.files);
    await this.db.transaction(this.staff, (tx) =>
      this.rows.preparation(tx, coming.talks, coming.steps, courseware, coming.reservations),
    );
    await new SwapBoard(this.app, this.people).fill(coming.talks);
  }

  /**
   * Who was stood in for makes up for it on the first date after the next that suits; where that season has no plan yet, the
   * plan will find the lecture there.
   */
  private async makeUp(book: HallBook, seasonIds: readonly number[], publicUpTo: string): Promise<void> {
    const debt = await this.reads.substitutedDebt(seasonIds);
    if (debt === null) return;
    const files: SeasonFile[] = [];
    for (const id of seasonIds) files.push(await this.reads.season(id));
    const dates = files.flatMap((file) => file.dates);
    const lectures = files.flatMap((file) => file.lectures);
    const owed = lectures.find(({ id }) => id === debt.lectureId);
    const owedOn = dates.find(({ id }) => id === owed?.dateId)?.heldOn;
    const [first] = files;
    const debtor = first && (await this.pool(first.season)).find(({ personId }) => personId === debt.personId);
    if (debtor === undefined) return;
    const [, ...later] = dates.filter(({ heldOn }) => heldOn >= book.today);
    const date = later.find(
      ({ id, month, heldOn }) =>
        month <= publicUpTo &&
        heldOn > addDays(book.today, MAKE_UP_NOTICE_DAYS) &&
        obstacleOn(obstaclesOf(debtor), heldOn) === null &&
        lectures.every((lecture) => lecture.dateId !== id || lecture.speakerRotation !== owed?.plannedRotation),
    );
    if (!owed || !owedOn || !date) return;
    await this.db.transaction(this.staff, (tx) => this.rows.arrange(tx, book, { debt, owed, owedOn, date }));
  }

  private pool(season: SeasonFile['season']) {
    return this.app
      .get(PoolQueries, { strict: false })
      .members(this.db.reads, season, { absencesFrom: `${season.firstMonth}-01` });
  }

  private async store(files: readonly DraftFile[]): Promise<CoursewareRow[]> {
    const storage = this.app.get(Storage, { strict: false });
    const rows: CoursewareRow[] = [];
    for (let from = 0; from < files.length; from += TOGETHER) {
      const stored = files.slice(from, from + TOGETHER).map(async ({ bytes, ...row }): Promise<CoursewareRow> => {
        const { key, size, sha256 } = await storage.put(bytes, { name: row.fileName, type: row.mimeType });
        return { ...row, storageKey: key, size, sha256 };
      });
      rows.push(...(await Promise.all(stored)));
    }
    return rows;
  }
}

/** A week later, or the nearest working day before that. */
function otherDay({ heldOn }: LectureDateEntity, calendar: WorkingCalendar): BusinessDate | null {
  const days = [7, 6, 5, 4, 3].map((later) => addDays(heldOn, later));
  return days.find((day) => calendar.dayOff(day) === null && !calendar.isWeekend(day)) ?? null;
}
