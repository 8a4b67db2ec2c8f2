import { z } from 'zod';

import { clockTime, lines, minutesOfDay, name, reference, text } from '../fields.js';
import { problem, requireFilled, requireMinutes, sum, type Problem } from '../problem.js';
import type { DetailContext } from './context.js';

const VEHICLE_KINDS = ['COACH', 'MINIBUS', 'PUBLIC_BUS', 'ON_FOOT'] as const;

/** 现场: field sites in route order with times, 解说词, vehicles, insurance, safety plan, leader. Times are of one day, in the centre's zone. */
export const onSiteDetail = z.strictObject({
  method: z.literal('ON_SITE'),
  departure: z.strictObject({ place: text(80), at: clockTime.default('08:30') }).prefault({}),
  returnAt: clockTime.default('11:30'),
  /** 路线: the stops in order. */
  route: z
    .array(
      z.strictObject({
        fieldSiteId: reference,
        arriveAt: clockTime,
        leaveAt: clockTime,
        guide: text(40),
        focus: text(300),
        /** 解说词; blank = the site's own. */
        commentary: text(3000),
      }),
    )
    .max(10)
    .default([]),
  capacity: z.int().min(1).max(500).default(40),
  vehicles: z
    .array(
      z.strictObject({
        kind: z.enum(VEHICLE_KINDS),
        seats: z.int().min(0).max(100),
        count: z.int().min(1).max(20).default(1),
        provider: text(80),
      }),
    )
    .max(10)
    .default([]),
  /** 保险; the cover of one person is in integer fen. */
  insurance: z
    .strictObject({ insurer: name(80), product: text(80), coverPerPersonFen: z.int().min(0).max(1_000_000_000) })
    .nullable()
    .default(null),
  safety: z
    .strictObject({ plan: text(3000), officer: text(40), hospital: text(80), checklist: lines(20) })
    .prefault({}),
  /** 带队 */
  leader: z
    .strictObject({ name: name(40), post: text(60) })
    .nullable()
    .default(null),
  discussionQuestions: lines(10, 300),
  homework: text(500),
});
export type OnSiteDetail = z.infer<typeof onSiteDetail>;

/** What keeps an on-site course from review. */
export function onSiteProblems(detail: OnSiteDetail, context: DetailContext): Problem[] {
  const onFoot = detail.vehicles.every((vehicle) => vehicle.kind === 'ON_FOOT');
  const seats = sum(detail.vehicles.map((vehicle) => vehicle.seats * vehicle.count));
  const away = minutesOfDay(detail.returnAt) - minutesOfDay(detail.departure.at);
  return [
    ...requireFilled({
      'departure.place': detail.departure.place,
      route: detail.route,
      vehicles: detail.vehicles,
      discussionQuestions: detail.discussionQuestions,
    }),
    ...routeProblems(detail),
    ...(away > 0 ? requireMinutes('returnAt', away, context.minutes) : []),
    ...(detail.leader === null ? [problem('leader', 'REQUIRED')] : []),
    ...(!onFoot && seats < detail.capacity
      ? [problem('vehicles', 'SEATS_TOO_FEW', { needed: detail.capacity, actual: seats })]
      : []),
    ...(detail.insurance === null ? [problem('insurance', 'INSURANCE_MISSING')] : []),
    ...(detail.safety.plan === '' ? [problem('safety.plan', 'SAFETY_PLAN_MISSING')] : []),
    ...(detail.safety.officer === '' ? [problem('safety.officer', 'REQUIRED')] : []),
  ];
}

/** Departure, each arrival and leaving, and return follow one another. */
function routeProblems({
  departure,
  returnAt,
  route,
}: Pick<OnSiteDetail, 'departure' | 'returnAt' | 'route'>): Problem[] {
  const stations = [
    { path: 'departure.at', time: departure.at },
    ...route.flatMap((stop, index) => [
      { path: `route.${index}.arriveAt`, time: stop.arriveAt },
      { path: `route.${index}.leaveAt`, time: stop.leaveAt },
    ]),
    { path: 'returnAt', time: returnAt },
  ];
  return stations.flatMap((station, index) => {
    const before = stations[index - 1];
    // A stop takes time; two stations of the way may fall together (walking across the street).
    const strictly = station.path.endsWith('leaveAt') || station.path === 'returnAt';
    if (before === undefined || before.time < station.time || (!strictly && before.time === station.time)) return [];
    return [problem(station.path, 'TIME_ORDER', { earlier: before.time, later: station.time })];
  });
}

export const onSitePublic = z.strictObject({
  method: z.literal('ON_SITE'),
  departure: z.strictObject({ place: z.string(), at: z.string() }),
  returnAt: z.string(),
  route: z.array(
    z.strictObject({ fieldSiteId: z.int(), arriveAt: z.string(), leaveAt: z.string(), focus: z.string() }),
  ),
  capacity: z.int(),
  discussionQuestions: z.array(z.string()),
  homework: z.string(),
});

/** What visitors see: the way and what to look at; vehicles, insurance and safety stay with the staff. */
export function onSiteForPublic(detail: OnSiteDetail): z.infer<typeof onSitePublic> {
  return {
    method: 'ON_SITE',
    departure: detail.departure,
    returnAt: detail.returnAt,
    route: detail.route.map(({ fieldSiteId, arriveAt, leaveAt, focus }) => ({ fieldSiteId, arriveAt, leaveAt, focus })),
    capacity: detail.capacity,
    discussionQuestions: detail.discussionQuestions,
    homework: detail.homework,
  };
}
