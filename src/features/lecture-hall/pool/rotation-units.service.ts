import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { SeasonsRepository } from '../seasons/seasons.repository.js';
import { AbsencesRepository } from './absences.repository.js';
import { PoolQueries } from './pool.queries.js';
import { RotationHosts } from './rotation-host.js';
import type { SaveRotation } from './rotation-units.contract.js';
import { RotationUnitsRepository } from './rotation-units.repository.js';
import { versionOf } from './rotation-views.js';

/** Headquarters may rotate by section, small communities together: the splits and merges of a host are saved as a whole. */
@Injectable()
export class RotationUnitsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly pool: PoolQueries,
    private readonly hosts: RotationHosts,
    private readonly rows: RotationUnitsRepository,
    private readonly seasons: SeasonsRepository,
    private readonly absences: AbsencesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Conflict ROTATION.CHANGED when somebody saved since `version` · RuleViolation as of `groupFault` */
  save(actor: Actor, body: SaveRotation): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const host = await this.hosts.find(tx.manager, actor, 'hall.plan', body.hostUnitId);
      await this.absences.holdSeasons(tx, host.path, this.clock.today());
      await this.seasons.lockHost(tx, host.id);
      const before = await this.pool.groups(tx.manager, host.id);
      if (versionOf(before) !== body.version) throw new Conflict('ROTATION.CHANGED');
      await this.hosts.check(tx.manager, host, body.groups);
      await this.rows.save(tx, host.id, body.groups, this.clock.now());
      this.audit.record(tx, {
        act: 'rotation-units.save',
        subject: 'unit',
        subjectId: host.id,
        unitId: host.id,
        before: { groups: before },
        after: { groups: await this.pool.groups(tx.manager, host.id), reason: body.reason },
      });
    });
  }
}
