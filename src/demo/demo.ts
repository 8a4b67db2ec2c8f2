import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemActor, type Actor } from '../kernel/access.js';
import { Accounts } from '../platform/auth/accounts.js';
import { Database, type Tx } from '../platform/db/database.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.js';
import { actorFor } from './actors.js';
import { CatalogueLoader } from './load-catalogue.js';
import { ClassesLoader } from './load-classes.js';
import { CompetitionsLoader } from './load-competitions.js';
import { LecturesLoader } from './load-lectures.js';
import { PeopleLoader, type LoadedPeople } from './load-people.js';

export { demoAccountsTable } from './accounts.js';

/**
 * Fills an empty database with the demonstration: the county of 817, the province around it, the catalogue, eight classes,
 * the lecture hall with its past and its coming season, the question bank with a contest that is over and one that is open, and an
 * account for each role. Everything is invented; the same data each time, with dates counted from today.
 */
export async function loadDemo(app: NestFastifyApplication): Promise<void> {
  const db = app.get(Database, { strict: false });
  const accounts = app.get(Accounts, { strict: false });
  const catalogue = new CatalogueLoader(app);
  const passwordHash = await accounts.hashNew(DEMO_PASSWORD, 'demo');
  // One transaction for what must be there together: a start that breaks off finds the database still empty.
  const { people, courseId, staff, editors, accountIds } = await db.transaction(systemActor('demo'), async (tx) => {
    const loaded = await new PeopleLoader(app).load(tx);
    const ids = await createAccounts(tx, accounts, loaded, passwordHash);
    const actor = (login: string, role: 'TRAINING_STAFF' | 'LEADER'): Actor =>
      actorFor(loaded.person(login), role, { accountId: ids.get(login) ?? null });
    const training = actor('training', 'TRAINING_STAFF');
    const both = { author: training, reviewer: actor('leader', 'LEADER') };
    return {
      people: loaded,
      courseId: await catalogue.load(tx, loaded, both),
      staff: training,
      editors: both,
      accountIds: ids,
    };
  });
  await catalogue.revise(editors, courseId);
  await new ClassesLoader(app, people, courseId, staff).load();
  await new LecturesLoader(app, people, staff, accountIds).load();
  const author = actorFor(people.person('teacher'), 'TRAINING_STAFF', { accountId: accountIds.get('teacher') ?? null });
  await new CompetitionsLoader(app, people, staff, author).load();
}

/** @returns account ids by login name */
async function createAccounts(
  tx: Tx,
  accounts: Accounts,
  people: LoadedPeople,
  passwordHash: string,
): Promise<Map<string, number>> {
  const ids = await accounts.createMany(
    tx,
    DEMO_ACCOUNTS.map(({ login, role, personKey, displayName, unitKey }) => {
      const person = personKey === null ? null : people.person(personKey);
      const unit = unitKey === null ? null : people.unit(unitKey);
      return {
        loginName: login,
        displayName: person?.name ?? displayName ?? login,
        phoneHash: person?.phoneHash ?? null,
        personId: person?.id ?? null,
        unitId: person?.unit.id ?? null,
        passwordHash,
        mustChangePassword: false,
        isDemo: true,
        grants:
          role === 'TRAINEE'
            ? []
            : [{ role, unitId: unit?.id ?? null, unitPath: unit?.path ?? null, categories: null }],
      };
    }),
  );
  return new Map(DEMO_ACCOUNTS.map(({ login }, index) => [login, ids[index] ?? 0]));
}
