import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppConfig } from '../../../src/config/config.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Notifications, type Message } from '../../../src/features/notifications/notifications.public.js';
import { PersonEntity } from '../../../src/features/people/persons/person.entity.js';
import { Database } from '../../../src/platform/db/database.js';
import { MailDelivery } from '../../../src/platform/mail/mail-delivery.js';
import { MailMessageEntity } from '../../../src/platform/mail/mail-message.entity.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPerson } from '../../support/build-people.js';
import { MailServer } from '../../support/mail-server.js';

const system = systemActor('test');
const server = new MailServer();
let app: TestApp;
let db: Database;
let reader: TestActor;
let personId: number;
let otherId: number;

beforeAll(async () => {
  const url = await server.start();
  app = await startTestApp({ config: { jobs: 'off', mail: { url, from: '讲堂 <no-reply@example.org>' } } });
  db = app.get(Database);
  personId = (await buildPerson(app, { name: '曾单' })).id;
  otherId = (await buildPerson(app, { name: '仇解' })).id;
  await db.transaction(system, async (tx) => {
    await tx.manager.update(PersonEntity, { id: personId }, { email: 'zeng@example.org' });
  });
  reader = await app.actor({ roles: [{ role: 'TRAINEE' }], personId });
});
afterAll(async () => {
  await app.close();
  await server.stop();
});

const notify = (message: Partial<Message> = {}): Promise<void> =>
  db.transaction(system, (tx) =>
    app.get(Notifications).notify(tx, {
      personIds: [personId],
      kind: 'enrolment.confirmed',
      params: { className: '网格员培训班', startsOn: '2026-12-07' },
      link: '/classes/7',
      ...message,
    }),
  );

interface InboxBody {
  items: {
    id: number;
    kind: string;
    readAt: string | null;
    link: string;
    words: { 'zh-CN': { title: string }; en: { title: string } };
  }[];
  total: number;
}
const inbox = async (query = ''): Promise<InboxBody> =>
  (await reader.get(`/api/notifications${query}`).expect(200)).body as InboxBody;
const unread = async (): Promise<number> =>
  ((await reader.get('/api/notifications/unread-count').expect(200)).body as { count: number }).count;

describe('the inbox', () => {
  it('shows what a person was told, in both languages, newest first', async () => {
    await notify();
    await notify({ kind: 'enrolment.offered', params: { className: '乙班', expiresAt: '2026-11-25T02:00:00.000Z' } });
    const { items, total } = await inbox();
    expect(total).toBe(2);
    expect(items.map((item) => item.kind)).toEqual(['enrolment.offered', 'enrolment.confirmed']);
    expect(items[1]).toMatchObject({ link: '/classes/7', readAt: null });
    expect(items[1]?.words['zh-CN'].title).toBe('报名成功：网格员培训班');
    expect(items[1]?.words.en.title).toBe('Your seat is confirmed: 网格员培训班');
  });

  it('counts what is unread, and marks one or all as read', async () => {
    expect(await unread()).toBe(2);
    const [first] = (await inbox()).items;
    await reader.post(`/api/notifications/${first?.id}/read`).expect(200);
    await reader.post(`/api/notifications/${first?.id}/read`).expect(200);
    expect(await unread()).toBe(1);
    expect((await inbox('?unread=true')).total).toBe(1);
    await reader.post('/api/notifications/read-all').expect(200);
    expect(await unread()).toBe(0);
    expect((await inbox()).items.every((item) => item.readAt !== null)).toBe(true);
  });

  it('pages', async () => {
    expect((await inbox('?page=2&size=1')).items).toHaveLength(1);
    await reader.get('/api/notifications?size=1000').expect(400);
    await reader.get('/api/notifications?colour=red').expect(400);
  });

  it('costs the same few statements for one notification and for many', async () => {
    await inbox();
    const few = await app.statementsOf(() => inbox('?size=1'));
    await notify({ personIds: [personId], dedupeKey: 'n1' });
    expect(await app.statementsOf(() => inbox('?size=100'))).toBeLessThanOrEqual(few);
  });

  it('belongs to its person alone', async () => {
    const [mine] = (await inbox()).items;
    const other = await app.actor({ roles: [{ role: 'TRAINEE' }], personId: otherId });
    await other.post(`/api/notifications/${mine?.id}/read`).expect(404);
    expect(((await other.get('/api/notifications').expect(200)).body as InboxBody).total).toBe(0);
    const administrator = await app.actor({ roles: [{ role: 'LEADER' }] });
    expect(((await administrator.get('/api/notifications').expect(200)).body as InboxBody).total).toBe(0);
    await administrator.post('/api/notifications/read-all').expect(200);
    await administrator.post(`/api/notifications/${mine?.id}/read`).expect(404);
    for (const path of ['', '/unread-count']) await app.http.get(`/api/notifications${path}`).expect(401);
    await app.http.post('/api/notifications/read-all').expect(401);
    await reader.post('/api/notifications/x/read').expect(400);
    const powerless = await app.actor({ roles: [{ role: 'AUDIT_ADMIN' }] });
    await powerless.get('/api/notifications').expect((response) => expect([200, 403]).toContain(response.status));
  });

  it('tells a person once under the same key, also when two tell at the same time', async () => {
    const before = (await inbox()).total;
    await notify({ dedupeKey: 'class-7-begins' });
    await Promise.all(
      [1, 2, 3, 4].map(() => notify({ personIds: [personId, otherId, personId], dedupeKey: 'class-7-begins' })),
    );
    expect((await inbox()).total).toBe(before + 1);
  });

  it('tells nobody of what is rolled back, and knows its kinds', async () => {
    const before = (await inbox()).total;
    const failing = db.transaction(system, async (tx) => {
      await app
        .get(Notifications)
        .notify(tx, { personIds: [personId], kind: 'class.cancelled', params: {}, link: '/', email: true });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await inbox()).total).toBe(before);
    expect(await db.reads.count(MailMessageEntity)).toBe(0);
    await expect(notify({ kind: 'no.such.kind' })).rejects.toThrow('no.such.kind');
  });
});

describe('letters', () => {
  const deliver = (): Promise<void> => app.get(MailDelivery).deliver();
  const letter = async (): Promise<MailMessageEntity | null> =>
    db.reads.findOne(MailMessageEntity, { where: {}, order: { id: 'DESC' } });

  it('reach who has an address, in both languages', async () => {
    await notify({ personIds: [personId, otherId], email: true });
    await deliver();
    expect(server.letters).toHaveLength(1);
    const [received] = server.letters;
    expect(received).toMatchObject({ to: 'zeng@example.org', subject: '【讲堂】报名成功：网格员培训班' });
    expect(received?.body).toContain('曾单，您好');
    expect(received?.body).toContain('http://localhost:3000/classes/7');
    expect(received?.body).toContain('You have a seat in “网格员培训班”');
    expect((await letter())?.state).toBe('SENT');
  });

  it('are sent again when the server cannot take them now, with the same identity', async () => {
    server.letters.length = 0;
    server.refuseNext(451);
    await notify({ email: true });
    await deliver();
    expect(await letter()).toMatchObject({ state: 'QUEUED', attempts: 1 });
    expect((await letter())?.error).not.toContain('zeng@');
    await deliver();
    expect(server.letters).toHaveLength(0);
    app.clock.advance({ minutes: 1 });
    await deliver();
    expect(server.letters).toHaveLength(1);
    expect(await letter()).toMatchObject({ state: 'SENT', attempts: 2, error: null });
    expect(server.letters[0]?.messageId).toContain((await letter())?.messageKey);
  });

  it('are not sent again when the server refuses them for good', async () => {
    server.letters.length = 0;
    server.refuseNext(550);
    await notify({ email: true });
    await deliver();
    expect(await letter()).toMatchObject({ state: 'FAILED', attempts: 1 });
    app.clock.advance({ hours: 24 });
    await deliver();
    expect(server.letters).toHaveLength(0);
  });

  it('go out once each when two processes send at the same time', async () => {
    server.letters.length = 0;
    const config = app.get(AppConfig);
    const second = await startTestApp({ config: { jobs: 'off', mail: config.mail, database: config.database } });
    try {
      second.clock.set(app.clock.now());
      await Promise.all(Array.from({ length: 25 }, (_, number) => notify({ email: true, link: `/classes/${number}` })));
      await Promise.all([deliver(), second.get(MailDelivery).deliver()]);
      expect(server.letters).toHaveLength(25);
      expect(new Set(server.letters.map((received) => received.messageId)).size).toBe(25);
    } finally {
      await second.close();
    }
  });

  it('are not written at all without a mail server', async () => {
    const config = app.get(AppConfig);
    const silent = await startTestApp({ config: { jobs: 'off', database: config.database } });
    try {
      const before = await db.reads.count(MailMessageEntity);
      await silent.get(Database).transaction(system, (tx) =>
        silent.get(Notifications).notify(tx, {
          personIds: [personId],
          kind: 'class.cancelled',
          params: { className: '甲' },
          link: '/',
          email: true,
        }),
      );
      expect(await db.reads.count(MailMessageEntity)).toBe(before);
    } finally {
      await silent.close();
    }
  });
});
