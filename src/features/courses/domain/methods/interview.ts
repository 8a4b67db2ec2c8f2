import { z } from 'zod';

import { businessDate, lines, minutes, name, optionalReference, text } from '../fields.js';
import { problem, requireFilled, requireMinutes, sum, type Problem } from '../problem.js';
import type { DetailContext } from './context.js';

const CONSENT_STATES = ['PENDING', 'GIVEN', 'REFUSED'] as const;

/** 访谈: host, guests with consent to be recorded, outline, questions collected beforehand and chosen. */
export const interviewDetail = z.strictObject({
  method: z.literal('INTERVIEW'),
  theme: text(200),
  host: z
    .strictObject({ name: name(40), post: text(60), lecturerId: optionalReference })
    .nullable()
    .default(null),
  guests: z
    .array(
      z.strictObject({
        name: name(40),
        post: text(60),
        organisation: text(80),
        topic: text(200),
        /** 知情同意: taking part, and separately being recorded. */
        consent: z
          .strictObject({
            state: z.enum(CONSENT_STATES).default('PENDING'),
            recording: z.boolean().default(false),
            on: businessDate.nullable().default(null),
          })
          .prefault({}),
      }),
    )
    .max(10)
    .default([]),
  /** 访谈提纲: sections in order; their minutes make up the course. */
  outline: z
    .array(z.strictObject({ title: name(), minutes, questions: lines(15, 300) }))
    .max(20)
    .default([]),
  /** 问题征集 */
  questionCollection: z
    .strictObject({
      opensDaysBefore: z.int().min(0).max(60).default(7),
      closesHoursBefore: z.int().min(0).max(240).default(24),
      upVotes: z.boolean().default(true),
      anonymous: z.boolean().default(true),
      maxChosen: z.int().min(1).max(50).default(10),
    })
    .prefault({}),
  recorded: z.boolean().default(false),
  venueId: optionalReference,
});
export type InterviewDetail = z.infer<typeof interviewDetail>;

/** What keeps an interview from review. */
export function interviewProblems(detail: InterviewDetail, context: DetailContext): Problem[] {
  const { questionCollection: collection } = detail;
  return [
    ...requireFilled({ theme: detail.theme, guests: detail.guests, outline: detail.outline }),
    ...(detail.host === null ? [problem('host', 'REQUIRED')] : []),
    ...(detail.outline.length === 0
      ? []
      : requireMinutes('outline', sum(detail.outline.map((section) => section.minutes)), context.minutes)),
    ...(collection.opensDaysBefore * 24 <= collection.closesHoursBefore
      ? [
          problem('questionCollection.closesHoursBefore', 'TIME_ORDER', {
            earlier: `${collection.opensDaysBefore}d`,
            later: `${collection.closesHoursBefore}h`,
          }),
        ]
      : []),
  ];
}

/** A guest who has not agreed, or not to a recording that is planned, cannot be announced. */
export function interviewPublicationProblems(detail: InterviewDetail): Problem[] {
  return detail.guests.flatMap((guest, index) => {
    const { state, on, recording } = guest.consent;
    if (state !== 'GIVEN' || on === null)
      return [problem(`guests.${index}.consent.state`, 'CONSENT_MISSING', { name: guest.name })];
    if (detail.recorded && !recording)
      return [problem(`guests.${index}.consent.recording`, 'CONSENT_MISSING', { name: guest.name })];
    return [];
  });
}

export const interviewPublic = z.strictObject({
  method: z.literal('INTERVIEW'),
  theme: z.string(),
  host: z.strictObject({ name: z.string(), post: z.string() }).nullable(),
  guests: z.array(z.strictObject({ name: z.string(), post: z.string(), organisation: z.string(), topic: z.string() })),
  outline: z.array(z.strictObject({ title: z.string(), minutes: z.int() })),
  questionCollection: z.strictObject({
    opensDaysBefore: z.int(),
    closesHoursBefore: z.int(),
    upVotes: z.boolean(),
    anonymous: z.boolean(),
  }),
  recorded: z.boolean(),
});

/** What visitors see: who comes and what about; the questions stay with the host. */
export function interviewForPublic(detail: InterviewDetail): z.infer<typeof interviewPublic> {
  const { opensDaysBefore, closesHoursBefore, upVotes, anonymous } = detail.questionCollection;
  return {
    method: 'INTERVIEW',
    theme: detail.theme,
    host: detail.host && { name: detail.host.name, post: detail.host.post },
    guests: detail.guests
      .filter((guest) => guest.consent.state === 'GIVEN')
      .map(({ name: guestName, post, organisation, topic }) => ({ name: guestName, post, organisation, topic })),
    outline: detail.outline.map(({ title, minutes: length }) => ({ title, minutes: length })),
    questionCollection: { opensDaysBefore, closesHoursBefore, upVotes, anonymous },
    recorded: detail.recorded,
  };
}
