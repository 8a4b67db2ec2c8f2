import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';
import { poolExportQuery, poolPage, poolQuery, type PoolExportQuery, type PoolQuery } from './pool.contract.js';
import { PoolExport } from './pool-export.js';
import { PoolList } from './pool-list.js';

/** 主讲人库. */
@Controller('lecture-pool')
export class PoolController {
  constructor(
    private readonly list: PoolList,
    private readonly exporter: PoolExport,
  ) {}

  @Get()
  @Can('hall.read')
  @Returns(poolPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: poolQuery }) query: PoolQuery) {
    return this.list.page(actor, query);
  }

  @Get('export')
  @Can('hall.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: poolExportQuery }) query: PoolExportQuery,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exporter.xlsx(actor, query), '主讲人库', 'lecture-pool');
  }
}
