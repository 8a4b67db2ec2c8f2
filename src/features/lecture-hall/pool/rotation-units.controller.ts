import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import {
  rotationPreview,
  rotationPreviewBody,
  rotationQuery,
  rotationUnits,
  saveRotationBody,
  type RotationPreview,
  type RotationQuery,
  type SaveRotation,
} from './rotation-units.contract.js';
import { RotationViews } from './rotation-views.js';
import { RotationUnitsService } from './rotation-units.service.js';

/** 轮值单位. */
@Controller('rotation-units')
export class RotationUnitsController {
  constructor(
    private readonly views: RotationViews,
    private readonly service: RotationUnitsService,
  ) {}

  @Get()
  @Can('hall.read')
  @Returns(rotationUnits)
  view(@CurrentActor() actor: Actor, @Query({ schema: rotationQuery }) query: RotationQuery) {
    return this.views.view(actor, query.hostUnitId);
  }

  @Post('preview')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(rotationPreview)
  preview(@CurrentActor() actor: Actor, @Body({ schema: rotationPreviewBody }) body: RotationPreview) {
    return this.views.preview(actor, body);
  }

  @Put()
  @Can('hall.plan')
  @Returns(rotationUnits)
  async save(@CurrentActor() actor: Actor, @Body({ schema: saveRotationBody }) body: SaveRotation) {
    await this.service.save(actor, body);
    return this.views.view(actor, body.hostUnitId);
  }
}
