import { afterAll, beforeAll, expect, it } from '@jest/globals';
import mysql from 'mysql2/promise';
import type { ConsoleStateView, StageStateView } from '../../src/features/competitions/stage/stage-live.contract.js';
import { furnishStage, startOn, tokenOf, type StageCounty } from '../browser/support/stage.js';
import { follow } from '../support/event-stream.js';
import { startPrivateMariaDb } from '../support/mariadb.mjs';
import type { ServerProcess } from '../support/server-process.js';

/** Two server processes that know nothing of each other but their database. */
let database: Awaited<ReturnType<typeof startPrivateMariaDb>>;
let servers: [ServerProcess, ServerProcess];
let county: StageCounty;

beforeAll(async () => {
  database = await startPrivateMariaDb();
  const connection = await mysql.createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
  await connection.query('CREATE DATABASE stage CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  await connection.end();
  const url = `${database.url}stage`;
  county = await furnishStage({ kind: 'mariadb', url, poolSize: 5 });
  servers = await Promise.all([startOn({ DATABASE_URL: url }), startOn({ DATABASE_URL: url })]);
});
afterAll(async () => {
  await Promise.all(servers?.map((server) => server.stop()) ?? []);
  await database?.stop();
});

async function post<T>(server: ServerProcess, path: string, token: string, body: object): Promise<T> {
  const answer = await fetch(`${server.url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

it('phones at both doors stand in one line, and screens at both doors see it; a stop ends the streams', async () => {
  const [here, there] = servers;
  const scorer = await tokenOf(here.url, 'scorer');
  const match = `stage-matches/${county.matchId}`;
  let seq = 0;
  const run = async (command: object): Promise<ConsoleStateView> => {
    const body = { expectedSeq: seq, command };
    const state = await post<ConsoleStateView>(here, `${match}/commands`, scorer, body);
    seq = state.seq;
    return state;
  };
  const screens = await Promise.all(
    servers.map(({ url }) => follow<StageStateView>(`${url}/api/public/stage/${county.code}/events`)),
  );
  const { segments } = await screens[0]!.until(() => true);
  await run({ do: 'OPEN_SEGMENT', segmentId: segments.find(({ kind }) => kind === 'BUZZER')?.id });
  await run({ do: 'NEXT_QUESTION' });
  const { question } = await run({ do: 'OPEN_BUZZER' });
  for (const screen of screens) await screen.until((seen) => seen.question?.buzzer === 'OPEN', 3_000);

  const phones = await Promise.all(
    county.teams.map(async ({ id, login }, at) => ({
      id,
      door: servers[at % 2]!,
      token: await tokenOf(there.url, login),
    })),
  );
  const places = await Promise.all(
    phones.map(({ door, token }) =>
      post<{ place: number }>(door, `${match}/buzzer`, token, { question: question!.calledAt }),
    ),
  );
  const line = phones
    .map(({ id }, at) => ({ id, place: places[at]!.place }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
  expect(places.map(({ place }) => place).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const screen of screens) {
    const seen = await screen.until((one) => one.question?.line.length === 6, 3_000);
    expect(seen.question).toMatchObject({ line, holderId: line[0] });
  }
  expect(await there.stop()).toBe(0);
  await screens[1]!.ended;
  await run({ do: 'JUDGE', teamId: line[0], verdict: 'RIGHT' });
  await screens[0]!.until((seen) => seen.teams[0]?.total === 1000, 3_000);
  screens[0]!.leave();
});
