import { can, type Actor } from '../../../kernel/access.js';
import type { DateStatus, SeasonStatus } from '../domain/season.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import type { DATE_ACTS } from './rota.contract.js';
import type { SeasonAct } from './season.contract.js';

/** The acts on a season that work now for this actor, for the buttons. */
export function seasonActs(actor: Actor, status: SeasonStatus, hasOpenDates: boolean): SeasonAct[] {
  if (!can(actor, 'hall.plan')) return [];
  const acts: SeasonAct[] = [];
  if (status !== 'CLOSED') acts.push('edit');
  if (status === 'DRAFT') acts.push('delete');
  if (hasOpenDates) acts.push('plan');
  if (hasOpenDates && status !== 'DRAFT') acts.push('publish');
  return acts;
}

/** Another day, place or time; or no lecture at all: until it is held. */
export function dateActs(plans: boolean, status: DateStatus): (typeof DATE_ACTS)[number][] {
  return plans && (status === 'PLANNED' || status === 'PUBLISHED') ? ['override', 'cancel'] : [];
}

/** May staff move this speaker, or pin them? Lectures of the rota that still stand and are not held; a make-up stays on its day. */
export function isMovable(
  status: DateStatus,
  lecture: Pick<LectureEntity, 'livePersonId' | 'kind' | 'outcome'>,
): boolean {
  const open = status === 'PLANNED' || status === 'PUBLISHED';
  return open && lecture.livePersonId !== null && lecture.kind === 'REGULAR' && lecture.outcome === null;
}
