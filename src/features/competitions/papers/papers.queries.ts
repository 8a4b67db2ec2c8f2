import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf } from '../../../kernel/page.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { Database } from '../../../platform/db/database.js';
import { scopeCondition, type SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { paperActs } from '../domain/blueprint.js';
import { plainText } from '../domain/content.js';
import type { Blueprint, PaperMode, PaperState } from '../domain/paper.js';
import type { QuestionContent, QuestionKind, QuestionState } from '../domain/question.js';
import { PaperDraws } from './paper-draws.js';
import type { PAPER_SORTS, PaperCard, PaperDetail, PaperItemView, PaperPage, PaperQuery } from './paper.contract.js';

const SORT_COLUMNS: Readonly<Record<(typeof PAPER_SORTS)[number], string>> = {
  madeAt: 'p.made_at',
  name: 'p.name',
  totalPoints: 'p.total_points',
};

const CARD_COLUMNS = `p.id, p.name, p.mode, p.state, p.unit_id, u.name AS unit_name, p.item_count, p.total_points,
  p.made_by_name, p.made_at, p.fixed_at, p.revision,
  (SELECT COUNT(*) FROM competition_round r WHERE r.paper_id = p.id) AS rounds`;
const FROM = 'FROM paper p JOIN unit u ON u.id = p.unit_id';

interface CardRow {
  id: number;
  name: string;
  mode: PaperMode;
  state: PaperState;
  unit_id: number;
  unit_name: string;
  item_count: number;
  total_points: number;
  made_by_name: string;
  made_at: string;
  fixed_at: string | null;
  revision: number;
  rounds: number;
}

interface DetailRow extends CardRow {
  blueprint: string | null;
  shuffle_questions: number;
  shuffle_options: number;
}

interface ItemRow {
  question_id: number;
  code: string;
  kind: QuestionKind;
  difficulty: number;
  frozen_difficulty: number;
  subject_name: string;
  stem_text: string;
  content: string;
  points: number;
  state: QuestionState;
  version_no: number;
  held_no: number;
}

/** Read models of papers. */
@Injectable()
export class PapersQueries {
  constructor(
    private readonly db: Database,
    private readonly draws: PaperDraws,
  ) {}

  async page(scope: Scope, query: PaperQuery): Promise<PaperPage> {
    const filters = [scopeCondition(scope, 'u.path'), ...filterConditions(query)];
    const where = filters.map((condition) => condition.sql).join(' AND ');
    const parameters = filters.flatMap((condition) => condition.parameters);
    const states = await this.db.reads.query<{ state: PaperState; total: number }[]>(
      `SELECT p.state, COUNT(*) AS total ${FROM} WHERE ${where} GROUP BY p.state`,
      parameters,
    );
    const counts = Object.fromEntries(states.map((row) => [row.state, Number(row.total)])) as PaperPage['counts'];
    const total = states.reduce((sum, row) => {
      return query.state === undefined || row.state === query.state ? sum + Number(row.total) : sum;
    }, 0);
    const { field, direction } = sortOrder(query.sort, { field: 'madeAt', direction: 'DESC' });
    const state = query.state === undefined ? '' : ' AND p.state = ?';
    const rows = await this.db.reads.query<CardRow[]>(
      `SELECT ${CARD_COLUMNS} ${FROM} WHERE ${where}${state}
        ORDER BY ${SORT_COLUMNS[field]} ${direction}, p.id ${direction} LIMIT ? OFFSET ?`,
      [...parameters, ...(query.state === undefined ? [] : [query.state]), query.size, offsetOf(query)],
    );
    return { items: rows.map(cardOf), total, page: query.page, size: query.size, counts };
  }

  /** @throws NotFound PAPER.NOT_FOUND */
  async detail(scope: Scope, id: number): Promise<PaperDetail> {
    const condition = scopeCondition(scope, 'u.path');
    const [row] = await this.db.reads.query<DetailRow[]>(
      `SELECT ${CARD_COLUMNS}, p.blueprint, p.shuffle_questions, p.shuffle_options
         ${FROM} WHERE p.id = ? AND ${condition.sql}`,
      [id, ...condition.parameters],
    );
    if (!row) throw new NotFound('PAPER.NOT_FOUND');
    const card = cardOf(row);
    const blueprint = row.blueprint === null ? null : (JSON.parse(row.blueprint) as Blueprint);
    return {
      ...card,
      shuffleQuestions: Boolean(row.shuffle_questions),
      shuffleOptions: Boolean(row.shuffle_options),
      items: row.mode === 'FIXED' ? await this.items(id, row.state) : [],
      cells: blueprint === null ? [] : await this.cells(blueprint),
      availability: blueprint === null ? null : await this.draws.availabilityOf(id, row.state, blueprint),
      acts: paperActs(row.state, card.rounds),
    };
  }

  private async items(paperId: number, paperState: PaperState): Promise<PaperItemView[]> {
    const rows = await this.db.reads.query<ItemRow[]>(
      `SELECT pq.question_id, q.code, v.kind, q.difficulty, pq.difficulty AS frozen_difficulty, s.full_name AS subject_name,
              q.stem_text, v.content, pq.points, q.state, q.version_no, v.version_no AS held_no
         FROM paper_question pq
         JOIN question q ON q.id = pq.question_id
         JOIN question_subject s ON s.id = q.subject_id
         JOIN question_version v ON v.id = pq.version_id
        WHERE pq.paper_id = ? AND pq.cell_no = 0 ORDER BY pq.position`,
      [paperId],
    );
    const isFrozen = paperState === 'FIXED';
    return rows.map((row) => ({
      questionId: row.question_id,
      code: row.code,
      kind: row.kind,
      difficulty: isFrozen ? row.frozen_difficulty : row.difficulty,
      subjectName: row.subject_name,
      stem: isFrozen ? plainText((JSON.parse(row.content) as QuestionContent).stem).slice(0, 200) : row.stem_text,
      points: row.points,
      state: row.state,
      isOutdated: isFrozen && row.version_no !== row.held_no,
    }));
  }

  private async cells({ cells }: Blueprint): Promise<PaperDetail['cells']> {
    const rows = await this.db.reads.query<{ id: number; name: string }[]>(
      'SELECT id, full_name AS name FROM question_subject',
    );
    const names = new Map(rows.map((row) => [row.id, row.name]));
    return cells.map((cell) => ({
      ...cell,
      subjectName: cell.subjectId === null ? null : (names.get(cell.subjectId) ?? null),
    }));
  }
}

function cardOf(row: CardRow): PaperCard {
  return {
    id: row.id,
    name: row.name,
    mode: row.mode,
    state: row.state,
    unitId: row.unit_id,
    unitName: row.unit_name,
    itemCount: row.item_count,
    totalPoints: row.total_points,
    rounds: Number(row.rounds),
    madeByName: row.made_by_name,
    madeAt: isoInstant(row.made_at),
    fixedAt: isoInstant(row.fixed_at),
    revision: row.revision,
  };
}

/** All but the state: the tabs count what the others find. */
function filterConditions({ q, mode }: PaperQuery): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (q !== undefined && q !== '') {
    conditions.push({ sql: `p.name LIKE ? ESCAPE '!'`, parameters: [`%${q.replace(/[!%_]/g, '!$&')}%`] });
  }
  if (mode !== undefined) conditions.push({ sql: 'p.mode = ?', parameters: [mode] });
  return conditions;
}
