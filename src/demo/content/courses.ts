import { AUDIOVISUALS } from './audiovisual.js';
import { CEREMONIES } from './ceremony.js';
import { CLASSROOM_GOVERNANCE } from './classroom-governance.js';
import { CLASSROOM_LAW } from './classroom-law.js';
import { CLASSROOM_SAFETY } from './classroom-safety.js';
import { CLASSROOM_SERVICE } from './classroom-service.js';
import type { AnyCourseSeed } from './course-seed.js';
import { EXTENSIONS } from './extension.js';
import { INTERVIEWS } from './interview.js';
import { ON_SITES } from './on-site.js';
import { SCENARIO_DISPUTES } from './scenario-disputes.js';
import { SCENARIO_EMERGENCIES } from './scenario-emergencies.js';

/** The sixty courses, in the order in which they were published: it decides their call numbers. */
export const COURSES: readonly AnyCourseSeed[] = [
  ...CLASSROOM_LAW,
  ...CLASSROOM_GOVERNANCE,
  ...CLASSROOM_SAFETY,
  ...CLASSROOM_SERVICE,
  ...CEREMONIES,
  ...AUDIOVISUALS,
  ...INTERVIEWS,
  ...SCENARIO_DISPUTES,
  ...SCENARIO_EMERGENCIES,
  ...ON_SITES,
  ...EXTENSIONS,
];
