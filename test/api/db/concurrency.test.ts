import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { systemActor } from '../../../src/kernel/access.js';
import { openDataSource } from '../../../src/platform/db/data-source.js';
import { Database } from '../../../src/platform/db/database.js';
import { createTable, id, int, text } from '../../../src/platform/db/schema.js';
import { execute } from '../../../src/platform/db/statements.js';
import { createBlankDatabase, type TestDatabase } from '../../support/databases.js';

const actor = systemActor('test');
const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const otherWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));

let database: TestDatabase;
let dataSource: DataSource;
let db: Database;

beforeAll(async () => {
  database = await createBlankDatabase();
  dataSource = await openDataSource(database.config);
  db = new Database(dataSource);
  const runner = dataSource.createQueryRunner();
  await createTable(runner, 'stock', [id(), int('remaining')], { checks: { ck_stock: 'remaining >= 0' } });
  await createTable(runner, 'sale', [id(), int('buyer'), int('part')], { unique: { uq_sale: ['buyer', 'part'] } });
  await createTable(runner, 'note', [id(), text('words', 40)]);
  await runner.release();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const count = async (sql: string): Promise<number> => Number((await db.reads.query<{ n: number }[]>(sql))[0]?.n);

describe('200 transactions, 200 single writes and 200 reads at once', () => {
  it('oversell nothing, lose nothing, show nothing half done', async () => {
    const [stockId] = await db.transaction(actor, async (tx) => [
      (await execute(tx.manager, 'INSERT INTO stock (remaining) VALUES (?)', [50])).insertId,
    ]);
    const seen: number[] = [];

    const buy = async (buyer: number): Promise<'sold' | 'sold out' | 'changed their mind'> => {
      try {
        return await db.transaction(actor, async (tx) => {
          const { affected } = await execute(
            tx.manager,
            'UPDATE stock SET remaining = remaining - 1 WHERE id = ? AND remaining > 0',
            [stockId],
          );
          if (affected === 0) return 'sold out' as const;
          await execute(tx.manager, 'INSERT INTO sale (buyer, part) VALUES (?, ?)', [buyer, 1]);
          await otherWork();
          await execute(tx.manager, 'INSERT INTO sale (buyer, part) VALUES (?, ?)', [buyer, 2]);
          // every fifth rolls back at the very end
          if (buyer % 5 === 0) throw new Error('changed their mind');
          return 'sold' as const;
        });
      } catch (error) {
        if (error instanceof Error && error.message === 'changed their mind') return 'changed their mind';
        throw error;
      }
    };
    const writeAlone = async (number: number): Promise<void> => {
      await otherWork();
      await dataSource.query('INSERT INTO note (words) VALUES (?)', [`note ${number}`]);
    };
    const look = async (): Promise<void> => {
      await otherWork();
      // both parts of a sale are there, or none, and the seats agree with the sales
      const halves = await count(
        'SELECT COUNT(*) AS n FROM (SELECT buyer FROM sale GROUP BY buyer HAVING COUNT(*) <> 2) AS half',
      );
      seen.push(halves);
      const [row] = await db.reads.query<{ remaining: number; sales: number }[]>(
        'SELECT remaining, (SELECT COUNT(*) FROM sale WHERE part = 1) AS sales FROM stock WHERE id = ?',
        [stockId],
      );
      expect(Number(row?.remaining) + Number(row?.sales)).toBe(50);
    };

    const [results] = await Promise.all([times(200, buy), times(200, writeAlone), times(200, look)]);

    const sold = results.filter((result) => result === 'sold').length;
    expect(sold).toBe(50);
    expect(await count('SELECT remaining AS n FROM stock')).toBe(0);
    expect(await count('SELECT COUNT(*) AS n FROM sale')).toBe(100);
    expect(await count('SELECT COUNT(*) AS n FROM note')).toBe(200);
    expect(seen).toHaveLength(200);
    expect(seen.every((halves) => halves === 0)).toBe(true);
  });

  it('answer reads while a transaction stays open', async () => {
    let tellWritten = (): void => undefined;
    let allow = (): void => undefined;
    const written = new Promise<void>((resolve) => (tellWritten = resolve));
    const allowed = new Promise<void>((resolve) => (allow = resolve));
    const open = db.transaction(actor, async (tx) => {
      await execute(tx.manager, 'INSERT INTO note (words) VALUES (?)', ['not yet']);
      tellWritten();
      await allowed;
    });
    await written;
    const before = await count("SELECT COUNT(*) AS n FROM note WHERE words = 'not yet'");
    allow();
    await open;
    const after = await count("SELECT COUNT(*) AS n FROM note WHERE words = 'not yet'");
    expect([before, after]).toEqual([0, 1]);
  });
});

describe('two processes on one database', () => {
  it('both write all they have to', async () => {
    const second = await openDataSource(database.config);
    try {
      const others = new Database(second);
      await times(120, (index) =>
        (index % 2 === 0 ? db : others).transaction(actor, async (tx) => {
          await execute(tx.manager, 'INSERT INTO note (words) VALUES (?)', ['both']);
          await otherWork();
        }),
      );
      expect(await count("SELECT COUNT(*) AS n FROM note WHERE words = 'both'")).toBe(120);
    } finally {
      await second.destroy();
    }
  });
});

describe('a transaction', () => {
  it('runs its last hooks once per key before COMMIT and the rest after it', async () => {
    const order: string[] = [];
    await db.transaction(actor, (tx) => {
      tx.afterCommit(() => order.push('after'));
      for (const key of ['a', 'b', 'a']) {
        tx.beforeCommit(key, async () => {
          order.push(key);
          await execute(tx.manager, 'INSERT INTO note (words) VALUES (?)', [`hook ${key}`]);
        });
      }
      order.push('work');
      return Promise.resolve();
    });
    expect(order).toEqual(['work', 'a', 'b', 'after']);
    expect(await count("SELECT COUNT(*) AS n FROM note WHERE words LIKE 'hook%'")).toBe(2);
  });

  it('leaves nothing behind when a last hook fails', async () => {
    const order: string[] = [];
    const failing = db.transaction(actor, async (tx) => {
      await execute(tx.manager, 'INSERT INTO note (words) VALUES (?)', ['gone']);
      tx.beforeCommit('x', () => Promise.reject(new Error('no audit, no change')));
      tx.afterCommit(() => order.push('after'));
    });
    await expect(failing).rejects.toThrow('no audit');
    expect(order).toEqual([]);
    expect(await count("SELECT COUNT(*) AS n FROM note WHERE words = 'gone'")).toBe(0);
  });

  it('runs again after a deadlock', async () => {
    const ids = await db.transaction(actor, async (tx) => {
      const first = await execute(tx.manager, 'INSERT INTO stock (remaining) VALUES (100)');
      const second = await execute(tx.manager, 'INSERT INTO stock (remaining) VALUES (100)');
      return [first.insertId, second.insertId];
    });
    // half of them take the rows in the opposite order
    await times(8, (index) =>
      db.transaction(actor, async (tx) => {
        for (const row of index % 2 === 0 ? ids : [...ids].reverse()) {
          await execute(tx.manager, 'UPDATE stock SET remaining = remaining - 1 WHERE id = ?', [row]);
          await otherWork();
        }
      }),
    );
    for (const row of ids) expect(await count(`SELECT remaining AS n FROM stock WHERE id = ${row}`)).toBe(92);
  });

  it('lets other work have its turn during a long row of statements', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    await db.transaction(actor, async (tx) => {
      for (let number = 0; number < 6000; number++) {
        await execute(tx.manager, 'INSERT INTO note (words) VALUES (?)', [`bulk ${number}`]);
      }
    });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(1);
  });
});
