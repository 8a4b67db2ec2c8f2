import type { LectureEntity } from '../../features/lecture-hall/lectures/lecture.entity.js';
import type { LectureState } from '../../features/lecture-hall/domain/season.js';
import type { PoolMember } from '../../features/lecture-hall/pool/pool.queries.js';
import type { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import { daysBetween } from '../../kernel/calendar.js';
import type { Audience, ReservationRow } from './audience.js';
import { speakerOf, type HallBook, type Talk } from './hall-book.js';
import { Journal, type DraftFile, type StepRow } from './journal.js';

/** So many days before it is due somebody has handed in a topic already. */
const EAGER_DAYS = 50;
/** And so many days before it is due the first topics are approved. */
const SOON_DAYS = 12;

/**
 * The preparation (准备七步) of lectures to come, each as far as its day asks for: what is overdue by the calendar is done, and of
 * the step that is due next the first lecture is through, the second waits for review, the others have yet to begin.
 */
export class ComingLectures {
  readonly talks: Talk[] = [];
  readonly steps: StepRow[] = [];
  readonly files: DraftFile[] = [];
  readonly reservations: ReservationRow[] = [];

  constructor(
    private readonly book: HallBook,
    private readonly audience: Audience,
    dates: readonly LectureDateEntity[],
    lectures: readonly LectureEntity[],
    pool: readonly PoolMember[],
  ) {
    const byId = new Map(pool.map((member) => [member.personId, member]));
    for (const date of dates) {
      const ofDate = lectures.filter((lecture) => lecture.dateId === date.id && lecture.livePersonId !== null);
      for (const lecture of ofDate) {
        const member = byId.get(lecture.speakerPersonId);
        if (member === undefined) continue;
        const speaker = speakerOf(member);
        this.talks.push({
          id: lecture.id,
          date,
          position: lecture.position,
          kind: lecture.kind,
          planned: speaker,
          speaker,
          topic: lecture.pinned ? book.prizeTopic() : book.nextTopic(date.heldOn),
          state: 'ASSIGNED',
          missed: null,
          changed: null,
          makeUpForId: lecture.makeUpForId,
        });
      }
    }
  }

  prepare(): this {
    const [next] = this.talks;
    for (const talk of this.talks) talk.state = this.stateOf(talk);
    this.somethingForTheSecretary();
    for (const talk of this.talks) {
      const speakers = this.talks.filter(({ date }) => date === talk.date).map(({ speaker }) => speaker.personId);
      const journal = new Journal(this.book, talk, speakers).upTo(talk.state);
      this.steps.push(...journal.rows);
      this.files.push(...journal.files);
    }
    if (next) {
      const speakers = this.talks.filter(({ date }) => date === next.date).map(({ speaker }) => speaker.personId);
      this.reservations.push(...this.audience.booked(next.date, this.book.random.between(28, 42), speakers));
    }
    return this;
  }

  private stateOf({ date, position, kind }: Talk): LectureState {
    const { book } = this;
    const due = book.due(date.heldOn);
    const daysTo = (step: keyof typeof due): number => daysBetween(book.today, due[step]);
    if (kind === 'MAKE_UP' && daysTo('COURSEWARE') >= 0) return 'TOPIC_SUBMITTED';
    if (daysTo('TOPIC') >= 0) {
      if (position > 2 || daysTo('TOPIC') > EAGER_DAYS) return 'ASSIGNED';
      if (daysTo('TOPIC') > SOON_DAYS) return position === 1 ? 'TOPIC_SUBMITTED' : 'ASSIGNED';
      return position === 1 ? 'TOPIC_APPROVED' : 'TOPIC_SUBMITTED';
    }
    if (daysTo('COURSEWARE') >= 0) {
      if (position === 1) return 'COURSEWARE_APPROVED';
      return position === 2 ? 'COURSEWARE_SUBMITTED' : 'TOPIC_APPROVED';
    }
    if (daysTo('GROUP_PREPARATION') >= 0) return 'COURSEWARE_APPROVED';
    if (daysTo('REHEARSAL') >= 0) return position === 1 ? 'REHEARSED' : 'PREPARED';
    return 'REHEARSED';
  }

  /** The secretary with an account has a topic of their community to review. */
  private somethingForTheSecretary(): void {
    const { people } = this.book;
    const trainee = this.talks.find(({ speaker }) => speaker.personId === people.person('trainee').id);
    const secretary = people.person('secretary:华林').id;
    const ours = this.talks.filter(
      ({ speaker }) => speaker.rotation === trainee?.speaker.rotation && speaker.personId !== secretary,
    );
    if (ours.some(({ state }) => state === 'TOPIC_SUBMITTED')) return;
    const waiting = ours.find(({ state }) => state === 'ASSIGNED') ?? trainee;
    if (waiting) waiting.state = 'TOPIC_SUBMITTED';
  }
}
