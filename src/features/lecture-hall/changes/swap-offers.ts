import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { Reader } from '../../people/people.public.js';
import { isUpcoming } from '../domain/substitutes.js';
import { ExchangeFacts, type Exchange } from './exchange-facts.js';
import { PlacesQueries } from './places.queries.js';
import { OWN_LECTURES, PlacesRepository, type Place } from './places.repository.js';
import { SwapNotices } from './swap-notices.js';
import { checkInTime, ownSpeaker, untilOf } from './swap-steps.js';
import type { OfferBody } from './swap.contract.js';
import { SwapsRepository } from './swaps.repository.js';

/** Everybody of the hall who has a lecture to exchange, and whether that would work. */
export interface Partners {
  readonly place: Place;
  readonly others: readonly Place[];
  readonly exchange: Exchange;
}

/** 换讲: the offer. */
@Injectable()
export class SwapOffers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly swaps: SwapsRepository,
    private readonly places: PlacesRepository,
    private readonly placesQueries: PlacesQueries,
    private readonly facts: ExchangeFacts,
    private readonly notices: SwapNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Offers an own lecture, to one person or to all with whom an exchange would keep the hard rules.
   * @returns id of the swap
   * @throws Conflict SWAP.ALREADY_OFFERED
   * @throws RuleViolation SWAP.NOT_UPCOMING | SWAP.MAKE_UP | SWAP.TOO_LATE | SWAP.NOBODY_FITS | SWAP.PERSON_DOES_NOT_FIT
   */
  offer(actor: Actor, lectureId: number, { toPersonId, words }: OfferBody): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const [place] = await this.places.locked(tx, OWN_LECTURES, [lectureId]);
      if (!place) throw new NotFound('LECTURE.NOT_FOUND');
      const me = ownSpeaker(actor, place);
      const until = this.checkOfferable(place);
      const asked = this.whomToAsk(await this.partners(tx.manager, place), toPersonId);
      const swap = {
        offeredLectureId: lectureId,
        offeredBy: me,
        offeredOn: place.date.heldOn,
        targetPersonId: toPersonId ?? null,
        words,
        untilOn: until,
        offeredAt: this.clock.now(),
      };
      const id = await this.swaps.insert(tx, swap);
      this.audit.record(tx, { act: 'swap.offer', subject: 'lecture-swap', subjectId: id, after: swap });
      await this.notices.tell(tx, 'swap.offered', { ...swap, id, acceptedBy: null, takenOn: null }, asked, {
        reason: words,
      });
      return id;
    });
  }

  /** Why an own lecture cannot be offered (code), and who could swap it. */
  async partnersOf(actor: Actor, lectureId: number): Promise<Partners & { readonly refused: string | null }> {
    const [place] = await this.placesQueries.byIds(this.db.reads, [lectureId]);
    if (!place) throw new NotFound('LECTURE.NOT_FOUND');
    ownSpeaker(actor, place);
    let refused: string | null = null;
    try {
      this.checkOfferable(place);
      if ((await this.swaps.heldLectures(this.db.reads)).has(lectureId)) refused = 'SWAP.ALREADY_OFFERED';
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      refused = error.code;
    }
    return { refused, ...(await this.partners(this.db.reads, place)) };
  }

  private async partners(reader: Reader, place: Place): Promise<Partners> {
    const today = this.clock.today();
    const { hostUnitId } = place.season;
    const others = (await this.placesQueries.upcoming(reader, today, { hostUnitId })).filter(
      (other) => other.lecture.speakerPersonId !== place.lecture.speakerPersonId && today <= untilOf(other),
    );
    const held = await this.swaps.heldLectures(reader);
    held.delete(place.lecture.id);
    return { place, others, exchange: await this.facts.gather(reader, [place, ...others], held, today) };
  }

  private whomToAsk({ place, others, exchange }: Partners, toPersonId: number | undefined): number[] {
    const fitting = new Set(
      others
        .filter((other) => exchange.problems(place.lecture.id, other.lecture.id).length === 0)
        .map((other) => other.lecture.speakerPersonId),
    );
    if (toPersonId !== undefined) {
      if (!fitting.has(toPersonId)) throw new RuleViolation('SWAP.PERSON_DOES_NOT_FIT');
      return [toPersonId];
    }
    if (fitting.size === 0) throw new RuleViolation('SWAP.NOBODY_FITS');
    return [...fitting];
  }

  private checkOfferable(place: Place): BusinessDate {
    const { lecture, date } = place;
    const today = this.clock.today();
    if (!isUpcoming(lecture.state, date, today)) throw new RuleViolation('SWAP.NOT_UPCOMING');
    if (lecture.kind === 'MAKE_UP') throw new RuleViolation('SWAP.MAKE_UP');
    const until = untilOf(place);
    checkInTime(today, until);
    return until;
  }
}
