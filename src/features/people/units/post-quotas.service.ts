import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { SetQuotaBody } from './units.contract.js';
import { UnitsRepository } from './units.repository.js';

/** 编制数, 职数: how many posts a unit has for a category, from a day on. */
@Injectable()
export class PostQuotasService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RuleViolation UNIT.NO_ESTABLISHMENT for a unit outside the county */
  set(actor: Actor, id: number, body: SetQuotaBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const unit = await this.units.load(tx, scopeOf(actor, 'organisation.manage'), id);
      if (unit.tree !== 'COUNTY') throw new RuleViolation('UNIT.NO_ESTABLISHMENT');
      const quota = { ...body, unitId: unit.id, basisDocument: body.basisDocument ?? null };
      await this.units.setQuota(tx, quota);
      this.audit.record(tx, { act: 'unit.quota', subject: 'unit', subjectId: unit.id, unitId: unit.id, after: quota });
    });
  }
}
