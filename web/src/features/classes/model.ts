import type { Answer } from '../../api/types';

/** A training class as everybody may see it. */
export type ClassDetail = Answer<'/api/public/classes/{id}'>;
/** The box beside a class: my enrolment if there is one, else whether I may enrol and why not. */
export type MyStanding = Answer<'/api/classes/{id}/my-enrolment'>;

/** What a visitor is invited to once signed in: a seat, a place on the waiting list, or nothing (closed, dispatched). */
export function invitationOf(item: ClassDetail): 'enrol' | 'wait' | null {
  if (item.mode === 'DISPATCH') return null;
  if (item.phase === 'ENROLLING') return 'enrol';
  return item.phase === 'FULL' && item.waiting < item.waitingSize ? 'wait' : null;
}
