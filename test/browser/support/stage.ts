import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../../src/config/database-config.js';
import type { SetupBody } from '../../../src/features/competitions/stage/stage.contract.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Accounts } from '../../../src/platform/auth/accounts.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp } from '../../support/app.js';
import { buildQuestion } from '../../support/build-competitions.js';
import { buildMatch, SEGMENTS } from '../../support/build-stage.js';
import { startProcess, type ServerProcess } from '../../support/server-process.js';

/** A final that is set up: six teams, questions of the bank, a scorekeeper and a phone for each team. */

export const PASSWORD = 'Jiangtang2026!';
const SECRETS = {
  SESSION_SECRET: 'a secret that is only good for tests',
  DATA_KEY: 'a key that is only good for the tests',
};

export const QUESTION = '达成调解协议后，双方申请司法确认，应在协议生效之日起多少日内提出？';

export interface StageCounty {
  readonly matchId: number;
  readonly roundId: number;
  readonly code: string;
  readonly teams: readonly { readonly id: number; readonly name: string; readonly login: string }[];
}

/** Writes the county, its match and the accounts into a database. */
export async function furnishStage(database: DatabaseConfig): Promise<StageCounty> {
  const app = await startTestApp({
    config: { database, sessionSecret: SECRETS.SESSION_SECRET, dataKey: SECRETS.DATA_KEY, jobs: 'off' },
  });
  app.clock.set(new Date());
  const asked = await buildQuestion(app, {
    kind: 'SINGLE',
    content: {
      stem: QUESTION,
      options: ['十日', '十五日', '三十日', '六十日'].map((text, at) => ({ key: 'abcd'.charAt(at), text })),
      parts: [],
    },
    key: { type: 'CHOICES', correct: ['c'] },
    source: '中华人民共和国人民调解法第三十三条',
  });
  const bank = { questionId: asked.id, spoken: null, spokenAnswer: null, worth: null };
  const segments: SetupBody['segments'] = SEGMENTS.map((segment) =>
    segment.kind === 'BUZZER' ? { ...segment, questions: [bank] } : segment,
  );
  const match = await buildMatch(app, { teams: 6, segments, rules: { nextInLine: true } });
  const accounts = app.get(Accounts);
  const passwordHash = await accounts.hashNew(PASSWORD, 'test');
  const usual = { passwordHash, mustChangePassword: false };
  const teams = match.teams.map(({ id, name, unit, people }, at) => ({
    id,
    name,
    login: `team${at + 1}`,
    unit,
    people,
  }));
  await app.get(Database).transaction(systemActor('test'), async (tx) => {
    await accounts.createMany(tx, [
      {
        ...usual,
        loginName: 'scorer',
        displayName: '单雪梅',
        personId: null,
        unitId: match.host.id,
        grants: [{ role: 'TRAINING_STAFF', unitId: match.host.id, unitPath: match.host.path, categories: null }],
      },
      ...teams.map(({ login, unit, people }) => ({
        ...usual,
        loginName: login,
        displayName: people[1]?.name ?? '',
        personId: people[1]?.id ?? null,
        unitId: unit.id,
        grants: [],
      })),
    ]);
  });
  await app.close();
  return {
    matchId: match.id,
    roundId: match.roundId,
    code: match.code,
    teams: teams.map(({ id, name, login }) => ({ id, name, login })),
  };
}

/** The built product on such a database, without demonstration. */
export async function startOn(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = await startProcess({ ...SECRETS, SEED: 'none', ...env });
  await server.ready();
  return server;
}

export interface Stage extends StageCounty {
  readonly url: string;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'jiangtang-stage-'));
  const county = await furnishStage({ kind: 'sqlite', file: join(folder, 'app.sqlite') });
  const server = await startOn({ VAR_DIR: folder });
  return {
    ...county,
    url: server.url,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The token of somebody who signs in by the API. */
export async function tokenOf(url: string, login: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return accessToken;
}
