import { Injectable } from '@nestjs/common';

import { RuleViolation } from '../../kernel/errors.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { CatalogueImageEntity } from './image.entity.js';

@Injectable()
export class ImagesRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, image: Omit<CatalogueImageEntity, 'id'>): Promise<number> {
    const result = await tx.manager.getRepository(CatalogueImageEntity).insert(image);
    return Number(result.identifiers[0]?.['id']);
  }

  /** @throws RuleViolation IMAGE.NOT_FOUND */
  async require(tx: Tx, imageId: number | null): Promise<void> {
    if (imageId === null) return;
    if (!(await tx.manager.getRepository(CatalogueImageEntity).existsBy({ id: imageId })))
      throw new RuleViolation('IMAGE.NOT_FOUND', { imageId });
  }

  find(id: number): Promise<CatalogueImageEntity | null> {
    return this.db.reads.getRepository(CatalogueImageEntity).findOneBy({ id });
  }
}
