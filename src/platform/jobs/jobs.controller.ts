import { Controller, Delete, Get, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Can } from '../auth/can.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { idParam } from '../http/contract.js';
import { Returns } from '../http/returns.decorator.js';
import { JobRequests } from './job-requests.js';
import { jobResponse, type JobView } from './jobs.contract.js';

@Controller('jobs')
@Can('self.use')
export class JobsController {
  constructor(private readonly requests: JobRequests) {}

  @Get(':id')
  @Returns(jobResponse)
  view(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<JobView> {
    return this.requests.view(actor, id);
  }

  @Delete(':id')
  @Returns(jobResponse)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<JobView> {
    return this.requests.cancel(actor, id);
  }
}
