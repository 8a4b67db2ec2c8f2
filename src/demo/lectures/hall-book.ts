import type { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import type { LectureKind, LectureState, RotationKey, Step } from '../../features/lecture-hall/domain/season.js';
import { DEFAULT_TIMELINE } from '../../features/lecture-hall/domain/season.js';
import { timelineOf } from '../../features/lecture-hall/domain/timeline.js';
import type { PoolMember } from '../../features/lecture-hall/pool/pool.queries.js';
import type { PersonnelCategory } from '../../kernel/access.js';
import type { BusinessDate } from '../../kernel/calendar.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import type { LectureTopic } from '../content/lecture-topics.js';
import { LECTURE_TOPICS } from '../content/lecture-topics.js';
import { PRIZE_TOPIC, SEASONAL_TOPICS } from '../content/lecture-words.js';
import type { LoadedPeople } from '../load-people.js';
import { secretaryKey } from '../people/cast.js';
import { COMMUNITIES, communityKey } from '../people/units.js';
import type { Random } from '../random.js';
import { at } from './days.js';

export interface Speaker {
  readonly personId: number;
  readonly name: string;
  readonly category: PersonnelCategory;
  readonly unitId: number;
  readonly rotation: RotationKey;
}

/** A lecture as the demonstration tells it. */
export interface Talk {
  readonly id: number;
  readonly date: LectureDateEntity;
  readonly position: number;
  readonly kind: LectureKind;
  readonly planned: Speaker;
  /** Who is to speak, or spoke, in the end. */
  speaker: Speaker;
  topic: LectureTopic;
  state: LectureState;
  missed: 'MISSED_EXCUSED' | 'MISSED_UNEXCUSED' | null;
  /** How and when the speaker changed. */
  changed: { readonly how: 'SWAPPED' | 'SUBSTITUTED'; readonly on: BusinessDate } | null;
  readonly makeUpForId: number | null;
}

/** Whose name stands under an act; most cadres have no account in the demonstration. */
export interface Signer {
  readonly personId: number | null;
  readonly accountId: number | null;
  readonly name: string;
}

export const speakerOf = ({ personId, name, category, unitId, rotationKey }: PoolMember): Speaker => ({
  personId,
  name,
  category,
  unitId,
  rotation: rotationKey,
});

/** What all parts of the lecture hall's demonstration refer to: the day, the chance, the calendar, and who signs what. */
export class HallBook {
  private readonly topics: LectureTopic[];
  private readonly secretaries: ReadonlyMap<RotationKey, Signer>;
  readonly staff: Signer;
  private readonly otherStaff: Signer;

  constructor(
    readonly now: Date,
    readonly today: BusinessDate,
    readonly random: Random,
    readonly calendar: WorkingCalendar,
    readonly people: LoadedPeople,
    private readonly accountIds: ReadonlyMap<string, number>,
  ) {
    this.topics = this.shuffled(LECTURE_TOPICS.filter(({ title }) => title !== PRIZE_TOPIC));
    this.staff = this.signer('training');
    this.otherStaff = this.signer('teacher');
    this.secretaries = new Map(
      COMMUNITIES.map((name) => [`unit:${people.unit(communityKey(name)).id}`, this.signer(secretaryKey(name))]),
    );
  }

  /** One that suits the month of that day; titles come back only when all have been told. */
  nextTopic(day: BusinessDate): LectureTopic {
    const month = Number(day.slice(5, 7));
    const index = this.topics.findIndex(({ title }) =>
      SEASONAL_TOPICS.every(({ words, months }) => !words.test(title) || months.includes(month)),
    );
    const [topic] = this.topics.splice(index, 1);
    if (topic === undefined) throw new Error('the demonstration has no topics');
    this.topics.push(topic);
    return topic;
  }

  /** The one that the trainee is asked for. */
  prizeTopic(): LectureTopic {
    const topic = LECTURE_TOPICS.find(({ title }) => title === PRIZE_TOPIC);
    if (topic === undefined) throw new Error(`the demonstration has no topic ${PRIZE_TOPIC}`);
    return topic;
  }

  /** 社区书记 of the speaker's community; for headquarters, and for the secretary's own lecture, 教务. */
  topicReviewer(speaker: Speaker): Signer {
    const secretary = this.secretaries.get(speaker.rotation);
    return secretary && secretary.personId !== speaker.personId ? secretary : this.staffFor(speaker);
  }

  /** 教务, but never about themself. */
  staffFor({ personId }: Pick<Speaker, 'personId'>): Signer {
    return personId === this.staff.personId ? this.otherStaff : this.staff;
  }

  self({ personId, name }: Pick<Speaker, 'personId' | 'name'>): Signer {
    const key = this.people.everybody.find((person) => person.id === personId)?.key;
    return { personId, name, accountId: key ? (this.accountIds.get(loginOf(key)) ?? null) : null };
  }

  due(heldOn: BusinessDate): Readonly<Record<Step, BusinessDate>> {
    const steps = timelineOf(heldOn, DEFAULT_TIMELINE, this.calendar).map(({ step, due }) => [step, due]);
    return Object.fromEntries(steps) as Record<Step, BusinessDate>;
  }

  /** A moment of that day, never ahead of now. */
  moment(day: BusinessDate, hour: number): Date {
    const moment = at(day, hour, this.random.between(0, 59));
    return moment > this.now ? this.now : moment;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    for (let last = rest.length - 1; last > 0; last--) {
      const other = this.random.between(0, last);
      const [one, two] = [rest[last], rest[other]];
      if (one !== undefined && two !== undefined) [rest[last], rest[other]] = [two, one];
    }
    return rest;
  }

  private signer(key: string): Signer {
    const person = this.people.person(key);
    return { personId: person.id, name: person.name, accountId: this.accountIds.get(loginOf(key)) ?? null };
  }
}

/** The account of the secretary in the demonstration is called so without the community. */
const loginOf = (personKey: string): string => (personKey === secretaryKey('华林') ? 'secretary' : personKey);
