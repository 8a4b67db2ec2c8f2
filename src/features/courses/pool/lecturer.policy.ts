import { can, type Actor } from '../../../kernel/access.js';
import { Forbidden } from '../../../kernel/errors.js';
import type { ApprovalDecision } from '../domain/lecturer.js';
import type { LecturerView } from './lecturers.contract.js';

export interface LecturerFacts {
  readonly personId: number | null;
  readonly approvalDecision: ApprovalDecision;
}

type LecturerAbility = LecturerView['abilities'][number];

const isOneself = (actor: Actor, { personId }: LecturerFacts): boolean =>
  personId !== null && personId === actor.personId;

/** Whoever looks after the pool may do everything but decide about themselves. */
export function lecturerAbilities(actor: Actor, lecturer: LecturerFacts): LecturerAbility[] {
  if (!can(actor, 'lecturer.manage')) return [];
  const decides: LecturerAbility[] = isOneself(actor, lecturer)
    ? []
    : lecturer.approvalDecision === 'APPROVED'
      ? ['approve', 'suspend']
      : ['approve'];
  return ['edit', ...decides, 'remove'];
}

/** @throws Forbidden LECTURER.ONESELF when somebody decides about their own approval */
export function requireDecider(actor: Actor, lecturer: LecturerFacts): void {
  if (isOneself(actor, lecturer)) throw new Forbidden('LECTURER.ONESELF');
}
