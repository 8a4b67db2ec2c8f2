import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { offsetOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders, type SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { QUESTION_KINDS, type QuestionKind, type QuestionState } from '../domain/question.js';
import type {
  QuestionFilter,
  QuestionListItem,
  QuestionListQuery,
  QuestionListResponse,
  TagList,
} from './question.contract.js';

const KIND_ORDER = `CASE q.kind ${QUESTION_KINDS.map((kind, place) => `WHEN '${kind}' THEN ${place}`).join(' ')} END`;

const SORT_COLUMNS = {
  updatedAt: 'q.updated_at',
  code: 'q.code',
  difficulty: 'q.difficulty',
  kind: KIND_ORDER,
} as const;

export const LIST_COLUMNS = `
  q.id, q.code, q.kind, q.difficulty, q.state, q.version_no, q.stem_text, q.source, q.law_reference, q.made_by_name,
  q.updated_at, q.revision, q.text_hash, s.id AS subject_id, s.name AS subject_name, s.full_name AS subject_full_name`;
export const LIST_FROM = 'FROM question q JOIN question_subject s ON s.id = q.subject_id';

export interface ListRow {
  id: number;
  code: string;
  kind: QuestionKind;
  difficulty: number;
  state: QuestionState;
  version_no: number;
  stem_text: string;
  source: string;
  law_reference: string | null;
  made_by_name: string;
  updated_at: string;
  revision: number;
  text_hash: string;
  subject_id: number;
  subject_name: string;
  subject_full_name: string;
}

/**
 * The bank as lists.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class QuestionList {
  constructor(private readonly db: Database) {}

  /** A few statements, whatever the size of the page. */
  async page(actor: Actor, query: QuestionListQuery): Promise<QuestionListResponse> {
    const { state, ...others } = query;
    const inAnyState = await this.condition(actor, others);
    const counts = await this.db.reads.query<{ state: QuestionState; found: number }[]>(
      `SELECT q.state, COUNT(*) AS found ${LIST_FROM} WHERE ${inAnyState.sql} GROUP BY q.state`,
      inAnyState.parameters,
    );
    const condition = await this.condition(actor, query);
    const { field, direction } = sortOrder(query.sort, { field: 'updatedAt', direction: 'DESC' });
    const rows = await this.db.reads.query<ListRow[]>(
      `SELECT ${LIST_COLUMNS} ${LIST_FROM} WHERE ${condition.sql}
        ORDER BY ${SORT_COLUMNS[field]} ${direction}, q.id ${direction} LIMIT ? OFFSET ?`,
      [...condition.parameters, query.size, offsetOf(query)],
    );
    const found = new Map(counts.map((row) => [row.state, Number(row.found)]));
    return {
      items: await this.views(rows),
      total: state === undefined ? [...found.values()].reduce((sum, each) => sum + each, 0) : (found.get(state) ?? 0),
      page: query.page,
      size: query.size,
      counts: Object.fromEntries(found),
    };
  }

  /** Ids of everything the filters find, by code: for exports, which fetch the texts in portions. */
  async ids(actor: Actor, filter: QuestionFilter, limit: number): Promise<number[]> {
    const condition = await this.condition(actor, filter);
    const rows = await this.db.reads.query<{ id: number }[]>(
      `SELECT q.id ${LIST_FROM} WHERE ${condition.sql} ORDER BY q.code LIMIT ?`,
      [...condition.parameters, limit],
    );
    return rows.map((row) => row.id);
  }

  async tags(): Promise<TagList> {
    const rows = await this.db.reads.query<{ tag: string; questions: number }[]>(
      'SELECT tag, COUNT(*) AS questions FROM question_tag GROUP BY tag ORDER BY COUNT(*) DESC, tag LIMIT 500',
    );
    return { items: rows.map((row) => ({ tag: row.tag, questions: Number(row.questions) })) };
  }

  async views(rows: readonly ListRow[]): Promise<QuestionListItem[]> {
    const tags = await this.tagsOf(rows.map((row) => row.id));
    return rows.map((row) => listItem(row, tags.get(row.id) ?? []));
  }

  async tagsOf(questionIds: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
    const tags = new Map<number, string[]>();
    for (let from = 0; from < questionIds.length; from += 1000) {
      const part = questionIds.slice(from, from + 1000);
      const rows = await this.db.reads.query<{ question_id: number; tag: string }[]>(
        `SELECT question_id, tag FROM question_tag WHERE question_id IN ${placeholders(part.length)} ORDER BY tag`,
        part,
      );
      for (const row of rows) {
        const list = tags.get(row.question_id);
        if (list === undefined) tags.set(row.question_id, [row.tag]);
        else list.push(row.tag);
      }
    }
    return tags;
  }

  private async condition(actor: Actor, filter: QuestionFilter): Promise<SqlCondition> {
    const parts = ['1 = 1'];
    const parameters: unknown[] = [];
    const and = (sql: string, ...values: unknown[]): void => {
      parts.push(sql);
      parameters.push(...values);
    };
    if (filter.state !== undefined) and('q.state = ?', filter.state);
    if (filter.kind !== undefined) and('q.kind = ?', filter.kind);
    if (filter.difficulty !== undefined) and('q.difficulty = ?', filter.difficulty);
    if (filter.subjectId !== undefined) {
      const [subject] = await this.db.reads.query<{ path: string }[]>(
        'SELECT path FROM question_subject WHERE id = ?',
        [filter.subjectId],
      );
      and('s.path LIKE ?', subject === undefined ? '' : `${subject.path}%`);
    }
    if (filter.tag !== undefined && filter.tag !== '')
      and('EXISTS (SELECT 1 FROM question_tag t WHERE t.question_id = q.id AND t.tag = ?)', filter.tag);
    if (filter.mine === true)
      and('EXISTS (SELECT 1 FROM question_version w WHERE w.question_id = q.id AND w.made_by = ?)', actor.accountId);
    if (filter.q !== undefined && filter.q !== '') {
      const typed = inside(filter.q.toLowerCase());
      and(
        `(LOWER(q.stem_text) LIKE ? ESCAPE '!' OR LOWER(q.code) LIKE ? ESCAPE '!'
          OR LOWER(q.law_reference) LIKE ? ESCAPE '!' OR LOWER(q.source) LIKE ? ESCAPE '!')`,
        typed,
        typed,
        typed,
        typed,
      );
    }
    return { sql: parts.join(' AND '), parameters };
  }
}

export function listItem(row: ListRow, tags: string[]): QuestionListItem {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    difficulty: row.difficulty,
    state: row.state,
    versionNo: row.version_no,
    stem: row.stem_text,
    subject: { id: row.subject_id, name: row.subject_name, fullName: row.subject_full_name },
    tags,
    source: row.source,
    lawReference: row.law_reference,
    author: row.made_by_name,
    updatedAt: isoInstant(row.updated_at),
    revision: row.revision,
  };
}

/** For `LIKE ? ESCAPE '!'`: anywhere inside, the wildcards in the text made harmless. */
function inside(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
