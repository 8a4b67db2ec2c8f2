import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor, type Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { fromMicrodegrees, type CoordinateSystem, type FieldSiteKind } from '../domain/field-site.js';
import type { Equipment, RoomKind } from '../domain/room.js';
import { imageUrl } from '../images/image-url.js';
import { ownedWithin } from '../owner-scope.js';
import type { FieldSiteListQuery, FieldSiteView, VenueListQuery, VenueView } from './places.contract.js';
import { fieldSiteAbilities, venueAbilities } from './places.policy.js';
import { likeInside } from '../search-keys.js';

interface VenueRow {
  id: number;
  name: string;
  kind: RoomKind;
  building: string;
  floor: string;
  seats: number;
  equipment: string;
  notes: string;
  photo_image_id: number | null;
  photo_hash: string | null;
  is_active: number;
  revision: number;
  updated_at: string;
}

interface FieldSiteRow {
  id: number;
  name: string;
  kind: FieldSiteKind;
  address: string;
  longitude_micro: number;
  latitude_micro: number;
  coordinate_system: CoordinateSystem;
  summary: string;
  commentary: string;
  capacity: number;
  visit_minutes: number;
  open_hours: string;
  contact_name: string;
  contact_phone_masked: string | null;
  photo_image_id: number | null;
  photo_hash: string | null;
  is_active: number;
  revision: number;
  updated_at: string;
}

const FROM = {
  venue: `FROM venue r LEFT JOIN catalogue_image i ON i.id = r.photo_image_id
          LEFT JOIN unit owner ON owner.id = r.owner_unit_id`,
  field_site: `FROM field_site r LEFT JOIN catalogue_image i ON i.id = r.photo_image_id
               LEFT JOIN unit owner ON owner.id = r.owner_unit_id`,
} as const;

const VENUE_COLUMNS = `r.id, r.name, r.kind, r.building, r.floor, r.seats, r.equipment, r.notes, r.photo_image_id,
  i.sha256 AS photo_hash, r.is_active, r.revision, r.updated_at`;

const SITE_COLUMNS = `r.id, r.name, r.kind, r.address, r.longitude_micro, r.latitude_micro, r.coordinate_system, r.summary,
  r.commentary, r.capacity, r.visit_minutes, r.open_hours, r.contact_name, r.contact_phone_masked, r.photo_image_id,
  i.sha256 AS photo_hash, r.is_active, r.revision, r.updated_at`;

/** Reads of venues and field sites for the staff, within the actor's scope. */
@Injectable()
export class PlacesQueries {
  constructor(private readonly db: Database) {}

  /** @unscoped takes the actor and works with the scope of course.read */
  async venues(actor: Actor, query: VenueListQuery): Promise<Page<VenueView>> {
    const condition = conditionOf(actor, query);
    if (query.minSeats !== undefined) {
      condition.parts.push('r.seats >= ?');
      condition.parameters.push(query.minSeats);
    }
    const { field, direction } = sortOrder(query.sort, { field: 'name', direction: 'ASC' });
    const { rows, total } = await this.page<VenueRow>(
      'venue',
      VENUE_COLUMNS,
      joined(condition),
      query,
      `r.${field}`,
      direction,
    );
    return pageOf(
      query,
      rows.map((row) => venueView(actor, row)),
      total,
    );
  }

  /**
   * @throws NotFound VENUE.NOT_FOUND
   * @unscoped takes the actor and works with the scope of course.read
   */
  async venue(actor: Actor, id: number): Promise<VenueView> {
    const row = await this.one<VenueRow>('venue', VENUE_COLUMNS, scopeOf(actor, 'course.read'), id);
    if (row === undefined) throw new NotFound('VENUE.NOT_FOUND');
    return venueView(actor, row);
  }

  /** @unscoped takes the actor and works with the scope of course.read */
  async fieldSites(actor: Actor, query: FieldSiteListQuery): Promise<Page<FieldSiteView>> {
    const condition = conditionOf(actor, query);
    const { field, direction } = sortOrder(query.sort, { field: 'name', direction: 'ASC' });
    const { rows, total } = await this.page<FieldSiteRow>(
      'field_site',
      SITE_COLUMNS,
      joined(condition),
      query,
      `r.${field}`,
      direction,
    );
    return pageOf(
      query,
      rows.map((row) => fieldSiteView(actor, row)),
      total,
    );
  }

  /**
   * @throws NotFound FIELD_SITE.NOT_FOUND
   * @unscoped takes the actor and works with the scope of course.read
   */
  async fieldSite(actor: Actor, id: number): Promise<FieldSiteView> {
    const row = await this.one<FieldSiteRow>('field_site', SITE_COLUMNS, scopeOf(actor, 'course.read'), id);
    if (row === undefined) throw new NotFound('FIELD_SITE.NOT_FOUND');
    return fieldSiteView(actor, row);
  }

  /** @throws NotFound FIELD_SITE.NOT_FOUND */
  async contact(scope: Scope, id: number): Promise<{ contactName: string; cipherText: string | null }> {
    const row = await this.one<{ contact_name: string; contact_phone_cipher: string | null }>(
      'field_site',
      'r.contact_name, r.contact_phone_cipher',
      scope,
      id,
    );
    if (row === undefined) throw new NotFound('FIELD_SITE.NOT_FOUND');
    return { contactName: row.contact_name, cipherText: row.contact_phone_cipher };
  }

  private async one<Row>(
    table: keyof typeof FROM,
    columns: string,
    scope: Scope,
    id: number,
  ): Promise<Row | undefined> {
    const owned = ownedWithin(scope, 'r');
    const rows = (await this.db.reads.query(`SELECT ${columns} ${FROM[table]} WHERE r.id = ? AND ${owned.sql}`, [
      id,
      ...owned.parameters,
    ])) as Row[];
    return rows[0];
  }

  private async page<Row>(
    table: keyof typeof FROM,
    columns: string,
    condition: SqlCondition,
    request: { page: number; size: number },
    sortColumn: string,
    direction: 'ASC' | 'DESC',
  ): Promise<{ rows: Row[]; total: number }> {
    const [counted] = (await this.db.reads.query(
      `SELECT COUNT(*) AS total ${FROM[table]} WHERE ${condition.sql}`,
      condition.parameters,
    )) as { total: number }[];
    const rows = (await this.db.reads.query(
      `SELECT ${columns} ${FROM[table]} WHERE ${condition.sql}
        ORDER BY ${sortColumn} ${direction}, r.id ${direction} LIMIT ? OFFSET ?`,
      [...condition.parameters, request.size, offsetOf(request)],
    )) as Row[];
    return { rows, total: Number(counted?.total ?? 0) };
  }
}

function conditionOf(
  actor: Actor,
  query: { q?: string | undefined; kind?: string | undefined; active?: boolean | undefined },
) {
  const owned = ownedWithin(scopeOf(actor, 'course.read'), 'r');
  const parts = [owned.sql];
  const parameters = [...owned.parameters];
  if (query.q !== undefined && query.q !== '') {
    parts.push("r.name LIKE ? ESCAPE '!'");
    parameters.push(likeInside(query.q));
  }
  if (query.kind !== undefined) {
    parts.push('r.kind = ?');
    parameters.push(query.kind);
  }
  if (query.active !== undefined) {
    parts.push('r.is_active = ?');
    parameters.push(query.active ? 1 : 0);
  }
  return { parts, parameters };
}

const joined = ({ parts, parameters }: ReturnType<typeof conditionOf>): SqlCondition => ({
  sql: parts.join(' AND '),
  parameters,
});

function venueView(actor: Actor, row: VenueRow): VenueView {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    building: row.building,
    floor: row.floor,
    seats: row.seats,
    equipment: JSON.parse(row.equipment) as Equipment[],
    notes: row.notes,
    photoImageId: row.photo_image_id,
    photoUrl: imageUrl(row.photo_image_id, row.photo_hash),
    isActive: row.is_active === 1,
    revision: row.revision,
    updatedAt: isoInstant(row.updated_at),
    abilities: venueAbilities(actor),
  };
}

function fieldSiteView(actor: Actor, row: FieldSiteRow): FieldSiteView {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    address: row.address,
    longitude: fromMicrodegrees(row.longitude_micro),
    latitude: fromMicrodegrees(row.latitude_micro),
    coordinateSystem: row.coordinate_system,
    summary: row.summary,
    commentary: row.commentary,
    capacity: row.capacity,
    visitMinutes: row.visit_minutes,
    openHours: row.open_hours,
    contactName: row.contact_name,
    contactPhoneMasked: row.contact_phone_masked,
    photoImageId: row.photo_image_id,
    photoUrl: imageUrl(row.photo_image_id, row.photo_hash),
    isActive: row.is_active === 1,
    revision: row.revision,
    updatedAt: isoInstant(row.updated_at),
    abilities: fieldSiteAbilities(actor),
  };
}
