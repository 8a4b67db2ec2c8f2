import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Seconds that open requests get to finish after a stop was asked for. */
const GRACE_SECONDS = 20;
/** A process that dies sooner than this after its start is not started again: it would die again. */
const HEALTHY_AFTER_MS = 5_000;

/**
 * On SIGTERM or SIGINT: `stop` (take no more requests, finish those under way, close the pool), then exit 0. A second
 * signal, or 20 seconds, end the process at once.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), GRACE_SECONDS * 1000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(
          `The stop failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/**
 * Runs the server in several processes behind one port (WORKERS). The parent only starts them, replaces one that dies and
 * passes a stop on. `serve` runs in each of them; `first` is true in one: it prepares the database and greets, and the
 * others start when it listens, so that what keeps it from starting is said once.
 */
export async function runCluster(
  config: { readonly workers: number },
  serve: (first: boolean) => Promise<void>,
): Promise<void> {
  if (cluster.isWorker) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); // the parent is gone
    await serve(process.env.FIRST_PROCESS === 'true');
    return;
  }
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./main.js', import.meta.url)), args: [] });
  const stopAll = stopper();
  await once(start(stopAll, true), 'listening');
  for (let count = 1; count < config.workers; count += 1) start(stopAll, false);
}

function start(stopAll: (code: number) => void, first: boolean): Worker {
  const worker = cluster.fork({ FIRST_PROCESS: String(first) });
  const started = Date.now();
  worker.once('exit', (code) => {
    if (worker.exitedAfterDisconnect) return;
    if (Date.now() - started < HEALTHY_AFTER_MS) stopAll(code || 1);
    else start(stopAll, false);
  });
  return worker;
}

/** Ends all processes, once: each finishes its requests. */
function stopper(): (code: number) => void {
  let stopping = false;
  const stopAll = (code: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), (GRACE_SECONDS + 2) * 1000).unref();
    const alive = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const gone = alive.map((worker) => once(worker, 'exit'));
    for (const worker of alive) {
      worker.exitedAfterDisconnect = true;
      worker.process.kill('SIGTERM');
    }
    void Promise.all(gone).then(() => process.exit(code));
  };
  process.on('SIGTERM', () => stopAll(0));
  process.on('SIGINT', () => stopAll(0));
  return stopAll;
}
