import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../kernel/access.js';
import { RuleViolation } from '../../../../kernel/errors.js';
import { AuditNotes } from '../../../../platform/audit/audit-log.js';
import { Storage } from '../../../../platform/storage/storage.js';
import { BankWriter } from '../formats/bank-writer.js';
import { picturesNamed } from '../formats/finish-item.js';
import { MAX_ITEMS, type Picture } from '../formats/parsed.js';
import { QuestionImagesRepository } from '../question-images.repository.js';
import { QuestionList } from '../question-list.queries.js';
import type { ExportQuery } from './question-imports.contract.js';
import { QuestionTexts, type CodedQuestion } from './question-texts.queries.js';

/** Pictures of one file together. */
const MAX_PICTURES = 60 * 1024 * 1024;

/** The bank, or what the filters of its list find, as files. */
@Injectable()
export class QuestionExports {
  constructor(
    private readonly list: QuestionList,
    private readonly texts: QuestionTexts,
    private readonly images: QuestionImagesRepository,
    private readonly storage: Storage,
    private readonly notes: AuditNotes,
    private readonly writer: BankWriter,
  ) {}

  /** In the template: reads back as the same questions, as long as the bank still has their pictures. */
  async xlsx(actor: Actor, filter: ExportQuery): Promise<Buffer> {
    return this.writer.write({ format: 'TABLE', questions: await this.questions(actor, filter, 'xlsx'), pictures: [] });
  }

  /** With the pictures in it. @throws RuleViolation QUESTION_EXPORT.PICTURES_TOO_LARGE */
  async moodleXml(actor: Actor, filter: ExportQuery): Promise<Buffer> {
    const questions = await this.questions(actor, filter, 'moodle-xml');
    const pictures = await this.pictures(questions);
    return this.writer.write({ format: 'MOODLE_XML', questions, pictures });
  }

  private async questions(actor: Actor, filter: ExportQuery, format: string): Promise<CodedQuestion[]> {
    const ids = await this.list.ids(actor, filter, MAX_ITEMS + 1);
    if (ids.length > MAX_ITEMS) throw new RuleViolation('QUESTION_EXPORT.TOO_MANY', { max: MAX_ITEMS });
    const questions = await this.texts.of(ids);
    await this.notes.note(actor, {
      act: 'question.export',
      subject: 'question',
      subjectId: null,
      after: { format, questions: questions.length, ...filter },
    });
    return questions;
  }

  private async pictures(questions: readonly CodedQuestion[]): Promise<Picture[]> {
    const pictures: Picture[] = [];
    let size = 0;
    const hashes = picturesNamed(JSON.stringify(questions));
    for (const sha256 of hashes) {
      const row = await this.images.find(sha256);
      if (row === null) continue;
      size += row.size;
      if (size > MAX_PICTURES)
        throw new RuleViolation('QUESTION_EXPORT.PICTURES_TOO_LARGE', { maxMegabytes: MAX_PICTURES / 1024 / 1024 });
      const { stream } = await this.storage.open(row.storageKey);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
      pictures.push({ sha256, mimeType: row.mimeType, bytes: Buffer.concat(chunks) });
    }
    return pictures;
  }
}
