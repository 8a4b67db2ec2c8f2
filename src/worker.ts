import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { stopOnSignal } from './cluster.js';
import { AppConfig, loadConfig } from './config/config.js';
import { StartRefused } from './config/start-refused.js';

/** Runs background jobs and answers no requests: beside servers started with JOBS=off. */
async function work(): Promise<void> {
  const config = loadConfig(process.env, fileURLToPath(new URL('../public', import.meta.url)));
  const app = await NestFactory.createApplicationContext(AppModule.of(new AppConfig({ ...config, jobs: 'embedded' })), {
    abortOnError: false,
    logger: ['warn', 'error', 'fatal'],
  });
  stopOnSignal(() => app.close());
  process.stdout.write('Jobs are running.\n');
}

work().catch((error: unknown) => {
  if (error instanceof StartRefused) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `The start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
