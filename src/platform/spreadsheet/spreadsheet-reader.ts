import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { InvalidInput, type ErrorParams } from '../../kernel/errors.js';
import { inThread } from './in-thread.js';
import { DEFAULT_LIMITS, type Spreadsheet, type SpreadsheetLimits } from './spreadsheet.js';

export interface ReadOrder {
  readonly bytes: Uint8Array;
  readonly limits: SpreadsheetLimits;
}

export type ReadAnswer =
  { readonly spreadsheet: Spreadsheet } | { readonly fault: { readonly code: string; readonly params: ErrorParams } };

/** A file that takes longer is no roster. */
const TIME_MS = 60_000;

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
    const order: ReadOrder = { bytes, limits };
    const answer = await inThread<ReadAnswer>(script, order, TIME_MS, () => new InvalidInput('SPREADSHEET.TOO_LARGE'));
    if ('fault' in answer) throw new InvalidInput(answer.fault.code, answer.fault.params);
    return answer.spreadsheet;
  }
}
