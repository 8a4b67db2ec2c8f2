import { Injectable } from '@nestjs/common';

import { RuleViolation } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText } from '../../../platform/db/instants.js';
import { execute } from '../../../platform/db/statements.js';
import { CatalogueImageEntity } from './image.entity.js';

const UNUSED = `
  NOT EXISTS (SELECT 1 FROM course_version v WHERE v.cover_image_id = catalogue_image.id)
  AND NOT EXISTS (SELECT 1 FROM lecturer l WHERE l.photo_image_id = catalogue_image.id)
  AND NOT EXISTS (SELECT 1 FROM venue p WHERE p.photo_image_id = catalogue_image.id)
  AND NOT EXISTS (SELECT 1 FROM field_site f WHERE f.photo_image_id = catalogue_image.id)`;

/**
 * Pictures as rows.
 * @unscoped pictures belong to no unit: who may add one is asked before, who knows the hash may see it
 */
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

  /** Pictures uploaded before an instant that nothing names. */
  async unused(before: Date): Promise<{ id: number; storageKey: string }[]> {
    const rows = (await this.db.reads.query(
      `SELECT id, storage_key FROM catalogue_image WHERE created_at < ? AND ${UNUSED} ORDER BY id`,
      [instantText(before)],
    )) as { id: number; storage_key: string }[];
    return rows.map(({ id, storage_key: storageKey }) => ({ id, storageKey }));
  }

  /** @returns false when something names it by now */
  async removeUnused(tx: Tx, id: number): Promise<boolean> {
    const { affected } = await execute(tx.manager, `DELETE FROM catalogue_image WHERE id = ? AND ${UNUSED}`, [id]);
    return affected === 1;
  }

  find(id: number): Promise<CatalogueImageEntity | null> {
    return this.db.reads.getRepository(CatalogueImageEntity).findOneBy({ id });
  }
}
