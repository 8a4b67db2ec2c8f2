import { Injectable } from '@nestjs/common';

import type { Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { FieldSiteEntity } from './field-site.entity.js';
import { takeOwned } from '../take-owned.js';
import { VenueEntity } from './venue.entity.js';

/**
 * Venues and field sites as rows to change.
 * @unscoped the takes ask for the scope; the others work on a place that one has taken, or on a new one
 */
@Injectable()
export class PlacesRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws NotFound VENUE.NOT_FOUND, Conflict VENUE.CHANGED */
  async takeVenue(tx: Tx, scope: Scope, id: number, revision: number): Promise<VenueEntity> {
    const taken = await takeOwned(tx, scope, 'venue', { id, revision, now: this.clock.now() });
    if (taken === 'absent') throw new NotFound('VENUE.NOT_FOUND');
    if (taken === 'changed') throw new Conflict('VENUE.CHANGED', { revision });
    return tx.manager.getRepository(VenueEntity).findOneByOrFail({ id });
  }

  /** @throws NotFound FIELD_SITE.NOT_FOUND, Conflict FIELD_SITE.CHANGED */
  async takeFieldSite(tx: Tx, scope: Scope, id: number, revision: number): Promise<FieldSiteEntity> {
    const taken = await takeOwned(tx, scope, 'field_site', { id, revision, now: this.clock.now() });
    if (taken === 'absent') throw new NotFound('FIELD_SITE.NOT_FOUND');
    if (taken === 'changed') throw new Conflict('FIELD_SITE.CHANGED', { revision });
    return tx.manager.getRepository(FieldSiteEntity).findOneByOrFail({ id });
  }

  /** @throws Conflict VENUE.NAME_TAKEN */
  async insertVenue(tx: Tx, venue: Omit<VenueEntity, 'id'>): Promise<number> {
    const result = await named('uq_venue_name', 'VENUE.NAME_TAKEN', () =>
      tx.manager.getRepository(VenueEntity).insert(venue),
    );
    return Number(result.identifiers[0]?.['id']);
  }

  async updateVenue(tx: Tx, id: number, changes: Partial<Omit<VenueEntity, 'id' | 'revision'>>): Promise<void> {
    await named('uq_venue_name', 'VENUE.NAME_TAKEN', () =>
      tx.manager.getRepository(VenueEntity).update({ id }, changes),
    );
  }

  async removeVenue(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(VenueEntity).delete({ id });
  }

  /** @throws Conflict FIELD_SITE.NAME_TAKEN */
  async insertFieldSite(tx: Tx, site: Omit<FieldSiteEntity, 'id'>): Promise<number> {
    const result = await named('uq_field_site_name', 'FIELD_SITE.NAME_TAKEN', () =>
      tx.manager.getRepository(FieldSiteEntity).insert(site),
    );
    return Number(result.identifiers[0]?.['id']);
  }

  async updateFieldSite(tx: Tx, id: number, changes: Partial<Omit<FieldSiteEntity, 'id' | 'revision'>>): Promise<void> {
    await named('uq_field_site_name', 'FIELD_SITE.NAME_TAKEN', () =>
      tx.manager.getRepository(FieldSiteEntity).update({ id }, changes),
    );
  }

  async removeFieldSite(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(FieldSiteEntity).delete({ id });
  }

  /** Titles of courses that are published or in work and name the place in their detail. */
  async coursesAt(tx: Tx, place: 'venue' | 'fieldSite', id: number): Promise<string[]> {
    const rows = (await tx.manager.query(
      `SELECT DISTINCT v.title FROM course c
         JOIN course_version v ON v.id IN (c.published_version_id, c.working_version_id)
        WHERE v.detail LIKE ? OR v.detail LIKE ?
        ORDER BY v.title`,
      [`%"${place}Id":${id},%`, `%"${place}Id":${id}}%`],
    )) as { title: string }[];
    return rows.map((row) => row.title);
  }
}

async function named<T>(index: string, code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicateKey(error, index)) throw new Conflict(code);
    throw error;
  }
}
