import type { Answer } from '../../api/types';

/** A training class as everybody may see it. */
export type ClassDetail = Answer<'/api/public/classes/{id}'>;
/** The box beside a class: my enrolment if there is one, else whether I may enrol and why not. */
export type MyStanding = Answer<'/api/classes/{id}/my-enrolment'>;
