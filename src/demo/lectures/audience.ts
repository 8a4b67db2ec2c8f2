import { minutesOfDate, minutesOfLecture } from '../../features/lecture-hall/domain/lecture-hours.js';
import { raterGroup } from '../../features/lecture-hall/domain/ratings.js';
import type { LectureAttendanceEntity } from '../../features/lecture-hall/lectures/lecture-attendance.entity.js';
import type { LectureBallotEntity } from '../../features/lecture-hall/lectures/lecture-ballot.entity.js';
import type { LectureRatingEntity } from '../../features/lecture-hall/lectures/lecture-rating.entity.js';
import type { LectureReservationEntity } from '../../features/lecture-hall/lectures/lecture-reservation.entity.js';
import type { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import type { Cadre } from '../../features/people/people.public.js';
import {
  basisOf,
  creditHours,
  ruleOn,
  type ConversionRule,
  type HourKind,
} from '../../features/training-hours/domain/hour-conversion.js';
import type { TrainingHourEntryEntity } from '../../features/training-hours/training-hour-entry.entity.js';
import type { PersonnelCategory } from '../../kernel/access.js';
import type { BusinessDate } from '../../kernel/calendar.js';
import { RATING_COMMENTS } from '../content/lecture-words.js';
import { before } from './days.js';
import type { HallBook, Talk } from './hall-book.js';

const POOL_CATEGORIES: readonly PersonnelCategory[] = ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'];

export type AttendanceRow = Omit<LectureAttendanceEntity, 'id'>;
export type ReservationRow = Omit<LectureReservationEntity, 'id'>;
export type HourRow = Omit<TrainingHourEntryEntity, 'id'>;

const MAX_KEY = 2_147_483_647;
/** One lecture in so many has too few answers to be shown. */
const QUIET_EVERY = 7;

/** Listeners, what they thought of it, and the hours that everybody got. */
export class Audience {
  private readonly regulars: ReadonlyMap<number, number>;
  private readonly keys = new Set<number>();
  private rated = 0;

  constructor(
    private readonly book: HallBook,
    /** Everybody of the county by where they work. */
    private readonly county: readonly Cadre[],
    private readonly rules: readonly ConversionRule[],
  ) {
    const { people } = book;
    this.regulars = new Map([
      [people.person('trainee').id, 0.9],
      [people.person('secretary:华林').id, 0.7],
      [people.person('leader').id, 0.6],
      [people.person('teacher').id, 0.8],
    ]);
  }

  /** Forty to seventy, half of them of the pool; marked by staff at the end of the day. */
  attendance(date: LectureDateEntity, speakers: readonly number[]): AttendanceRow[] {
    const { random, staff } = this.book;
    const size = random.between(40, 70);
    const markedAt = this.book.moment(date.heldOn, 16);
    return this.listeners(size, speakers).map(({ personId, unitId, category }) => {
      const luck = random.next();
      const status = luck < 0.92 ? ('PRESENT' as const) : luck < 0.96 ? ('LATE' as const) : ('ABSENT' as const);
      return { dateId: date.id, personId, unitId, category, status, markedBy: staff.accountId, markedAt };
    });
  }

  /** Seats taken beforehand by some of these; by whoever did not come in any case. */
  reservations(date: LectureDateEntity, marks: readonly AttendanceRow[]): ReservationRow[] {
    return marks
      .filter(({ status }) => status === 'ABSENT' || this.book.random.chance(0.6))
      .map(({ personId }) => this.reservation(date, personId, date.heldOn));
  }

  /** Seats taken for a date to come. */
  booked(date: LectureDateEntity, seats: number, speakers: readonly number[]): ReservationRow[] {
    return this.listeners(seats, speakers).map(({ personId }) => this.reservation(date, personId, this.book.today));
  }

  /** Ballots and ratings of one lecture: those who were there, once, without a name. */
  ratings(
    { id, speaker }: Talk,
    marks: readonly AttendanceRow[],
    share = 1,
  ): { ballots: LectureBallotEntity[]; ratings: LectureRatingEntity[] } {
    const { random, people } = this.book;
    const present = marks.filter(({ status, personId }) => status !== 'ABSENT' && personId !== speaker.personId);
    this.rated += 1;
    const answers = this.rated % QUIET_EVERY === 0 ? random.between(2, 4) : random.between(11, 24);
    const raters = this.book.shuffled(present).slice(0, Math.ceil(answers * share));
    const level = 3.7 + random.next();
    const mark = (): number => Math.max(1, Math.min(5, Math.round(level + random.next() * 1.4 - 0.7)));
    const leader = people.person('leader').id;
    const comments = this.book.shuffled(RATING_COMMENTS);
    return {
      ballots: raters.map(({ personId }) => ({ id: this.key(), lectureId: id, personId })),
      ratings: raters.map(({ personId, category }) => ({
        id: this.key(),
        lectureId: id,
        raterGroup: raterGroup(personId === leader, category, POOL_CATEGORIES),
        content: mark(),
        method: mark(),
        effect: mark(),
        comment: random.chance(0.18) ? (comments.pop() ?? null) : null,
      })),
    };
  }

  /** 授课学时 of a lecture that is filed. */
  speakerHours({ id, date, speaker, topic }: Talk, speakers: number, filedOn: BusinessDate): HourRow[] {
    const minutes = minutesOfLecture(minutesOfDate(date.startTime, date.endTime), speakers);
    return this.hours('lecture', id, 'LECTURE_GIVEN', { date, minutes, title: topic.title, filedOn }, [speaker]);
  }

  /** 听课学时 of a date that is filed: those who were there and did not speak. */
  audienceHours(
    date: LectureDateEntity,
    seasonName: string,
    marks: readonly AttendanceRow[],
    filedOn: BusinessDate,
  ): HourRow[] {
    const minutes = minutesOfDate(date.startTime, date.endTime);
    const title = `社区大讲堂${seasonName}第${date.sessionNo}讲`;
    const present = marks.filter(({ status }) => status !== 'ABSENT');
    return this.hours('lecture_date', date.id, 'ATTENDED', { date, minutes, title, filedOn }, present);
  }

  private hours(
    sourceType: string,
    sourceId: number,
    kind: HourKind,
    what: { date: LectureDateEntity; minutes: number; title: string; filedOn: BusinessDate },
    people: readonly { personId: number; unitId: number; category: PersonnelCategory }[],
  ): HourRow[] {
    const { date, minutes, title, filedOn } = what;
    const rule = ruleOn(this.rules, date.heldOn);
    if (rule === undefined) throw new Error(`no conversion of hours holds on ${date.heldOn}`);
    const madeAt = this.book.moment(filedOn, 10);
    return people.map(({ personId, unitId, category }) => ({
      entryKey: `${sourceType}:${sourceId}:${kind}:${personId}`,
      personId,
      unitId,
      category,
      day: date.heldOn,
      minutes,
      creditHours: creditHours(kind, minutes, rule),
      kind,
      method: 'CLASSROOM',
      sourceType,
      sourceId,
      title,
      ruleId: rule.id,
      basis: basisOf(kind, minutes, rule),
      reversalOf: null,
      reason: null,
      madeBy: this.book.staff.accountId,
      madeAt,
    }));
  }

  private listeners(size: number, speakers: readonly number[]): Cadre[] {
    const { random } = this.book;
    const free = this.county.filter(({ personId }) => !speakers.includes(personId));
    const coming = free.filter(({ personId }) => random.chance(this.regulars.get(personId) ?? 0));
    const others = this.book.shuffled(free.filter(({ personId }) => !this.regulars.has(personId)));
    const peers = others.filter(({ category }) => POOL_CATEGORIES.includes(category));
    const rest = others.filter(({ category }) => !POOL_CATEGORIES.includes(category));
    const half = Math.floor((size - coming.length) / 2);
    return [...coming, ...peers.slice(0, half), ...rest.slice(0, size - coming.length - half)];
  }

  private reservation({ id }: LectureDateEntity, personId: number, until: BusinessDate): ReservationRow {
    const day = before(until, this.book.random.between(1, 9));
    return { dateId: id, personId, createdAt: this.book.moment(day, 12), cancelledAt: null };
  }

  private key(): number {
    let key = this.book.random.between(1, MAX_KEY);
    while (this.keys.has(key)) key = this.book.random.between(1, MAX_KEY);
    this.keys.add(key);
    return key;
  }
}
