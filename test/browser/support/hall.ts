import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PeopleLoader } from '../../../src/demo/load-people.js';
import { ROOT as HEADQUARTERS } from '../../../src/demo/people/units.js';
import { systemActor, type Role } from '../../../src/kernel/access.js';
import { Accounts } from '../../../src/platform/auth/accounts.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { freePort } from '../../support/server-process.js';
import { DESK, enter, openBrowser, picture, signIn } from './browser.js';
import { ROOT, startProduct, type Product } from './product.js';

/**
 * The lecture hall before its first season: the county with its people, accounts for the staff and for every cadre, and no
 * rota. The clock of product and browsers stands where the story wants it, so that 2027 is always the coming year.
 */

export const PASSWORD = 'Jiangtang2026!';
const SECRETS = {
  SESSION_SECRET: 'a secret that is only good for tests',
  DATA_KEY: 'a key that is only good for the tests',
};
const STAFF: readonly (readonly [login: string, role: Role, personKey: string])[] = [
  ['training', 'TRAINING_STAFF', 'training'],
  ['leader', 'LEADER', 'leader'],
];

export interface Hall {
  readonly url: string;
  /** Lets one person work on a device of their own, and expects pages without errors. */
  as<T>(login: string, work: (page: Page) => Promise<T>, viewport?: { width: number; height: number }): Promise<T>;
  /** Whoever comes by without an account. */
  visit(work: (page: Page) => Promise<void>, viewport?: { width: number; height: number }): Promise<void>;
  /** An answer of the API, asked by somebody signed in. */
  api<T>(login: string, path: string, body?: object, method?: string): Promise<T>;
  /** The rota of the only season. */
  rota(): Promise<Rota>;
  /** Moves the clock of the product; everybody has to sign in again. */
  turnTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

type Furnish = (app: TestApp, unitId: number) => Promise<void>;

/** The account of a person of the county. */
export const loginOf = (personId: number): string => `cadre${personId}`;

/** @param also what else stands in the house before it opens; `unitId` is the headquarters */
export async function openHall(instant: string, also?: Furnish): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'jiangtang-hall-'));
  await furnish(join(folder, 'app.sqlite'), instant, also);
  const clockFile = join(folder, 'clock');
  const shiftTo = (moment: string): number => Date.parse(moment) - Date.now();
  let shift = shiftTo(instant);
  writeFileSync(clockFile, String(shift));
  const port = await freePort();
  const [product, browser]: [Product, Browser] = await Promise.all([
    startProduct({
      env: {
        ...SECRETS,
        SEED: 'none',
        VAR_DIR: folder,
        OTHER_DAY: clockFile,
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
      },
      command: [process.execPath, '--import', join(ROOT, 'test/browser/support/other-day.mjs'), 'dist/bundle/main.js'],
    }),
    openBrowser(),
  ]);
  const tokens = new Map<string, string>();

  async function call(path: string, init: RequestInit): Promise<unknown> {
    const answer = await fetch(`${product.url}/api/${path}`, init);
    if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
  async function api<T>(login: string, path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
    let token = tokens.get(login);
    if (token === undefined) {
      const opened = (await call('auth/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: PASSWORD }),
      })) as { accessToken: string };
      token = opened.accessToken;
      tokens.set(login, token);
    }
    return (await call(path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })) as T;
  }
  async function withPage<T>(
    login: string | null,
    work: (page: Page) => Promise<T>,
    viewport: { width: number; height: number },
  ): Promise<T> {
    const person = await enter(browser, product.url, viewport);
    await person.page.context().addInitScript(standOn, shift);
    try {
      if (login !== null) await signIn(person.page, login, PASSWORD);
      const result = await work(person.page);
      expect(person.errors).toEqual([]);
      return result;
    } catch (error) {
      await picture(person.page, 'failed', `${login ?? 'visitor'}-${Date.now()}`).catch(() => undefined);
      throw error;
    } finally {
      await person.leave();
    }
  }
  return {
    url: product.url,
    as: (login, work, viewport = DESK) => withPage(login, work, viewport),
    visit: (work, viewport = DESK) => withPage(null, work, viewport),
    api,
    rota: async () => {
      const { items } = await api<{ items: { id: number }[] }>('training', 'lecture-seasons');
      return api<Rota>('training', `lecture-seasons/${items[0]?.id}/rota`);
    },
    turnTo: async (moment) => {
      shift = shiftTo(moment);
      tokens.clear();
      writeFileSync(clockFile, String(shift));
      for (let waited = 0; waited < 5_000; waited += 25) {
        if (readSeen(clockFile) === String(shift)) return;
        await pause(25);
      }
      throw new Error('The product did not take up the new day');
    },
    close: async () => {
      await browser.close();
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readSeen(clockFile: string): string | null {
  try {
    return readFileSync(`${clockFile}.seen`, 'utf8');
  } catch {
    return null;
  }
}

/** In the page, before its own scripts: the clock of the device stands by so much off. */
function standOn(shift: number): void {
  const RealDate = Date;
  const now = (): number => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], self: () => void): object =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, self): unknown => (name === 'now' ? now : Reflect.get(target, name, self)),
  });
}

/** Writes the county and its accounts into a new database. */
async function furnish(file: string, instant: string, also?: Furnish): Promise<void> {
  const app = await startTestApp({
    config: {
      database: { kind: 'sqlite', file },
      sessionSecret: SECRETS.SESSION_SECRET,
      dataKey: SECRETS.DATA_KEY,
      jobs: 'off',
    },
  });
  app.clock.set(instant);
  const accounts = app.get(Accounts);
  const passwordHash = await accounts.hashNew(PASSWORD, 'test');
  const headquarters = await app.get(Database).transaction(systemActor('test'), async (tx) => {
    const people = await new PeopleLoader(app.nest).load(tx);
    const { id: unitId, path: unitPath } = people.unit(HEADQUARTERS);
    const cadres = people.everybody.filter(
      ({ category }) => category === 'CAREER_STAFF' || category === 'PUBLIC_WELFARE_POST',
    );
    const staffIds = new Set(STAFF.map(([, , key]) => people.person(key).id));
    await accounts.createMany(tx, [
      ...STAFF.map(([loginName, role, key]) => ({
        loginName,
        displayName: people.person(key).name,
        personId: people.person(key).id,
        unitId: people.person(key).unit.id,
        passwordHash,
        mustChangePassword: false,
        grants: [{ role, unitId, unitPath, categories: null }],
      })),
      ...cadres
        .filter(({ id }) => !staffIds.has(id))
        .map(({ id, name, unit }) => ({
          loginName: loginOf(id),
          displayName: name,
          personId: id,
          unitId: unit.id,
          passwordHash,
          mustChangePassword: false,
          grants: [],
        })),
    ]);
    return unitId;
  });
  await also?.(app, headquarters);
  await app.close();
}

export interface RotaLecture {
  readonly id: number;
  readonly pinned: boolean;
  readonly speaker: { readonly personId: number; readonly name: string; readonly unitName: string };
}
export interface RotaRow {
  readonly dateId: number;
  readonly month: string;
  readonly heldOn: string;
  readonly status: string;
  readonly lectures: readonly RotaLecture[];
}
export interface Rota {
  readonly season: { readonly id: number; readonly revision: number };
  readonly rows: readonly RotaRow[];
}

/** With whom the first speaker of the first date may exchange: neither date would have two of one unit. */
export function partnerIn(rows: readonly RotaRow[]): { readonly one: RotaLecture; readonly row: RotaRow } {
  const [first, ...beside] = rows[0]?.lectures ?? [];
  for (const row of rows.slice(2)) {
    for (const one of row.lectures) {
      const others = [...row.lectures.filter((other) => other !== one), ...beside].map(
        ({ speaker }) => speaker.unitName,
      );
      if (first && !others.includes(first.speaker.unitName) && !others.includes(one.speaker.unitName)) {
        return { one, row };
      }
    }
  }
  throw new Error('The rota has nobody to exchange with');
}

/** The first three months of 2027, planned and published. */
export async function publishQuarter(hall: Hall): Promise<void> {
  const { id, revision } = await hall.api<{ id: number; revision: number }>('training', 'lecture-seasons', {
    firstMonth: '2027-01',
    lastMonth: '2027-03',
    place: '培训中心三楼报告厅',
    seats: 60,
  });
  const { jobId } = await hall.api<{ jobId: number }>('training', `lecture-seasons/${id}/plan`, { revision });
  for (let state = ''; state !== 'DONE';) {
    ({ state } = await hall.api<{ state: string }>('training', `jobs/${jobId}`));
    if (state === 'FAILED') throw new Error('The season cannot be planned');
  }
  const { season } = await hall.rota();
  await hall.api('training', `lecture-seasons/${id}/publish`, {
    fromMonth: '2027-01',
    toMonth: '2027-03',
    revision: season.revision,
  });
}
