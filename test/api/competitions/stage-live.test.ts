import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { AppModule } from '../../../src/app.module.js';
import { AppConfig } from '../../../src/config/config.js';
import type { ConsoleStateView, StageStateView } from '../../../src/features/competitions/stage/stage-live.contract.js';
import { StageLive } from '../../../src/features/competitions/stage/stage-live.js';
import { Clock } from '../../../src/kernel/clock.js';
import { createHttpApp } from '../../../src/platform/http/bootstrap.js';
import { watchStatements } from '../../../src/platform/db/statements.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildMatch, command, openBuzzer } from '../../support/build-stage.js';
import { engineUnderTest } from '../../support/databases.js';
import { follow } from '../../support/event-stream.js';

let app: TestApp;
let second: NestFastifyApplication | undefined;
/** Where this and, on a server database, another process answer. SQLite has one server process. */
let doors: string[];

const urlOf = (nest: NestFastifyApplication): string =>
  `http://127.0.0.1:${(nest.getHttpServer().address() as AddressInfo).port}/api`;

beforeAll(async () => {
  app = await startTestApp();
  doors = [urlOf(app.nest)];
  if (engineUnderTest() === 'sqlite') return;
  const config = app.get(AppConfig);
  second = await createHttpApp(AppModule.of(config), config);
  second.get(Clock, { strict: false }).now = () => app.clock.now();
  await second.init();
  await second.listen(0, '127.0.0.1');
  doors.push(urlOf(second));
}, 60_000);
afterAll(async () => {
  await second?.close();
  await app.close();
});

describe('a live picture', () => {
  it('reaches the big screen, phones and the console through every process, whole each time', async () => {
    const match = await buildMatch(app);
    const [one, two] = match.teams;
    const door = doors.at(-1)!;
    const screen = await follow<StageStateView>(`${door}/public/stage/${match.code}/events`);
    const phone = await follow<StageStateView>(`${door}/stage-matches/${match.id}/buzzer/events`, one!.captain.token);
    const desk = await follow<ConsoleStateView>(`${door}/stage-matches/${match.id}/events`, match.staff.token);
    expect(screen.headers.get('content-type')).toContain('text/event-stream');
    expect(screen.headers.get('x-frame-options')).toBe('DENY');
    await screen.until(({ phase }) => phase === 'READY');
    const question = await openBuzzer(match);
    await two!.captain.post(`/api/stage-matches/${match.id}/buzzer`, { question }).expect(200);
    for (const reader of [screen, phone, desk])
      await reader.until((state) => state.question?.holderId === two!.id, 3_000);
    await command(match, { do: 'JUDGE', teamId: two!.id, verdict: 'RIGHT' });
    for (const reader of [screen, phone, desk]) await reader.until((state) => state.teams[0]?.total === 1000, 3_000);
    await command(match, { do: 'UNDO' });
    const undone = await screen.until((state) => state.seq === 5, 3_000);
    expect(undone).toMatchObject({
      question: { holderId: two!.id },
      teams: [{ total: 0 }, { total: 0 }, { total: 0 }],
    });
    const revisions = screen.states.map(({ revision }) => revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(JSON.stringify(screen.states)).not.toContain('prompt');
    expect((await desk.until(({ seq }) => seq === 5)).undoable).toMatchObject({ act: 'BUZZER_OPENED' });
    for (const reader of [screen, phone, desk]) reader.leave();
  }, 60_000);

  it('is there at once for who comes later or comes back', async () => {
    const match = await buildMatch(app);
    await openBuzzer(match);
    const early = await follow<StageStateView>(`${doors[0]}/public/stage/${match.code}/events`);
    await early.until((state) => state.question?.buzzer === 'OPEN');
    const late = await follow<StageStateView>(`${doors[0]}/public/stage/${match.code}/events`);
    const { serverNow } = await late.until((state) => state.question?.buzzer === 'OPEN', 1_000);
    expect(serverNow).toBe(app.clock.now().toISOString());
    early.leave();
    late.leave();
  });

  it('costs one statement a look for all matches, and nothing when nobody watches', async () => {
    const matches = [await buildMatch(app, { teams: 2 }), await buildMatch(app, { teams: 2 })];
    const readers = await Promise.all(
      matches.map(({ code }) => follow<StageStateView>(`${doors[0]}/public/stage/${code}/events`)),
    );
    for (const reader of readers) await reader.until(() => true);
    const looks: string[] = [];
    const stop = watchStatements(({ sql }) => {
      if (sql.includes('stage_match')) looks.push(sql);
    });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(looks.length).toBeGreaterThanOrEqual(2);
    expect(looks.length).toBeLessThanOrEqual(6);
    for (const reader of readers) reader.leave();
    await new Promise((resolve) => setTimeout(resolve, 400));
    looks.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 600));
    stop();
    expect(looks).toEqual([]);
  });

  it('counts big screens, and no more once they have left', async () => {
    const match = await buildMatch(app, { teams: 2 });
    const live = app.get(StageLive);
    const reader = await follow<StageStateView>(`${doors[0]}/public/stage/${match.code}/events`);
    await reader.until(() => true);
    expect(live.screens(match.id)).toBe(1);
    reader.leave();
    for (let waited = 0; waited < 2_000 && live.screens(match.id) > 0; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(live.screens(match.id)).toBe(0);
  });

  it('has room for three hundred readers of a match; the next is asked to come back', async () => {
    const match = await buildMatch(app, { teams: 2 });
    const readers = await Promise.all(
      Array.from({ length: 300 }, () => follow<StageStateView>(`${doors[0]}/public/stage/${match.code}/events`)),
    );
    expect(readers.every(({ status }) => status === 200)).toBe(true);
    const last = await fetch(`${doors[0]}/public/stage/${match.code}/events`);
    expect(last.status).toBe(429);
    expect(await last.json()).toMatchObject({ code: 'STAGE.TOO_MANY_LISTENERS' });
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('BUZZER') });
    for (const reader of readers) await reader.until(({ phase }) => phase === 'RUNNING');
    for (const reader of readers) reader.leave();
  }, 60_000);

  it('ends when the server stops, which waits for none of its readers', async () => {
    const own = await startTestApp();
    const match = await buildMatch(own, { teams: 2 });
    const reader = await follow<StageStateView>(`${urlOf(own.nest)}/public/stage/${match.code}/events`);
    await reader.until(() => true);
    const started = performance.now();
    await own.close();
    await reader.ended;
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
