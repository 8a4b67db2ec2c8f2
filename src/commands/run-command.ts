import { StartRefused } from '../config/start-refused.js';

/** Runs a command of the terminal: prints what it says, or one clear sentence and exit code 1. */
export async function runCommand(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    const words = error instanceof StartRefused ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${words}\n`);
    process.exitCode = 1;
  }
}
