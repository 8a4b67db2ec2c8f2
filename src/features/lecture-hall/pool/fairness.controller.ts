import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';
import { seasonId } from '../seasons/season.contract.js';
import { FairnessExport } from './fairness-export.js';
import {
  fairnessPeoplePage,
  fairnessPeopleQuery,
  fairnessView,
  whatIfBody,
  whatIfView,
  type FairnessPeopleQuery,
  type WhatIf as WhatIfBody,
} from './fairness.contract.js';
import { FairnessQueries } from './fairness.queries.js';
import { WhatIf } from './what-if.js';

/** 公平 of a season, and 免排试算. */
@Controller('lecture-seasons/:id')
export class FairnessController {
  constructor(
    private readonly queries: FairnessQueries,
    private readonly exporter: FairnessExport,
    private readonly whatIf: WhatIf,
  ) {}

  @Get('fairness')
  @Can('hall.read')
  @Returns(fairnessView)
  view(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number) {
    return this.queries.view(actor, id);
  }

  @Get('fairness/people')
  @Can('hall.read')
  @Returns(fairnessPeoplePage)
  people(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Query({ schema: fairnessPeopleQuery }) query: FairnessPeopleQuery,
  ) {
    return this.queries.people(actor, id, query);
  }

  @Get('fairness/export')
  @Can('hall.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async export(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number): Promise<StreamableFile> {
    const { bytes, name } = await this.exporter.xlsx(actor, id);
    return workbookFile(bytes, name, `fairness-${id}`);
  }

  @Post('what-if')
  @HttpCode(200)
  @Can('hall.plan')
  @Limited('expensive')
  @Returns(whatIfView)
  exempting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Body({ schema: whatIfBody }) body: WhatIfBody,
  ) {
    return this.whatIf.exempting(actor, id, body.exemptPersonId);
  }
}
