import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { ImagesRepository } from '../images/images.repository.js';
import { ownerFor } from '../owner-scope.js';
import type { EditedVenue, VenueInput } from './places.contract.js';
import { PlacesRepository } from './places.repository.js';

const PERMISSION = 'venue.manage';

/** 场地: the rooms of the centre. */
@Injectable()
export class Venues {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: PlacesRepository,
    private readonly images: ImagesRepository,
    private readonly audit: AuditLog,
  ) {}

  create(actor: Actor, input: VenueInput): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      await this.images.require(tx, input.photoImageId);
      const now = this.clock.now();
      const ownerUnitId = ownerFor(actor, PERMISSION);
      const id = await this.places.insertVenue(tx, {
        ...input,
        ownerUnitId,
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      this.audit.record(tx, { act: 'venue.create', subject: 'venue', subjectId: id, after: input });
      return id;
    });
  }

  edit(actor: Actor, id: number, { revision, ...input }: EditedVenue): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.places.takeVenue(tx, scopeOf(actor, PERMISSION), id, revision);
      await this.images.require(tx, input.photoImageId);
      await this.places.updateVenue(tx, id, input);
      this.audit.record(tx, {
        act: 'venue.edit',
        subject: 'venue',
        subjectId: id,
        before: { name: before.name, seats: before.seats, isActive: before.isActive },
        after: { name: input.name, seats: input.seats, isActive: input.isActive },
      });
    });
  }

  /** @throws RuleViolation PLACE.IN_USE while a course names it: close it (`isActive: false`) instead */
  remove(actor: Actor, id: number, revision: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.places.takeVenue(tx, scopeOf(actor, PERMISSION), id, revision);
      const courses = await this.places.coursesAt(tx, 'venue', id);
      if (courses.length > 0) throw new RuleViolation('PLACE.IN_USE', { courses });
      await this.places.removeVenue(tx, id);
      this.audit.record(tx, { act: 'venue.remove', subject: 'venue', subjectId: id, before: { name: before.name } });
    });
  }
}
