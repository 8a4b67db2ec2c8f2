import type { PersonnelCategory } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import type { JournalAct, JournalFact } from '../domain/lecture-states.js';
import type {
  DateStatus,
  LectureKind,
  LectureOutcome,
  LectureState,
  RatingWeights,
  Step,
  Timeline,
} from '../domain/season.js';

/** A lecture with its day, its season and the names on it: what every act and view of its life begins with. */
export interface LectureFile {
  readonly id: number;
  readonly position: number;
  readonly kind: LectureKind;
  readonly state: LectureState;
  readonly outcome: LectureOutcome | null;
  readonly topic: string | null;
  readonly outline: string | null;
  readonly revision: number;
  readonly speaker: SpeakerOfFile;
  readonly planned: SpeakerOfFile;
  readonly date: {
    readonly id: number;
    readonly status: DateStatus;
    readonly isPublished: boolean;
    readonly heldOn: BusinessDate;
    readonly month: string;
    readonly sessionNo: number;
    readonly startTime: string;
    readonly endTime: string;
    readonly place: string;
    readonly seats: number;
  };
  readonly season: {
    readonly id: number;
    readonly name: string;
    readonly hostPath: string;
    readonly timeline: Timeline;
    readonly ratingWeights: RatingWeights;
    readonly minRatings: number;
    readonly categories: readonly PersonnelCategory[];
    readonly swapCutoffDays: number;
  };
}

export interface SpeakerOfFile {
  readonly personId: number;
  readonly name: string;
  readonly category: PersonnelCategory;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitPath: string;
}

export interface LectureFileRow {
  id: number;
  position: number;
  kind: LectureKind;
  state: LectureState;
  outcome: LectureOutcome | null;
  topic: string | null;
  outline: string | null;
  revision: number;
  speaker_person_id: number;
  speaker_name: string;
  speaker_category: PersonnelCategory;
  speaker_unit_id: number;
  speaker_unit: string;
  speaker_path: string;
  planned_person_id: number;
  planned_name: string;
  planned_category: PersonnelCategory;
  planned_unit_id: number;
  planned_unit: string;
  planned_path: string;
  date_id: number;
  date_status: DateStatus;
  published_at: string | null;
  held_on: string;
  month: string;
  session_no: number;
  start_time: string;
  end_time: string;
  place: string;
  seats: number;
  season_id: number;
  season_name: string;
  host_path: string;
  timeline: string;
  rating_weights: string;
  min_ratings: number;
  categories: string;
  swap_cutoff_days: number;
}

export const LECTURE_FILE = `
  SELECT l.id, l.position, l.kind, l.state, l.outcome, l.topic, l.outline, l.revision,
         l.speaker_person_id, sp.name AS speaker_name, sp.category AS speaker_category, l.speaker_unit_id,
         su.name AS speaker_unit, su.path AS speaker_path,
         l.planned_person_id, pp.name AS planned_name, pp.category AS planned_category, l.planned_unit_id,
         pu.name AS planned_unit, pu.path AS planned_path,
         l.date_id, d.status AS date_status, d.published_at, d.held_on, d.month, d.session_no, d.start_time, d.end_time,
         d.place, d.seats,
         s.id AS season_id, s.name AS season_name, h.path AS host_path, s.timeline, s.rating_weights, s.min_ratings,
         s.categories, s.swap_cutoff_days
    FROM lecture l
    JOIN lecture_date d ON d.id = l.date_id
    JOIN lecture_season s ON s.id = d.season_id
    JOIN unit h ON h.id = s.host_unit_id
    JOIN person sp ON sp.id = l.speaker_person_id JOIN unit su ON su.id = l.speaker_unit_id
    JOIN person pp ON pp.id = l.planned_person_id JOIN unit pu ON pu.id = l.planned_unit_id`;

export function fileOf(row: LectureFileRow): LectureFile {
  return {
    id: row.id,
    position: row.position,
    kind: row.kind,
    state: row.state,
    outcome: row.outcome,
    topic: row.topic,
    outline: row.outline,
    revision: row.revision,
    speaker: {
      personId: row.speaker_person_id,
      name: row.speaker_name,
      category: row.speaker_category,
      unitId: row.speaker_unit_id,
      unitName: row.speaker_unit,
      unitPath: row.speaker_path,
    },
    planned: {
      personId: row.planned_person_id,
      name: row.planned_name,
      category: row.planned_category,
      unitId: row.planned_unit_id,
      unitName: row.planned_unit,
      unitPath: row.planned_path,
    },
    date: {
      id: row.date_id,
      status: row.date_status,
      isPublished: row.published_at !== null && row.date_status !== 'PLANNED',
      heldOn: row.held_on,
      month: row.month,
      sessionNo: row.session_no,
      startTime: row.start_time,
      endTime: row.end_time,
      place: row.place,
      seats: row.seats,
    },
    season: {
      id: row.season_id,
      name: row.season_name,
      hostPath: row.host_path,
      timeline: JSON.parse(row.timeline) as Timeline,
      ratingWeights: JSON.parse(row.rating_weights) as RatingWeights,
      minRatings: row.min_ratings,
      categories: row.categories.split(',') as PersonnelCategory[],
      swapCutoffDays: row.swap_cutoff_days,
    },
  };
}

/** A row of the journal. */
export interface JournalRow extends JournalFact {
  readonly id: number;
  readonly lectureId: number;
  readonly words: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly madeBy: number | null;
  readonly madeByName: string;
  /** ISO-8601. */
  readonly madeAt: string;
}

export interface NewJournalEntry {
  readonly step: Step;
  readonly act: JournalAct;
  readonly on: BusinessDate;
  readonly words?: string;
  readonly detail?: object;
}
