import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { EntriesExport } from './entries-export.js';
import {
  addedEntries,
  addEntriesBody,
  entryExportQuery,
  entryId,
  entryPage,
  entryQuery,
  entryUnits,
  extraTimeBody,
  removeEntryBody,
  type AddEntriesBody,
  type EntryFilter,
  type EntryQuery,
  type ExtraTimeBody,
  type RemoveEntryBody,
} from './entry.contract.js';
import { RoundEntriesQueries } from './round-entries.queries.js';
import { RoundEntriesService } from './round-entries.service.js';
import { roundId } from './round.contract.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 参赛名单: names, units and reasons are the organisers'. */
@Controller('competition-rounds/:id/entries')
export class RoundEntriesController {
  constructor(
    private readonly entries: RoundEntriesQueries,
    private readonly service: RoundEntriesService,
    private readonly exporter: EntriesExport,
  ) {}

  @Get()
  @Can('contest.manage')
  @Returns(entryPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Query({ schema: entryQuery }) query: EntryQuery,
  ) {
    return this.entries.page(scopeOf(actor, 'contest.manage'), id, query);
  }

  @Get('units')
  @Can('contest.manage')
  @Returns(entryUnits)
  async units(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    return { items: await this.entries.units(scopeOf(actor, 'contest.manage'), id) };
  }

  @Get('export.xlsx')
  @Can('contest.manage')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Query({ schema: entryExportQuery }) query: EntryFilter,
  ) {
    const file = await this.exporter.xlsx(actor, id, query);
    return new StreamableFile(file, {
      type: XLSX,
      disposition: `attachment; filename="entries.xlsx"; filename*=UTF-8''${encodeURIComponent('参赛名单.xlsx')}`,
      length: file.length,
    });
  }

  @Post()
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(addedEntries)
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: addEntriesBody }) body: AddEntriesBody,
  ) {
    return this.service.add(actor, id, body);
  }

  @Post(':entryId/extra-time')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(doneResponse)
  async extraTime(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Param('entryId', { schema: entryId }) entry: number,
    @Body({ schema: extraTimeBody }) body: ExtraTimeBody,
  ) {
    await this.service.extraTime(actor, id, entry, body);
    return { done: true };
  }

  @Post(':entryId/remove')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(doneResponse)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Param('entryId', { schema: entryId }) entry: number,
    @Body({ schema: removeEntryBody }) body: RemoveEntryBody,
  ) {
    await this.service.remove(actor, id, entry, body);
    return { done: true };
  }
}
