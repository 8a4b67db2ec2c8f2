import SqliteDatabase from 'better-sqlite3';

/** Distinct statements kept ready; lists with an `IN` of every length would otherwise fill the memory. */
const KEPT_STATEMENTS = 500;

/** One connection to the embedded file with its prepared statements. */
export class SqliteConnection {
  readonly handle: SqliteDatabase.Database;
  private readonly statements = new Map<string, SqliteDatabase.Statement<unknown[]>>();

  constructor(file: string, role: 'reader' | 'writer') {
    this.handle = new SqliteDatabase(file, { timeout: 5000 });
    this.handle.pragma('journal_mode = WAL');
    // the log is never out of order; that it is on disk before a caller hears of success is the work of WalFlusher
    this.handle.pragma('synchronous = NORMAL');
    this.handle.pragma('foreign_keys = ON');
    // LIKE compares exactly, as on the servers (utf8mb4_bin), and may use an index for a prefix
    this.handle.pragma('case_sensitive_like = ON');
    this.handle.pragma('cache_size = -16000');
    this.handle.pragma('temp_store = MEMORY');
    if (role === 'reader') this.handle.pragma('query_only = ON');
    // a writer that finds another process writing comes again later instead of stopping the event loop
    else this.handle.pragma('busy_timeout = 0');
  }

  prepare(sql: string): SqliteDatabase.Statement<unknown[]> {
    const kept = this.statements.get(sql);
    if (kept) return kept;
    const statement = this.handle.prepare<unknown[]>(sql);
    if (this.statements.size >= KEPT_STATEMENTS) {
      const oldest = this.statements.keys().next().value;
      if (oldest !== undefined) this.statements.delete(oldest);
    }
    this.statements.set(sql, statement);
    return statement;
  }

  close(): void {
    this.statements.clear();
    this.handle.close();
  }
}

/** A JavaScript value as SQLite shall store it. Whole numbers go as integers; otherwise they would be bound as reals. */
export function sqliteValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 23).replace('T', ' ');
  return value;
}
