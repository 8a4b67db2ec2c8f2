import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../kernel/access.js';
import { writeTemplate, writeRefused, type RefusedQuestion } from '../formats/write-table.js';
import { QuestionImportsQueries } from './question-imports.queries.js';
import { QuestionImportsRepository } from './question-imports.repository.js';
import { placeWords, problemWords } from './problem-words.js';

/** Workbooks around an import. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly imports: QuestionImportsRepository,
    private readonly queries: QuestionImportsQueries,
  ) {}

  template(): Promise<Buffer> {
    return writeTemplate();
  }

  /** What was refused, with place and reasons, in the columns of the template: mended, it can be sent up again. */
  async refused(actor: Actor, id: number): Promise<Buffer> {
    await this.imports.load(actor.accountId, id);
    const rows: RefusedQuestion[] = [];
    for await (const items of this.queries.refused(id))
      for (const { place, title, draft, problems } of items)
        rows.push({
          place: placeWords(place),
          reasons: problems
            .filter(({ severity }) => severity === 'ERROR')
            .map(problemWords)
            .join('；'),
          title,
          question: draft,
        });
    return writeRefused(rows);
  }
}
