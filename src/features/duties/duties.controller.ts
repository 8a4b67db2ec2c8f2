import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { daysBetween } from '../../kernel/calendar.js';
import { Clock } from '../../kernel/clock.js';
import { Can } from '../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../platform/http/returns.decorator.js';
import { duties, type DutyView } from './duties.contract.js';
import { Duties } from './duties.public.js';

@Controller()
export class DutiesController {
  constructor(
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  @Get('me/due')
  @Can('self.use')
  @Returns(duties)
  async mine(@CurrentActor() actor: Actor): Promise<{ items: DutyView[] }> {
    const today = this.clock.today();
    const found = await this.duties.of(actor);
    return {
      items: found.map((duty) => ({ ...duty, params: { ...duty.params }, daysLeft: daysBetween(today, duty.dueOn) })),
    };
  }
}
