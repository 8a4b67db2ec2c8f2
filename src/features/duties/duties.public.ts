import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import type { BusinessDate } from '../../kernel/calendar.js';

/** Something that waits for one person. */
export interface Duty {
  /** `<feature>.<WHAT>`; the web has the words. */
  readonly kind: string;
  readonly title: string;
  readonly link: string;
  readonly dueOn: BusinessDate;
  readonly params: Readonly<Record<string, string | number>>;
}

type Source = (actor: Actor) => Promise<readonly Duty[]>;

/** 要办的事: features say here what waits for somebody (in a module's `onModuleInit`). */
@Injectable()
export class Duties {
  private readonly sources = new Map<string, Source>();

  /** @param name of the feature's list, once each */
  define(name: string, source: Source): void {
    if (this.sources.has(name)) throw new Error(`The duties of ${name} are defined twice.`);
    this.sources.set(name, source);
  }

  /** Of whoever asks, soonest first. */
  async of(actor: Actor): Promise<Duty[]> {
    const lists = await Promise.all([...this.sources.values()].map((source) => source(actor)));
    return lists.flat().sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.link, b.link));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
