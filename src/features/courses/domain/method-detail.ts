import { z } from 'zod';

import type { BusinessDate } from '../../../kernel/calendar.js';
import {
  audiovisualDetail,
  audiovisualForPublic,
  audiovisualProblems,
  audiovisualPublic,
  audiovisualPublicationProblems,
} from './methods/audiovisual.js';
import { ceremonyDetail, ceremonyForPublic, ceremonyProblems, ceremonyPublic } from './methods/ceremony.js';
import {
  classroomDetail,
  classroomForPublic,
  classroomProblems,
  classroomPublic,
  classroomPublicationProblems,
} from './methods/classroom.js';
import type { DetailContext } from './methods/context.js';
import { extensionDetail, extensionForPublic, extensionProblems, extensionPublic } from './methods/extension.js';
import {
  interviewDetail,
  interviewForPublic,
  interviewProblems,
  interviewPublic,
  interviewPublicationProblems,
} from './methods/interview.js';
import { onSiteDetail, onSiteForPublic, onSiteProblems, onSitePublic } from './methods/on-site.js';
import { scenarioDetail, scenarioForPublic, scenarioProblems, scenarioPublic } from './methods/scenario.js';
import type { Problem } from './problem.js';

/** The detail that makes a method real: one structure for each of the seven (domain: the table of the methods). */
export const methodDetail = z.discriminatedUnion('method', [
  classroomDetail,
  ceremonyDetail,
  audiovisualDetail,
  interviewDetail,
  scenarioDetail,
  onSiteDetail,
  extensionDetail,
]);
export type MethodDetail = z.infer<typeof methodDetail>;
/** As written by a form or as demo content: what has a default may be left out. */
export type MethodDetailInput = z.input<typeof methodDetail>;

/** The part of the detail that visitors may see. */
export const publicMethodDetail = z.discriminatedUnion('method', [
  classroomPublic,
  ceremonyPublic,
  audiovisualPublic,
  interviewPublic,
  scenarioPublic,
  onSitePublic,
  extensionPublic,
]);
export type PublicMethodDetail = z.infer<typeof publicMethodDetail>;

/** What keeps the detail from being submitted for review. Paths are inside the detail. */
export function detailProblems(detail: MethodDetail, context: DetailContext): Problem[] {
  switch (detail.method) {
    case 'CLASSROOM':
      return classroomProblems(detail, context);
    case 'CEREMONY':
      return ceremonyProblems(detail, context);
    case 'AUDIOVISUAL':
      return audiovisualProblems(detail, context);
    case 'INTERVIEW':
      return interviewProblems(detail, context);
    case 'SCENARIO':
      return scenarioProblems(detail, context);
    case 'ON_SITE':
      return onSiteProblems(detail, context);
    case 'EXTENSION':
      return extensionProblems(detail, context);
  }
}

/** What may still be open at review, but keeps the detail from being published. */
export function publicationProblems(detail: MethodDetail, today: BusinessDate): Problem[] {
  switch (detail.method) {
    case 'CLASSROOM':
      return classroomPublicationProblems(detail);
    case 'AUDIOVISUAL':
      return audiovisualPublicationProblems(detail, today);
    case 'INTERVIEW':
      return interviewPublicationProblems(detail);
    default:
      return [];
  }
}

export function detailForPublic(detail: MethodDetail): PublicMethodDetail {
  switch (detail.method) {
    case 'CLASSROOM':
      return classroomForPublic(detail);
    case 'CEREMONY':
      return ceremonyForPublic(detail);
    case 'AUDIOVISUAL':
      return audiovisualForPublic(detail);
    case 'INTERVIEW':
      return interviewForPublic(detail);
    case 'SCENARIO':
      return scenarioForPublic(detail);
    case 'ON_SITE':
      return onSiteForPublic(detail);
    case 'EXTENSION':
      return extensionForPublic(detail);
  }
}

export interface References {
  readonly lecturerIds: readonly { readonly path: string; readonly id: number }[];
  readonly venueIds: readonly { readonly path: string; readonly id: number }[];
  readonly fieldSiteIds: readonly { readonly path: string; readonly id: number }[];
}

/** The rows of other tables that a detail points at, with the path of each, so that they can be checked. */
export function referencesOf(detail: MethodDetail): References {
  const none: References = { lecturerIds: [], venueIds: [], fieldSiteIds: [] };
  const one = (path: string, id: number | null) => (id === null ? [] : [{ path, id }]);
  switch (detail.method) {
    case 'CLASSROOM':
      return { ...none, venueIds: one('room.venueId', detail.room.venueId) };
    case 'CEREMONY':
      return { ...none, venueIds: one('venue.venueId', detail.venue.venueId) };
    case 'AUDIOVISUAL':
      return { ...none, venueIds: one('venueId', detail.venueId) };
    case 'INTERVIEW':
      return {
        ...none,
        venueIds: one('venueId', detail.venueId),
        lecturerIds: one('host.lecturerId', detail.host?.lecturerId ?? null),
      };
    case 'SCENARIO':
      return {
        ...none,
        venueIds: one('place.venueId', detail.place.venueId),
        lecturerIds: detail.experts.flatMap((expert, index) => one(`experts.${index}.lecturerId`, expert.lecturerId)),
      };
    case 'ON_SITE':
      return {
        ...none,
        fieldSiteIds: detail.route.map((stop, index) => ({ path: `route.${index}.fieldSiteId`, id: stop.fieldSiteId })),
      };
    case 'EXTENSION':
      return {
        ...none,
        lecturerIds: detail.mentors.lecturerIds.map((id, index) => ({ path: `mentors.lecturerIds.${index}`, id })),
      };
  }
}
