import type { EntityManager } from 'typeorm';

export interface Statement {
  readonly sql: string;
}

type Listener = (statement: Statement) => void;
const listeners = new Set<Listener>();

/** Tells of every statement until the returned function is called. Tests count with it; the values are never handed out. */
export function watchStatements(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the query runners. */
export function announce(sql: string): void {
  if (listeners.size > 0) for (const listener of listeners) listener({ sql });
}

export interface Outcome {
  /** Rows that matched the condition of an UPDATE or DELETE. */
  readonly affected: number;
  /** Key of the (first) inserted row, 0 when there is none. */
  readonly insertId: number;
}

/** Runs a raw INSERT, UPDATE or DELETE and says what it did, the same on every database. */
export async function execute(manager: EntityManager, sql: string, parameters: unknown[] = []): Promise<Outcome> {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('execute needs the manager of a transaction');
  const result = await runner.query(sql, parameters, true);
  const raw: unknown = result.raw;
  const insertId = typeof raw === 'object' && raw !== null && 'insertId' in raw ? raw.insertId : raw;
  return { affected: result.affected ?? 0, insertId: typeof insertId === 'number' ? insertId : 0 };
}
