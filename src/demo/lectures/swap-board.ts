import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwapAnswers } from '../../features/lecture-hall/changes/swap-answers.js';
import { SwapOffers } from '../../features/lecture-hall/changes/swap-offers.js';
import type { Actor } from '../../kernel/access.js';
import { RuleViolation } from '../../kernel/errors.js';
import { actorFor } from '../actors.js';
import { STORY_WORDS } from '../content/lecture-words.js';
import type { LoadedPeople } from '../load-people.js';
import type { Talk } from './hall-book.js';

/** 换讲台: offers made and taken through the services that cadres use. */
export class SwapBoard {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly people: LoadedPeople,
  ) {}

  /** One offer stands open for everybody, another has been taken and waits for the word of staff; as far as dates allow. */
  async fill(talks: readonly Talk[]): Promise<void> {
    const offers = this.app.get(SwapOffers, { strict: false });
    const answers = this.app.get(SwapAnswers, { strict: false });
    const mine = talks.find(({ speaker }) => speaker.personId === this.people.person('trainee').id);
    const free = talks.filter((talk) => talk.kind === 'REGULAR' && talk.state === 'ASSIGNED' && talk !== mine);
    const [open] = [...free.filter((talk) => mine && couldSwap(talk, mine, talks)), ...free];
    const taken = new Set<number>();
    for (const words of [STORY_WORDS.swapOpen, STORY_WORDS.swapAccepted]) {
      const offered = words === STORY_WORDS.swapOpen ? open : free.find(({ id }) => !taken.has(id));
      if (offered === undefined) return;
      taken.add(offered.id);
      const actor = this.actor(offered);
      try {
        const swapId = await offers.offer(actor, offered.id, { words });
        if (words !== STORY_WORDS.swapAccepted) continue;
        const { place, others, exchange } = await offers.partnersOf(actor, offered.id);
        const partner = free.find(
          ({ id, date }) =>
            !taken.has(id) &&
            date !== offered.date &&
            others.some(({ lecture }) => lecture.id === id) &&
            exchange.problems(place.lecture.id, id).length === 0,
        );
        if (partner) await answers.accept(this.actor(partner), swapId, partner.id);
      } catch (error) {
        // so close to the day that nobody can swap any more
        if (!(error instanceof RuleViolation)) throw error;
      }
    }
  }

  private actor({ speaker }: Talk): Actor {
    const person = this.people.everybody.find(({ id }) => id === speaker.personId);
    if (person === undefined) throw new Error(`The demonstration has no ${speaker.name}`);
    return actorFor(person);
  }
}

/** As far as their units go, these two could speak on each other's day: the trainee has an offer to take. */
function couldSwap(one: Talk, other: Talk, talks: readonly Talk[]): boolean {
  const isFree = (talk: Talk, instead: Talk): boolean =>
    talks.every(
      ({ date, speaker }) =>
        date !== instead.date || speaker === instead.speaker || speaker.rotation !== talk.speaker.rotation,
    );
  return one.date !== other.date && isFree(one, other) && isFree(other, one);
}
