import type { Answer } from '../../api/types';

/** One page of the catalogue, with what the other filters would find. */
export type CatalogueAnswer = Answer<'/api/public/courses'>;
export type Lecturer = Answer<'/api/public/lecturers'>['items'][number];
export type FieldSite = Answer<'/api/public/field-sites'>['items'][number];

/** The detail that makes a method real: one structure for each of the seven. */
export type MethodDetail = Answer<'/api/public/courses/{code}'>['detail'];
type DetailOf<Method extends MethodDetail['method']> = Extract<MethodDetail, { method: Method }>;
export type ClassroomDetail = DetailOf<'CLASSROOM'>;
export type CeremonyDetail = DetailOf<'CEREMONY'>;
export type AudiovisualDetail = DetailOf<'AUDIOVISUAL'>;
export type InterviewDetail = DetailOf<'INTERVIEW'>;
export type ScenarioDetail = DetailOf<'SCENARIO'>;
export type OnSiteDetail = DetailOf<'ON_SITE'>;
export type ExtensionDetail = DetailOf<'EXTENSION'>;
