import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Conflict } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { isGoingOn, rankSubstitutes, topicStands, type SubstituteFacts } from '../domain/substitutes.js';
import type { PlanInput } from '../planning/model.js';
import { NamesQueries } from '../seasons/names.queries.js';
import { RotaInputs } from '../seasons/rota-inputs.js';
import { PlacesQueries } from './places.queries.js';
import type { Place } from './places.repository.js';
import type { SubstitutesView } from './substitute.contract.js';

/** As many as somebody reads on a screen; the rest are counted among those who could. */
const SHOWN = 30;

/** 替讲建议: who should step in, by the order of the rota itself. */
@Injectable()
export class SubstituteSuggestions {
  constructor(
    private readonly db: Database,
    private readonly places: PlacesQueries,
    private readonly inputs: RotaInputs,
    private readonly names: NamesQueries,
  ) {}

  /** @throws NotFound LECTURE.NOT_FOUND  @throws Conflict LECTURE.OVER */
  async forLecture(actor: Actor, lectureId: number): Promise<SubstitutesView> {
    const reader = this.db.reads;
    const place = await this.places.within(reader, scopeOf(actor, 'hall.plan'), lectureId);
    const { lecture, date, season } = place;
    if (!isGoingOn(lecture.state)) throw new Conflict('LECTURE.OVER', { state: lecture.state });
    const { input } = await this.inputs.gather(reader, season, { open: new Set([lectureId]) });
    const others = input.fixed
      .filter((one) => one.dateId === date.id)
      .map(({ personId }) => ({ personId, unitKey: unitOf(input, personId) }));
    const candidates = factsOf(input, place).filter((one) => one.personId !== lecture.speakerPersonId);
    const { ranked, excluded } = rankSubstitutes({ unitKey: lecture.speakerRotation, others }, candidates);
    const names = await this.names.of(reader, [lecture.speakerPersonId], [lecture.speakerRotation]);
    const people = new Map(input.people.map((person) => [person.id, person.name]));
    const units = new Map(input.units.map((unit) => [unit.id, unit.name]));
    return {
      lectureId,
      heldOn: date.heldOn,
      speaker: {
        personId: lecture.speakerPersonId,
        name: names.person(lecture.speakerPersonId),
        unitName: names.unit(lecture.speakerRotation),
      },
      topic: lecture.topic,
      topicKept: topicStands(lecture.state),
      items: ranked.slice(0, SHOWN).map(({ facts, reasons }, index) => ({
        order: index + 1,
        personId: facts.personId,
        name: people.get(facts.personId) ?? '',
        unitKey: facts.unitKey,
        unitName: units.get(facts.unitKey) ?? '',
        unitSpoken: facts.unitSpoken,
        personSpoken: facts.personSpoken,
        lastOn: facts.personLastOn,
        nextOn: facts.nextOn,
        draw: facts.personDraw,
        hasDebt: facts.hasDebt,
        reasons: [...reasons],
      })),
      excluded: [...excluded].map(([reason, count]) => ({ reason, count })),
    };
  }
}

const unitOf = (input: PlanInput, personId: number): string =>
  input.people.find((person) => person.id === personId)?.unitId ?? '';

/** Everybody of the pool as they stand before that day, with what is planned for them on it and afterwards. */
function factsOf(input: PlanInput, { date }: Place): SubstituteFacts[] {
  const units = new Map(input.units.map((unit) => [unit.id, unit]));
  const days = new Map(input.dates.map((one) => [one.id, one.on]));
  const away = new Map(
    input.unavailable.filter((one) => one.dateId === date.id).map((one) => [one.personId, one.reason]),
  );
  const ahead = input.fixed.map((one) => ({
    personId: one.personId,
    unitId: unitOf(input, one.personId),
    on: days.get(one.dateId) ?? '',
  }));
  return input.people.map((person) => {
    const unit = units.get(person.unitId);
    const own = ahead.filter((one) => one.personId === person.id).map((one) => one.on);
    const reason = away.get(person.id);
    return {
      personId: person.id,
      unitKey: person.unitId,
      unitSpoken: (unit?.spokenInCycle ?? 0) + ahead.filter((one) => one.unitId === person.unitId).length,
      unitLastOn: unit?.lastOn ?? null,
      unitDraw: unit?.draw ?? 0,
      personSpoken: person.spokenInCycle + own.length,
      personLastOn: person.lastOn,
      personDraw: person.draw,
      hasDebt: person.hasDebt,
      nextOn: own.sort()[0] ?? null,
      cannot:
        reason === undefined
          ? null
          : reason === 'NOT_YET_ELIGIBLE' || reason === 'NOT_IN_POOL'
            ? 'NOT_IN_POOL'
            : 'UNAVAILABLE',
    };
  });
}
