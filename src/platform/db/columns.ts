import { Column, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, type ColumnOptions } from 'typeorm';

/**
 * The column kinds of this house. Each has its twin of the same meaning in schema.ts for migrations; together they leave
 * the schema diff empty on every database.
 */

export interface ColumnChoices {
  nullable?: boolean;
  /** Part of the primary key (tables without an id of their own). */
  primary?: boolean;
}

interface ForeignKeyChoices extends ColumnChoices {
  /** `false` where an index of several columns begins with this one. */
  index?: boolean;
  onDelete?: 'NO ACTION' | 'CASCADE' | 'SET NULL';
}

function column(options: ColumnOptions, { nullable = false, primary = false }: ColumnChoices): PropertyDecorator {
  return primary ? PrimaryColumn({ ...options, nullable: false }) : Column({ ...options, nullable });
}

/** `id`: whole number, given by the database. */
export const IdColumn = (): PropertyDecorator => PrimaryGeneratedColumn({ type: 'integer' });

/** Whole number, ±2 thousand million: counts, minutes, credit hours in hundredths, scores in hundredths. */
export const IntColumn = (choices: ColumnChoices & { default?: number } = {}): PropertyDecorator =>
  column({ type: 'integer', default: choices.default }, choices);

/** Money in fen, or another whole number that may outgrow {@link IntColumn}. */
export const BigIntColumn = (choices: ColumnChoices & { default?: number } = {}): PropertyDecorator =>
  column({ type: 'bigint', default: choices.default }, choices);

/** Floating point: map coordinates, never money or hours. */
export const RealColumn = (choices: ColumnChoices = {}): PropertyDecorator => column({ type: 'double' }, choices);

/** Yes or no. Raw rows carry 1 or 0. */
export const FlagColumn = (choices: ColumnChoices & { default?: boolean } = {}): PropertyDecorator =>
  column({ type: 'boolean', default: choices.default }, choices);

/** Text up to `length` characters; also codes and states. Compared exactly, upper and lower case apart, on every database. */
export const TextColumn = (length: number, choices: ColumnChoices & { default?: string } = {}): PropertyDecorator =>
  column({ type: 'varchar', length, default: choices.default }, choices);

/** Text of any length (to 16 MB); not for indexes. */
export const LongTextColumn = (choices: ColumnChoices = {}): PropertyDecorator =>
  column({ type: 'mediumtext' as 'text' }, choices);

const asJson = {
  to: (value: unknown): unknown => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value),
};

/** A structure stored as JSON text. Raw rows carry the text. */
export const JsonColumn = (choices: ColumnChoices = {}): PropertyDecorator =>
  column({ type: 'mediumtext' as 'text', transformer: asJson }, choices);

/** An instant, UTC, milliseconds. `Date` in entities, `YYYY-MM-DD HH:MM:SS.mmm` in raw rows (see instants.ts). */
export const InstantColumn = (choices: ColumnChoices = {}): PropertyDecorator =>
  column({ type: 'datetime', precision: 3 }, choices);

/** A business day, `YYYY-MM-DD` text everywhere. */
export const DateColumn = (choices: ColumnChoices = {}): PropertyDecorator => column({ type: 'date' }, choices);

/**
 * The id of a row of `table` (its table name, so that no feature imports another's entity), with the foreign key and,
 * unless told otherwise, an index.
 */
export function FkColumn(table: string, choices: ForeignKeyChoices = {}): PropertyDecorator {
  return (target, property) => {
    column({ type: 'integer' }, choices)(target, property);
    ForeignKey(table, { onDelete: choices.onDelete ?? 'NO ACTION', onUpdate: 'NO ACTION' })(target, property);
    if (choices.index !== false && !choices.primary) Index()(target, property);
  };
}

/** Class decorator: no two rows with the same values. The name is what `isDuplicateKey` is asked for. */
export const UniqueIndex = (name: `uq_${string}`, properties: string[]): ClassDecorator & PropertyDecorator =>
  Index(name, properties, { unique: true });
