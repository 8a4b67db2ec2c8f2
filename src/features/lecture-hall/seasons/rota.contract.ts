import { z } from 'zod';
import { DATE_STEP_STATUSES } from '../domain/due.js';
import { DATE_CONCERNS } from '../domain/lecture-dates.js';
import {
  CHANGE_KINDS,
  DATE_DEFERRALS,
  DATE_STATUSES,
  DEFERRALS,
  LECTURE_KINDS,
  LECTURE_OUTCOMES,
  LECTURE_STATES,
  SEASON_STATUSES,
  STEPS,
} from '../domain/season.js';
import { passedDay, SEASON_ACTS } from './season.contract.js';

const int = z.number().int();

/** 单位: `key` is the rotation unit (`unit:12`, `group:3`). */
export const unitName = z.object({ key: z.string(), name: z.string() });
export const personName = z.object({ id: int, name: z.string() });

const speaker = z.object({
  personId: int,
  name: z.string(),
  unitKey: z.string(),
  unitName: z.string(),
});
export type SpeakerView = z.infer<typeof speaker>;

const rotaStep = z.object({
  step: z.enum(STEPS),
  status: z.enum(DATE_STEP_STATUSES),
  due: z.string(),
  /** 课件1/3: lectures that have it, of all. */
  done: int,
  total: int,
  overdueDays: int,
});

/**
 * The one line on how a date stands. PLANNED 拟排 · WAITING 已排，4月7日通知 (`step`, `due`) · PREPARING 课件1/3 (`step`, `done`, `total`) ·
 * OVERDUE 归档逾期4天 (`step`, `days`) · READY · HELD 已讲 (`due` of the filing) · FILED 已归档 · CANCELLED.
 */
export const ROTA_WORDS = [
  'PLANNED',
  'WAITING',
  'PREPARING',
  'OVERDUE',
  'READY',
  'HELD',
  'FILED',
  'CANCELLED',
] as const;
const rotaWords = z.object({
  code: z.enum(ROTA_WORDS),
  step: z.enum(STEPS).nullable(),
  due: z.string().nullable(),
  days: int.nullable(),
  done: int.nullable(),
  total: int.nullable(),
});
export type RotaWords = z.infer<typeof rotaWords>;

const rotaLecture = z.object({
  id: int,
  position: int,
  kind: z.enum(LECTURE_KINDS),
  state: z.enum(LECTURE_STATES),
  outcome: z.enum(LECTURE_OUTCOMES).nullable(),
  topic: z.string().nullable(),
  pinned: z.boolean(),
  pinReason: z.string().nullable(),
  speaker,
  /** Set when somebody else speaks than was planned: shown struck through. */
  planned: speaker.nullable(),
  /** How the change came about. */
  changedBy: z.enum(CHANGE_KINDS).nullable(),
  /** May be moved, exchanged or pinned by staff now. */
  movable: z.boolean(),
  revision: int,
});
export type RotaLecture = z.infer<typeof rotaLecture>;

export const DATE_ACTS = ['override', 'cancel'] as const;

export const rotaRow = z.object({
  dateId: int,
  month: z.string(),
  sessionNo: int,
  ruleOn: z.string(),
  heldOn: z.string(),
  deferral: z.enum(DATE_DEFERRALS),
  /** 元旦; or the words of whoever moved it. */
  deferralReason: z.string(),
  /** Days passed over on the way from the rule's day, that one first. */
  passed: z.array(passedDay),
  /** False while a notice still to come may move this date. */
  settled: z.boolean(),
  concerns: z.array(z.enum(DATE_CONCERNS)),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  seats: int,
  slots: int,
  status: z.enum(DATE_STATUSES),
  cancelReason: z.string().nullable(),
  lectures: z.array(rotaLecture),
  /** 准备七步; empty for dates that are not published. */
  steps: z.array(rotaStep),
  words: rotaWords,
  acts: z.array(z.enum(DATE_ACTS)),
  revision: int,
});
export type RotaRow = z.infer<typeof rotaRow>;

export const rotaView = z.object({
  season: z.object({
    id: int,
    name: z.string(),
    hostUnitName: z.string(),
    firstMonth: z.string(),
    lastMonth: z.string(),
    status: z.enum(SEASON_STATUSES),
    rule: z.object({ week: int, weekday: int }),
    deferral: z.enum(DEFERRALS),
    speakersPerDate: int,
    swapCutoffDays: int,
    seed: int,
    basisDocument: z.string(),
    plannedAt: z.iso.datetime().nullable(),
    revision: int,
    acts: z.array(z.enum(SEASON_ACTS)),
  }),
  /** Compromises of the last plan, for the mark beside the title. */
  compromises: int,
  rows: z.array(rotaRow),
});
export type RotaView = z.infer<typeof rotaView>;

// ── why me, and what gave way ──────────────────────────────────────────────────────────────────────────────────────

const SOFT = ['UNIT_CYCLE', 'PERSON_CYCLE', 'UNIT_WAIT', 'PERSON_WAIT'] as const;
const HARD = ['NOT_IN_POOL', 'UNAVAILABLE', 'TWICE_ON_DATE', 'UNIT_TWICE_ON_DATE', 'SLOTS', 'FIXED'] as const;
export const ROTA_RULES = [...SOFT, ...HARD] as const;
const softRule = z.enum(SOFT);
const anyRule = z.enum(ROTA_RULES);

/** `reason` is null where the reader may only know how many. */
const reasonCount = z.object({ reason: z.string().nullable(), count: int });

export const CAUSES = [
  'NOBODY_AVAILABLE',
  'PERSONS_UNAVAILABLE',
  'UNIT_EXHAUSTED',
  'KEEPS_RULE',
  'FIXED_BY_STAFF',
  'CYCLE_ENDS_ON_DATE',
] as const;
const cause = z.object({
  code: z.enum(CAUSES),
  units: z.array(unitName),
  people: z.array(personName),
  reasons: z.array(reasonCount),
  rule: softRule.nullable(),
  months: z.array(z.string()),
  by: z.enum(['PINNED', 'LOCKED']).nullable(),
  peopleInUnit: int.nullable(),
});
export type CauseView = z.infer<typeof cause>;

const verdict = z.enum([
  'CHOSEN',
  'UNAVAILABLE',
  'LATER_IN_ORDER',
  'SPOKEN_IN_CYCLE',
  'PLANNED_ELSEWHERE',
  'PASSED_OVER',
]);

export const whyView = z.object({
  lectureId: int,
  seasonId: int,
  dateId: int,
  month: z.string(),
  heldOn: z.string(),
  speaker,
  planned: speaker.nullable(),
  /** The last day on which a swap may be asked for. */
  swapUntil: z.string(),
  /** The latest change by hand, when the speaker is not the planner's choice. */
  change: z
    .object({
      kind: z.enum(CHANGE_KINDS),
      reason: z.string(),
      madeAt: z.iso.datetime(),
      from: personName.nullable(),
      to: personName.nullable(),
    })
    .nullable(),
  /** Whether the reasons of absence of other people are in the answer. */
  full: z.boolean(),
  /** Null when the speaker was put there by hand. */
  why: z
    .object({
      choice: z.enum(['FIXED', 'FIRST_CHOICE', 'PUSHED']),
      rule: softRule.nullable(),
      unit: z.object({
        key: z.string(),
        name: z.string(),
        cycleNo: int,
        spokenInCycle: int,
        lastOn: z.string().nullable(),
        draw: int,
        order: int,
        unitsToSpeak: int,
        unitCount: int,
        passedOver: z.array(
          z.object({
            key: z.string(),
            name: z.string(),
            lastOn: z.string().nullable(),
            spokenInCycle: int,
            why: cause,
          }),
        ),
      }),
      /** 8人，除去产假1人、到岗不满6个月1人、已讲2人，余4人. */
      people: z.object({ total: int, unavailable: z.array(reasonCount), spoken: int, elsewhere: int, left: int }),
      candidates: z.array(
        z.object({
          order: int,
          personId: int,
          name: z.string(),
          spokenInCycle: int,
          lastOn: z.string().nullable(),
          draw: int,
          hasDebt: z.boolean(),
          verdict,
          reason: z.string().nullable(),
          month: z.string().nullable(),
          rule: softRule.nullable(),
        }),
      ),
    })
    .nullable(),
});
export type WhyView = z.infer<typeof whyView>;

export const compromisesView = z.object({
  plannedAt: z.iso.datetime().nullable(),
  seed: int,
  fingerprint: z.string().nullable(),
  evidence: z.array(
    z.object({
      level: z.enum(['UNITS', 'PERSONS', 'UNIT_WAIT', 'PERSON_WAIT']),
      value: z.number(),
      bound: z.number(),
      provedBy: z.enum(['COUNTING', 'SOLVER', 'UNPROVED']),
    }),
  ),
  items: z.array(
    z.object({
      rule: anyRule,
      dateId: int,
      month: z.string(),
      heldOn: z.string(),
      unit: unitName.nullable(),
      person: personName.nullable(),
      because: cause,
    }),
  ),
});
export type CompromisesView = z.infer<typeof compromisesView>;
