import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';

import type { Actor } from '../../../kernel/access.js';
import type { Page } from '../../../kernel/page.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { discardQuery } from '../course.contract.js';
import { FieldSites } from './field-sites.service.js';
import {
  editedFieldSite,
  fieldSiteContact,
  fieldSiteInput,
  fieldSiteListQuery,
  fieldSiteListResponse,
  fieldSiteView,
  type EditedFieldSite,
  type FieldSiteInput,
  type FieldSiteListQuery,
  type FieldSiteView,
} from './places.contract.js';
import { PlacesQueries } from './places.queries.js';

@Controller('field-sites')
export class FieldSitesController {
  constructor(
    private readonly sites: FieldSites,
    private readonly queries: PlacesQueries,
  ) {}

  @Get()
  @Can('course.read')
  @Returns(fieldSiteListResponse)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: fieldSiteListQuery }) query: FieldSiteListQuery,
  ): Promise<Page<FieldSiteView>> {
    return this.queries.fieldSites(actor, query);
  }

  @Post()
  @Can('venue.manage')
  @Returns(fieldSiteView)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: fieldSiteInput }) input: FieldSiteInput,
  ): Promise<FieldSiteView> {
    return this.queries.fieldSite(actor, await this.sites.create(actor, input));
  }

  @Get(':id')
  @Can('course.read')
  @Returns(fieldSiteView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<FieldSiteView> {
    return this.queries.fieldSite(actor, id);
  }

  @Put(':id')
  @Can('venue.manage')
  @Returns(fieldSiteView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: editedFieldSite }) input: EditedFieldSite,
  ): Promise<FieldSiteView> {
    await this.sites.edit(actor, id, input);
    return this.queries.fieldSite(actor, id);
  }

  /** The contact's whole number; each look is in the audit log. */
  @Get(':id/contact')
  @Can('venue.manage')
  @Returns(fieldSiteContact)
  contact(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
  ): Promise<{ contactName: string; contactPhone: string }> {
    return this.sites.contact(actor, id);
  }

  @Delete(':id')
  @Can('venue.manage')
  @Returns(doneResponse)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: discardQuery }) { revision }: { revision: number },
  ): Promise<{ done: true }> {
    await this.sites.remove(actor, id, revision);
    return { done: true };
  }
}
