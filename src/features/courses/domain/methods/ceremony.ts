import { z } from 'zod';

import { lines, minutes, name, optionalReference, text } from '../fields.js';
import { problem, requireFilled, requireMinutes, sum, type Problem } from '../problem.js';
import { ROOM_KINDS } from '../room.js';
import type { DetailContext } from './context.js';

const CEREMONY_KINDS = [
  'OPENING', // 开班
  'CLOSING', // 结业
  'OATH', // 宣誓 (重温入党誓词)
  'FLAG_RAISING', // 升旗
  'PARTY_ANNIVERSARY', // 政治生日
  'MEMORIAL', // 缅怀
  'HONOUR', // 表彰
] as const;
const CEREMONY_STEPS = [
  'ENTER', // 入场
  'ANTHEM', // 奏唱国歌、国际歌
  'FLAG', // 升旗、面向党旗
  'OATH', // 宣誓
  'READING', // 诵读
  'SPEECH', // 讲话
  'GIFT', // 赠政治生日贺卡
  'AWARD', // 颁证、授奖
  'SILENCE', // 默哀、献花
  'CLOSE', // 礼成
  'OTHER',
] as const;
/** What those who are not party members do while the members take the oath. */
const NON_MEMBER_PARTS = ['STAND_AND_WATCH', 'SEATED_AND_WATCH', 'NOT_INVITED'] as const;

/** 仪式: the order of ceremony, venue, dress, leader of the oath; oath roles only for party members; no score. */
export const ceremonyDetail = z.strictObject({
  method: z.literal('CEREMONY'),
  ceremonyKind: z.enum(CEREMONY_KINDS),
  purpose: text(500),
  /** 仪式流程: the steps in order; their minutes make up the course. */
  orderOfCeremony: z
    .array(
      z.strictObject({
        step: z.enum(CEREMONY_STEPS),
        title: name(),
        minutes,
        ledBy: text(40),
        words: text(1000),
        partyMembersOnly: z.boolean().default(false),
      }),
    )
    .max(30)
    .default([]),
  venue: z
    .strictObject({
      kind: z.enum(ROOM_KINDS).default('CEREMONY_HALL'),
      venueId: optionalReference,
      requirement: text(500),
      flagNeeded: z.boolean().default(true),
    })
    .prefault({}),
  /** 着装 */
  dress: text(200),
  /** 领誓人 */
  oathLeader: z
    .strictObject({ name: name(40), post: text(60), partyMember: z.boolean() })
    .nullable()
    .default(null),
  roles: z
    .array(
      z.strictObject({ title: name(40), count: z.int().min(1).max(500), partyMembersOnly: z.boolean().default(false) }),
    )
    .max(20)
    .default([]),
  /** 党员与群众名单的编列要求: what members and non-members each do. */
  members: text(300),
  nonMembers: z.enum(NON_MEMBER_PARTS).default('STAND_AND_WATCH'),
  preparations: lines(20),
});
export type CeremonyDetail = z.infer<typeof ceremonyDetail>;

/** What keeps a ceremony from review. */
export function ceremonyProblems(detail: CeremonyDetail, context: DetailContext): Problem[] {
  const steps = detail.orderOfCeremony;
  const takesOath = detail.ceremonyKind === 'OATH' || steps.some((step) => step.step === 'OATH');
  return [
    ...requireFilled({
      purpose: detail.purpose,
      orderOfCeremony: steps,
      dress: detail.dress,
      'venue.requirement': detail.venue.requirement,
    }),
    ...(steps.length === 0
      ? []
      : requireMinutes('orderOfCeremony', sum(steps.map((step) => step.minutes)), context.minutes)),
    ...steps.flatMap((step, index) =>
      step.step === 'OATH' && !step.partyMembersOnly
        ? [problem(`orderOfCeremony.${index}.partyMembersOnly`, 'PARTY_MEMBERS_ONLY', { title: step.title })]
        : [],
    ),
    ...(takesOath ? oathProblems(detail) : []),
  ];
}

function oathProblems(detail: CeremonyDetail): Problem[] {
  const leader = detail.oathLeader;
  return [
    ...(detail.orderOfCeremony.some((step) => step.step === 'OATH')
      ? []
      : [problem('orderOfCeremony', 'OATH_STEP_MISSING')]),
    ...(leader === null ? [problem('oathLeader', 'OATH_LEADER_MISSING')] : []),
    ...(leader !== null && !leader.partyMember
      ? [problem('oathLeader.partyMember', 'OATH_LEADER_NOT_MEMBER', { name: leader.name })]
      : []),
    ...requireFilled({ members: detail.members }),
  ];
}

export const ceremonyPublic = z.strictObject({
  method: z.literal('CEREMONY'),
  ceremonyKind: z.enum(CEREMONY_KINDS),
  purpose: z.string(),
  orderOfCeremony: z.array(
    z.strictObject({
      step: z.enum(CEREMONY_STEPS),
      title: z.string(),
      minutes: z.int(),
      partyMembersOnly: z.boolean(),
    }),
  ),
  dress: z.string(),
  nonMembers: z.enum(NON_MEMBER_PARTS),
});

/** What visitors see: the order and the dress, without names. */
export function ceremonyForPublic(detail: CeremonyDetail): z.infer<typeof ceremonyPublic> {
  return {
    method: 'CEREMONY',
    ceremonyKind: detail.ceremonyKind,
    purpose: detail.purpose,
    orderOfCeremony: detail.orderOfCeremony.map(({ step, title, minutes: length, partyMembersOnly }) => ({
      step,
      title,
      minutes: length,
      partyMembersOnly,
    })),
    dress: detail.dress,
    nonMembers: detail.nonMembers,
  };
}
