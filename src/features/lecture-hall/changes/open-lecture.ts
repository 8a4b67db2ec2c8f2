import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { isGoingOn, obstacle, type NotFitReason } from '../domain/substitutes.js';
import type { Exchange } from './exchange-facts.js';
import type { PlacesRepository, Place } from './places.repository.js';

/**
 * A lecture that is still to be given and has been published, locked; not the actor's own.
 * @throws NotFound LECTURE.NOT_FOUND  @throws Conflict LECTURE.OVER | LECTURE.NOT_PUBLISHED  @throws Forbidden LECTURE.OWN
 */
export async function lockedOpen(places: PlacesRepository, tx: Tx, actor: Actor, lectureId: number): Promise<Place> {
  const [place] = await places.locked(tx, scopeOf(actor, 'hall.plan'), [lectureId]);
  if (!place) throw new NotFound('LECTURE.NOT_FOUND');
  if (actor.personId !== null && place.lecture.speakerPersonId === actor.personId) throw new Forbidden('LECTURE.OWN');
  if (!isGoingOn(place.lecture.state)) throw new Conflict('LECTURE.OVER', { state: place.lecture.state });
  if (place.date.status !== 'PUBLISHED') throw new Conflict('LECTURE.NOT_PUBLISHED', { status: place.date.status });
  return place;
}

/** The hard rule that stands against somebody on a date. `except`: the lecture whose place they would take. */
export function problemOn(
  exchange: Exchange,
  personId: number,
  dateId: number,
  except: number | null = null,
): NotFitReason | null {
  const answer = exchange.canSpeak(personId, dateId);
  const unitKey = exchange.speaker(personId, dateId)?.rotation ?? '';
  const others = exchange.othersOn(dateId, except);
  return obstacle({ unitKey, others }, { personId, unitKey, cannot: answer === 'YES' ? null : answer });
}

/** @throws RuleViolation LECTURE.CANNOT_SPEAK with the hard rule that stands against it */
export function checkMaySpeak(
  exchange: Exchange,
  personId: number,
  dateId: number,
  except: number | null = null,
): void {
  const problem = problemOn(exchange, personId, dateId, except);
  if (problem !== null) throw new RuleViolation('LECTURE.CANNOT_SPEAK', { problem });
}

/** Of staff, about a debt that is not theirs. @throws Forbidden DEBT.OWN */
export function checkNotOwnDebt(actor: Actor, personId: number): void {
  if (actor.personId === personId) throw new Forbidden('DEBT.OWN');
}
