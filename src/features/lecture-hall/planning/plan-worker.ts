import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../../kernel/errors.js';
import { makePlan } from './make-plan.js';
import type { PlanInput } from './model.js';
import type { PlanAnswer } from './plan-rota.js';

/** Runs in a thread of its own: makes one plan and answers once. */
async function answer(): Promise<PlanAnswer> {
  try {
    return { plan: await makePlan(workerData as PlanInput) };
  } catch (error) {
    if (error instanceof DomainError) return { fault: { code: error.code, params: error.params } };
    throw error;
  }
}

parentPort?.postMessage(await answer());
