import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { AppConfig } from '../config/config.js';
import { systemActor } from '../kernel/access.js';
import { Accounts } from '../platform/auth/accounts.js';
import { AccountsRepository } from '../platform/auth/accounts.repository.js';
import { Passwords } from '../platform/auth/passwords.js';
import { Database } from '../platform/db/database.js';
import { runCommand } from './command.js';

/**
 * `npm run account:reset -- LOGIN`: a new first password for an account, for when nobody is left who could do it on the
 * site (no administrator can reset another one). Ends the account's sessions and its lock; stands in the audit log.
 */
runCommand(async (config) => {
  const login = process.argv[2]?.trim().toLowerCase();
  if (!login) {
    process.stderr.write('Name the account: npm run account:reset -- LOGIN\n');
    return 1;
  }
  const app = await NestFactory.createApplicationContext(AppModule.of(new AppConfig({ ...config, jobs: 'off' })), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const account = await app.get(AccountsRepository).findForSignIn(login, null);
    if (account === null) {
      process.stderr.write(`There is no account ${login}.\n`);
      return 1;
    }
    const passwords = app.get(Passwords);
    const initial = passwords.initial();
    const hash = await passwords.hash(initial);
    await app
      .get(Database)
      .transaction(systemActor('account:reset'), (tx) =>
        app.get(Accounts).setPassword(tx, account.id, { hash, mustChange: true, keepSession: null }),
      );
    process.stdout.write(`First password of ${login}: ${initial} — to be changed at the first sign-in.\n`);
    return 0;
  } finally {
    await app.close();
  }
});
