import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { KeyCorrectionEntity } from './key-correction.entity.js';

/**
 * Corrected keys.
 * @unscoped of a round that the caller has found within its scope
 */
@Injectable()
export class CorrectionsRepository {
  constructor(private readonly db: Database) {}

  /** Latest first. */
  list(roundId: number): Promise<KeyCorrectionEntity[]> {
    return this.db.reads.getRepository(KeyCorrectionEntity).find({ where: { roundId }, order: { id: 'DESC' } });
  }

  /** The question stands on the paper of the round, or in the pool that it is drawn from. */
  async isOnPaper(roundId: number, versionId: number): Promise<boolean> {
    const rows = await this.db.reads.query<unknown[]>(
      `SELECT 1 FROM competition_round r JOIN paper_question q ON q.paper_id = r.paper_id
        WHERE r.id = ? AND q.version_id = ? LIMIT 1`,
      [roundId, versionId],
    );
    return rows.length > 0;
  }

  add(tx: Tx, correction: Omit<KeyCorrectionEntity, 'id'>): Promise<KeyCorrectionEntity> {
    return tx.manager.getRepository(KeyCorrectionEntity).save({ ...correction });
  }
}
