import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { daysBetween } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { topicIsPublic } from '../domain/lecture-states.js';
import { swapActs, type ProblemOf } from '../domain/swap.js';
import { ExchangeFacts, type Exchange } from './exchange-facts.js';
import { PlacesQueries } from './places.queries.js';
import type { Place } from './places.repository.js';
import { SwapOffers } from './swap-offers.js';
import { untilOf } from './swap-steps.js';
import type { SwapItem, SwapPageView, SwapPartners, SwapQuery } from './swap.contract.js';
import { SwapsQueries, type SwapRow } from './swaps.queries.js';
import { SwapsRepository } from './swaps.repository.js';

type ExchangeView = SwapItem['exchanges'][number];

/** 换讲台: the board as one reader sees it, with the buttons that work for them. */
@Injectable()
export class SwapBoard {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: SwapsQueries,
    private readonly swaps: SwapsRepository,
    private readonly places: PlacesQueries,
    private readonly facts: ExchangeFacts,
    private readonly offers: SwapOffers,
    private readonly people: People,
  ) {}

  async page(actor: Actor, query: SwapQuery): Promise<SwapPageView> {
    const today = this.clock.today();
    const reader = { personId: actor.personId, scope: scopeOf(actor, 'hall.read'), today };
    const { rows, total } = await this.queries.page(reader, query);
    const exchanges = await this.exchanges(actor, rows);
    const staff = scopeOf(actor, 'hall.plan');
    const items = rows.map((row): SwapItem => {
      const mine = exchanges.get(row.id) ?? [];
      const parties = {
        state: row.state,
        offeredBy: row.offered.personId,
        targetId: row.target?.personId ?? null,
        acceptedBy: row.taken?.personId ?? null,
        until: row.until,
      };
      const acts = swapActs({ personId: actor.personId, staff: inScope(staff, row.hostPath) }, parties, today);
      const { hostPath: _, ...shown } = row;
      return {
        ...shown,
        daysLeft: daysBetween(today, row.until),
        isMine: actor.personId !== null && actor.personId === row.offered.personId,
        exchanges: mine,
        acts: acts.filter((act) => act !== 'accept' || mine.some((one) => one.fits)),
      };
    });
    return { ...pageOf(query, items, total), items, counts: await this.queries.counts(reader) };
  }

  /** With whom an own lecture could be swapped. */
  async partners(actor: Actor, lectureId: number): Promise<SwapPartners> {
    const { place, others, exchange, refused } = await this.offers.partnersOf(actor, lectureId);
    const people = new Map<number, Place[]>();
    for (const other of others) {
      const id = other.lecture.speakerPersonId;
      people.set(id, [...(people.get(id) ?? []), other]);
    }
    const names = await this.people.summaries([...people.keys(), place.lecture.speakerPersonId]);
    const nameOf = (id: number): string => names.get(id)?.name ?? '';
    return {
      lectureId,
      until: untilOf(place),
      refused,
      people: [...people].map(([personId, places]) => {
        const views = places.map((other) =>
          exchangeView(other, exchange.problems(lectureId, other.lecture.id), [place, other], nameOf),
        );
        return {
          personId,
          name: nameOf(personId),
          unitName: names.get(personId)?.unitName ?? '',
          fits: views.some((view) => view.fits),
          exchanges: views,
        };
      }),
    };
  }

  /** For open offers that the actor may take: their own lectures, and whether these fit. */
  private async exchanges(actor: Actor, rows: readonly SwapRow[]): Promise<ReadonlyMap<number, ExchangeView[]>> {
    const me = actor.personId;
    const open = rows.filter(
      (row) =>
        row.state === 'OPEN' && row.offered.personId !== me && (row.target === null || row.target.personId === me),
    );
    if (me === null || open.length === 0) return new Map();
    const reader = this.db.reads;
    const today = this.clock.today();
    const own = (await this.places.upcoming(reader, today, { personIds: [me] })).filter(
      (place) => today <= untilOf(place),
    );
    if (own.length === 0) return new Map();
    const offered = await this.places.byIds(
      reader,
      open.map((row) => row.offered.lectureId),
    );
    const held = await this.swaps.heldLectures(reader);
    for (const row of open) held.delete(row.offered.lectureId);
    const exchange = await this.facts.gather(reader, [...offered, ...own], held, today);
    const names = new Map([[me, actor.name], ...open.map((row) => [row.offered.personId, row.offered.name] as const)]);
    return new Map(open.map((row) => [row.id, this.exchangesOf(row, own, offered, exchange, names)]));
  }

  private exchangesOf(
    row: SwapRow,
    own: readonly Place[],
    offered: readonly Place[],
    exchange: Exchange,
    names: ReadonlyMap<number, string>,
  ): ExchangeView[] {
    const place = offered.find((one) => one.lecture.id === row.offered.lectureId);
    if (!place) return [];
    return own.map((mine) =>
      exchangeView(
        mine,
        exchange.problems(place.lecture.id, mine.lecture.id),
        [place, mine],
        (id) => names.get(id) ?? '',
      ),
    );
  }
}

function exchangeView(
  { lecture, date }: Place,
  problems: readonly ProblemOf[],
  places: readonly Place[],
  nameOf: (personId: number) => string,
): ExchangeView {
  const days = new Map(places.map((place) => [place.date.id, place.date.heldOn]));
  return {
    lectureId: lecture.id,
    month: date.month,
    heldOn: date.heldOn,
    topic: topicIsPublic(lecture.state) ? lecture.topic : null,
    fits: problems.length === 0,
    problems: problems.map(({ problem, personId, dateId }) => ({
      problem,
      name: personId === null ? null : nameOf(personId),
      heldOn: days.get(dateId) ?? '',
    })),
  };
}
