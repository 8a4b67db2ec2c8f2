import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';

import type { Actor } from '../../../kernel/access.js';
import type { Page } from '../../../kernel/page.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { discardQuery } from '../course.contract.js';
import { Venues } from './venues.service.js';
import {
  editedVenue,
  venueInput,
  venueListQuery,
  venueListResponse,
  venueView,
  type EditedVenue,
  type VenueInput,
  type VenueListQuery,
  type VenueView,
} from './places.contract.js';
import { PlacesQueries } from './places.queries.js';

@Controller('venues')
export class VenuesController {
  constructor(
    private readonly venues: Venues,
    private readonly queries: PlacesQueries,
  ) {}

  @Get()
  @Can('course.read')
  @Returns(venueListResponse)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: venueListQuery }) query: VenueListQuery,
  ): Promise<Page<VenueView>> {
    return this.queries.venues(actor, query);
  }

  @Post()
  @Can('venue.manage')
  @Returns(venueView)
  async create(@CurrentActor() actor: Actor, @Body({ schema: venueInput }) input: VenueInput): Promise<VenueView> {
    return this.queries.venue(actor, await this.venues.create(actor, input));
  }

  @Get(':id')
  @Can('course.read')
  @Returns(venueView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<VenueView> {
    return this.queries.venue(actor, id);
  }

  @Put(':id')
  @Can('venue.manage')
  @Returns(venueView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: editedVenue }) input: EditedVenue,
  ): Promise<VenueView> {
    await this.venues.edit(actor, id, input);
    return this.queries.venue(actor, id);
  }

  @Delete(':id')
  @Can('venue.manage')
  @Returns(doneResponse)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: discardQuery }) { revision }: { revision: number },
  ): Promise<{ done: true }> {
    await this.venues.remove(actor, id, revision);
    return { done: true };
  }
}
