import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RuleViolation, type ErrorParams } from '../../../kernel/errors.js';
import type { PlanInput, PlanResult } from './model.js';

export type PlanAnswer =
  { readonly plan: PlanResult } | { readonly fault: { readonly code: string; readonly params: ErrorParams } };

/** Memory of the thread's JavaScript; the solver's own comes on top. */
const HEAP_MB = 512;

/**
 * Plans a rota (排轮值表): the best there is, aim by aim, with what proves it, what gave way, and why each speaker was chosen.
 * Nothing is kept between two calls; the same input gives the same rota, whatever its order. It runs in a thread of its
 * own, for it may take seconds.
 *
 * @param signal ends the thread and rejects with its reason
 * @throws RuleViolation as told in model.ts (ROTA.NO_DATES, ROTA.POOL_TOO_SMALL, ROTA.MONTH_UNFILLED …)
 */
export async function planRota(input: PlanInput, signal?: AbortSignal): Promise<PlanResult> {
  signal?.throwIfAborted();
  // run from the sources (tests), there is no compiled script to start a thread with
  if (!import.meta.url.endsWith('.js')) {
    const { makePlan } = await import('./make-plan.js');
    return makePlan(input);
  }
  const answer = await inThread(fileURLToPath(new URL('./plan-worker.js', import.meta.url)), input, signal);
  if ('fault' in answer) throw new RuleViolation(answer.fault.code, answer.fault.params);
  return answer.plan;
}

function inThread(script: string, input: PlanInput, signal?: AbortSignal): Promise<PlanAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const stop = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('The plan was called off.'));
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (answer: PlanAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => signal?.removeEventListener('abort', stop));
    worker.once('exit', (code) => reject(new Error(`The planner's thread ended without an answer (${code}).`)));
  });
}
