import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/db/database.js';
import { Holidays } from '../../holidays/holidays.public.js';
import { stepsNow, type StepFacts, type StepNow } from '../domain/due.js';
import { factsOf } from '../domain/lecture-states.js';
import { timelineOf, type DueStep } from '../domain/timeline.js';
import type { JournalRow, LectureFile } from './lecture-file.js';
import { LecturesRepository } from './lectures.repository.js';

type Reader = Tx['manager'];

/** Where one lecture stands. */
export interface LectureProgress {
  readonly file: LectureFile;
  readonly journal: readonly JournalRow[];
  readonly facts: StepFacts;
  readonly timeline: readonly DueStep[];
  readonly steps: readonly StepNow[];
}

/**
 * 准备七步: when each step is due and how it stands. Reckoned when asked: it moves with the date, the season's timeline and the
 * holidays, and there is nothing to keep in step.
 */
@Injectable()
export class LectureSteps {
  constructor(
    private readonly lectures: LecturesRepository,
    private readonly holidays: Holidays,
    private readonly clock: Clock,
  ) {}

  /** In the order of the files: two statements, however many they are. */
  async ofFiles(reader: Reader, files: readonly LectureFile[]): Promise<LectureProgress[]> {
    if (files.length === 0) return [];
    const days = files.map((file) => file.date.heldOn).sort();
    const calendar = await this.holidays.calendar(reader, days[0] ?? '', days.at(-1) ?? '');
    const journals = await this.lectures.journals(
      reader,
      files.map((file) => file.id),
    );
    const today = this.clock.today();
    return files.map((file) => {
      const journal = journals.get(file.id) ?? [];
      const facts = factsOf(file.state, journal);
      const timeline = timelineOf(file.date.heldOn, file.season.timeline, calendar);
      return { file, journal, facts, timeline, steps: stepsNow(timeline, facts, today) };
    });
  }
}
