import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { runCluster, stopOnSignal } from './cluster.js';
import { loadConfig, type AppConfig } from './config/config.js';
import { StartRefused } from './config/start-refused.js';
import { AccountsRepository } from './platform/auth/accounts.repository.js';
import { createHttpApp } from './platform/http/bootstrap.js';

const publicDir = fileURLToPath(new URL('../public', import.meta.url));

/** Fills an empty database with the demonstration, and keeps demonstration accounts out of production. */
async function furnish(app: Awaited<ReturnType<typeof createHttpApp>>, config: AppConfig): Promise<void> {
  const accounts = app.get(AccountsRepository);
  if (config.environment === 'production') {
    if (await accounts.hasDemoAccounts()) {
      throw new StartRefused(
        'This database holds demonstration accounts with known passwords; a production start needs a database of its own.',
      );
    }
    return;
  }
  const demo = await import('./demo/demo.js');
  if (config.seed === 'demo' && (await accounts.count()) === 0) {
    process.stdout.write('Filling the empty database with the demonstration county …\n');
    await demo.loadDemo(app);
  }
  if (await accounts.hasDemoAccounts()) process.stdout.write(demo.demoAccountsTable());
}

async function listen(app: Awaited<ReturnType<typeof createHttpApp>>, config: AppConfig): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartRefused(`Port ${config.port} is in use; stop the other program or choose another with PORT.`);
    }
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new StartRefused(
        `Port ${config.port} needs more rights than this user has; choose one above 1024 with PORT.`,
      );
    }
    throw error;
  }
}

async function serve(config: AppConfig, first: boolean): Promise<void> {
  const app = await createHttpApp(AppModule.of(config), config);
  await app.init();
  stopOnSignal(() => app.close());
  if (first) await furnish(app, config);
  await listen(app, config);
  if (first) process.stdout.write(`讲堂 is ready: ${config.publicUrl}\n`);
}

async function main(): Promise<void> {
  const config = loadConfig(process.env, publicDir);
  if (config.workers > 1) await runCluster(config, (first) => serve(config, first));
  else await serve(config, true);
}

main().catch((error: unknown) => {
  if (error instanceof StartRefused) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `The start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
