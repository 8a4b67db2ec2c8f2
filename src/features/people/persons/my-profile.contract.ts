/*
 * GET /api/me/profile                    → myProfileResponse      self.use
 * PUT /api/me/contacts   myContactsBody  → myProfileResponse      self.use, rate-limited
 */
import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { phoneText } from '../people.fields.js';

// ---- requests

/** Only what is sent is changed. The phone signs in, so it can be replaced, but not taken away; `null` empties the e-mail. */
export const myContactsBody = z
  .strictObject({ phone: phoneText.optional(), email: z.email().max(128).nullish() })
  .refine((body) => body.phone !== undefined || body.email !== undefined, {
    message: 'phone or email',
    path: ['phone'],
  });
export type MyContactsBody = z.infer<typeof myContactsBody>;

// ---- responses

/** `pathNames`: the units above, from the top. */
const unitRef = z.object({ id: z.number().int(), name: z.string(), pathNames: z.array(z.string()) });

/** Of an account without a person (the three administrators) only what the account itself holds. */
export const myProfileResponse = z.object({
  name: z.string(),
  unit: unitRef.nullable(),
  category: z.enum(PERSONNEL_CATEGORIES).nullable(),
  position: z.string().nullable(),
  partyMember: z.boolean().nullable(),
  /** Where a seconded cadre works now (下沉). */
  secondedTo: unitRef.nullable(),
  phoneMasked: z.string().nullable(),
  emailMasked: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  /** May the phone and the e-mail address be corrected here: only with a person. */
  canCorrect: z.boolean(),
});
export type MyProfile = z.infer<typeof myProfileResponse>;
