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

  add(tx: Tx, correction: Omit<KeyCorrectionEntity, 'id'>): Promise<KeyCorrectionEntity> {
    return tx.manager.getRepository(KeyCorrectionEntity).save({ ...correction });
  }
}
