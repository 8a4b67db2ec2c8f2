import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { QuestionKind, ReviewAct } from '../domain/question.js';
import type { QuestionHistory, QuestionVersionView, QuestionView } from './question.contract.js';
import { LIST_COLUMNS, LIST_FROM, QuestionList, type ListRow } from './question-list.queries.js';
import { abilitiesOf, isOwnWork } from './question.policy.js';

interface VersionRow {
  id: number;
  version_no: number;
  kind: QuestionKind;
  content: string;
  answer_key: string;
  explanation: string | null;
  source: string;
  law_reference: string | null;
  reason: string | null;
  made_by: number | null;
  made_by_name: string;
  made_at: string;
}

/** Versions shown at most; more than anybody writes. */
const MAX_VERSIONS = 200;

/**
 * One question with everything the staff may know.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class QuestionDetail {
  constructor(
    private readonly db: Database,
    private readonly list: QuestionList,
  ) {}

  /** @throws NotFound QUESTION.NOT_FOUND */
  async view(actor: Actor, id: number): Promise<QuestionView> {
    const row = await this.row(id);
    const versions = await this.versions(id);
    const newest = versions[0];
    if (newest === undefined) throw new NotFound('QUESTION.NOT_FOUND');
    const [known] = await this.db.reads.query<{ approved_no: number | null; reviews: number; papers: number }[]>(
      `SELECT (SELECT MAX(version_no) FROM question_review WHERE question_id = q.id AND act = 'APPROVE') AS approved_no,
              (SELECT COUNT(*) FROM question_review WHERE question_id = q.id) AS reviews,
              (SELECT COUNT(DISTINCT paper_id) FROM paper_question WHERE question_id = q.id) AS papers
         FROM question q WHERE q.id = ?`,
      [id],
    );
    const twins = await this.db.reads.query<{ id: number; code: string }[]>(
      `SELECT id, code FROM question WHERE text_hash = ? AND id <> ? AND state <> 'RETIRED' ORDER BY code LIMIT 20`,
      [row.text_hash, id],
    );
    const approvedNo = known?.approved_no ?? null;
    const papers = Number(known?.papers ?? 0);
    const facts = {
      state: row.state,
      writers: versions
        .filter((each) => each === newest || each.version_no > Number(approvedNo ?? 0))
        .map((each) => each.made_by),
      isKept: Number(known?.reviews ?? 0) + papers > 0,
    };
    const [item] = await this.list.views([row]);
    if (item === undefined) throw new NotFound('QUESTION.NOT_FOUND');
    return {
      ...item,
      version: versionView(newest),
      abilities: abilitiesOf(actor, facts),
      isOwnWork: isOwnWork(actor, facts),
      approvedVersionNo: approvedNo === null ? null : Number(approvedNo),
      papers,
      twins,
    };
  }

  /** Every text it ever had and every step of its review, newest first. @throws NotFound QUESTION.NOT_FOUND */
  async history(id: number): Promise<QuestionHistory> {
    await this.row(id);
    const reviews = await this.db.reads.query<
      { version_no: number; act: ReviewAct; words: string | null; made_by_name: string; made_at: string }[]
    >(
      `SELECT version_no, act, words, made_by_name, made_at FROM question_review WHERE question_id = ?
        ORDER BY id DESC LIMIT ?`,
      [id, MAX_VERSIONS],
    );
    return {
      versions: (await this.versions(id)).map(versionView),
      reviews: reviews.map((row) => ({
        versionNo: row.version_no,
        act: row.act,
        words: row.words,
        by: row.made_by_name,
        at: isoInstant(row.made_at),
      })),
    };
  }

  private async row(id: number): Promise<ListRow> {
    const [row] = await this.db.reads.query<ListRow[]>(`SELECT ${LIST_COLUMNS} ${LIST_FROM} WHERE q.id = ?`, [id]);
    if (row === undefined) throw new NotFound('QUESTION.NOT_FOUND');
    return row;
  }

  private versions(id: number): Promise<VersionRow[]> {
    return this.db.reads.query<VersionRow[]>(
      `SELECT id, version_no, kind, content, answer_key, explanation, source, law_reference, reason, made_by,
              made_by_name, made_at
         FROM question_version WHERE question_id = ? ORDER BY version_no DESC LIMIT ?`,
      [id, MAX_VERSIONS],
    );
  }
}

function versionView(row: VersionRow): QuestionVersionView {
  return {
    id: row.id,
    versionNo: row.version_no,
    kind: row.kind,
    content: JSON.parse(row.content) as QuestionVersionView['content'],
    key: JSON.parse(row.answer_key) as QuestionVersionView['key'],
    explanation: row.explanation,
    source: row.source,
    lawReference: row.law_reference,
    reason: row.reason,
    by: row.made_by_name,
    at: isoInstant(row.made_at),
  };
}
