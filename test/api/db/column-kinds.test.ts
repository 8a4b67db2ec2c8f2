import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Check, Entity, Index, type DataSource, type QueryRunner } from 'typeorm';
import { systemActor } from '../../../src/kernel/access.js';
import {
  BigIntColumn,
  DateColumn,
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RealColumn,
  TextColumn,
  UniqueIndex,
} from '../../../src/platform/db/columns.js';
import { openDataSource } from '../../../src/platform/db/data-source.js';
import { Database } from '../../../src/platform/db/database.js';
import { isCheckViolation, isDuplicateKey } from '../../../src/platform/db/duplicate-key.js';
import { isoInstant } from '../../../src/platform/db/instants.js';
import { migrate } from '../../../src/platform/db/migrator.js';
import {
  addColumns,
  addForeignKey,
  bigInt,
  createTable,
  date,
  fk,
  flag,
  id,
  instant,
  int,
  json,
  longText,
  real,
  text,
  type Migration,
} from '../../../src/platform/db/schema.js';
import { execute } from '../../../src/platform/db/statements.js';
import { createBlankDatabase, type TestDatabase } from '../../support/databases.js';

@Entity('shelf')
@UniqueIndex('uq_shelf_code', ['code'])
class Shelf {
  @IdColumn() id: number;
  @TextColumn(20) code: string;
}

@Entity('volume')
@UniqueIndex('uq_volume_shelf_place', ['shelfId', 'place'])
@Index(['title', 'publishedOn'])
@Check('ck_volume_place', 'place > 0')
class Volume {
  @IdColumn() id: number;
  @FkColumn('shelf', { index: false }) shelfId: number;
  @FkColumn('volume', { nullable: true, onDelete: 'SET NULL' }) sequelOfId: number | null;
  @IntColumn() place: number;
  @TextColumn(200) title: string;
  @TextColumn(10, { default: 'NEW' }) state: string;
  @LongTextColumn({ nullable: true }) body: string | null;
  @JsonColumn() tags: string[];
  @BigIntColumn({ default: 0 }) priceFen: number;
  @RealColumn({ nullable: true }) latitude: number | null;
  @FlagColumn({ default: true }) isLent: boolean;
  @DateColumn({ nullable: true }) publishedOn: string | null;
  @InstantColumn() createdAt: Date;
  @IntColumn({ default: 7 }) loanDays: number;
  @FkColumn('shelf', { nullable: true }) formerShelfId: number | null;
}

@Entity('volume_note')
class VolumeNote {
  @FkColumn('volume', { primary: true, onDelete: 'CASCADE' }) volumeId: number;
  @TextColumn(20, { primary: true }) kind: string;
  @IntColumn({ nullable: true }) shelfId: number | null;
}

const first: Migration = {
  name: '0001-library',
  async up(runner: QueryRunner) {
    await createTable(runner, 'shelf', [id(), text('code', 20)], { unique: { uq_shelf_code: ['code'] } });
    await createTable(
      runner,
      'volume',
      [
        id(),
        fk('shelf_id', 'shelf', { index: false }),
        fk('sequel_of_id', 'volume', { nullable: true, onDelete: 'SET NULL' }),
        int('place'),
        text('title', 200),
        text('state', 10, { default: 'NEW' }),
        longText('body', { nullable: true }),
        json('tags'),
        bigInt('price_fen', { default: 0 }),
        real('latitude', { nullable: true }),
        flag('is_lent', { default: true }),
        date('published_on', { nullable: true }),
        instant('created_at'),
      ],
      {
        unique: { uq_volume_shelf_place: ['shelf_id', 'place'] },
        indexes: [['title', 'published_on']],
        checks: { ck_volume_place: 'place > 0' },
      },
    );
  },
};

const second: Migration = {
  name: '0002-notes',
  async up(runner: QueryRunner) {
    await addColumns(runner, 'volume', [
      int('loan_days', { default: 7 }),
      fk('former_shelf_id', 'shelf', { nullable: true }),
    ]);
    await createTable(runner, 'volume_note', [
      fk('volume_id', 'volume', { primary: true, onDelete: 'CASCADE' }),
      text('kind', 20, { primary: true }),
      int('shelf_id', { nullable: true }),
    ]);
  },
};

const actor = systemActor('test');
let database: TestDatabase;
let dataSource: DataSource;
let db: Database;

beforeAll(async () => {
  database = await createBlankDatabase();
  dataSource = await openDataSource(database.config);
  db = new Database(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const volume = (values: Partial<Volume>): Partial<Volume> => ({
  title: '社区工作实务',
  tags: ['社区', '网格'],
  createdAt: new Date('2026-11-23T07:40:00.123Z'),
  ...values,
});

describe('migrations and entities written with the words of platform/db', () => {
  it('run once, in order, and leave no difference', async () => {
    expect(await migrate(dataSource, [first])).toEqual(['0001-library']);
    await dataSource.query('INSERT INTO shelf (code) VALUES (?)', ['旧']);
    await dataSource.query('INSERT INTO volume (shelf_id, place, title, tags, created_at) VALUES (1, 1, ?, ?, ?)', [
      '旧书',
      '[]',
      new Date(),
    ]);
    expect(await migrate(dataSource, [first, second])).toEqual(['0002-notes']);
    expect(await migrate(dataSource, [first, second])).toEqual([]);
    expect(await dataSource.query('SELECT title FROM volume')).toEqual([{ title: '旧书' }]);
    const difference = await dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('refuse a database that a newer version has written', async () => {
    await expect(migrate(dataSource, [first])).rejects.toThrow(/newer version.*0002-notes/);
  });

  it('keep every kind of value through entity and raw row', async () => {
    const saved = await db.transaction(actor, async (tx) => {
      const shelf = await tx.manager.save(Shelf, { code: 'A·1' });
      return tx.manager.save(
        Volume,
        volume({ shelfId: shelf.id, place: 1, priceFen: 123_456_789_012, latitude: 28.7063 }),
      );
    });
    const read = await db.reads.findOneByOrFail(Volume, { id: saved.id });
    expect(read).toMatchObject({
      title: '社区工作实务',
      tags: ['社区', '网格'],
      priceFen: 123_456_789_012,
      latitude: 28.7063,
      isLent: true,
      state: 'NEW',
      publishedOn: null,
      loanDays: 7,
      createdAt: new Date('2026-11-23T07:40:00.123Z'),
    });
    await db.transaction(actor, (tx) =>
      tx.manager.update(Volume, { id: saved.id }, { isLent: false, publishedOn: '2026-02-28' }),
    );
    const rows = await db.reads.query<
      { created_at: string; is_lent: number; published_on: string; total: number; many: number }[]
    >(
      'SELECT created_at, is_lent, published_on, (SELECT SUM(price_fen) FROM volume) AS total, (SELECT COUNT(*) FROM volume) AS many FROM volume WHERE id = ? AND created_at = ?',
      [saved.id, new Date('2026-11-23T07:40:00.123Z')],
    );
    expect(rows).toEqual([
      {
        created_at: '2026-11-23 07:40:00.123',
        is_lent: 0,
        published_on: '2026-02-28',
        total: 123_456_789_012,
        many: 2,
      },
    ]);
    expect(isoInstant(rows[0]?.created_at ?? null)).toBe('2026-11-23T07:40:00.123Z');
    const found = await db.reads
      .createQueryBuilder(Volume, 'v')
      .where('v.created_at BETWEEN :from AND :to', {
        from: new Date('2026-11-23T07:00:00Z'),
        to: new Date('2026-11-23T08:00:00Z'),
      })
      .andWhere('v.place IN (:...places)', { places: [1, 2] })
      .andWhere('v.title = :title', { title: '社区工作实务' })
      .take(5)
      .getMany();
    expect(found.map((item) => item.id)).toEqual([saved.id]);
  });

  it('name the unique index or the check that refused, and keep the value out of the message', async () => {
    const insert = (values: Partial<Volume>): Promise<unknown> =>
      db.transaction(actor, (tx) => tx.manager.insert(Volume, volume({ shelfId: 1, place: 1, ...values })));
    const duplicate: unknown = await insert({}).catch((error: unknown) => error);
    expect(isDuplicateKey(duplicate, 'uq_volume_shelf_place')).toBe(true);
    expect(isDuplicateKey(duplicate, 'uq_shelf_code')).toBe(false);
    const code: unknown = await db
      .transaction(actor, (tx) => tx.manager.insert(Shelf, { code: 'A·1' }))
      .catch((error: unknown) => error);
    expect(isDuplicateKey(code, 'uq_shelf_code')).toBe(true);
    expect(JSON.stringify(code) + String(code)).not.toContain('A·1');
    const refused: unknown = await insert({ place: 0 }).catch((error: unknown) => error);
    expect(isCheckViolation(refused, 'ck_volume_place')).toBe(true);
    await expect(insert({ shelfId: 999_999, place: 5 })).rejects.toThrow(/FOREIGN KEY|foreign key/);
  });

  it('compare text exactly, also in LIKE and in unique indexes', async () => {
    await db.transaction(actor, async (tx) => {
      await tx.manager.insert(Shelf, { code: 'case' });
      await tx.manager.insert(Shelf, { code: 'CASE' });
    });
    expect(await db.reads.countBy(Shelf, { code: 'case' })).toBe(1);
    expect(await db.reads.query('SELECT code FROM shelf WHERE code LIKE ?', ['cas%'])).toEqual([{ code: 'case' }]);
  });

  it('say how many rows a raw statement touched, and refuse to write through reads', async () => {
    const outcome = await db.transaction(actor, async (tx) => {
      const added = await execute(tx.manager, 'INSERT INTO shelf (code) VALUES (?)', ['raw']);
      const changed = await execute(tx.manager, 'UPDATE shelf SET code = ? WHERE id = ?', ['raw', added.insertId]);
      const none = await execute(tx.manager, 'UPDATE shelf SET code = ? WHERE id = ?', ['raw', -1]);
      return { added: added.affected, changed: changed.affected, none: none.affected, id: added.insertId };
    });
    expect(outcome).toEqual({ added: 1, changed: 1, none: 0, id: expect.any(Number) });
    expect(outcome.id).toBeGreaterThan(0);
    await expect(db.reads.query('DELETE FROM shelf')).rejects.toThrow('does not write');
    await expect(db.reads.save(Shelf, { code: 'no' })).rejects.toThrow('does not write');
  });

  it('can tie a column to a table that came later', async () => {
    await addForeignKey(dataSource.createQueryRunner(), 'volume_note', 'shelf_id', 'shelf');
    await dataSource.query('INSERT INTO volume_note (volume_id, kind, shelf_id) VALUES (1, ?, 1)', ['ok']);
    await expect(
      dataSource.query('INSERT INTO volume_note (volume_id, kind, shelf_id) VALUES (1, ?, 99)', ['bad']),
    ).rejects.toThrow(/foreign key/i);
    expect(await dataSource.getRepository(VolumeNote).count()).toBe(1);
  });
});
