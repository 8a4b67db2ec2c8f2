import type { LectureDebtEntity } from '../../features/lecture-hall/changes/lecture-debt.entity.js';
import type { LectureSwapEntity } from '../../features/lecture-hall/changes/lecture-swap.entity.js';
import type { LectureChangeEntity } from '../../features/lecture-hall/lectures/lecture-change.entity.js';
import { obstacleOn } from '../../features/lecture-hall/pool/availability.js';
import { obstaclesOf, type PoolMember } from '../../features/lecture-hall/pool/pool.queries.js';
import type { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import { addDays } from '../../kernel/calendar.js';
import { STORY_WORDS } from '../content/lecture-words.js';
import { before } from './days.js';
import { speakerOf, type HallBook, type Speaker, type Talk } from './hall-book.js';

export type ChangeRow = Omit<LectureChangeEntity, 'id'>;
export type DebtRow = Omit<LectureDebtEntity, 'id'>;
export type SwapRow = Omit<LectureSwapEntity, 'id'>;

/** The days of a swap that was confirmed, counted back from the earlier of its two dates. */
const SWAP_DAYS = { offered: 24, accepted: 22, confirmed: 21 };
/** An emergency comes two days before. */
const SUBSTITUTED_BEFORE = 2;

/**
 * What went otherwise than planned in a season that is over or under way: a substitution (替讲), a miss with excuse that was
 * made up (补讲), one without, and a swap (换讲). The hard rules of the rota hold in all of them.
 */
export class Stories {
  readonly changes: ChangeRow[] = [];
  readonly debts: DebtRow[] = [];
  readonly swaps: SwapRow[] = [];
  /** Make-up lectures that were held; they come on top of what was planned. */
  readonly makeUps: Talk[] = [];
  /** Who was stood in for, and owes the lecture. */
  owed: Talk | null = null;
  private readonly told = new Set<Talk>();

  /**
   * @param dates held ones, in their order: four at least
   * @param talks of these dates; their speakers and ends are changed here
   */
  constructor(
    private readonly book: HallBook,
    private readonly dates: readonly LectureDateEntity[],
    private readonly talks: readonly Talk[],
    private readonly pool: readonly PoolMember[],
    private readonly freeId: number,
  ) {}

  tell(): this {
    this.substitution();
    this.excusedMiss();
    this.unexcusedMiss();
    this.swap();
    return this;
  }

  /** Somebody of the trainee's community falls ill; the trainee steps in, or a colleague who has not spoken. */
  private substitution(): void {
    const { people } = this.book;
    const trainee = this.member(people.person('trainee').id);
    const secretary = people.person('secretary:华林').id;
    const late = this.dates.slice(0, -1).reverse();
    const ours = late
      .flatMap((date) => this.on(date))
      .find(
        ({ speaker }) =>
          speaker.rotation === trainee.rotationKey && ![trainee.personId, secretary].includes(speaker.personId),
      );
    const talk = ours ?? this.on(late[0])[0];
    if (talk === undefined) throw new Error('the demonstration has no lecture to step in for');
    const spoke = new Set(this.talks.map(({ speaker }) => speaker.personId));
    const colleagues = this.pool.filter(({ rotationKey }) => rotationKey === trainee.rotationKey);
    const substitute = [trainee, ...colleagues].find(
      (member) => !spoke.has(member.personId) && this.fits(member, talk.date, [talk]),
    );
    if (substitute === undefined) throw new Error('the demonstration has nobody to step in');
    const former = talk.speaker;
    const on = before(talk.date.heldOn, SUBSTITUTED_BEFORE);
    talk.speaker = speakerOf(substitute);
    talk.changed = { how: 'SUBSTITUTED', on };
    this.told.add(talk);
    this.owed = talk;
    const reason = STORY_WORDS.substitution;
    this.change(talk, 'SUBSTITUTED', on, { from: former, to: talk.speaker, reason });
    this.debt(talk, former, { cause: 'SUBSTITUTED', excused: true, reason, arisenOn: on });
  }

  private excusedMiss(): void {
    const days = this.dates.length;
    for (let index = Math.max(0, days - 4); index < days - 2; index++) {
      const day = this.dates[index];
      for (const talk of this.free(day)) {
        const member = this.member(talk.speaker.personId);
        const later = this.dates.slice(index + 1, days - 1).find((date) => this.fits(member, date, []));
        if (later === undefined) continue;
        const reason = STORY_WORDS.excusedMiss;
        this.miss(talk, 'MISSED_EXCUSED', reason);
        const makeUp = this.makeUp(talk, later);
        this.debt(talk, talk.speaker, {
          cause: 'MISSED',
          excused: true,
          reason,
          arisenOn: talk.date.heldOn,
          makeUp,
        });
        return;
      }
    }
    throw new Error('the demonstration has no lecture to miss');
  }

  private unexcusedMiss(): void {
    const talk = this.dates
      .slice(0, -1)
      .reverse()
      .flatMap((date) => this.free(date))
      .find((one) => this.on(one.date).every((other) => other.missed === null));
    if (talk === undefined) throw new Error('the demonstration has no lecture to stay away from');
    const reason = STORY_WORDS.unexcusedMiss;
    this.miss(talk, 'MISSED_UNEXCUSED', reason);
    this.debt(talk, talk.speaker, { cause: 'MISSED', excused: false, reason, arisenOn: talk.date.heldOn });
  }

  /** The two latest lectures that can change places. */
  private swap(): void {
    for (let later = this.dates.length - 1; later > 0; later--) {
      for (let earlier = later - 1; earlier >= 0; earlier--) {
        for (const one of this.free(this.dates[earlier])) {
          const other = this.free(this.dates[later]).find(
            (talk) =>
              this.fits(this.member(talk.speaker.personId), one.date, [one]) &&
              this.fits(this.member(one.speaker.personId), talk.date, [talk]),
          );
          if (other) return this.exchange(one, other);
        }
      }
    }
    throw new Error('the demonstration has no two lectures to swap');
  }

  private exchange(one: Talk, other: Talk): void {
    const { staff } = this.book;
    const [first, second] = [one.speaker, other.speaker];
    const day = (key: keyof typeof SWAP_DAYS) => before(one.date.heldOn, SWAP_DAYS[key]);
    this.swaps.push({
      offeredLectureId: one.id,
      offeredBy: first.personId,
      offeredOn: one.date.heldOn,
      targetPersonId: null,
      words: STORY_WORDS.swapDone,
      state: 'CONFIRMED',
      takenLectureId: other.id,
      acceptedBy: second.personId,
      takenOn: other.date.heldOn,
      untilOn: before(one.date.heldOn, 7),
      decision: null,
      endedBy: null,
      decidedBy: staff.accountId,
      decidedByName: staff.name,
      offeredAt: this.book.moment(day('offered'), 9),
      acceptedAt: this.book.moment(day('accepted'), 14),
      decidedAt: this.book.moment(day('confirmed'), 10),
    });
    for (const [talk, from, to, origin] of [
      [one, first, second, other],
      [other, second, first, one],
    ] as const) {
      talk.speaker = to;
      talk.changed = { how: 'SWAPPED', on: day('confirmed') };
      this.told.add(talk);
      this.change(talk, 'SWAPPED', day('confirmed'), { from, to, fromOn: origin.date.heldOn, reason: '' });
    }
  }

  private miss(talk: Talk, how: 'MISSED_EXCUSED' | 'MISSED_UNEXCUSED', reason: string): void {
    talk.missed = how;
    talk.state = 'MISSED';
    this.told.add(talk);
    this.change(talk, 'MISSED', talk.date.heldOn, { from: talk.speaker, to: null, reason });
  }

  private makeUp(missed: Talk, date: LectureDateEntity): Talk {
    const talk: Talk = {
      id: this.freeId + this.makeUps.length,
      date,
      position: Math.max(...this.on(date).map(({ position }) => position)) + 1,
      kind: 'MAKE_UP',
      planned: missed.speaker,
      speaker: missed.speaker,
      topic: missed.topic,
      state: 'FILED',
      missed: null,
      changed: null,
      makeUpForId: missed.id,
    };
    this.makeUps.push(talk);
    this.told.add(talk);
    this.change(talk, 'MAKE_UP', addDays(missed.date.heldOn, 6), {
      from: null,
      to: talk.speaker,
      fromOn: missed.date.heldOn,
      reason: '',
    });
    return talk;
  }

  private debt(
    { id }: Talk,
    { personId }: Speaker,
    { makeUp, ...facts }: Pick<DebtRow, 'cause' | 'excused' | 'reason' | 'arisenOn'> & { makeUp?: Talk },
  ): void {
    const createdAt = this.book.moment(facts.arisenOn, 17);
    const ended = makeUp?.date.heldOn ?? null;
    this.debts.push({
      lectureId: id,
      personId,
      livePersonId: personId,
      ...facts,
      state: makeUp ? 'CLEARED' : 'OPEN',
      makeUpLectureId: makeUp?.id ?? null,
      endedOn: ended,
      endReason: null,
      endedBy: null,
      createdAt,
      updatedAt: ended === null ? createdAt : this.book.moment(ended, 17),
    });
  }

  private change(
    { id, date }: Talk,
    kind: ChangeRow['kind'],
    day: string,
    words: { from: Speaker | null; to: Speaker | null; fromOn?: string; reason: string },
  ): void {
    this.changes.push({
      lectureId: id,
      dateId: date.id,
      kind,
      fromPersonId: words.from?.personId ?? null,
      toPersonId: words.to?.personId ?? null,
      fromOn: words.fromOn ?? date.heldOn,
      toOn: words.to === null ? null : date.heldOn,
      reason: words.reason,
      madeBy: this.book.staff.accountId,
      madeAt: this.book.moment(day, 17),
    });
  }

  /** What stands on a date. */
  private on(date: LectureDateEntity | undefined): Talk[] {
    return [...this.talks, ...this.makeUps].filter((talk) => talk.date === date);
  }

  /** Of a date, what nothing has happened to yet; the trainee's own lecture is left alone. */
  private free(date: LectureDateEntity | undefined): Talk[] {
    const trainee = this.book.people.person('trainee').id;
    return this.on(date).filter((talk) => !this.told.has(talk) && talk.speaker.personId !== trainee);
  }

  /** The hard rules: can come on that day, and nobody of the unit speaks then. */
  private fits(member: PoolMember, date: LectureDateEntity, instead: readonly Talk[]): boolean {
    if (obstacleOn(obstaclesOf(member), date.heldOn) !== null) return false;
    return this.on(date).every(
      (talk) => instead.includes(talk) || talk.missed !== null || talk.speaker.rotation !== member.rotationKey,
    );
  }

  private member(personId: number): PoolMember {
    const member = this.pool.find((one) => one.personId === personId);
    if (member === undefined) throw new Error(`The demonstration has no cadre ${personId}`);
    return member;
  }
}
