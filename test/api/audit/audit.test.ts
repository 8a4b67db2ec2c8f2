import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { AuditLog } from '../../../src/platform/audit/audit-log.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';

let app: TestApp;
let auditor: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  auditor = await app.actor({ roles: [{ role: 'AUDIT_ADMIN' }] });
});
afterAll(() => app.close());

const record = (act: string, count = 1) =>
  app.get(Database).transaction(systemActor('test'), (tx) => {
    for (let entry = 0; entry < count; entry++) {
      app.get(AuditLog).record(tx, { act, subject: 'thing', subjectId: entry, before: { a: 1 }, after: { a: 2 } });
    }
    return Promise.resolve();
  });

interface List {
  items: { position: number; act: string; after: unknown }[];
  nextBefore: number | null;
}

describe('the audit log', () => {
  it('holds what was done, newest first, and goes on by cursor', async () => {
    await record('thing.change', 5);
    const first = (await auditor.get('/api/audit/entries?act=thing.change&size=3')).body as List;
    expect(first.items.map((item) => item.after)).toEqual([{ a: 2 }, { a: 2 }, { a: 2 }]);
    const rest = (await auditor.get(`/api/audit/entries?act=thing.change&size=3&before=${first.nextBefore}`))
      .body as List;
    expect(rest.items).toHaveLength(2);
    expect(rest.nextBefore).toBeNull();
  });

  it('takes entries of many transactions at once without a gap', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => record(`race.${index}`, 3)));
    expect((await auditor.post('/api/audit/verification')).body).toMatchObject({ fault: null });
  });

  it('leaves no entry of a transaction that failed', async () => {
    const failing = app.get(Database).transaction(systemActor('test'), (tx) => {
      app.get(AuditLog).record(tx, { act: 'never.happened', subject: 'thing', subjectId: 1 });
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(((await auditor.get('/api/audit/entries?act=never')).body as List).items).toEqual([]);
  });

  it('finds an entry that somebody changed in the database', async () => {
    await record('before.tampering');
    const position = ((await auditor.get('/api/audit/entries?act=before.tampering')).body as List).items[0]!.position;
    const change = (from: string, to: string) =>
      app
        .get(Database)
        .transaction(systemActor('intruder'), (tx) =>
          tx.manager.query('UPDATE audit_entry SET act = ? WHERE position = ? AND act = ?', [to, position, from]),
        );
    await change('before.tampering', 'something.else');
    expect((await auditor.post('/api/audit/verification')).body).toMatchObject({
      fault: { position, reason: 'CHANGED' },
    });
    await change('something.else', 'before.tampering');
    expect((await auditor.post('/api/audit/verification')).body).toMatchObject({ fault: null });
  });

  it('finds entries cut off at the end', async () => {
    await record('last.entry');
    const [row] = await app.get(Database).transaction(systemActor('intruder'), async (tx) => {
      const rows = (await tx.manager.query('SELECT * FROM audit_entry ORDER BY position DESC LIMIT 1')) as Record<
        string,
        unknown
      >[];
      await tx.manager.query('DELETE FROM audit_entry WHERE position = ?', [rows[0]!['position']]);
      return rows;
    });
    expect((await auditor.post('/api/audit/verification')).body).toMatchObject({
      fault: { position: row!['position'], reason: 'GAP' },
    });
  });

  it('is read by the audit administrator alone', async () => {
    expect((await app.http.get('/api/audit/entries')).status).toBe(401);
    for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'LEADER', 'TRAINING_STAFF'] as const) {
      const other = await app.actor({ roles: [{ role }] });
      expect((await other.get('/api/audit/entries')).status).toBe(403);
    }
  });

  it('refuses a filter it does not know', async () => {
    expect((await auditor.get('/api/audit/entries?since=yesterday')).status).toBe(400);
    expect((await auditor.get('/api/audit/entries?from=yesterday')).status).toBe(400);
  });
});
