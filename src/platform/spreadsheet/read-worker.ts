import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../kernel/errors.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import type { ReadAnswer, ReadOrder } from './spreadsheet-reader.js';

/** Runs in a thread of its own: reads one file and answers once. */
const { bytes, limits } = workerData as ReadOrder;

function answer(): ReadAnswer {
  try {
    return { spreadsheet: readSpreadsheet(Buffer.from(bytes), limits) };
  } catch (error) {
    if (error instanceof DomainError) return { fault: { code: error.code, params: error.params } };
    return { fault: { code: 'SPREADSHEET.UNREADABLE', params: {} } };
  }
}

parentPort?.postMessage(answer());
