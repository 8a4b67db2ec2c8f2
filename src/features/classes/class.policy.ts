import { NOWHERE, scopeOf, type Actor, type Permission, type Scope } from '../../kernel/access.js';
import { allowedActs } from '../../kernel/transitions.js';
import { can } from '../../kernel/access.js';
import type { CLASS_ACTS } from './class.contract.js';
import { CLASS_TRANSITIONS, type ClassPhase, type ClassStatus } from './domain/class-phase.js';

type ClassActName = (typeof CLASS_ACTS)[number];

/** Which classes an actor reaches: those hosted in their scope, and, for a class teacher (班主任), their own. */
export interface ClassReach {
  readonly hosts: Scope;
  readonly teacherId: number | null;
}

/** Which enrolments: all of the classes reached, and those of trainees of one's own units in any class. */
export interface EnrolmentReach extends ClassReach {
  readonly units: Scope;
}

/** Scope of a permission without what a class teacher's grant would add: that one reaches own classes only. */
function scopeBeyondTeaching(actor: Actor, permission: Permission): Scope {
  return scopeOf({ ...actor, grants: actor.grants.filter((grant) => grant.role !== 'CLASS_TEACHER') }, permission);
}

function teacherId(actor: Actor): number | null {
  return actor.grants.some((grant) => grant.role === 'CLASS_TEACHER') ? actor.personId : null;
}

export function classReach(actor: Actor, permission: Permission): ClassReach {
  return {
    hosts: scopeBeyondTeaching(actor, permission),
    teacherId: permission === 'class.read' ? teacherId(actor) : null,
  };
}

export function enrolmentReach(actor: Actor): EnrolmentReach {
  return {
    ...classReach(actor, 'class.read'),
    units: scopeBeyondTeaching(actor, 'enrolment.read'),
  };
}

/** Enrolments the centre decides on: those of the classes it hosts. */
export function managedEnrolments(actor: Actor): EnrolmentReach {
  return { ...classReach(actor, 'enrolment.manage'), units: NOWHERE };
}

/** Enrolments a unit nominates: those of its own people. */
export function nominatedUnits(actor: Actor): EnrolmentReach {
  return { hosts: NOWHERE, teacherId: null, units: scopeOf(actor, 'class.nominate') };
}

/** The acts on a class that work now for this actor, for the buttons. Editing ends with the class. */
export function classActs(actor: Actor, status: ClassStatus, phase: ClassPhase): ClassActName[] {
  const acts: ClassActName[] = [];
  const manages = can(actor, 'class.manage');
  if (manages && phase !== 'CANCELLED' && phase !== 'FINISHED') acts.push('edit');
  if (manages && status === 'DRAFT') acts.push('delete');
  const over = phase === 'RUNNING' || phase === 'FINISHED';
  for (const act of allowedActs(CLASS_TRANSITIONS, status)) {
    if (!can(actor, act === 'publish' ? 'class.publish' : 'class.manage')) continue;
    if (over) continue;
    acts.push(act);
  }
  return acts;
}
