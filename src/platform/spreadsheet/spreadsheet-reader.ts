import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { InvalidInput, type ErrorParams } from '../../kernel/errors.js';
import { DEFAULT_LIMITS, type Spreadsheet, type SpreadsheetLimits } from './spreadsheet.js';

export interface ReadOrder {
  readonly bytes: Uint8Array;
  readonly limits: SpreadsheetLimits;
}

export type ReadAnswer =
  { readonly spreadsheet: Spreadsheet } | { readonly fault: { readonly code: string; readonly params: ErrorParams } };

/** A file that takes longer is no roster. */
const TIME_MS = 60_000;
/** Memory of the thread; a file that needs more ends the thread, not the process. */
const HEAP_MB = 512;

/**
 * Reads spreadsheets off the event loop, in a thread of their own with limits of time and memory: also small ones, because
 * a small file may unpack to a very large one.
 */
@Injectable()
export class SpreadsheetReader {
  /** @throws InvalidInput as `readSpreadsheet`, `SPREADSHEET.TOO_LARGE` when time or memory run out */
  async read(bytes: Buffer, limits: SpreadsheetLimits = DEFAULT_LIMITS): Promise<Spreadsheet> {
    const script = fileURLToPath(new URL('./read-worker.js', import.meta.url));
    // run from the sources (tests), there is no compiled script to start a thread with
    const compiled = import.meta.url.endsWith('.js');
    if (!compiled) {
      const { readSpreadsheet } = await import('./read-spreadsheet.js'); // large, and not needed to start
      return readSpreadsheet(bytes, limits);
    }
    const answer = await inThread(script, { bytes, limits });
    if ('fault' in answer) throw new InvalidInput(answer.fault.code, answer.fault.params);
    return answer.spreadsheet;
  }
}

function inThread(script: string, order: ReadOrder): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const tooMuch = (): void => reject(new InvalidInput('SPREADSHEET.TOO_LARGE'));
    const timer = setTimeout(() => {
      void worker.terminate();
      tooMuch();
    }, TIME_MS);
    worker.once('message', (answer: ReadAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      tooMuch();
    });
  });
}
