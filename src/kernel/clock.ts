import { businessDateOf, type BusinessDate } from './calendar.js';

/** The only source of "now". Injected everywhere, so that a test can stand at any moment. */
export abstract class Clock {
  /** The present instant (UTC). */
  abstract now(): Date;

  /** Today in the centre's zone. */
  today(): BusinessDate {
    return businessDateOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
