import { z } from 'zod';

import { flagQuery, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { name, optionalReference, text } from '../domain/fields.js';
import { COORDINATE_SYSTEMS, FIELD_SITE_KINDS, LATITUDE_RANGE, LONGITUDE_RANGE } from '../domain/field-site.js';
import { EQUIPMENT, ROOM_KINDS } from '../domain/room.js';

const revision = z.int().min(1);
const abilities = z.array(z.enum(['edit', 'remove', 'showContact']));

/* Venues (场地) */

export const venueInput = z.strictObject({
  name: name(40),
  kind: z.enum(ROOM_KINDS),
  building: text(40),
  floor: text(20),
  seats: z.int().min(1).max(5000),
  equipment: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length).default([]),
  notes: text(500),
  photoImageId: optionalReference,
  isActive: z.boolean().default(true),
});
export type VenueInput = z.infer<typeof venueInput>;
export type VenueDraft = z.input<typeof venueInput>;
export const editedVenue = venueInput.extend({ revision });
export type EditedVenue = z.infer<typeof editedVenue>;

export const venueListQuery = pageQuery(['name', 'seats', 'kind'], {
  q: z.string().trim().max(40).optional(),
  kind: z.enum(ROOM_KINDS).optional(),
  minSeats: z.coerce.number().int().min(1).max(5000).optional(),
  active: flagQuery.optional(),
});
export type VenueListQuery = z.infer<typeof venueListQuery>;

export const venueView = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(ROOM_KINDS),
  building: z.string(),
  floor: z.string(),
  seats: z.int(),
  equipment: z.array(z.enum(EQUIPMENT)),
  notes: z.string(),
  photoImageId: z.int().nullable(),
  photoUrl: z.string().nullable(),
  isActive: z.boolean(),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
  abilities,
});
export type VenueView = z.infer<typeof venueView>;
export const venueListResponse = pageResponse(venueView);

/* Field sites (现场教学点) */

/** A Chinese mobile or landline number, after spaces and dashes are gone. */
const contactPhone = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/^\+?86/, '').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{9,11}|)$/, 'not a phone number'));

export const fieldSiteInput = z.strictObject({
  name: name(60),
  kind: z.enum(FIELD_SITE_KINDS),
  address: name(120),
  longitude: z.number().min(LONGITUDE_RANGE.min).max(LONGITUDE_RANGE.max),
  latitude: z.number().min(LATITUDE_RANGE.min).max(LATITUDE_RANGE.max),
  coordinateSystem: z.enum(COORDINATE_SYSTEMS).default('GCJ02'),
  summary: text(200),
  /** 解说词 */
  commentary: text(6000),
  capacity: z.int().min(1).max(2000),
  /** How long a visit takes, minutes. */
  visitMinutes: z.int().min(5).max(480).default(60),
  openHours: text(80),
  contactName: text(40),
  /** Left out on an edit = unchanged; blank = removed. */
  contactPhone: contactPhone.optional(),
  photoImageId: optionalReference,
  isActive: z.boolean().default(true),
});
export type FieldSiteInput = z.infer<typeof fieldSiteInput>;
export type FieldSiteDraft = z.input<typeof fieldSiteInput>;
export const editedFieldSite = fieldSiteInput.extend({ revision });
export type EditedFieldSite = z.infer<typeof editedFieldSite>;

export const fieldSiteListQuery = pageQuery(['name', 'kind', 'capacity'], {
  q: z.string().trim().max(40).optional(),
  kind: z.enum(FIELD_SITE_KINDS).optional(),
  active: flagQuery.optional(),
});
export type FieldSiteListQuery = z.infer<typeof fieldSiteListQuery>;

export const fieldSiteView = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(FIELD_SITE_KINDS),
  address: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  coordinateSystem: z.enum(COORDINATE_SYSTEMS),
  summary: z.string(),
  commentary: z.string(),
  capacity: z.int(),
  visitMinutes: z.int(),
  openHours: z.string(),
  contactName: z.string(),
  /** `138****1234`; the whole number is asked for apart, and that is logged. */
  contactPhoneMasked: z.string().nullable(),
  photoImageId: z.int().nullable(),
  photoUrl: z.string().nullable(),
  isActive: z.boolean(),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
  abilities,
});
export type FieldSiteView = z.infer<typeof fieldSiteView>;
export const fieldSiteListResponse = pageResponse(fieldSiteView);
export const fieldSiteContact = z.object({ contactName: z.string(), contactPhone: z.string() });
