import type { LectureCoursewareEntity } from '../../features/lecture-hall/lectures/lecture-courseware.entity.js';
import type { LectureStepEntryEntity } from '../../features/lecture-hall/lectures/lecture-step-entry.entity.js';
import type { JournalAct } from '../../features/lecture-hall/domain/lecture-states.js';
import { LECTURE_STATES, type LectureState, type Step } from '../../features/lecture-hall/domain/season.js';
import { addDays, type BusinessDate } from '../../kernel/calendar.js';
import {
  PREPARATION_NOTES,
  REHEARSAL_PASSED_WORDS,
  REHEARSAL_REVISE_WORDS,
  TOPIC_RETURNED_WORDS,
  WAIVED_FOR_SUBSTITUTE,
} from '../content/lecture-words.js';
import type { HallBook, Signer, Speaker, Talk } from './hall-book.js';
import { presentation } from './slides.js';

export type StepRow = Omit<LectureStepEntryEntity, 'id'>;
/** A version of courseware whose bytes have no place in the store yet. */
export type DraftFile = Omit<LectureCoursewareEntity, 'id' | 'storageKey' | 'sha256' | 'size'> & {
  readonly bytes: Buffer;
};

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const SYSTEM: Signer = { personId: null, accountId: null, name: 'lecture-hall.reminders' };

/** Between two acts of one day. */
const A_WHILE_MS = 4 * 60_000;

/** The journal of one lecture's steps, and its courseware, as the services would have written them by and by. */
export class Journal {
  readonly rows: StepRow[] = [];
  readonly files: DraftFile[] = [];
  private readonly due: Readonly<Record<Step, BusinessDate>>;
  /** Whose lecture it is at that point of the story. */
  private who: Speaker;
  private last = 0;

  constructor(
    private readonly book: HallBook,
    private readonly talk: Talk,
    /** Who speaks on that day: they prepare together. */
    private readonly speakers: readonly number[],
  ) {
    this.due = book.due(talk.date.heldOn);
    this.who = talk.planned;
  }

  /** Everything up to a state of preparation, with a return here and there if `varied`. */
  upTo(state: LectureState, varied = false): this {
    const reached = (wanted: LectureState): boolean => LECTURE_STATES.indexOf(state) >= LECTURE_STATES.indexOf(wanted);
    const { book, talk, due } = this;
    if (due.NOTICE <= book.today && talk.kind === 'REGULAR')
      this.write('NOTICE', 'NOTICE_SENT', this.onOrBefore(due.NOTICE), SYSTEM, 8);
    if (talk.changed?.how === 'SWAPPED') {
      this.who = talk.speaker;
      this.write('TOPIC', 'SPEAKER_CHANGED', talk.changed.on, book.staff, 16);
    }
    if (reached('TOPIC_SUBMITTED')) this.topic(reached('TOPIC_APPROVED'), varied && book.random.chance(0.12));
    if (talk.changed?.how === 'SUBSTITUTED') return this.substituted(talk.changed.on);
    if (reached('COURSEWARE_SUBMITTED')) this.courseware(reached('COURSEWARE_APPROVED'), due.COURSEWARE);
    if (reached('PREPARED')) this.prepare();
    if (reached('REHEARSED')) this.rehearse(varied && book.random.chance(0.1));
    return this;
  }

  /** The day itself, and the filing some days later if it is over. */
  held(filedOn: BusinessDate | null): this {
    const { book, talk } = this;
    const staff = book.staffFor(talk.speaker);
    this.write('LECTURE', 'HELD', talk.date.heldOn, staff, 17);
    if (filedOn === null) return this;
    const waived = talk.changed?.how === 'SUBSTITUTED' ? (['GROUP_PREPARATION', 'REHEARSAL'] as const) : [];
    for (const item of waived)
      this.write(item, 'WAIVED', filedOn, staff, 10, { words: WAIVED_FOR_SUBSTITUTE, detail: { item } });
    this.write('FILING', 'FILED', filedOn, staff, 10, { detail: { waived } });
    return this;
  }

  private topic(approved: boolean, returned: boolean): void {
    const { book, talk, due } = this;
    const reviewer = book.topicReviewer(this.who);
    const self = book.self(this.who);
    const detail = { topic: talk.topic.title, outline: talk.topic.outline };
    const first = this.onOrBefore(addDays(due.TOPIC, -book.random.between(4, 7)));
    this.write('TOPIC', 'TOPIC_SUBMITTED', first, self, 10, { detail });
    if (returned) {
      const words = book.random.pick(TOPIC_RETURNED_WORDS);
      this.write('TOPIC', 'TOPIC_RETURNED', this.onOrBefore(addDays(first, 1)), reviewer, 15, { words });
      this.write('TOPIC', 'TOPIC_SUBMITTED', this.onOrBefore(addDays(first, 2)), self, 11, { detail });
    }
    if (approved) this.write('TOPIC', 'TOPIC_APPROVED', this.onOrBefore(addDays(first, 3)), reviewer, 16);
  }

  private courseware(approved: boolean, due: BusinessDate): void {
    const { book, talk } = this;
    const version = this.files.length + 1;
    const on = this.onOrBefore(addDays(due, -1));
    const file = fileOf(talk, version);
    const self = book.self(talk.speaker);
    const detail = { version, name: file.fileName, size: file.bytes.length };
    this.write('COURSEWARE', 'COURSEWARE_SUBMITTED', on, self, 9, { detail });
    this.files.push({
      ...file,
      verdict: approved ? 'APPROVED' : 'SUBMITTED',
      uploadedBy: self.accountId,
      uploadedByName: self.name,
      uploadedAt: new Date(this.last),
    });
    if (approved)
      this.write('COURSEWARE', 'COURSEWARE_APPROVED', this.onOrBefore(due), book.staffFor(talk.speaker), 15, {
        detail: { version },
      });
  }

  private prepare(): void {
    const { book, talk, due, speakers } = this;
    const detail = { personIds: speakers, notes: PREPARATION_NOTES[talk.date.id % PREPARATION_NOTES.length] };
    const on = this.onOrBefore(due.GROUP_PREPARATION);
    this.write('GROUP_PREPARATION', 'PREPARED', on, book.staffFor(talk.speaker), 11, { detail });
  }

  private rehearse(revised: boolean): void {
    const { book, talk, due } = this;
    const staff = book.staffFor(talk.speaker);
    const on = this.onOrBefore(due.REHEARSAL);
    if (revised) {
      this.write('REHEARSAL', 'REHEARSAL_REVISE', this.onOrBefore(due.GROUP_PREPARATION), staff, 16, {
        words: REHEARSAL_REVISE_WORDS,
      });
      this.courseware(true, on);
    }
    this.write('REHEARSAL', 'REHEARSAL_PASSED', on, staff, 16, { words: book.random.pick(REHEARSAL_PASSED_WORDS) });
  }

  /** Somebody steps in two days before: the approved topic is kept, the courseware is their own, for the rest there is no time. */
  private substituted(on: BusinessDate): this {
    const { book, talk } = this;
    const staff = book.staffFor(talk.speaker);
    this.who = talk.speaker;
    this.write('TOPIC', 'SPEAKER_CHANGED', on, staff, 17);
    this.write('TOPIC', 'TOPIC_APPROVED', on, staff, 17);
    this.courseware(true, addDays(on, 1));
    return this;
  }

  private onOrBefore(day: BusinessDate): BusinessDate {
    return day < this.book.today ? day : this.book.today;
  }

  private write(
    step: Step,
    act: JournalAct,
    onDay: BusinessDate,
    by: Signer,
    hour: number,
    { words = null, detail = null }: { words?: string | null; detail?: object | null } = {},
  ): void {
    const moment = this.book.moment(onDay, hour).getTime();
    this.last = Math.min(Math.max(moment, this.last + A_WHILE_MS), this.book.now.getTime());
    this.rows.push({
      lectureId: this.talk.id,
      step,
      act,
      personId: this.who.personId,
      onDay,
      words,
      detail,
      madeBy: by.accountId,
      madeByName: by.name,
      madeAt: new Date(this.last),
    });
  }
}

function fileOf({ id, speaker, topic, date }: Talk, versionNo: number) {
  const points = topic.outline.replace(/。$/, '').split(/[：；，]/);
  const bytes = presentation([
    { title: topic.title, lines: [`主讲人：${speaker.name}`, `社区大讲堂  ${date.heldOn}`] },
    { title: '今天讲什么', lines: points.map((point, index) => `${index + 1}．${point}`) },
    { title: '回去怎么做', lines: ['一件事，一张表，一个人负责', '做完回头看：谁满意，凭什么说满意', '提问与讨论'] },
  ]);
  const fileName = `${topic.title.replaceAll(/[“”：？]/g, '')}${versionNo > 1 ? `（第${versionNo}稿）` : ''}.pptx`;
  return { lectureId: id, versionNo, personId: speaker.personId, fileName, mimeType: PPTX, bytes };
}
