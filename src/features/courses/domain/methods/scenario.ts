import { z } from 'zod';

import { minutes, name, optionalReference, text } from '../fields.js';
import { problem, refusePersonalData, requireFilled, requireMinutes, sum, type Problem } from '../problem.js';
import type { DetailContext } from './context.js';

const SCENARIO_PHASES = ['BRIEFING', 'GROUPING', 'PREPARATION', 'PLAY', 'DEBRIEF'] as const;
/** 评分四项: communication, policy, procedure, effect. Each stands exactly once; the weights make 100. */
const RUBRIC_CRITERIA = ['COMMUNICATION', 'POLICY', 'PROCEDURE', 'EFFECT'] as const;

/** 情景: script version, role cards, place and props, experts, scoring rubric. */
export const scenarioDetail = z.strictObject({
  method: z.literal('SCENARIO'),
  /** 脚本版本 */
  scriptVersion: name(20),
  background: text(2000),
  acts: z
    .array(z.strictObject({ phase: z.enum(SCENARIO_PHASES), title: name(), minutes, content: text(2000) }))
    .max(30)
    .default([]),
  /** 角色卡: `secret` is for the player alone. */
  roleCards: z
    .array(
      z.strictObject({
        role: name(40),
        identity: text(300),
        goal: text(300),
        secret: text(500),
        players: z.int().min(1).max(20).default(1),
      }),
    )
    .max(20)
    .default([]),
  place: z.strictObject({ description: text(300), venueId: optionalReference }).prefault({}),
  props: z
    .array(z.strictObject({ name: name(40), quantity: z.int().min(1).max(500).default(1) }))
    .max(40)
    .default([]),
  experts: z
    .array(z.strictObject({ name: name(40), post: text(60), lecturerId: optionalReference }))
    .max(10)
    .default([]),
  rubric: z
    .array(
      z.strictObject({
        criterion: z.enum(RUBRIC_CRITERIA),
        /** Per cent. */
        weight: z.int().min(0).max(100),
        description: text(500),
      }),
    )
    .max(8)
    .default([]),
  groups: z
    .strictObject({
      size: z.int().min(2).max(30).default(8),
      rounds: z.int().min(1).max(10).default(1),
    })
    .prefault({}),
});
export type ScenarioDetail = z.infer<typeof scenarioDetail>;

/** What keeps a scenario from review. */
export function scenarioProblems(detail: ScenarioDetail, context: DetailContext): Problem[] {
  const phases = new Set(detail.acts.map((act) => act.phase));
  const players = sum(detail.roleCards.map((card) => card.players));
  return [
    ...requireFilled({
      background: detail.background,
      acts: detail.acts,
      'place.description': detail.place.description,
      experts: detail.experts,
    }),
    ...(detail.acts.length === 0
      ? []
      : [
          ...requireMinutes('acts', sum(detail.acts.map((act) => act.minutes)), context.minutes),
          ...(['PLAY', 'DEBRIEF'] as const)
            .filter((phase) => !phases.has(phase))
            .map((phase) => problem('acts', 'PHASE_MISSING', { phase })),
        ]),
    ...(players < 2 ? [problem('roleCards', 'ROLES_TOO_FEW', { min: 2, actual: players })] : []),
    ...(players > detail.groups.size
      ? [problem('groups.size', 'SEATS_TOO_FEW', { needed: players, actual: detail.groups.size })]
      : []),
    ...rubricProblems(detail),
    ...refusePersonalData({
      background: detail.background,
      ...Object.fromEntries(
        detail.roleCards.flatMap((card, index) => [
          [`roleCards.${index}.identity`, card.identity],
          [`roleCards.${index}.secret`, card.secret],
        ]),
      ),
      ...Object.fromEntries(detail.acts.map((act, index) => [`acts.${index}.content`, act.content])),
    }),
  ];
}

/** The four criteria once each, and weights that make 100. */
function rubricProblems({ rubric }: Pick<ScenarioDetail, 'rubric'>): Problem[] {
  const standing = rubric.map((line) => line.criterion);
  const missing = RUBRIC_CRITERIA.filter((criterion) => !standing.includes(criterion));
  const total = sum(rubric.map((line) => line.weight));
  return [
    ...(missing.length > 0 ? [problem('rubric', 'CRITERIA_INCOMPLETE', { missing: missing.join(',') })] : []),
    ...standing.flatMap((criterion, index) =>
      standing.indexOf(criterion) < index
        ? [problem(`rubric.${index}.criterion`, 'DUPLICATE', { value: criterion })]
        : [],
    ),
    ...(total === 100 ? [] : [problem('rubric', 'WEIGHTS_SUM', { actual: total })]),
    ...rubric.flatMap((line, index) => (line.weight === 0 ? [problem(`rubric.${index}.weight`, 'REQUIRED')] : [])),
  ];
}

export const scenarioPublic = z.strictObject({
  method: z.literal('SCENARIO'),
  background: z.string(),
  acts: z.array(z.strictObject({ phase: z.enum(SCENARIO_PHASES), title: z.string(), minutes: z.int() })),
  roles: z.array(z.strictObject({ role: z.string(), identity: z.string(), players: z.int() })),
  rubric: z.array(z.strictObject({ criterion: z.enum(RUBRIC_CRITERIA), weight: z.int(), description: z.string() })),
  groups: z.strictObject({ size: z.int(), rounds: z.int() }),
});

/** What visitors see: the case, the roles and the rubric; goals, secrets and the script stay with the players. */
export function scenarioForPublic(detail: ScenarioDetail): z.infer<typeof scenarioPublic> {
  return {
    method: 'SCENARIO',
    background: detail.background,
    acts: detail.acts.map(({ phase, title, minutes: length }) => ({ phase, title, minutes: length })),
    roles: detail.roleCards.map(({ role, identity, players }) => ({ role, identity, players })),
    rubric: detail.rubric,
    groups: detail.groups,
  };
}
