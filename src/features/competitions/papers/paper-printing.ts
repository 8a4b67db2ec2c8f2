import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { QuestionImages } from '../bank/question-images.service.js';
import { picturesOf } from '../domain/content.js';
import { PaperDraws } from './paper-draws.js';
import type { PrintQuery } from './paper.contract.js';
import { printPaper } from './print/print-paper.js';
import { sheetLines } from './sheet-lines.js';

/** A draw of a paper on A4: the paper, its answer sheet, or the edition with the key. */
@Injectable()
export class PaperPrinting {
  constructor(
    private readonly draws: PaperDraws,
    private readonly images: QuestionImages,
    private readonly clock: Clock,
    private readonly notes: AuditNotes,
  ) {}

  /** @throws NotFound PAPER.NOT_FOUND; RuleViolation PAPER.POOL_SHORT, PAPER.EMPTY */
  async pdf(actor: Actor, id: number, { draw, key, sheet }: PrintQuery): Promise<{ bytes: Buffer; name: string }> {
    const drawn = await this.draws.draw(scopeOf(actor, 'contest.manage'), id, draw);
    const { paper } = drawn;
    const lines = sheetLines(drawn.sheet, drawn.texts);
    const isVaried = paper.mode === 'DRAWN' || paper.shuffleQuestions || paper.shuffleOptions;
    const pictures = new Map<string, Buffer>();
    for (const { text } of lines) {
      for (const sha256 of picturesOf(text.content, text.key)) await this.load(pictures, sha256);
    }
    const bytes = await printPaper({
      name: paper.name,
      draw: isVaried ? draw : null,
      isDraft: paper.state === 'DRAFT',
      lines,
      pictures,
      edition: key ? 'KEY' : 'PAPER',
      withSheet: sheet,
      madeAt: this.clock.now(),
    });
    await this.notes.note(actor, {
      act: 'paper.print',
      subject: 'paper',
      subjectId: id,
      unitId: paper.unitId,
      after: { draw, key, sheet },
    });
    return { bytes, name: key ? `${paper.name}（答案版）` : paper.name };
  }

  private async load(pictures: Map<string, Buffer>, sha256: string): Promise<void> {
    if (pictures.has(sha256)) return;
    const { mimeType, content } = await this.images.open(sha256);
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part as Buffer);
    // GIF and WebP have no place in a PDF: their words are printed instead
    if (mimeType === 'image/png' || mimeType === 'image/jpeg') pictures.set(sha256, Buffer.concat(parts));
  }
}
