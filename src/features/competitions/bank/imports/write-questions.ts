import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../../../kernel/access.js';
import { Clock } from '../../../../kernel/clock.js';
import { Conflict, DomainError } from '../../../../kernel/errors.js';
import { AuditLog } from '../../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../../platform/db/database.js';
import { Jobs, type RunningJob } from '../../../../platform/jobs/jobs.js';
import { Storage } from '../../../../platform/storage/storage.js';
import { Duplicates } from '../duplicates.queries.js';
import { QuestionImages } from '../question-images.service.js';
import { QuestionWriter } from '../question-writer.js';
import { ImportSubjects } from './import-subjects.js';
import type { QuestionImportEntity } from './question-import.entity.js';
import type { ImportChoices, KeptPicture } from './question-import.types.js';
import { QuestionImportsRepository, type SoundItem } from './question-imports.repository.js';

export const WRITE_JOB = 'competitions.questions.import';
const CLEAN_JOB = 'competitions.questions.import-clean';
const LOT = 200;
/** 适中: for questions that name no difficulty. */
const MEDIUM = 3;
/** Days after which an import that nobody touches is thrown away; its questions stay. */
const KEPT_DAYS = 30;

/** Writes a confirmed import in one transaction: all or nothing. Begins anew after a crash. */
@Injectable()
export class WriteQuestions implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly imports: QuestionImportsRepository,
    private readonly subjects: ImportSubjects,
    private readonly duplicates: Duplicates,
    private readonly images: QuestionImages,
    private readonly writer: QuestionWriter,
    private readonly storage: Storage,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.define(WRITE_JOB, z.object({ importId: z.int() }), (job) => this.run(job));
    this.jobs.define(CLEAN_JOB, z.object({}), () => this.clean());
    this.jobs.every(CLEAN_JOB, 300);
  }

  private async run(job: RunningJob<{ importId: number }>): Promise<{ importId: number; written: number } | null> {
    const { importId } = job.payload;
    const found = await this.imports.find(importId);
    if (found === null || found.state !== 'IMPORTING' || found.choices === null) return null;
    try {
      await this.bringPictures(job, found.pictures);
      const written = await this.write(job, found, found.choices);
      await this.forget(found.pictures);
      return { importId, written };
    } catch (error) {
      // the process stops and another one begins anew, or the job was called off: see `clean`
      if (job.signal.aborted) throw error;
      await this.backToReady(importId, error instanceof DomainError ? error.code : 'QUESTION_IMPORT.FAILED');
      throw error;
    }
  }

  /** Pictures before the questions that show them; one without its question harms nobody. */
  private async bringPictures(job: RunningJob<unknown>, pictures: readonly KeptPicture[]): Promise<void> {
    for (const { storageKey } of pictures) {
      const { stream } = await this.storage.open(storageKey);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
      await this.images.add(job.actor, Buffer.concat(chunks));
    }
  }

  private write(job: RunningJob<unknown>, found: QuestionImportEntity, choices: ImportChoices): Promise<number> {
    const total = found.facts.items - found.facts.refused;
    return this.db.transaction(job.actor, async (tx) => {
      const subjectOf = await this.subjects.forImport();
      let written = 0;
      let done = 0;
      for (let after = 0; ;) {
        if (job.signal.aborted) throw new Conflict('QUESTION_IMPORT.CALLED_OFF');
        const items = await this.imports.sound(tx, found.id, after, LOT);
        if (items.length === 0) break;
        const chosen = await this.chosen(items, choices);
        written += await this.writeLot(tx, found.id, chosen, choices, subjectOf);
        after = items.at(-1)?.itemNo ?? after;
        done += items.length;
        await job.progress(done, total);
        await nextTurn();
      }
      await this.imports.update(tx, found.id, { written, finishedAt: this.clock.now(), pictures: [], jobId: null });
      await this.imports.pass(tx, found.id, 'IMPORTING', 'DONE');
      this.audit.record(tx, {
        act: 'question.import',
        subject: 'question_import',
        subjectId: found.id,
        after: { fileName: found.fileName, written },
      });
      return written;
    });
  }

  /** The bank is asked once more: somebody may have added the same question since the preview. */
  private async chosen(items: readonly SoundItem[], { duplicates }: ImportChoices): Promise<SoundItem[]> {
    if (duplicates === 'IMPORT') return [...items];
    const inBank = await this.duplicates.existing(items.map((item) => item.textHash));
    return items.filter((item) => !item.isTwin && !inBank.has(item.textHash));
  }

  private async writeLot(
    tx: Tx,
    importId: number,
    items: readonly SoundItem[],
    choices: ImportChoices,
    subjectOf: (tx: Tx, names: readonly string[]) => Promise<number>,
  ): Promise<number> {
    const drafts = [];
    for (const { draft } of items) {
      const subjectId = draft.subject.length === 0 ? choices.subjectId : await subjectOf(tx, draft.subject);
      drafts.push({
        ...draft,
        subjectId: subjectId ?? 0,
        difficulty: draft.difficulty ?? MEDIUM,
        source: draft.source ?? choices.source,
      });
    }
    const written = await this.writer.write(tx, drafts, choices.submit ? 'IN_REVIEW' : 'DRAFT');
    const codes = new Map(items.map((item, place) => [item.itemNo, written[place]?.code ?? '']));
    await this.imports.saveCodes(tx, importId, codes);
    return written.length;
  }

  private async backToReady(importId: number, error: string): Promise<void> {
    await this.db.transaction(systemActor(WRITE_JOB), async (tx) => {
      await this.imports.pass(tx, importId, 'IMPORTING', 'READY');
      await this.imports.update(tx, importId, { jobId: null, error });
    });
  }

  /** Brings back what was being written by a job that is over without having done it (called off), and throws old ones away. */
  private async clean(): Promise<void> {
    await this.db.transaction(systemActor(CLEAN_JOB), (tx) => this.imports.bringBack(tx));
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    for (const found of await this.imports.untouched(before)) {
      await this.db.transaction(systemActor(CLEAN_JOB), (tx) => this.imports.delete(tx, found.id));
      await this.forget(found.pictures);
    }
  }

  private async forget(pictures: readonly KeptPicture[]): Promise<void> {
    for (const { storageKey } of pictures) await this.storage.remove(storageKey);
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
