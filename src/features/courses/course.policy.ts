import { can, type Actor, type Permission } from '../../kernel/access.js';
import { Forbidden } from '../../kernel/errors.js';
import { transition } from '../../kernel/transitions.js';
import type { CourseAbility } from './course.contract.js';
import { VERSION_TRANSITIONS, type VersionAct, type VersionState } from './domain/version-state.js';

/** What the rules look at. Whether the course lies in the actor's scope has been asked before. */
export interface CourseFacts {
  readonly working: { readonly state: VersionState; readonly editorAccountIds: readonly number[] } | null;
  readonly published: { readonly state: VersionState } | null;
}

const NEEDED: Readonly<Record<CourseAbility, Permission>> = {
  edit: 'course.edit',
  submit: 'course.edit',
  recall: 'course.edit',
  reopen: 'course.edit',
  discard: 'course.edit',
  startVersion: 'course.edit',
  plan: 'course.edit',
  return: 'course.review',
  approve: 'course.review',
  publish: 'course.publish',
  withdraw: 'course.publish',
};

/** 四眼原则: nobody reviews what they wrote any part of. */
function wroteIt(actor: Actor, facts: CourseFacts): boolean {
  return actor.accountId !== null && (facts.working?.editorAccountIds.includes(actor.accountId) ?? false);
}

function stateAllows(act: CourseAbility, { working, published }: CourseFacts): boolean {
  if (act === 'plan') return true;
  if (act === 'startVersion') return working === null;
  const version = act === 'withdraw' ? published : working;
  return version !== null && VERSION_TRANSITIONS[version.state][act] !== undefined;
}

/** May this actor do this with this course now? */
function mayAct(actor: Actor, act: CourseAbility, facts: CourseFacts): boolean {
  if (!can(actor, NEEDED[act]) || !stateAllows(act, facts)) return false;
  if (act === 'approve' || act === 'return') return !wroteIt(actor, facts);
  if (act === 'recall') return wroteIt(actor, facts);
  return true;
}

/** The acts open to this actor now: the same question as {@link mayAct}, for the buttons of the screen. */
export function abilitiesOf(actor: Actor, facts: CourseFacts): CourseAbility[] {
  return (Object.keys(NEEDED) as CourseAbility[]).filter((act) => mayAct(actor, act, facts));
}

/**
 * The state a version goes to.
 * @throws Forbidden COURSE.OWN_WORK when somebody reviews what they wrote, COURSE.NOT_YOURS when somebody else recalls
 * @throws Conflict COURSE.STATE when the version is not in a state for this act
 */
export function nextState(actor: Actor, act: VersionAct & CourseAbility, facts: CourseFacts): VersionState {
  const version = act === 'withdraw' ? facts.published : facts.working;
  const state = transition(VERSION_TRANSITIONS, version?.state ?? 'DISCARDED', act, 'COURSE.STATE');
  if (!can(actor, NEEDED[act])) throw new Forbidden('AUTH.NOT_ALLOWED', { permission: NEEDED[act] });
  if ((act === 'approve' || act === 'return') && wroteIt(actor, facts)) throw new Forbidden('COURSE.OWN_WORK');
  if (act === 'recall' && !wroteIt(actor, facts)) throw new Forbidden('COURSE.NOT_YOURS');
  return state;
}
