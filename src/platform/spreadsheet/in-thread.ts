import { Worker } from 'node:worker_threads';

/** Memory of the thread; a file that needs more ends the thread, not the process. */
const HEAP_MB = 512;

/**
 * Runs a script in a thread of its own and gives back the one message it answers with.
 * @param tooMuch what is thrown when time or memory run out
 */
export function inThread<Answer>(
  script: string,
  order: unknown,
  timeMs: number,
  tooMuch: () => Error,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const giveUp = (): void => reject(tooMuch());
    const timer = setTimeout(() => {
      void worker.terminate();
      giveUp();
    }, timeMs);
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : reject(error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      giveUp();
    });
  });
}
