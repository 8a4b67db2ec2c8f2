import type { BookRecord } from './answer-book';

/** Keeps the answers of an attempt on this device, so that a killed browser loses none. Keys name the person and the round. */
export interface AnswerStore {
  read(key: string): Promise<BookRecord | null>;
  write(key: string, record: BookRecord): Promise<void>;
  remove(key: string): Promise<void>;
}

const DATABASE = 'jiangtang.exam';
const TABLE = 'answers';
/** What nobody came back for is put away after so long. */
const KEEP_MS = 14 * 86_400_000;

interface Row {
  readonly key: string;
  readonly at: number;
  readonly record: BookRecord;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'key' });
  return asked(request);
}

class IndexedAnswers implements AnswerStore {
  constructor(private readonly database: IDBDatabase) {}

  async read(key: string): Promise<BookRecord | null> {
    const row = await asked<Row | undefined>(this.table('readonly').get(key) as IDBRequest<Row | undefined>);
    return row?.record ?? null;
  }

  write(key: string, record: BookRecord): Promise<void> {
    return this.done((table) => table.put({ key, at: Date.now(), record } satisfies Row));
  }

  remove(key: string): Promise<void> {
    return this.done((table) => table.delete(key));
  }

  async sweep(): Promise<void> {
    const rows = await asked<Row[]>(this.table('readonly').getAll() as IDBRequest<Row[]>);
    const old = rows.filter((row) => row.at < Date.now() - KEEP_MS);
    await Promise.all(old.map((row) => this.remove(row.key)));
  }

  private table(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(TABLE, mode, { durability: 'strict' }).objectStore(TABLE);
  }

  private done(work: (table: IDBObjectStore) => void): Promise<void> {
    const table = this.table('readwrite');
    return new Promise((resolve, reject) => {
      table.transaction.oncomplete = () => resolve();
      table.transaction.onerror = () => reject(table.transaction.error ?? new Error('IndexedDB'));
      table.transaction.onabort = () => reject(table.transaction.error ?? new Error('IndexedDB'));
      work(table);
    });
  }
}

/** For browsers without IndexedDB, or that refuse it (private windows of old ones). */
export class LocalAnswers implements AnswerStore {
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {}

  async read(key: string): Promise<BookRecord | null> {
    try {
      return JSON.parse(this.storage.getItem(`${DATABASE}.${key}`) ?? 'null') as BookRecord | null;
    } catch {
      return null;
    }
  }

  async write(key: string, record: BookRecord): Promise<void> {
    this.storage.setItem(`${DATABASE}.${key}`, JSON.stringify(record));
  }

  async remove(key: string): Promise<void> {
    this.storage.removeItem(`${DATABASE}.${key}`);
  }
}

/** A store of this device: IndexedDB, else localStorage. */
export async function openAnswerStore(): Promise<AnswerStore> {
  try {
    const store = new IndexedAnswers(await open());
    void store.sweep().catch(() => undefined);
    return store;
  } catch {
    return new LocalAnswers(window.localStorage);
  }
}
