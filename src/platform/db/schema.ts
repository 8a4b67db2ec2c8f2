import {
  QueryFailedError,
  Table,
  TableCheck,
  TableColumn,
  TableForeignKey,
  TableIndex,
  type QueryRunner,
} from 'typeorm';
import { foreignKeyName, indexName } from './snake-naming.js';

/** The words of migrations. Each column word has its twin of the same meaning in columns.ts for entities. */

/** One forward change of the schema, the same for every database. */
export interface Migration {
  /** The file's name: `0010-people`. */
  readonly name: string;
  up(runner: QueryRunner): Promise<void>;
}

interface Choices {
  nullable?: boolean;
  primary?: boolean;
}

export interface ColumnSpec {
  readonly column: TableColumn;
  readonly reference?: { table: string; onDelete: string; index: boolean };
}

function spec(
  name: string,
  type: string,
  choices: Choices,
  more: Partial<TableColumn> & { length?: string } = {},
): ColumnSpec {
  const { nullable = false, primary = false } = choices;
  return { column: new TableColumn({ name, type, isNullable: nullable, isPrimary: primary, ...more }) };
}

const number = (value: number | undefined): { default?: string } =>
  value === undefined ? {} : { default: String(value) };

export const id = (): ColumnSpec =>
  spec('id', 'integer', { primary: true }, { isGenerated: true, generationStrategy: 'increment' });
export const int = (name: string, choices: Choices & { default?: number } = {}): ColumnSpec =>
  spec(name, 'integer', choices, number(choices.default));
export const bigInt = (name: string, choices: Choices & { default?: number } = {}): ColumnSpec =>
  spec(name, 'bigint', choices, number(choices.default));
export const real = (name: string, choices: Choices = {}): ColumnSpec => spec(name, 'double', choices);
export const flag = (name: string, choices: Choices & { default?: boolean } = {}): ColumnSpec =>
  spec(name, 'boolean', choices, number(choices.default === undefined ? undefined : Number(choices.default)));
export const text = (name: string, length: number, choices: Choices & { default?: string } = {}): ColumnSpec =>
  spec(name, 'varchar', choices, {
    length: String(length),
    ...(choices.default === undefined ? {} : { default: `'${choices.default}'` }),
  });
export const longText = (name: string, choices: Choices = {}): ColumnSpec => spec(name, 'mediumtext', choices);
/** A structure as JSON text. */
export const json = (name: string, choices: Choices = {}): ColumnSpec => longText(name, choices);
export const instant = (name: string, choices: Choices = {}): ColumnSpec =>
  spec(name, 'datetime', choices, { precision: 3 });
export const date = (name: string, choices: Choices = {}): ColumnSpec => spec(name, 'date', choices);
export const fk = (
  name: string,
  table: string,
  choices: Choices & { index?: boolean; onDelete?: 'NO ACTION' | 'CASCADE' | 'SET NULL' } = {},
): ColumnSpec => ({
  ...spec(name, 'integer', choices),
  reference: {
    table,
    onDelete: choices.onDelete ?? 'NO ACTION',
    index: choices.index !== false && choices.primary !== true,
  },
});

interface Constraints {
  /** Name (`uq_…`) → columns. */
  unique?: Record<`uq_${string}`, string[]>;
  /** Further indexes; those of foreign keys come by themselves. */
  indexes?: string[][];
  /** Name (`ck_…`) → condition; the entity says the same with TypeORM's `@Check(name, condition)`. */
  checks?: Record<`ck_${string}`, string>;
}

const isServer = (runner: QueryRunner): boolean => runner.dataSource.options.type !== 'better-sqlite3';

function foreignKeyOf(table: string, { column, reference }: ColumnSpec): TableForeignKey | undefined {
  if (!reference) return undefined;
  return new TableForeignKey({
    name: foreignKeyName(table, [column.name]),
    columnNames: [column.name],
    referencedTableName: reference.table,
    referencedColumnNames: ['id'],
    onDelete: reference.onDelete,
    onUpdate: 'NO ACTION',
  });
}

/** Creates a table with its keys and indexes under the names that the entities expect. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: ColumnSpec[],
  { unique = {}, indexes = [], checks = {} }: Constraints = {},
): Promise<void> {
  const ofForeignKeys = columns.filter((item) => item.reference?.index).map((item) => [item.column.name]);
  await runner.createTable(
    new Table({
      name,
      columns: columns.map((item) => item.column),
      foreignKeys: columns.map((item) => foreignKeyOf(name, item)).filter((key) => key !== undefined),
      indices: [
        ...Object.entries(unique).map(
          ([key, columnNames]) => new TableIndex({ name: key, columnNames, isUnique: true }),
        ),
        ...[...ofForeignKeys, ...indexes].map(
          (names) => new TableIndex({ name: indexName(name, names), columnNames: names }),
        ),
      ],
      checks: isServer(runner)
        ? []
        : Object.entries(checks).map(([key, expression]) => new TableCheck({ name: key, expression })),
    }),
  );
  if (!isServer(runner)) return;
  for (const [key, expression] of Object.entries(checks)) {
    await runner.query(`ALTER TABLE ${name} ADD CONSTRAINT ${key} CHECK (${expression})`);
  }
}

/** Adds columns (a NOT NULL one needs a default) with their foreign keys and indexes. */
export async function addColumns(runner: QueryRunner, table: string, columns: ColumnSpec[]): Promise<void> {
  for (const item of columns) {
    await runner.addColumn(table, item.column);
    const key = foreignKeyOf(table, item);
    if (key) await runner.createForeignKey(table, key);
    if (item.reference?.index) await addIndex(runner, table, [item.column.name]);
  }
}

async function addIndex(runner: QueryRunner, table: string, columns: string[]): Promise<void> {
  await runner.createIndex(table, new TableIndex({ name: indexName(table, columns), columnNames: columns }));
}

/** A foreign key for a column that stood before the table it names (`account.person_id` → `person`). */
export async function addForeignKey(
  runner: QueryRunner,
  table: string,
  column: string,
  references: string,
  onDelete: 'NO ACTION' | 'CASCADE' | 'SET NULL' = 'NO ACTION',
): Promise<void> {
  const key = foreignKeyOf(table, fk(column, references, { onDelete }));
  if (key) await runner.createForeignKey(table, key);
  await addIndex(runner, table, [column]);
}

/** A server whose binary log is on lets only its administrator make triggers. */
const TRIGGER_NOT_ALLOWED = ['ER_BINLOG_CREATE_ROUTINE_NEED_SUPER', 'ER_TABLEACCESS_DENIED_ERROR'];

/**
 * Rows of this table are added and never changed: the database itself refuses UPDATE and DELETE (or one of them). Where the account of the
 * program may not make triggers, what remains is that no statement of ours does either (and the audit chain).
 */
export async function refuseChanges(
  runner: QueryRunner,
  table: string,
  acts: readonly ('UPDATE' | 'DELETE')[] = ['UPDATE', 'DELETE'],
): Promise<void> {
  const refusal = isServer(runner)
    ? `FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`
    : `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
  for (const act of acts) {
    try {
      await runner.query(`CREATE TRIGGER tr_${table}_${act.toLowerCase()} BEFORE ${act} ON ${table} ${refusal}`);
    } catch (error) {
      const cause = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : {};
      if (cause.code === undefined || !TRIGGER_NOT_ALLOWED.includes(cause.code)) throw error;
    }
  }
}
