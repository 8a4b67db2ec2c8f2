import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { transition } from '../../../kernel/transitions.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { StepFacts } from '../domain/due.js';
import { factsOf, LECTURE_LIFE, topicIsPublic, type LifeAct } from '../domain/lecture-states.js';
import type { LectureState } from '../domain/season.js';
import type { JournalRow, LectureFile, NewJournalEntry } from './lecture-file.js';
import { LectureHistory } from './lecture-history.js';
import { mustSee, viewerOf, type Viewer } from './lecture.policy.js';
import { LecturesRepository, type LectureColumns } from './lectures.repository.js';

/** A lecture on the desk: locked, with its journal and what may be done by whom. */
export interface OpenLecture {
  readonly file: LectureFile;
  readonly journal: readonly JournalRow[];
  readonly facts: StepFacts;
  readonly viewer: Viewer;
}

/** The one way to act on a lecture: locked, seen, decided, saved, written into journal and audit. */
@Injectable()
export class LectureDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lectures: LecturesRepository,
    private readonly history: LectureHistory,
    private readonly audit: AuditLog,
  ) {}

  /** One act on one lecture. @throws NotFound LECTURE.NOT_FOUND for whoever may not see it */
  work<T>(actor: Actor, id: number, act: (tx: Tx, open: OpenLecture) => Promise<T>): Promise<T> {
    return this.db.transaction(actor, async (tx) => {
      const file = await this.lectures.locked(tx, id);
      return act(tx, await this.open(tx, file));
    });
  }

  async open(tx: Tx, file: LectureFile): Promise<OpenLecture> {
    const viewer = viewerOf(tx.actor, file);
    mustSee(viewer, file);
    const journal = (await this.lectures.journals(tx.manager, [file.id])).get(file.id) ?? [];
    return { file, journal, facts: factsOf(file.state, journal), viewer };
  }

  /**
   * Where this act leads.
   * @throws Conflict LECTURE.NOT_PUBLISHED, LECTURE.STATE
   */
  stateAfter({ file }: OpenLecture, act: LifeAct): LectureState {
    if (!file.date.isPublished) throw new Conflict('LECTURE.NOT_PUBLISHED');
    return transition(LECTURE_LIFE, file.state, act, 'LECTURE.STATE');
  }

  /** Saves a step and writes it down. Calendars show the topic: they are told when what everybody may see changes. */
  async advance(
    tx: Tx,
    { file }: OpenLecture,
    columns: LectureColumns,
    entry: Omit<NewJournalEntry, 'on'> & { on?: string },
    auditAct: string,
  ): Promise<void> {
    await this.lectures.save(tx, file, columns);
    await this.lectures.append(tx, file.id, file.speaker.personId, { ...entry, on: entry.on ?? this.clock.today() });
    const shownBefore = topicIsPublic(file.state) ? file.topic : null;
    const shownAfter = topicIsPublic(columns.state ?? file.state) ? (columns.topic ?? file.topic) : null;
    if (shownBefore !== shownAfter) await this.history.touch(tx, { lectureIds: [file.id], dateIds: [file.date.id] });
    this.audit.record(tx, {
      act: auditAct,
      subject: 'lecture',
      subjectId: file.id,
      unitId: file.speaker.unitId,
      before: { state: file.state },
      after: { state: columns.state ?? file.state, ...(entry.words ? { words: entry.words } : {}) },
    });
  }
}
