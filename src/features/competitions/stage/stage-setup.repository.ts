import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Conflict } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { QuestionState } from '../domain/question.js';
import type { StageRules } from '../domain/stage.js';
import { StageMatchEntity } from './stage-match.entity.js';
import { StageMemberEntity } from './stage-member.entity.js';
import { StageQuestionEntity } from './stage-question.entity.js';
import { StageSegmentEntity } from './stage-segment.entity.js';
import { StageTeamEntity } from './stage-team.entity.js';

export type NewMatch = Omit<StageMatchEntity, 'id' | 'seq' | 'revision' | 'voidedAt' | 'voidedReason' | 'phase'>;
export interface NewTeam extends Pick<StageTeamEntity, 'unitId' | 'name' | 'tableNo'> {
  readonly members: readonly Pick<StageMemberEntity, 'personId' | 'personName'>[];
}
export interface NewSegment extends Omit<StageSegmentEntity, 'id' | 'matchId' | 'position'> {
  readonly questions: readonly Pick<StageQuestionEntity, 'versionId' | 'spoken' | 'spokenAnswer' | 'worth'>[];
}

/**
 * Writes the set-up of a match that has not begun.
 * @unscoped the services have found the match or its round in the actor's scope before they write
 */
@Injectable()
export class StageSetupRepository {
  /** The next take of a round. @throws Conflict STAGE.EXISTS when somebody else has just made it */
  async insert(tx: Tx, row: NewMatch): Promise<number> {
    try {
      const { identifiers } = await tx.manager.getRepository(StageMatchEntity).insert({ ...row, phase: 'READY' });
      return (identifiers[0] as { id: number }).id;
    } catch (error) {
      if (isDuplicateKey(error, 'uq_stage_match_take')) throw new Conflict('STAGE.EXISTS');
      throw error;
    }
  }

  /** The last take of a round, void or not. */
  async lastTake(tx: Tx, roundId: number): Promise<StageMatchEntity | null> {
    return tx.manager.getRepository(StageMatchEntity).findOne({ where: { roundId }, order: { takeNo: 'DESC' } });
  }

  /** @throws Conflict STAGE.CHANGED when another set-up was saved first */
  async saveRules(tx: Tx, id: number, revision: number, rules: StageRules): Promise<void> {
    const { affected } = await execute(
      tx.manager,
      'UPDATE stage_match SET rules = ?, revision = revision + 1 WHERE id = ? AND revision = ?',
      [JSON.stringify(rules), id, revision],
    );
    if (affected !== 1) throw new Conflict('STAGE.CHANGED');
  }

  async markVoid(tx: Tx, id: number, reason: string, now: Date): Promise<void> {
    await tx.manager.getRepository(StageMatchEntity).update({ id }, { voidedAt: now, voidedReason: reason });
  }

  /** Teams and segments anew. @throws Conflict STAGE.SITS_IN_TWO, STAGE.TABLE_TAKEN */
  async replace(tx: Tx, matchId: number, teams: readonly NewTeam[], segments: readonly NewSegment[]): Promise<void> {
    const { manager } = tx;
    const old = await manager.getRepository(StageSegmentEntity).find({ where: { matchId }, select: { id: true } });
    if (old.length > 0)
      await manager.getRepository(StageQuestionEntity).delete({ segmentId: In(old.map(({ id }) => id)) });
    await manager.getRepository(StageSegmentEntity).delete({ matchId });
    await manager.getRepository(StageMemberEntity).delete({ matchId });
    await manager.getRepository(StageTeamEntity).delete({ matchId });
    for (const team of teams) await this.addTeam(tx, matchId, team);
    for (const [index, segment] of segments.entries()) await this.addSegment(tx, matchId, index + 1, segment);
  }

  /** What is current of questions of the bank. */
  async versions(
    tx: Tx,
    questionIds: readonly number[],
  ): Promise<
    ReadonlyMap<number, { readonly versionId: number; readonly state: QuestionState; readonly code: string }>
  > {
    const rows = await tx.manager.query<{ id: number; code: string; state: QuestionState; version_id: number }[]>(
      `SELECT q.id, q.code, q.state, v.id AS version_id FROM question q
        JOIN question_version v ON v.question_id = q.id AND v.version_no = q.version_no
        WHERE q.id IN ${placeholders(questionIds.length)}`,
      [...questionIds],
    );
    return new Map(rows.map((row) => [row.id, { versionId: row.version_id, state: row.state, code: row.code }]));
  }

  /** The set-up of another match, to begin with. */
  async copyOf(tx: Tx, matchId: number): Promise<{ teams: NewTeam[]; segments: NewSegment[] }> {
    const { manager } = tx;
    const teams = await manager.getRepository(StageTeamEntity).find({ where: { matchId }, order: { tableNo: 'ASC' } });
    const members = await manager
      .getRepository(StageMemberEntity)
      .find({ where: { matchId }, order: { teamId: 'ASC', position: 'ASC' } });
    const segments = await manager
      .getRepository(StageSegmentEntity)
      .find({ where: { matchId }, order: { position: 'ASC' } });
    const questions = await manager
      .getRepository(StageQuestionEntity)
      .find({ where: { segmentId: In(segments.map(({ id }) => id)) }, order: { segmentId: 'ASC', position: 'ASC' } });
    return {
      teams: teams.map((team) => ({ ...team, members: members.filter(({ teamId }) => teamId === team.id) })),
      segments: segments.map((segment) => ({
        ...segment,
        questions: questions.filter(({ segmentId }) => segmentId === segment.id),
      })),
    };
  }

  private async addTeam(tx: Tx, matchId: number, { unitId, name, tableNo, members }: NewTeam): Promise<void> {
    try {
      const { identifiers } = await tx.manager
        .getRepository(StageTeamEntity)
        .insert({ matchId, unitId, name, tableNo });
      const teamId = (identifiers[0] as { id: number }).id;
      await tx.manager.getRepository(StageMemberEntity).insert(
        members.map(({ personId, personName }, index) => ({
          matchId,
          teamId,
          personId,
          personName,
          position: index + 1,
        })),
      );
    } catch (error) {
      if (isDuplicateKey(error, 'uq_stage_member_person')) throw new Conflict('STAGE.SITS_IN_TWO', { team: name });
      if (isDuplicateKey(error, 'uq_stage_team_table')) throw new Conflict('STAGE.TABLE_TAKEN', { tableNo });
      throw error;
    }
  }

  private async addSegment(tx: Tx, matchId: number, position: number, segment: NewSegment): Promise<void> {
    const { kind, name, rightPoints, wrongPoints, seconds, questionCount, worths, questions } = segment;
    const { identifiers } = await tx.manager
      .getRepository(StageSegmentEntity)
      .insert({ matchId, position, kind, name, rightPoints, wrongPoints, seconds, questionCount, worths: [...worths] });
    const segmentId = (identifiers[0] as { id: number }).id;
    if (questions.length === 0) return;
    await tx.manager.getRepository(StageQuestionEntity).insert(
      questions.map(({ versionId, spoken, spokenAnswer, worth }, index) => ({
        segmentId,
        position: index + 1,
        versionId,
        spoken,
        spokenAnswer,
        worth,
      })),
    );
  }
}
