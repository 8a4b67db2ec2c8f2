import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { UnitsRepository } from './units.repository.js';
import { UnitsService } from './units.service.js';

const KIND = 'people.apply-unit-changes';

/** Changes of the organisation that were agreed for a day to come are made on that day. Looks every ten minutes. */
@Injectable()
export class ApplyUnitChanges implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repository: UnitsRepository,
    private readonly units: UnitsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(KIND, z.object({}), () => this.run());
    this.jobs.every(KIND, 600);
  }

  /** @returns how many came to pass and how many the present state did not allow */
  async run(): Promise<{ applied: number; failed: number }> {
    const actor = systemActor(KIND);
    const outcome = { applied: 0, failed: 0 };
    for (const { id, unit_id: unitId } of await this.repository.dueChanges(this.clock.today())) {
      try {
        await this.units.applyPending(actor, unitId, id);
        outcome.applied++;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.units.failPending(actor, unitId, id, error.code);
        outcome.failed++;
      }
    }
    return outcome;
  }
}
