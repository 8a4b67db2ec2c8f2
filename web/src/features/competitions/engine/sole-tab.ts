/**
 * Of several tabs of one browser only one works on an attempt; the others say so. A tab that opens asks; the one at work
 * answers. `take` moves the work here. Tabs of other devices are the server's to notice.
 */
type Said = { readonly say: 'MINE?' | 'MINE' | 'TAKE' | 'GONE'; readonly from: string; readonly since: number };

/** As much of a BroadcastChannel as is needed. */
export interface Channel {
  post(message: unknown): void;
  listen(hear: (message: unknown) => void): void;
  close(): void;
}

const PATIENCE_MS = 250;

export class SoleTab {
  private active = false;
  private heard = false;
  private readonly since = Date.now();
  private readonly id = `${this.since}-${Math.random().toString(36).slice(2)}`;

  constructor(
    private readonly channel: Channel | null,
    /** Another tab has taken the work over. */
    private readonly onLost: () => void,
    /** The tab at work has gone: this one may take the work. */
    private readonly onFree: () => void = () => undefined,
  ) {
    channel?.listen((said) => this.hear(said as Said));
  }

  /** True when no other tab is at work. */
  async claim(): Promise<boolean> {
    if (!this.channel) return (this.active = true);
    this.heard = false;
    this.say('MINE?');
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    if (!this.heard) {
      this.active = true;
      this.say('MINE');
    }
    return this.active;
  }

  take(): void {
    this.active = true;
    this.say('TAKE');
  }

  leave(): void {
    if (this.active) this.say('GONE');
    this.active = false;
    this.channel?.close();
  }

  private hear(said: Said): void {
    if (said.from === this.id) return;
    // Two that open at the same moment: the elder has it.
    const elder = said.since < this.since || (said.since === this.since && said.from < this.id);
    if (said.say === 'MINE?' && this.active) this.say('MINE');
    else if (said.say === 'MINE?' && elder) this.heard = true;
    else if (said.say === 'MINE') {
      this.heard = true;
      if (this.active && elder) this.lose();
    } else if (said.say === 'TAKE') this.lose();
    else if (said.say === 'GONE' && !this.active) this.onFree();
  }

  private lose(): void {
    if (!this.active) return;
    this.active = false;
    this.onLost();
  }

  private say(say: Said['say']): void {
    this.channel?.post({ say, from: this.id, since: this.since } satisfies Said);
  }
}
