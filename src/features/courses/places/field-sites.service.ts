import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { Database } from '../../../platform/db/database.js';
import { CatalogueRevision } from '../catalogue/catalogue-revision.js';
import { ImagesRepository } from '../images/images.repository.js';
import { ownerFor } from '../owner-scope.js';
import type { EditedFieldSite, FieldSiteInput } from './places.contract.js';
import { PlacesRepository } from './places.repository.js';
import { fieldSiteColumns } from './places.rows.js';
import { PlacesQueries } from './places.queries.js';

const PERMISSION = 'venue.manage';

/** 现场教学点. What visitors see of them changes with them; the contact's number never leaves masked. */
@Injectable()
export class FieldSites {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly places: PlacesRepository,
    private readonly images: ImagesRepository,
    private readonly queries: PlacesQueries,
    private readonly revision: CatalogueRevision,
    private readonly audit: AuditLog,
  ) {}

  create(actor: Actor, input: FieldSiteInput): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      await this.images.require(tx, input.photoImageId);
      const now = this.clock.now();
      const id = await this.places.insertFieldSite(tx, {
        contactPhoneCipher: null,
        contactPhoneMasked: null,
        ...fieldSiteColumns(input, this.cipher),
        ownerUnitId: ownerFor(actor, PERMISSION),
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'field-site.create',
        subject: 'field_site',
        subjectId: id,
        after: { name: input.name, address: input.address, capacity: input.capacity },
      });
      return id;
    });
  }

  edit(actor: Actor, id: number, { revision, ...input }: EditedFieldSite): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.places.takeFieldSite(tx, scopeOf(actor, PERMISSION), id, revision);
      await this.images.require(tx, input.photoImageId);
      await this.places.updateFieldSite(tx, id, fieldSiteColumns(input, this.cipher));
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'field-site.edit',
        subject: 'field_site',
        subjectId: id,
        before: { name: before.name, address: before.address, isActive: before.isActive },
        after: {
          name: input.name,
          address: input.address,
          isActive: input.isActive,
          contactChanged: input.contactPhone !== undefined,
        },
      });
    });
  }

  /** @throws RuleViolation PLACE.IN_USE while a course goes there: close it (`isActive: false`) instead */
  remove(actor: Actor, id: number, revision: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.places.takeFieldSite(tx, scopeOf(actor, PERMISSION), id, revision);
      const courses = await this.places.coursesAt(tx, 'fieldSite', id);
      if (courses.length > 0) throw new RuleViolation('PLACE.IN_USE', { courses });
      await this.places.removeFieldSite(tx, id);
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'field-site.remove',
        subject: 'field_site',
        subjectId: id,
        before: { name: before.name },
      });
    });
  }

  /** The contact's whole number, for arranging a visit; that it was shown is in the audit log. */
  async contact(actor: Actor, id: number): Promise<{ contactName: string; contactPhone: string }> {
    const { contactName, cipherText } = await this.queries.contact(scopeOf(actor, PERMISSION), id);
    return this.db.transaction(actor, (tx) => {
      this.audit.record(tx, { act: 'field-site.show-contact', subject: 'field_site', subjectId: id });
      return Promise.resolve({
        contactName,
        contactPhone: cipherText === null ? '' : this.cipher.decrypt(cipherText),
      });
    });
  }
}
