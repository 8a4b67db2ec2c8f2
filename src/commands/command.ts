import { fileURLToPath } from 'node:url';
import { loadConfig, type AppConfig } from '../config/config.js';
import { StartRefused } from '../config/start-refused.js';

/** Runs a command with the configuration of the environment. It returns its exit code; a refusal is one sentence. */
export function runCommand(work: (config: AppConfig) => Promise<number>): void {
  const publicDir = fileURLToPath(new URL('../../public', import.meta.url));
  Promise.resolve()
    .then(() => work(loadConfig(process.env, publicDir)))
    .then(
      (code) => process.exit(code),
      (error: unknown) => {
        const text =
          error instanceof StartRefused ? error.message : error instanceof Error ? error.stack : String(error);
        process.stderr.write(`${text ?? ''}\n`);
        process.exit(1);
      },
    );
}
