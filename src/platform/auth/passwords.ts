import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/**
 * OWASP's first choice for argon2id (the library's default kind): 19 MiB, two passes, one lane. Runs on the thread
 * pool, not on the event loop.
 */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const LOWER = 'abcdefghjkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';

@Injectable()
export class Passwords {
  /** A hash of nothing anybody knows: verified when there is no account, so that both cases take the same time. */
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, SETTINGS);
  }

  async matches(stored: string | null, password: string): Promise<boolean> {
    const known = stored ?? (await (this.decoy ??= this.hash(this.initial())));
    const right = await verify(known, password);
    return right && stored !== null;
  }

  /** A first password that a person can read out: 12 characters of three classes, without look-alikes. */
  initial(): string {
    const pick = (from: string, count: number): string =>
      Array.from({ length: count }, () => from[randomInt(from.length)]).join('');
    return `${pick(UPPER, 2)}${pick(LOWER, 4)}-${pick(DIGITS, 5)}`;
  }
}
