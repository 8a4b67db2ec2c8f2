import type { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import type { LectureSeasonEntity } from '../../features/lecture-hall/seasons/lecture-season.entity.js';
import type { LectureEntity } from '../../features/lecture-hall/lectures/lecture.entity.js';
import type { LectureBallotEntity } from '../../features/lecture-hall/lectures/lecture-ballot.entity.js';
import type { LectureRatingEntity } from '../../features/lecture-hall/lectures/lecture-rating.entity.js';
import { RATING_DAYS } from '../../features/lecture-hall/domain/ratings.js';
import type { PoolMember } from '../../features/lecture-hall/pool/pool.queries.js';
import { addDays, daysBetween, type BusinessDate } from '../../kernel/calendar.js';
import type { Audience, AttendanceRow, HourRow, ReservationRow } from './audience.js';
import { speakerOf, type HallBook, type Talk } from './hall-book.js';
import { Journal, type DraftFile, type StepRow } from './journal.js';
import { Stories } from './stories.js';

/** A filing is due seven days after the day; one that is late by up to two weeks is left open, so that something is overdue. */
const FILING_DUE = 7;
const LATE_AT_MOST = 21;
/** Fewer held dates than this make no story. */
const DATES_FOR_STORIES = 4;

/** How a date ended: all filed, filed but for one lecture that waits too long, or held these days. */
type End = 'FILED' | 'LATE' | 'HELD';

/** Everything that the held dates of a season leave behind, as rows; nothing is written here. */
export class PastSeason {
  readonly talks: Talk[] = [];
  readonly steps: StepRow[] = [];
  readonly files: DraftFile[] = [];
  readonly attendance: AttendanceRow[] = [];
  readonly reservations: ReservationRow[] = [];
  readonly ballots: LectureBallotEntity[] = [];
  readonly ratings: LectureRatingEntity[] = [];
  readonly hours: HourRow[] = [];
  readonly filedOn = new Map<LectureDateEntity, BusinessDate | null>();
  stories: Stories | null = null;

  constructor(
    private readonly book: HallBook,
    private readonly audience: Audience,
    readonly season: LectureSeasonEntity,
    readonly dates: readonly LectureDateEntity[],
    lectures: readonly LectureEntity[],
    private readonly pool: readonly PoolMember[],
  ) {
    const held = this.held();
    const byId = new Map(pool.map((member) => [member.personId, member]));
    for (const lecture of lectures) {
      const date = held.find(({ id }) => id === lecture.dateId);
      const member = byId.get(lecture.speakerPersonId);
      if (!date || !member) continue;
      const speaker = speakerOf(member);
      this.talks.push({
        id: lecture.id,
        date,
        position: lecture.position,
        kind: lecture.kind,
        planned: speaker,
        speaker,
        topic: book.nextTopic(date.heldOn),
        state: 'FILED',
        missed: null,
        changed: null,
        makeUpForId: null,
      });
    }
  }

  held(): LectureDateEntity[] {
    return this.dates.filter(({ heldOn }) => heldOn < this.book.today);
  }

  /** @param freeId the first id of a lecture that is free */
  tell(freeId: number, withStories: boolean): this {
    const held = this.held();
    if (withStories && held.length >= DATES_FOR_STORIES) {
      this.stories = new Stories(this.book, held, this.talks, this.pool, freeId).tell();
      this.talks.push(...this.stories.makeUps);
    }
    for (const date of held) this.day(date, this.endOf(date));
    return this;
  }

  private endOf(date: LectureDateEntity): End {
    const days = daysBetween(date.heldOn, this.book.today);
    if (days <= FILING_DUE) return 'HELD';
    return days <= LATE_AT_MOST ? 'LATE' : 'FILED';
  }

  private day(date: LectureDateEntity, end: End): void {
    const { book, audience } = this;
    const all = this.talks.filter((talk) => talk.date === date);
    const standing = all.filter(({ missed }) => missed === null);
    const speakers = standing.map(({ speaker }) => speaker.personId);
    const marks = audience.attendance(date, speakers);
    this.attendance.push(...marks);
    this.reservations.push(...audience.reservations(date, marks));
    const filing = addDays(date.heldOn, FILING_DUE - 1);
    const late = standing[0];
    for (const talk of all) {
      const journal = new Journal(book, talk, speakers).upTo('REHEARSED', true);
      const filed = end === 'FILED' || (end === 'LATE' && talk !== late);
      if (talk.missed === null) {
        talk.state = filed ? 'FILED' : 'HELD';
        journal.held(filed ? filing : null);
        if (filed) this.hours.push(...audience.speakerHours(talk, standing.length, filing));
        this.rate(talk, marks, end);
      }
      this.steps.push(...journal.rows);
      this.files.push(...journal.files);
    }
    if (end === 'FILED') this.hours.push(...audience.audienceHours(date, this.season.name, marks, filing));
    this.filedOn.set(date, end === 'FILED' ? filing : null);
  }

  /** While people may still rate, not all have. */
  private rate(talk: Talk, marks: readonly AttendanceRow[], end: End): void {
    const open = end === 'HELD' && daysBetween(talk.date.heldOn, this.book.today) <= RATING_DAYS;
    const { ballots, ratings } = this.audience.ratings(talk, marks, open ? 0.4 : 1);
    this.ballots.push(...ballots);
    this.ratings.push(...ratings);
  }
}
