/*
 * GET  /api/persons                   personListQuery    → personListResponse     person.read
 * POST /api/persons                   createPersonBody   → 201 personCreatedResponse person.manage (so all below)
 * POST /api/persons/export            exportPersonsBody  → xlsx file              person.export
 * GET  /api/persons/:id                                  → personDetailResponse   person.read
 * PATCH /api/persons/:id              updatePersonBody   → personDetailResponse
 * POST /api/persons/:id/assignments   assignPersonBody   → personDetailResponse
 * POST /api/persons/:id/secondments   secondPersonBody   → personDetailResponse
 * POST /api/persons/:id/secondments/:assignmentId/end endSecondmentBody → personDetailResponse
 * POST /api/persons/:id/leave         leaveBody          → personDetailResponse
 * POST /api/persons/:id/unmask        unmaskBody         → unmaskedResponse       person.unmask
 * POST /api/persons/:id/unmask-bank   unmaskBankBody     → unmaskedBankResponse   person.bank
 */
import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import {
  bankCardText,
  businessDate,
  documentName,
  idNumberText,
  personNameText,
  phoneText,
  positionName,
  shortReason,
} from '../people.fields.js';
import { ASSIGNMENT_KINDS, PERSON_STATUSES } from './person.types.js';

const category = z.enum(PERSONNEL_CATEGORIES);
const unitId = z.number().int().positive();

// ---- requests

const personFilters = {
  /** Characters, full pinyin or initials of the name; a whole phone or identity number finds exactly that person. */
  search: z.string().trim().min(1).max(64).optional(),
  unitId: idParam.optional(),
  /** Also the units below `unitId` (default), or only that unit. */
  below: flagQuery.optional(),
  category: category.optional(),
  status: z.enum(PERSON_STATUSES).optional(),
  partyMember: flagQuery.optional(),
  seconded: flagQuery.optional(),
};

export const PERSON_SORTS = ['name', 'unit', 'category', 'joinedOn', 'updatedAt'] as const;
export const personListQuery = pageQuery(PERSON_SORTS, personFilters);
export type PersonListQuery = z.infer<typeof personListQuery>;

const personFields = {
  name: personNameText,
  sex: z.enum(['M', 'F']).nullish(),
  birthDate: businessDate.nullish(),
  idNumber: idNumberText.nullish(),
  phone: phoneText.nullish(),
  email: z.email().max(128).nullish(),
  bankCard: bankCardText.nullish(),
  bankName: z.string().trim().min(1).max(64).nullish(),
  partyMember: z.boolean().optional(),
  partyJoinedOn: businessDate.nullish(),
  note: z.string().trim().max(500).nullish(),
};

export const createPersonBody = z.strictObject({
  ...personFields,
  unitId,
  category,
  position: positionName.nullish(),
  joinedOn: businessDate.optional(),
});
export type CreatePersonBody = z.infer<typeof createPersonBody>;

/** Only what is sent is changed; `null` empties a field. Unit, category and post change by an assignment. */
export const updatePersonBody = z.strictObject({ ...personFields, name: personNameText.optional() });
export type UpdatePersonBody = z.infer<typeof updatePersonBody>;

export const assignPersonBody = z.strictObject({
  unitId,
  category,
  position: positionName.nullish(),
  fromOn: businessDate,
  basisDocument: documentName.nullish(),
});
export type AssignPersonBody = z.infer<typeof assignPersonBody>;

export const secondPersonBody = z.strictObject({
  unitId,
  position: positionName.nullish(),
  fromOn: businessDate,
  /** The day on which it ends (not included); left out while it is open. */
  untilOn: businessDate.nullish(),
  basisDocument: documentName.nullish(),
});
export type SecondPersonBody = z.infer<typeof secondPersonBody>;

export const endSecondmentBody = z.strictObject({ untilOn: businessDate });
export type EndSecondmentBody = z.infer<typeof endSecondmentBody>;

export const leaveBody = z.strictObject({ untilOn: businessDate, reason: shortReason });
export type LeaveBody = z.infer<typeof leaveBody>;

export const unmaskBody = z.strictObject({
  fields: z
    .array(z.enum(['idNumber', 'phone', 'email']))
    .min(1)
    .max(3),
  reason: shortReason,
});
export type UnmaskBody = z.infer<typeof unmaskBody>;

export const unmaskBankBody = z.strictObject({ reason: shortReason });
export type UnmaskBankBody = z.infer<typeof unmaskBankBody>;

export const exportPersonsBody = z.strictObject({
  search: personFilters.search,
  unitId: unitId.optional(),
  below: z.boolean().optional(),
  category: category.optional(),
  status: z.enum(PERSON_STATUSES).optional(),
  partyMember: z.boolean().optional(),
  seconded: z.boolean().optional(),
  /** Identity and phone numbers in full: needs `person.unmask` and a reason. */
  withNumbers: z.boolean().default(false),
  reason: shortReason.optional(),
});
export type ExportPersonsBody = z.infer<typeof exportPersonsBody>;

// ---- responses

const unitRef = z.object({ id: z.number().int(), name: z.string(), pathNames: z.array(z.string()) });

export const personListItem = z.object({
  id: z.number().int(),
  name: z.string(),
  sex: z.enum(['M', 'F']).nullable(),
  category,
  status: z.enum(PERSON_STATUSES),
  unit: z.object({ id: z.number().int(), name: z.string() }),
  /** Where a seconded cadre works now (下沉). */
  secondedTo: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  position: z.string().nullable(),
  partyMember: z.boolean(),
  joinedOn: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  hasAccount: z.boolean(),
});
export const personListResponse = pageResponse(personListItem);

export const assignmentView = z.object({
  id: z.number().int(),
  kind: z.enum(ASSIGNMENT_KINDS),
  unitId: z.number().int(),
  /** Names of the unit as of that time, from the top. */
  unitName: z.string(),
  category,
  position: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  basisDocument: z.string().nullable(),
  endReason: z.string().nullable(),
});

export const personDetailResponse = z.object({
  id: z.number().int(),
  name: z.string(),
  pinyin: z.string(),
  sex: z.enum(['M', 'F']).nullable(),
  birthDate: z.string().nullable(),
  category,
  status: z.enum(PERSON_STATUSES),
  unit: unitRef,
  secondedTo: unitRef.nullable(),
  position: z.string().nullable(),
  partyMember: z.boolean(),
  partyJoinedOn: z.string().nullable(),
  joinedOn: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  emailMasked: z.string().nullable(),
  bankCardMasked: z.string().nullable(),
  bankName: z.string().nullable(),
  note: z.string().nullable(),
  hasAccount: z.boolean(),
  assignments: z.array(assignmentView),
  abilities: z.object({
    edit: z.boolean(),
    assign: z.boolean(),
    second: z.boolean(),
    leave: z.boolean(),
    unmask: z.boolean(),
    unmaskBank: z.boolean(),
  }),
  updatedAt: z.iso.datetime(),
});

export const personCreatedResponse = z.object({ id: z.number().int() });

export const unmaskedResponse = z.object({
  idNumber: z.string().nullish(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
});
export const unmaskedBankResponse = z.object({ bankCard: z.string().nullable(), bankName: z.string().nullable() });
