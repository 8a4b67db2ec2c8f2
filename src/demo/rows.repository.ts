import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '../platform/db/database.js';

/** Rows of one statement; keeps the number of parameters well below the limit of every database. */
const CHUNK = 250;

/** Many rows a statement, without reading back what the database made of them. */
export async function insertRows<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + CHUNK))
      .updateEntity(false)
      .execute();
  }
}
