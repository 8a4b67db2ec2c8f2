import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../kernel/access.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AssignmentsService } from './persons/assignments.service.js';
import { RosterImportsService } from './rosters/roster-imports.service.js';

const KIND = 'people.daily-round';

/** What the calendar brings about by itself: secondments that are over, and rosters that nobody has touched for long. */
@Injectable()
export class DailyRound implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly assignments: AssignmentsService,
    private readonly imports: RosterImportsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(KIND, z.object({}), () => this.run());
    this.jobs.every(KIND, 3600);
  }

  async run(): Promise<{ secondmentsOver: number; importsPurged: number }> {
    const actor = systemActor(KIND);
    return {
      secondmentsOver: await this.assignments.endSecondmentsOver(actor),
      importsPurged: await this.imports.purge(actor),
    };
  }
}
