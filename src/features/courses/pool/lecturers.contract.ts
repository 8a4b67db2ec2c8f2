import { z } from 'zod';

import { pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { businessDate, lines, name, optionalReference, text } from '../domain/fields.js';
import { APPROVAL_STATES, LECTURER_KINDS } from '../domain/lecturer.js';

const revision = z.int().min(1);

export const lecturerInput = z.strictObject({
  name: name(40),
  kind: z.enum(LECTURER_KINDS),
  /** The cadre this lecturer is, when known here; `null` for 外聘. */
  personId: optionalReference,
  /** 职务、职称 */
  post: text(60),
  organisation: text(80),
  introduction: text(2000),
  /** 授课专题 */
  topics: lines(20, 40),
  photoImageId: optionalReference,
});
export type LecturerInput = z.infer<typeof lecturerInput>;
export type LecturerDraft = z.input<typeof lecturerInput>;

export const editedLecturer = lecturerInput.extend({ revision });
export type EditedLecturer = z.infer<typeof editedLecturer>;

export const lecturerApproval = z
  .strictObject({ revision, from: businessDate, until: businessDate })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'ends before it begins' });
export type LecturerApproval = z.infer<typeof lecturerApproval>;

export const lecturerSuspension = z.strictObject({ revision, reason: z.string().trim().min(2).max(300) });
export type LecturerSuspension = z.infer<typeof lecturerSuspension>;

export const lecturerListQuery = pageQuery(['name', 'kind', 'approvedUntil', 'rating'], {
  q: z.string().trim().max(40).optional(),
  kind: z.enum(LECTURER_KINDS).optional(),
  approval: z.enum(APPROVAL_STATES).optional(),
});
export type LecturerListQuery = z.infer<typeof lecturerListQuery>;

export const lecturerView = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(LECTURER_KINDS),
  personId: z.int().nullable(),
  post: z.string(),
  organisation: z.string(),
  introduction: z.string(),
  topics: z.array(z.string()),
  photoImageId: z.int().nullable(),
  photoUrl: z.string().nullable(),
  approval: z.object({
    state: z.enum(APPROVAL_STATES),
    from: z.string().nullable(),
    until: z.string().nullable(),
    by: z.string().nullable(),
    reason: z.string(),
  }),
  /** Points out of 5, one decimal. */
  rating: z.object({ average: z.number().nullable(), count: z.int() }),
  /** Published courses taught. */
  courseCount: z.int(),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
  abilities: z.array(z.enum(['edit', 'approve', 'suspend', 'remove'])),
});
export type LecturerView = z.infer<typeof lecturerView>;
export const lecturerListResponse = pageResponse(lecturerView);
