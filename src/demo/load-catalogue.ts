import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CourseDrafts } from '../features/courses/course-drafts.service.js';
import { CourseReview } from '../features/courses/course-review.service.js';
import { courseContent, type CourseContentInput } from '../features/courses/domain/course-content.js';
import { CatalogueIntake, type CourseIntake } from '../features/courses/courses.public.js';
import type { Actor } from '../kernel/access.js';
import { addDays } from '../kernel/calendar.js';
import { Clock } from '../kernel/clock.js';
import type { Tx } from '../platform/db/database.js';
import type { AnyCourseSeed, SeedContext } from './content/course-seed.js';
import { COURSES } from './content/courses.js';
import { FIELD_SITES } from './content/field-sites.js';
import { LECTURERS, type LecturerKey } from './content/lecturers.js';
import { VENUES } from './content/places.js';
import { known, type LoadedPeople } from './load-people.js';
import { secretaryKey } from './people/cast.js';

const DAY = 86_400_000;
/** The first course is so many days old; each later one a few days younger. */
const FIRST_COURSE_DAYS = 330;
const DAYS_BETWEEN = 5;

/** Mentors from practice are cadres of the county. */
const MENTORS: Partial<Record<LecturerKey, string>> = {
  peng: secretaryKey('南门'),
  deng: secretaryKey('新街'),
  tu: secretaryKey('迎宾'),
};
/** Mean rating out of 5 in hundredths, and the number of answers. */
const RATINGS: Partial<Record<LecturerKey, readonly [mean: number, count: number]>> = {
  song: [478, 126],
  luo: [461, 84],
  qiu: [470, 97],
  zeng: [466, 58],
  gan: [482, 73],
  yan: [455, 41],
  hu: [474, 65],
  xie: [459, 37],
  peng: [485, 44],
};

/** Who writes and publishes (教务), and who reviews: two different people. */
export interface Editors {
  readonly author: Actor;
  readonly reviewer: Actor;
}

export type CourseIds = (key: string) => number;

/** The catalogue: lecturers, rooms and sites, then the courses in all their states. */
export class CatalogueLoader {
  private readonly clock: Clock;
  private readonly intake: CatalogueIntake;
  private readonly drafts: CourseDrafts;
  private readonly review: CourseReview;
  private context: SeedContext | null = null;

  constructor(app: NestFastifyApplication) {
    this.clock = app.get(Clock, { strict: false });
    this.intake = app.get(CatalogueIntake, { strict: false });
    this.drafts = app.get(CourseDrafts, { strict: false });
    this.review = app.get(CourseReview, { strict: false });
  }

  async load(tx: Tx, people: LoadedPeople, editors: Editors): Promise<CourseIds> {
    const context = await this.places(tx, people);
    this.context = context;
    const by = ({ name, accountId }: Actor) => ({ name, accountId });
    const intakes = COURSES.map((seed, index): CourseIntake => {
      const state = seed.state === 'WITHDRAWN' ? 'PUBLISHED' : (seed.state ?? 'PUBLISHED');
      const first = { ...contentOf(seed, context), ...seed.firstVersion };
      const inWork = seed.state !== undefined && seed.state !== 'WITHDRAWN';
      const age = (inWork ? 4 + (index % 9) : FIRST_COURSE_DAYS - index * DAYS_BETWEEN) * DAY;
      return {
        content: first,
        state,
        author: by(editors.author),
        reviewer: by(editors.reviewer),
        writtenAt: new Date(this.clock.now().getTime() - age),
        plannedMonth: seed.plannedInMonths === undefined ? null : this.month(seed.plannedInMonths),
      };
    });
    const ids = await this.intake.courses(tx, intakes);
    const byKey = new Map(COURSES.map((seed, index) => [seed.key, ids[index] ?? 0]));
    return (key) => known(byKey, key);
  }

  /** What needs a life of its own: second versions and withdrawals, through the services of the form. */
  async revise({ author, reviewer }: Editors, courseId: CourseIds): Promise<void> {
    const { context } = this;
    if (context === null) throw new Error('load the catalogue first');
    for (const seed of COURSES) {
      const id = courseId(seed.key);
      if (seed.state === 'WITHDRAWN')
        await this.review.withdraw(author, id, { revision: 1, comment: '放映许可即将到期，续期后再上架。' });
      if (seed.firstVersion === undefined) continue;
      const changeNote = seed.changeNote ?? '';
      await this.drafts.startVersion(author, id, { revision: 1, comment: changeNote });
      const content = courseContent.parse(contentOf(seed, context));
      await this.drafts.edit(author, id, { revision: 2, content, changeNote });
      await this.review.submit(author, id, { revision: 3, comment: '' });
      await this.review.approve(reviewer, id, { revision: 4, comment: '同意，按新版施教。' });
      await this.review.publish(author, id, { revision: 5, comment: '' });
    }
  }

  /** `YYYY-MM`, so many months from now. */
  private month(later: number): string {
    const [year = 0, month = 0] = this.clock.today().split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 7);
  }

  private async places(tx: Tx, people: LoadedPeople): Promise<SeedContext> {
    const today = this.clock.today();
    const lecturerIds = await this.intake.lecturers(
      tx,
      LECTURERS.map(({ key, draft, approval }) => {
        const rating = RATINGS[key];
        const mentor = MENTORS[key];
        return {
          ...draft,
          personId: mentor === undefined ? null : people.person(mentor).id,
          ...(approval && {
            approved: { from: addDays(today, approval.from), until: addDays(today, approval.until), by: '解红兵' },
          }),
          ...(rating && { rating: { sum: rating[0] * rating[1], count: rating[1] } }),
        };
      }),
    );
    const venueIds = await this.intake.venues(
      tx,
      VENUES.map(({ draft }) => draft),
    );
    const siteIds = await this.intake.fieldSites(
      tx,
      FIELD_SITES.map(({ draft }) => draft),
    );
    const idOf = (seeds: readonly { key: string }[], ids: readonly number[]) => {
      const byKey = new Map(seeds.map(({ key }, index) => [key, ids[index] ?? 0]));
      return (key: string) => known(byKey, key);
    };
    return {
      lecturer: idOf(LECTURERS, lecturerIds),
      venue: idOf(VENUES, venueIds),
      site: idOf(FIELD_SITES, siteIds),
      daysAgo: (days) => addDays(today, -days),
    };
  }
}

function contentOf(seed: AnyCourseSeed, context: SeedContext): CourseContentInput {
  return {
    title: seed.title,
    summary: seed.summary,
    description: seed.description,
    subject: seed.subject,
    audience: seed.audience,
    creditHours: seed.creditHours,
    minutes: seed.minutes,
    modes: seed.modes,
    lecturerIds: seed.lecturers.map((key) => context.lecturer(key)),
    keywords: seed.keywords,
    detail: seed.detail(context),
  };
}
