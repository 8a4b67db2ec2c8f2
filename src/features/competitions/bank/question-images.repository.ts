import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { QuestionImageEntity } from './question-image.entity.js';

/**
 * Pictures as rows.
 * @unscoped pictures belong to no unit: who knows the hash has been shown the question
 */
@Injectable()
export class QuestionImagesRepository {
  constructor(private readonly db: Database) {}

  find(sha256: string): Promise<QuestionImageEntity | null> {
    return this.db.reads.getRepository(QuestionImageEntity).findOneBy({ sha256 });
  }

  /** @returns false when somebody else has just sent up the same picture */
  async insert(tx: Tx, image: Omit<QuestionImageEntity, 'id'>): Promise<boolean> {
    try {
      await tx.manager.getRepository(QuestionImageEntity).insert(image);
      return true;
    } catch (error) {
      if (isDuplicateKey(error, 'uq_question_image_sha256')) return false;
      throw error;
    }
  }
}
