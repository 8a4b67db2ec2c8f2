/*
 * POST /api/registration                      registrationBody → 201 registrationResponse        public, rate-limited
 * (units to choose from: GET /api/public/outside-units)
 */
import { z } from 'zod';
import { personNameText, phoneText, unitName } from '../people.fields.js';

export const registrationBody = z
  .strictObject({
    name: personNameText,
    phone: phoneText,
    password: z.string().min(1).max(128),
    /** A unit of the outside tree … */
    unitId: z.number().int().positive().optional(),
    /** … or one that is not listed yet, typed under this county: it waits for the centre's confirmation. */
    countyId: z.number().int().positive().optional(),
    unitName: unitName.optional(),
    position: z.string().trim().min(1).max(64).nullish(),
    email: z.email().max(128).nullish(),
  })
  .refine((body) => (body.unitId !== undefined) !== (body.countyId !== undefined && body.unitName !== undefined), {
    message: 'either unitId, or countyId with unitName',
    path: ['unitId'],
  });
export type RegistrationBody = z.infer<typeof registrationBody>;

export const registrationResponse = z.object({
  loginName: z.string(),
  /** True when the typed unit waits for the centre's confirmation; one may sign in and enrol meanwhile. */
  unitAwaiting: z.boolean(),
});
