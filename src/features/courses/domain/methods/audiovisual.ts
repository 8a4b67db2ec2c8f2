import { z } from 'zod';

import type { BusinessDate } from '../../../../kernel/calendar.js';
import { businessDate, lines, minutes, name, optionalReference, text } from '../fields.js';
import { problem, requireFilled, requireMinutes, sum, type Problem } from '../problem.js';
import type { DetailContext } from './context.js';

const FILM_SOURCES = [
  'PARTY_EDUCATION_CENTRE', // 党员教育中心
  'BROADCASTER', // 广播电视台
  'PUBLISHER', // 出版社、音像社
  'OWN_PRODUCTION', // 自拍自制
  'PUBLIC_PLATFORM', // 学习平台公开资源
] as const;
const RIGHTS_STATES = ['PENDING', 'CLEARED', 'REFUSED'] as const;
const RIGHTS_BASES = [
  'OWN', // 自有版权
  'LICENCE', // 授权
  'PUBLIC_RESOURCE', // 公开教学资源
  'STATUTORY_USE', // 法定许可、合理使用
] as const;
const VIEWINGS = ['SCREENING', 'ONLINE'] as const;

/** 音像: films with source and rights review, guide questions, screening and / or online. Attending a screening ≠ watching online. */
export const audiovisualDetail = z.strictObject({
  method: z.literal('AUDIOVISUAL'),
  films: z
    .array(
      z.strictObject({
        title: name(),
        source: z.enum(FILM_SOURCES),
        producer: text(80),
        year: z.int().min(1900).max(2100).nullable().default(null),
        minutes,
        synopsis: text(1000),
        /** 版权审查 */
        rights: z
          .strictObject({
            state: z.enum(RIGHTS_STATES).default('PENDING'),
            basis: z.enum(RIGHTS_BASES).nullable().default(null),
            document: text(200),
            validUntil: businessDate.nullable().default(null),
            reviewer: text(40),
          })
          .prefault({}),
      }),
    )
    .max(20)
    .default([]),
  viewing: z.array(z.enum(VIEWINGS)).max(VIEWINGS.length).default(['SCREENING']),
  venueId: optionalReference,
  /** 导学问题 */
  guideQuestions: lines(20, 300),
  introductionMinutes: minutes.default(0),
  discussionMinutes: minutes.default(0),
  /** 观后记录 */
  note: z
    .strictObject({ required: z.boolean().default(false), minCharacters: z.int().min(0).max(5000).default(0) })
    .prefault({}),
});
export type AudiovisualDetail = z.infer<typeof audiovisualDetail>;

/** What keeps an audiovisual course from review. */
export function audiovisualProblems(detail: AudiovisualDetail, context: DetailContext): Problem[] {
  const total = sum(detail.films.map((film) => film.minutes)) + detail.introductionMinutes + detail.discussionMinutes;
  const online = detail.viewing.includes('ONLINE');
  const screened = detail.viewing.includes('SCREENING');
  return [
    ...requireFilled({ films: detail.films, viewing: detail.viewing, guideQuestions: detail.guideQuestions }),
    ...(detail.films.length === 0 ? [] : requireMinutes('films', total, context.minutes)),
    ...detail.films.flatMap((film, index) =>
      film.minutes === 0 ? [problem(`films.${index}.minutes`, 'REQUIRED')] : [],
    ),
    ...(online === context.modes.includes('ONLINE') ? [] : [problem('viewing', 'MODE_MISMATCH', { mode: 'ONLINE' })]),
    ...(screened === context.modes.includes('IN_PERSON')
      ? []
      : [problem('viewing', 'MODE_MISMATCH', { mode: 'IN_PERSON' })]),
  ];
}

/** A film without cleared rights, or whose licence has run out, cannot be published. */
export function audiovisualPublicationProblems(detail: AudiovisualDetail, today: BusinessDate): Problem[] {
  return detail.films.flatMap((film, index) => {
    const { state, basis, validUntil } = film.rights;
    if (state !== 'CLEARED' || basis === null)
      return [problem(`films.${index}.rights.state`, 'RIGHTS_NOT_CLEARED', { title: film.title })];
    if (basis === 'LICENCE' && film.rights.document === '')
      return [problem(`films.${index}.rights.document`, 'RIGHTS_NOT_CLEARED', { title: film.title })];
    if (validUntil !== null && validUntil < today)
      return [problem(`films.${index}.rights.validUntil`, 'RIGHTS_EXPIRED', { title: film.title, validUntil })];
    return [];
  });
}

export const audiovisualPublic = z.strictObject({
  method: z.literal('AUDIOVISUAL'),
  films: z.array(
    z.strictObject({
      title: z.string(),
      source: z.enum(FILM_SOURCES),
      producer: z.string(),
      year: z.int().nullable(),
      minutes: z.int(),
      synopsis: z.string(),
    }),
  ),
  viewing: z.array(z.enum(VIEWINGS)),
  guideQuestions: z.array(z.string()),
  discussionMinutes: z.int(),
});

export function audiovisualForPublic(detail: AudiovisualDetail): z.infer<typeof audiovisualPublic> {
  return {
    method: 'AUDIOVISUAL',
    films: detail.films.map(({ title, source, producer, year, minutes: length, synopsis }) => ({
      title,
      source,
      producer,
      year,
      minutes: length,
      synopsis,
    })),
    viewing: detail.viewing,
    guideQuestions: detail.guideQuestions,
    discussionMinutes: detail.discussionMinutes,
  };
}
