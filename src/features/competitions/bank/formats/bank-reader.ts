import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../../kernel/errors.js';
import { inThread } from '../../../../platform/spreadsheet/in-thread.js';
import type { ParsedFile } from './parsed.js';
import type { BankFile } from './read-bank.js';
import type { BankAnswer } from './read-bank-worker.js';

/** A file that takes longer is no bank of questions. */
const TIME_MS = 60_000;

/** Reads files of questions off the event loop, in a thread of their own with limits of time and memory. */
@Injectable()
export class BankReader {
  /** @throws InvalidInput as `readBank`, `QUESTION_IMPORT.TOO_LARGE` when time or memory run out */
  async read(file: BankFile): Promise<ParsedFile> {
    // run from the sources (tests), there is no compiled script to start a thread with
    if (!import.meta.url.endsWith('.js')) {
      const { readBank } = await import('./read-bank.js');
      return readBank(file);
    }
    const script = fileURLToPath(new URL('./read-bank-worker.js', import.meta.url));
    const tooMuch = (): Error => new InvalidInput('QUESTION_IMPORT.TOO_LARGE');
    const answer = await inThread<BankAnswer>(script, file, TIME_MS, tooMuch);
    if ('fault' in answer) throw new InvalidInput(answer.fault.code, answer.fault.params);
    const { pictures, ...read } = answer.file;
    return { ...read, pictures: pictures.map((picture) => ({ ...picture, bytes: Buffer.from(picture.bytes) })) };
  }
}
