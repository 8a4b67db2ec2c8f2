import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../../kernel/access.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import type { BankQuestion } from '../domain/blueprint.js';
import { PaperQuestionEntity } from './paper-question.entity.js';
import { PaperEntity } from './paper.entity.js';

export type NewPaper = Omit<PaperEntity, 'id' | 'revision'>;
export type PaperPlace = Omit<PaperQuestionEntity, 'id' | 'paperId'>;
export type PaperHead = Pick<
  PaperEntity,
  'name' | 'shuffleQuestions' | 'shuffleOptions' | 'blueprint' | 'itemCount' | 'totalPoints'
>;

/** An approved question with the version that a paper takes. */
export interface ApprovedQuestion extends BankQuestion {
  readonly questionId: number;
  readonly versionId: number;
}

/**
 * Loads and saves of papers.
 * @unscoped `find` and `locked` take the Scope; the others work on the paper that it has found, or read the bank, which is one for all
 */
@Injectable()
export class PapersRepository {
  constructor(private readonly db: Database) {}

  /**
   * The paper, locked; outside the scope it does not exist.
   * @throws NotFound PAPER.NOT_FOUND
   */
  async locked(tx: Tx, scope: Scope, id: number): Promise<PaperEntity> {
    await this.find(tx.manager, scope, id);
    const lock = this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' as const } };
    const found = await tx.manager.getRepository(PaperEntity).findOne({ where: { id }, ...lock });
    if (!found) throw new NotFound('PAPER.NOT_FOUND');
    return found;
  }

  /** @throws NotFound PAPER.NOT_FOUND */
  async find(reader: EntityManager, scope: Scope, id: number): Promise<PaperEntity> {
    const condition = scopeCondition(scope, 'u.path');
    const [within] = await reader.query<{ id: number }[]>(
      `SELECT p.id FROM paper p JOIN unit u ON u.id = p.unit_id WHERE p.id = ? AND ${condition.sql}`,
      [id, ...condition.parameters],
    );
    const found = within ? await reader.getRepository(PaperEntity).findOneBy({ id }) : null;
    if (!found) throw new NotFound('PAPER.NOT_FOUND');
    return found;
  }

  async insert(tx: Tx, row: NewPaper): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(PaperEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  /** @throws Conflict PAPER.CHANGED when another edit came first */
  async save(
    tx: Tx,
    { id, revision }: Pick<PaperEntity, 'id' | 'revision'>,
    columns: Partial<PaperHead & Pick<PaperEntity, 'state' | 'fixedAt'>>,
  ): Promise<void> {
    const { affected } = await tx.manager
      .getRepository(PaperEntity)
      .update({ id, revision }, { ...columns, revision: revision + 1 });
    if (affected !== 1) throw new Conflict('PAPER.CHANGED');
  }

  async places(reader: EntityManager, paperId: number): Promise<PaperQuestionEntity[]> {
    return reader
      .getRepository(PaperQuestionEntity)
      .find({ where: { paperId }, order: { cellNo: 'ASC', position: 'ASC' } });
  }

  /** Makes these the questions of the paper, or its pool. */
  async replacePlaces(tx: Tx, paperId: number, places: readonly PaperPlace[]): Promise<void> {
    const repository = tx.manager.getRepository(PaperQuestionEntity);
    await repository.delete({ paperId });
    for (let at = 0; at < places.length; at += 500) {
      await repository.insert(places.slice(at, at + 500).map((place) => ({ ...place, paperId })));
    }
  }

  async remove(tx: Tx, paperId: number): Promise<void> {
    await tx.manager.getRepository(PaperQuestionEntity).delete({ paperId });
    await tx.manager.getRepository(PaperEntity).delete({ id: paperId });
  }

  /** Rounds that hold the paper, as they are now (not as this transaction first saw them). */
  async roundsHolding(tx: Tx, paperId: number): Promise<number> {
    const lock = this.db.dialect === 'sqlite' ? '' : ' FOR UPDATE';
    const rows = await tx.manager.query<unknown[]>(`SELECT id FROM competition_round WHERE paper_id = ?${lock}`, [
      paperId,
    ]);
    return rows.length;
  }

  /** Approved questions of the bank, by code; all of them, or those of these ids. */
  async approved(reader: EntityManager, ids?: readonly number[]): Promise<ApprovedQuestion[]> {
    const named = ids === undefined ? '' : ` AND q.id IN ${placeholders(ids.length)}`;
    const rows = await reader.query<ApprovedRow[]>(
      `SELECT q.id, v.id AS version_id, q.kind, q.difficulty, s.path FROM question q
        JOIN question_subject s ON s.id = q.subject_id
        JOIN question_version v ON v.question_id = q.id AND v.version_no = q.version_no
       WHERE q.state = 'APPROVED'${named} ORDER BY q.code`,
      [...(ids ?? [])],
    );
    return rows.map((row) => ({
      questionId: row.id,
      versionId: row.version_id,
      kind: row.kind,
      difficulty: row.difficulty,
      subjectPath: row.path,
    }));
  }

  /** Questions of the bank, whatever their state, with the newest version of each. */
  async newest(
    reader: EntityManager,
    ids: readonly number[],
  ): Promise<Map<number, { versionId: number; difficulty: number; isApproved: boolean; code: string }>> {
    const rows = await reader.query<(ApprovedRow & { state: string; code: string })[]>(
      `SELECT q.id, q.code, q.state, v.id AS version_id, q.kind, q.difficulty FROM question q
        JOIN question_version v ON v.question_id = q.id AND v.version_no = q.version_no
       WHERE q.id IN ${placeholders(ids.length)}`,
      [...ids],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          versionId: row.version_id,
          difficulty: row.difficulty,
          isApproved: row.state === 'APPROVED',
          code: row.code,
        },
      ]),
    );
  }

  /** Paths of all subjects by id. */
  async subjectPaths(reader: EntityManager): Promise<Map<number, string>> {
    const rows = await reader.query<{ id: number; path: string }[]>('SELECT id, path FROM question_subject');
    return new Map(rows.map((row) => [row.id, row.path]));
  }
}

interface ApprovedRow {
  id: number;
  version_id: number;
  kind: ApprovedQuestion['kind'];
  difficulty: number;
  path: string;
}
