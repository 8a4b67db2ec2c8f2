import { Injectable } from '@nestjs/common';
import { isSystemName, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { missingForFiling, topicIsPublic } from '../domain/lecture-states.js';
import { ratingUntil } from '../domain/ratings.js';
import { AudienceRepository } from './audience.repository.js';
import { CoursewareRepository, type CoursewareRow } from './courseware.repository.js';
import type { JournalRow, LectureFile, SpeakerOfFile } from './lecture-file.js';
import { LectureSteps, type LectureProgress } from './lecture-steps.js';
import type { CoursewareView, LectureDetail, SpeakerView } from './lecture.contract.js';
import { isInsider, lastOf, lectureActs, mustSee, ratingOpen, viewerOf, type Viewer } from './lecture.policy.js';
import { LecturesRepository } from './lectures.repository.js';
import { speaksAt } from './reservations.service.js';

/**
 * A lecture's page.
 * @unscoped each page is held against its viewer: published ones are everybody's, what is inside is shown to those who work on it
 */
@Injectable()
export class LectureDetailQueries {
  constructor(
    private readonly db: Database,
    private readonly lectures: LecturesRepository,
    private readonly courseware: CoursewareRepository,
    private readonly audience: AudienceRepository,
    private readonly steps: LectureSteps,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound LECTURE.NOT_FOUND */
  async page(actor: Actor, id: number): Promise<LectureDetail> {
    const reader = this.db.reads;
    const file = await this.lectures.file(reader, id);
    const viewer = viewerOf(actor, file);
    mustSee(viewer, file);
    const insider = isInsider(viewer);
    const [progress] = await this.steps.ofFiles(reader, [file]);
    if (progress === undefined) throw new Error('a lecture without progress');
    const colleagues = await this.lectures.ofDates(reader, [file.date.id]);
    const isColleague = actor.personId !== null && speaksAt(colleagues, actor.personId);
    const versions = insider || isColleague ? await this.courseware.ofLecture(reader, id) : [];
    const showsTopic = insider || topicIsPublic(file.state);
    const can = lectureActs(viewer, {
      file,
      facts: progress.facts,
      journal: progress.journal,
      today: this.clock.today(),
      hasCourseware: versions.length > 0,
      mayRate: await this.mayRate(actor, file, isColleague),
    });
    if (isColleague && versions.length > 0 && !can.includes('downloadCourseware')) can.push('downloadCourseware');
    return {
      id: file.id,
      ...dayOf(file),
      position: file.position,
      kind: file.kind,
      state: file.state,
      outcome: file.outcome,
      speaker: speakerView(file.speaker),
      plannedSpeaker: file.planned.personId === file.speaker.personId ? null : speakerView(file.planned),
      topic: showsTopic ? file.topic : null,
      outline: showsTopic ? file.outline : null,
      isMine: viewer.isSpeaker,
      insider,
      steps: insider ? progress.steps.map((step) => ({ ...step })) : [],
      courseware: versions.map((row) => coursewareView(row, file)),
      ...(await this.inside(progress, insider)),
      missing: await this.missing(progress, viewer),
      ratingUntil: file.state === 'HELD' || file.state === 'FILED' ? ratingUntil(file.date.heldOn) : null,
      revision: file.revision,
      can,
    };
  }

  private async mayRate(actor: Actor, file: LectureFile, isColleague: boolean): Promise<boolean> {
    const { personId } = actor;
    if (personId === null || personId === file.speaker.personId || !ratingOpen(file, this.clock.today())) return false;
    const mark = await this.audience.markOf(this.db.reads, file.date.id, personId);
    if (!isColleague && mark !== 'PRESENT' && mark !== 'LATE') return false;
    return !(await this.audience.hasRated(this.db.reads, [file.id], personId)).has(file.id);
  }

  private async missing({ file, facts }: LectureProgress, viewer: Viewer): Promise<LectureDetail['missing']> {
    if (!viewer.plans || file.state !== 'HELD') return [];
    return missingForFiling({
      hasTitle: file.topic !== null,
      facts,
      attendanceTaken: await this.audience.attendanceTaken(this.db.reads, file.date.id),
      ratingOpen: ratingOpen(file, this.clock.today()),
    });
  }

  private async inside(
    { journal }: LectureProgress,
    insider: boolean,
  ): Promise<Pick<LectureDetail, 'preparation' | 'rehearsal' | 'journal'>> {
    if (!insider) return { preparation: null, rehearsal: null, journal: [] };
    const changedAt = lastOf(journal, 'SPEAKER_CHANGED')?.id ?? 0;
    const current = journal.filter((row) => row.id > changedAt);
    const prepared = lastOf(current, 'PREPARED');
    return {
      preparation: prepared === undefined ? null : await this.preparation(prepared),
      rehearsal: rehearsalOf(lastOf(current, 'REHEARSAL_PASSED', 'REHEARSAL_REVISE', 'REHEARSAL_REPLACE')),
      journal: journal.map((row) => ({
        id: row.id,
        step: row.step,
        act: row.act,
        at: row.madeAt,
        by: isSystemName(row.madeByName) ? null : row.madeByName,
        words: row.words,
      })),
    };
  }

  private async preparation(row: JournalRow): Promise<NonNullable<LectureDetail['preparation']>> {
    const { personIds: ids = [], notes = '' } = row.detail as { personIds?: number[]; notes?: string };
    const names = await this.people.summaries(ids);
    return {
      on: row.on,
      people: ids.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
      notes,
    };
  }
}

/** What every view of a lecture says of its day. */
export function dayOf(
  file: LectureFile,
): Pick<
  LectureDetail,
  | 'dateId'
  | 'seasonId'
  | 'seasonName'
  | 'sessionNo'
  | 'month'
  | 'heldOn'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'dateStatus'
> {
  const { date, season } = file;
  return {
    dateId: date.id,
    seasonId: season.id,
    seasonName: season.name,
    sessionNo: date.sessionNo,
    month: date.month,
    heldOn: date.heldOn,
    startTime: date.startTime,
    endTime: date.endTime,
    place: date.place,
    dateStatus: date.status,
  };
}

export const speakerView = ({ name, unitId, unitName }: SpeakerOfFile): SpeakerView => ({ name, unitId, unitName });

const coursewareView = (row: CoursewareRow, file: LectureFile): CoursewareView => ({
  version: row.versionNo,
  name: row.fileName,
  type: row.mimeType,
  size: row.size,
  uploadedAt: row.uploadedAt,
  uploadedBy: row.uploadedByName,
  verdict: row.verdict,
  former: row.personId !== file.speaker.personId,
});

const VERDICT_OF = {
  REHEARSAL_PASSED: 'PASS',
  REHEARSAL_REVISE: 'REVISE',
  REHEARSAL_REPLACE: 'REPLACE',
} as const;

function rehearsalOf(row: JournalRow | undefined): LectureDetail['rehearsal'] {
  if (row === undefined || !(row.act in VERDICT_OF)) return null;
  return { on: row.on, verdict: VERDICT_OF[row.act as keyof typeof VERDICT_OF], words: row.words ?? '' };
}
