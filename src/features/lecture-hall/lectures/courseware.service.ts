import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { ReceivedFile } from '../../../platform/http/upload.js';
import { Storage } from '../../../platform/storage/storage.js';
import { LECTURE_LIFE } from '../domain/lecture-states.js';
import { coursewareKind } from './courseware-file.js';
import { CoursewareRepository } from './courseware.repository.js';
import { LectureDesk } from './lecture-desk.js';
import { LectureNotices } from './lecture-notices.js';
import { isInsider, mustSee, mustSpeakOrPlan, viewerOf } from './lecture.policy.js';
import { LecturesRepository } from './lectures.repository.js';

/** 课件: uploaded by the speaker (or staff for them), every version kept. */
@Injectable()
export class CoursewareService {
  constructor(
    private readonly db: Database,
    private readonly desk: LectureDesk,
    private readonly lectures: LecturesRepository,
    private readonly courseware: CoursewareRepository,
    private readonly storage: Storage,
    private readonly notices: LectureNotices,
    private readonly notes: AuditNotes,
    private readonly clock: Clock,
  ) {}

  /**
   * Who may not upload is told before anything is stored; what is stored without a row is taken away.
   * @returns the number of the version
   * @throws InvalidInput COURSEWARE.EMPTY, COURSEWARE.TYPE, COURSEWARE.CONTENT · Forbidden LECTURE.NOT_SPEAKER · Conflict LECTURE.STATE
   */
  async upload(actor: Actor, id: number, file: ReceivedFile): Promise<number> {
    const before = await this.lectures.file(this.db.reads, id);
    const viewer = viewerOf(actor, before);
    mustSee(viewer, before);
    mustSpeakOrPlan(viewer);
    if (LECTURE_LIFE[before.state].submitCourseware === undefined)
      throw new Conflict('LECTURE.STATE', { state: before.state, act: 'submitCourseware' });
    const { name, mimeType } = coursewareKind(file.originalName, file.bytes);
    const { key, size, sha256 } = await this.storage.put(file.bytes, { name, type: mimeType });
    try {
      return await this.desk.work(actor, id, async (tx, open) => {
        mustSpeakOrPlan(open.viewer);
        const state = this.desk.stateAfter(open, 'submitCourseware');
        if (open.file.state === 'HELD' && open.facts.COURSEWARE.state === 'DONE')
          throw new Conflict('LECTURE.STATE', { state: 'HELD', act: 'submitCourseware' });
        const version = ((await this.courseware.latest(tx.manager, id))?.versionNo ?? 0) + 1;
        await this.courseware.insert(tx, {
          lectureId: id,
          versionNo: version,
          personId: open.file.speaker.personId,
          storageKey: key,
          fileName: name,
          mimeType,
          size,
          sha256,
          verdict: 'SUBMITTED',
          uploadedBy: actor.accountId,
          uploadedByName: actor.name,
          uploadedAt: this.clock.now(),
        });
        const entry = {
          step: 'COURSEWARE' as const,
          act: 'COURSEWARE_SUBMITTED' as const,
          detail: { version, name, size },
        };
        await this.desk.advance(tx, open, { state }, entry, 'lecture.courseware-submit');
        await this.notices.staff(tx, open.file, 'lecture.courseware.submitted', { version });
        return version;
      });
    } catch (error) {
      await this.storage.remove(key);
      throw error;
    }
  }

  /**
   * For those who work on the lecture, and the other speakers of its day (they prepare together).
   * @throws NotFound LECTURE.NOT_FOUND, COURSEWARE.NOT_FOUND
   */
  async open(
    actor: Actor,
    id: number,
    version: number,
  ): Promise<{ name: string; mimeType: string; size: number; content: Readable }> {
    const file = await this.lectures.file(this.db.reads, id);
    const viewer = viewerOf(actor, file);
    mustSee(viewer, file);
    if (!isInsider(viewer) && !(await this.speaksThatDay(actor, file.date.id)))
      throw new NotFound('COURSEWARE.NOT_FOUND');
    const row = (await this.courseware.ofLecture(this.db.reads, id)).find((one) => one.versionNo === version);
    if (row === undefined) throw new NotFound('COURSEWARE.NOT_FOUND');
    const { stream } = await this.storage.open(row.storageKey);
    await this.notes.note(actor, {
      act: 'lecture.courseware-download',
      subject: 'lecture',
      subjectId: id,
      after: { version },
    });
    return { name: row.fileName, mimeType: row.mimeType, size: row.size, content: stream };
  }

  private async speaksThatDay(actor: Actor, dateId: number): Promise<boolean> {
    if (actor.personId === null) return false;
    const files = await this.lectures.ofDates(this.db.reads, [dateId]);
    return files.some((file) => file.speaker.personId === actor.personId);
  }
}
