import { z } from 'zod';
import { idParam } from '../../../platform/http/contract.js';
import { CHOICE_KINDS } from './rotation.js';

const int = z.number().int();
const namedUnit = z.object({ id: int, name: z.string() });

/** The host whose units rotate; left out: that of the season under way, else the first of the reader's units. */
export const rotationQuery = z.strictObject({ hostUnitId: idParam.optional() });
export type RotationQuery = z.infer<typeof rotationQuery>;

const groupInput = z.strictObject({
  /** Of a group that stays; left out for a new one. */
  id: idParam.optional(),
  name: z.string().trim().min(2).max(60),
  unitIds: z.array(idParam).max(200),
});

export const rotationPreviewBody = z.strictObject({
  hostUnitId: idParam.optional(),
  groups: z.array(groupInput).max(100),
});
export type RotationPreview = z.infer<typeof rotationPreviewBody>;

/** All splits and merges as they shall be. `version` is that of the answer they were made from. */
export const saveRotationBody = rotationPreviewBody.extend({
  version: z.string().max(64),
  reason: z.string().trim().min(2).max(200),
});
export type SaveRotation = z.infer<typeof saveRotationBody>;

/** What unit-first costs the people of a unit. */
const cost = z.object({
  key: z.string(),
  name: z.string(),
  people: int,
  /** Months between two turns of the unit, on average. */
  unitMonths: z.number(),
  /** Months between two turns of one of its people, on average: 25人按1个单位轮. */
  personMonths: z.number(),
  /** Lectures of one of its people in ten years. */
  perDecade: z.number(),
});

const costs = z.object({
  units: z.array(cost),
  people: int,
  speakersPerDate: int,
  /** Months between two turns if persons alone took turns. */
  evenMonths: z.number(),
  shortestMonths: z.number(),
  longestMonths: z.number(),
});
export type RotationCosts = z.infer<typeof costs>;

export const rotationUnits = z.object({
  host: namedUnit,
  version: z.string(),
  /** Splits and merges as they are stored, for the form. */
  groups: z.array(z.object({ id: int, key: z.string(), name: z.string(), units: z.array(namedUnit), people: int })),
  /** What may be put into groups: communities, headquarters and its sections, with the people who work in each. */
  choices: z.array(
    z.object({ id: int, name: z.string(), kind: z.enum(CHOICE_KINDS), parentId: int.nullable(), people: int }),
  ),
  costs,
});
export type RotationUnitsView = z.infer<typeof rotationUnits>;

export const rotationPreview = z.object({
  before: costs,
  after: costs,
  /** Unpublished lectures whose speaker would belong to another rotation unit: plan those months again. */
  replan: z.array(z.object({ dateId: int, month: z.string(), lectures: int })),
});
export type RotationPreviewView = z.infer<typeof rotationPreview>;
