import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Shortest limit of the databases (MySQL: 64), less a little. */
const MAX_NAME_LENGTH = 60;

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function constraintName(prefix: string, table: string, columns: readonly string[]): string {
  const name = [prefix, table, ...columns].join('_');
  if (name.length <= MAX_NAME_LENGTH) return name;
  const tail = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, MAX_NAME_LENGTH - 9)}_${tail}`;
}

/** `ix_<table>_<columns>`; entity and migration both take it from here. */
export const indexName = (table: string, columns: readonly string[]): string => constraintName('ix', table, columns);
/** `fk_<table>_<columns>` */
export const foreignKeyName = (table: string, columns: readonly string[]): string =>
  constraintName('fk', table, columns);

const bare = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';

/** camelCase in TypeScript, snake_case in the database; constraint names that a person can read. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(targetName: string, given: string | undefined): string {
    return given ?? snakeCase(targetName);
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, given ?? property].join('_'));
  }

  override indexName(table: Table | string, columns: string[]): string {
    return indexName(bare(table), columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return foreignKeyName(bare(table), columns);
  }

  override primaryKeyName(table: Table | string): string {
    return constraintName('pk', bare(table), []);
  }
}
