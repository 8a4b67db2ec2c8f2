import { Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../../platform/db/columns.js';
import type { Deferral, RatingWeights, SeasonStatus, Timeline } from '../domain/season.js';

/** 季: the rules of a run of months, and what was planned for it. The rules freeze with the first published month. */
@Entity('lecture_season')
@Index(['firstMonth'])
export class LectureSeasonEntity {
  @IdColumn()
  id: number;

  /** The unit that holds the lectures (the centre's): staff see the seasons of the units in their scope. */
  @FkColumn('unit')
  hostUnitId: number;

  /** 2027年. */
  @TextColumn(60)
  name: string;

  /** `YYYY-MM`, first and last month, both inside. */
  @TextColumn(7)
  firstMonth: string;

  @TextColumn(7)
  lastMonth: string;

  @TextColumn(16)
  status: SeasonStatus;

  /** Which of that weekday in the month: 1–4, or −1 for the last. */
  @IntColumn()
  ruleWeek: number;

  /** 1 Monday … 7 Sunday. */
  @IntColumn()
  ruleWeekday: number;

  @TextColumn(24)
  deferral: Deferral;

  @IntColumn()
  speakersPerDate: number;

  /** Categories of personnel that lecture, comma-separated. */
  @TextColumn(200)
  categories: string;

  @IntColumn()
  minServiceMonths: number;

  /** From this day on lectures count for the cycle (计轮起点). */
  @DateColumn()
  cycleStart: string;

  /** `HH:MM` in the centre's zone. */
  @TextColumn(5)
  startTime: string;

  @TextColumn(5)
  endTime: string;

  @TextColumn(100)
  place: string;

  /** Seats for listeners (旁听). */
  @IntColumn()
  seats: number;

  /** Days of each step before (or after) the day. */
  @JsonColumn()
  timeline: Timeline;

  @IntColumn()
  swapCutoffDays: number;

  @JsonColumn()
  ratingWeights: RatingWeights;

  /** Ratings are shown from this many on. */
  @IntColumn()
  minRatings: number;

  /** Seed of the draw (抽签种子). */
  @IntColumn()
  seed: number;

  /** The document that sets these rules. */
  @TextColumn(200)
  basisDocument: string;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn({ nullable: true })
  plannedAt: Date | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}

export const categoriesOf = (season: Pick<LectureSeasonEntity, 'categories'>): PersonnelCategory[] =>
  season.categories.split(',') as PersonnelCategory[];
