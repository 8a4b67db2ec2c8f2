import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { idParam, line } from '../../../platform/http/contract.js';
import { AWARD_KINDS } from '../domain/marking.js';
import { MULTIPLE_RULES, TIE_BREAKS, type EntryRule, type RoundRules } from '../domain/round.js';

/** 规则: what is agreed before a round opens, as it comes in and goes out. */

/** BY COUNT: receivers; by RATIO: percent of those who took part. */
const awardRuleSchema = z
  .strictObject({
    kind: z.enum(AWARD_KINDS),
    name: line(60).min(1),
    by: z.enum(['COUNT', 'RATIO']),
    amount: z.number().int().min(1).max(10_000),
  })
  .refine((rule) => rule.by === 'COUNT' || rule.amount <= 100, { path: ['amount'], message: 'more than 100 percent' });

export const rulesSchema = z.strictObject({
  multiple: z.enum(MULTIPLE_RULES),
  blanks: z.enum(['EACH', 'ALL']),
  /** Percent of an item's points. */
  thirdMarkerPercent: z.number().int().min(0).max(100),
  thirdMarkerRule: z.enum(['NEAREST', 'THIRD']),
  tieBreaks: z
    .array(z.enum(TIE_BREAKS))
    .max(TIE_BREAKS.length)
    .refine((list) => new Set(list).size === list.length, 'each once'),
  unitScore: z.strictObject({ rule: z.enum(['ALL', 'BEST']), best: z.number().int().min(1).max(1000) }),
  awards: z.array(awardRuleSchema).max(20),
});

export const DEFAULT_RULES: RoundRules = {
  multiple: 'EXACT',
  blanks: 'EACH',
  thirdMarkerPercent: 20,
  thirdMarkerRule: 'NEAREST',
  tieBreaks: ['SUBJECTIVE', 'USED_TIME'],
  unitScore: { rule: 'BEST', best: 5 },
  awards: [
    { kind: 'PERSON', name: '一等奖', by: 'COUNT', amount: 3 },
    { kind: 'PERSON', name: '二等奖', by: 'COUNT', amount: 6 },
    { kind: 'PERSON', name: '三等奖', by: 'COUNT', amount: 10 },
    { kind: 'UNIT', name: '优秀组织奖', by: 'COUNT', amount: 3 },
  ],
};

/** `unitIds: null`: everybody under the organiser; `categories: null`: all categories. */
export const entryRuleSchema = z.strictObject({
  unitIds: z.array(idParam).min(1).max(500).nullable(),
  categories: z.array(z.enum(PERSONNEL_CATEGORIES)).min(1).max(PERSONNEL_CATEGORIES.length).nullable(),
});

/** The categories that compete unless told otherwise. */
export const DEFAULT_ENTRY_RULE: EntryRule = { unitIds: null, categories: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'] };
