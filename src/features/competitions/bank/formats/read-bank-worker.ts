import { parentPort, workerData } from 'node:worker_threads';
import { DomainError, type ErrorParams } from '../../../../kernel/errors.js';
import type { ParsedFile } from './parsed.js';
import { readBank, type BankFile } from './read-bank.js';

/** Runs in a thread of its own: reads one file of questions and answers once. */
const order = workerData as Omit<BankFile, 'bytes'> & { readonly bytes: Uint8Array };

export type BankAnswer =
  { readonly file: ParsedFile } | { readonly fault: { readonly code: string; readonly params: ErrorParams } };

function answer(): BankAnswer {
  try {
    return { file: readBank({ ...order, bytes: Buffer.from(order.bytes) }) };
  } catch (error) {
    if (error instanceof DomainError) return { fault: { code: error.code, params: error.params } };
    return { fault: { code: 'QUESTION_IMPORT.UNREADABLE', params: {} } };
  }
}

parentPort?.postMessage(answer());
