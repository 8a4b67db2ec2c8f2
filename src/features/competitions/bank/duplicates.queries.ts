import { Injectable } from '@nestjs/common';
import { offsetOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { DuplicateList, DuplicateListQuery } from './question.contract.js';
import { LIST_COLUMNS, LIST_FROM, QuestionList, type ListRow } from './question-list.queries.js';

/**
 * 查重: questions in use with the same text after normalisation.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class Duplicates {
  constructor(
    private readonly db: Database,
    private readonly list: QuestionList,
  ) {}

  async page(query: DuplicateListQuery): Promise<DuplicateList> {
    const [subject] =
      query.subjectId === undefined
        ? [{ path: '/' }]
        : await this.db.reads.query<{ path: string }[]>('SELECT path FROM question_subject WHERE id = ?', [
            query.subjectId,
          ]);
    const groups = `SELECT q.text_hash, COUNT(*) AS found, MIN(q.id) AS first_id,
                           SUM(CASE WHEN s.path LIKE ? THEN 1 ELSE 0 END) AS inside
                      ${LIST_FROM} WHERE q.state <> 'RETIRED' GROUP BY q.text_hash
                    HAVING COUNT(*) > 1 AND SUM(CASE WHEN s.path LIKE ? THEN 1 ELSE 0 END) > 0`;
    const under = `${subject?.path ?? 'none'}%`;
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM (${groups}) doubled`,
      [under, under],
    );
    const direction = query.sort === 'count' ? 'ASC' : 'DESC';
    const hashes = (
      await this.db.reads.query<{ text_hash: string }[]>(
        `SELECT text_hash FROM (${groups}) doubled ORDER BY found ${direction}, first_id LIMIT ? OFFSET ?`,
        [under, under, query.size, offsetOf(query)],
      )
    ).map((row) => row.text_hash);
    const rows = await this.db.reads.query<ListRow[]>(
      `SELECT ${LIST_COLUMNS} ${LIST_FROM}
        WHERE q.state <> 'RETIRED' AND q.text_hash IN ${placeholders(hashes.length)} ORDER BY q.code LIMIT 2000`,
      hashes,
    );
    const items = await this.list.views(rows);
    return {
      items: hashes.map((hash) => {
        const questions = items.filter((_, place) => rows[place]?.text_hash === hash);
        return { count: questions.length, questions };
      }),
      total: Number(total),
      page: query.page,
      size: query.size,
    };
  }

  /** Which of these texts the bank has already: hash → code of the first question with it. For imports. */
  async existing(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (let from = 0; from < hashes.length; from += 1000) {
      const part = hashes.slice(from, from + 1000);
      const rows = await this.db.reads.query<{ text_hash: string; code: string }[]>(
        `SELECT text_hash, MIN(code) AS code FROM question
          WHERE state <> 'RETIRED' AND text_hash IN ${placeholders(part.length)} GROUP BY text_hash`,
        part,
      );
      for (const row of rows) found.set(row.text_hash, row.code);
    }
    return found;
  }
}
