import type { Answer } from '../api/types';

/** A course as its catalogue card shows it. */
export type CourseCard = Answer<'/api/public/courses'>['items'][number];
