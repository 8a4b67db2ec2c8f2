/*
 * GET    /api/units/tree              unitTreeQuery      → unitTreeResponse       organisation.read
 * GET    /api/units                   unitListQuery      → unitListResponse       organisation.read
 * POST   /api/units                   createUnitBody     → 201 unitChangedResponse organisation.manage (so all below)
 * GET    /api/units/awaiting          awaitingUnitsQuery → awaitingUnitsResponse
 * GET    /api/units/:id                                  → unitDetailResponse     organisation.read
 * GET    /api/units/:id/history                          → unitHistoryResponse    organisation.read
 * POST   /api/units/:id/rename        renameUnitBody     → unitChangedResponse
 * POST   /api/units/:id/move          moveUnitBody       → unitChangedResponse
 * POST   /api/units/:id/close         closeUnitBody      → unitChangedResponse
 * DELETE /api/units/:id/changes/:changeId                → doneResponse           takes back a change of a day to come
 * PUT    /api/units/:id/quotas        setQuotaBody       → unitDetailResponse
 * POST   /api/units/:id/confirm       confirmUnitBody    → unitChangedResponse
 * POST   /api/units/:id/merge         mergeUnitBody      → unitChangedResponse
 * GET    /api/public/outside-units    outsideUnitsQuery  → outsideUnitsResponse   public
 */
import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { businessDate, documentName, unitName } from '../people.fields.js';
import { UNIT_KINDS, UNIT_STATUSES, UNIT_TREES } from '../domain/unit-kinds.js';
import { UNIT_CHANGE_KINDS, UNIT_CHANGE_STATES } from './unit.types.js';

const tree = z.enum(UNIT_TREES);
const kind = z.enum(UNIT_KINDS);
const status = z.enum(UNIT_STATUSES);
const category = z.enum(PERSONNEL_CATEGORIES);

// ---- requests

export const unitTreeQuery = z.strictObject({
  tree: tree.default('COUNTY'),
  /** Only this unit and what is below it. */
  rootId: idParam.optional(),
  /** Levels below the root (or below the top). */
  depth: z.coerce.number().int().min(0).max(10).optional(),
  includeClosed: flagQuery.optional(),
});
export type UnitTreeQuery = z.infer<typeof unitTreeQuery>;

export const UNIT_SORTS = ['sortOrder', 'name', 'path'] as const;
export const unitListQuery = pageQuery(UNIT_SORTS, {
  /** Characters, pinyin or initials of any of the unit's names. */
  search: z.string().trim().min(1).max(64).optional(),
  tree: tree.optional(),
  kind: kind.optional(),
  status: status.optional(),
  parentId: idParam.optional(),
});
export type UnitListQuery = z.infer<typeof unitListQuery>;

export const createUnitBody = z.strictObject({
  parentId: z.number().int().positive().nullable(),
  kind,
  name: unitName,
  partyName: unitName.nullish(),
  administrationName: unitName.nullish(),
  effectiveOn: businessDate,
  basisDocument: documentName.nullish(),
  sortOrder: z.number().int().min(0).max(100_000).optional(),
});
export type CreateUnitBody = z.infer<typeof createUnitBody>;

const datedChange = { effectiveOn: businessDate, basisDocument: documentName.nullish() };

export const renameUnitBody = z.strictObject({
  name: unitName,
  partyName: unitName.nullish(),
  administrationName: unitName.nullish(),
  ...datedChange,
});
export type RenameUnitBody = z.infer<typeof renameUnitBody>;

export const moveUnitBody = z.strictObject({ parentId: z.number().int().positive(), ...datedChange });
export type MoveUnitBody = z.infer<typeof moveUnitBody>;

export const closeUnitBody = z.strictObject(datedChange);
export type CloseUnitBody = z.infer<typeof closeUnitBody>;

export const setQuotaBody = z.strictObject({
  category,
  quota: z.number().int().min(0).max(100_000),
  effectiveOn: businessDate,
  basisDocument: documentName.nullish(),
});
export type SetQuotaBody = z.infer<typeof setQuotaBody>;

export const awaitingUnitsQuery = pageQuery(['createdAt', 'name'], {});
export type AwaitingUnitsQuery = z.infer<typeof awaitingUnitsQuery>;

export const confirmUnitBody = z.strictObject({ name: unitName.optional() });
export type ConfirmUnitBody = z.infer<typeof confirmUnitBody>;

export const mergeUnitBody = z.strictObject({ intoUnitId: z.number().int().positive() });
export type MergeUnitBody = z.infer<typeof mergeUnitBody>;

export const outsideUnitsQuery = z.strictObject({
  /** Children of this unit; provinces when left out. */
  parentId: idParam.optional(),
  search: z.string().trim().min(1).max(64).optional(),
});
export type OutsideUnitsQuery = z.infer<typeof outsideUnitsQuery>;

// ---- responses

export const unitView = z.object({
  id: z.number().int(),
  parentId: z.number().int().nullable(),
  tree,
  kind,
  status,
  name: z.string(),
  /** 党组织名称, e.g. 冯川社区党委. */
  partyName: z.string().nullable(),
  /** 行政名称, e.g. 冯川社区居委会. */
  administrationName: z.string().nullable(),
  depth: z.number().int(),
  sortOrder: z.number().int(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** People whose unit is this one. */
  people: z.number().int(),
  /** People of this unit and everything below. */
  peopleBelow: z.number().int(),
});
export type UnitView = z.infer<typeof unitView>;

export const unitTreeResponse = z.object({ items: z.array(unitView) });

export const unitListItem = unitView.omit({ people: true, peopleBelow: true }).extend({
  /** Names from the top of the tree to the parent. */
  pathNames: z.array(z.string()),
});
export const unitListResponse = pageResponse(unitListItem);

export const quotaView = z.object({
  category,
  quota: z.number().int(),
  /** People of this category in the unit and below. */
  actual: z.number().int(),
  /** Own quota of the unit, or the sum of the quotas below it. */
  source: z.enum(['OWN', 'SUM']),
  effectiveOn: z.string().nullable(),
  basisDocument: z.string().nullable(),
});

export const unitDetailResponse = unitView.extend({
  ancestors: z.array(z.object({ id: z.number().int(), name: z.string() })),
  quotas: z.array(quotaView),
  /** Changes agreed for a day to come. */
  pending: z.array(z.object({ id: z.number().int(), kind: z.enum(UNIT_CHANGE_KINDS), effectiveOn: z.string() })),
  abilities: z.object({ manage: z.boolean(), addPerson: z.boolean() }),
});

export const unitHistoryResponse = z.object({
  items: z.array(
    z.object({
      id: z.number().int(),
      kind: z.enum(UNIT_CHANGE_KINDS),
      state: z.enum(UNIT_CHANGE_STATES),
      effectiveOn: z.string(),
      basisDocument: z.string().nullable(),
      before: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      after: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      actorName: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

export const unitChangedResponse = z.object({
  id: z.number().int(),
  /** False when the effective date lies ahead: the change waits until then. */
  applied: z.boolean(),
});

export const awaitingUnitsResponse = pageResponse(
  z.object({
    id: z.number().int(),
    name: z.string(),
    pathNames: z.array(z.string()),
    people: z.number().int(),
    createdAt: z.iso.datetime(),
    /** Units of the same county with a similar name, the nearest first. */
    similar: z.array(z.object({ id: z.number().int(), name: z.string() })),
  }),
);

export const outsideUnitsResponse = z.object({
  items: z.array(
    z.object({
      id: z.number().int(),
      parentId: z.number().int().nullable(),
      kind,
      name: z.string(),
      hasChildren: z.boolean(),
      pathNames: z.array(z.string()),
    }),
  ),
});
