import { BackOff } from './back-off';
import { isFault, isPassing, type Fault } from './exam';
import { ServerClock } from '../../../shared/server-clock';

/** ONLINE · OFFLINE: not reached · BUSY: reached, but it asks to wait · SIGNED_OUT */
export type ExamLink = 'ONLINE' | 'OFFLINE' | 'BUSY' | 'SIGNED_OUT';

export function faultOf(error: unknown): Fault {
  return isFault(error) ? error : { status: 0, code: 'NETWORK', params: {} };
}

/** May the same request succeed later? */
export const isWorthRetrying = (fault: Fault): boolean => isPassing(fault) || fault.status === 401;

/** The way to the server: what it says of the time, how it was reached last, and how long to wait before the next try. */
export class ExamLine {
  readonly clock = new ServerClock();
  private readonly backOff: BackOff;
  link: ExamLink = 'ONLINE';
  /** Monotonic, of the last answer. */
  heardAt = 0;
  private wake: () => void = () => undefined;

  constructor(
    random: () => number,
    private readonly onLost: () => void,
  ) {
    this.backOff = new BackOff(random);
  }

  async ask<T>(request: () => Promise<T>): Promise<T> {
    const sentAt = performance.now();
    try {
      const answer = await request();
      if (typeof answer === 'object' && answer !== null && 'serverNow' in answer) {
        this.clock.measure(String(answer.serverNow), sentAt, performance.now());
      }
      this.reached('ONLINE');
      return answer;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.status === 401) this.link = 'SIGNED_OUT';
      else if (fault.status === 0 || fault.status === 408) this.lost();
      else this.reached(isPassing(fault) ? 'BUSY' : 'ONLINE');
      throw error;
    }
  }

  lost(): void {
    if (this.link === 'ONLINE') {
      this.link = 'OFFLINE';
      this.onLost();
    }
    this.link = 'OFFLINE';
  }

  /** Milliseconds until the next try. */
  nextWait(fault?: Fault): number {
    return this.backOff.next(fault?.params['retryAfterSeconds']);
  }

  /** Sleeps until the next try, or until somebody wants it now. */
  async rest(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  tryNow(): void {
    this.backOff.reset();
    this.wake();
  }

  private reached(link: ExamLink): void {
    this.link = link;
    this.heardAt = performance.now();
    if (link === 'ONLINE') this.backOff.reset();
  }
}
