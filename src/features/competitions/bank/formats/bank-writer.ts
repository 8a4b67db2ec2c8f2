import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '../../../../kernel/errors.js';
import { inThread } from '../../../../platform/spreadsheet/in-thread.js';
import type { BankToWrite } from './write-bank.js';

const TIME_MS = 120_000;

/** Writes files of questions off the event loop, in a thread of their own. */
@Injectable()
export class BankWriter {
  /** @throws RuleViolation QUESTION_EXPORT.TOO_LARGE when time or memory run out */
  async write(bank: BankToWrite): Promise<Buffer> {
    // run from the sources (tests), there is no compiled script to start a thread with
    if (!import.meta.url.endsWith('.js')) {
      const { writeBank } = await import('./write-bank.js');
      return writeBank(bank);
    }
    const script = fileURLToPath(new URL('./write-bank-worker.js', import.meta.url));
    const tooMuch = (): Error => new RuleViolation('QUESTION_EXPORT.TOO_LARGE');
    return Buffer.from(await inThread<Uint8Array>(script, bank, TIME_MS, tooMuch));
  }
}
