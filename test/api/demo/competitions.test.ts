import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../../src/demo/accounts.js';
import { loadDemo } from '../../../src/demo/demo.js';
import { replayOf } from '../../../src/features/competitions/marking/open-replay.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const NOW = '2026-11-23T02:00:00.000Z';
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(NOW);
  await loadDemo(app.nest);
}, 120_000);
afterAll(() => app.close());

const rows = <Row>(sql: string): Promise<Row[]> => app.get(Database).reads.query<Row[]>(sql);

async function signIn(login: string) {
  const { body } = await app.http.post('/api/auth/sign-in').send({ login, password: DEMO_PASSWORD });
  const bearer = `Bearer ${String(body.accessToken)}`;
  return {
    get: (url: string) => app.http.get(url).set('authorization', bearer),
    post: (url: string, body: object) => app.http.post(url).set('authorization', bearer).send(body),
  };
}

describe('the contests of the demonstration', () => {
  it('have a bank of two hundred questions, and something to review', async () => {
    const states = await rows<{ state: string; n: number }>(
      'SELECT state, COUNT(*) AS n FROM question GROUP BY state ORDER BY state',
    );
    expect(states.map((row) => row.state)).toEqual(['APPROVED', 'IN_REVIEW']);
    expect(Number(states[0]!.n)).toBeGreaterThanOrEqual(200);
  });

  it('have one that is final, computed twice, which the replay finds again byte for byte', async () => {
    const [round] = await rows<{ id: number }>("SELECT id FROM competition_round WHERE state = 'FINAL'");
    const verdicts = [];
    for await (const verdict of replayOf(app.get(Database)).verdicts(round!.id)) verdicts.push(verdict);
    expect(
      verdicts.map(({ run, digest, differences, rowsChanged }) => [
        run.runNo,
        digest === run.resultDigest,
        differences,
        rowsChanged,
      ]),
    ).toEqual([
      [1, true, [], false],
      [2, true, [], false],
    ]);
    const leader = await signIn('leader');
    const { body } = await leader.get(`/api/competition-rounds/${round!.id}/results`);
    expect(body).toMatchObject({ state: 'FINAL', entered: 144, seesPersons: false });
    expect(body.mean).toBeGreaterThan(5500);
    expect(body.mean).toBeLessThan(9000);
    const analysis = await leader.get(`/api/competition-rounds/${round!.id}/analysis`);
    expect(analysis.body.items).toHaveLength(40);
    expect(analysis.body.alpha).toBeGreaterThan(0.3);
    const awards = await leader.get(`/api/competition-rounds/${round!.id}/results/awards`);
    expect(awards.body.granted).toBe(true);
  });

  it('have one that is open, which whoever signs in on the list can take now', async () => {
    const open = await rows<{ id: number }>("SELECT id FROM competition_round WHERE state = 'OPEN'");
    expect(open).toHaveLength(1);
    const cadre = await signIn('secretary');
    const mine = await cadre.get('/api/me/contest-rounds');
    expect(mine.body.items[0]).toMatchObject({ id: open[0]!.id, state: 'OPEN', mayStart: true });
    const started = await cadre.post(`/api/contest-rounds/${open[0]!.id}/attempt`, { device: '测试' });
    expect(started.status).toBe(200);
    expect(started.body.paper).toMatchObject({ itemCount: 46, totalPoints: 10_000 });
  });
});
