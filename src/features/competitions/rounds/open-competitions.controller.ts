import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import {
  competitionId,
  publicCompetition,
  publicCompetitionPage,
  publicCompetitionQuery,
  type PublicCompetitionQuery,
} from './competition.contract.js';
import { CompetitionsQueries } from './competitions.queries.js';
import { myRounds } from './entry.contract.js';
import { MyRoundsQueries } from './my-rounds.queries.js';
import { PublicCompetitionQueries } from './public-competition.queries.js';

/** What everybody sees of the competitions, and what is one's own. */
@Controller()
export class OpenCompetitionsController {
  constructor(
    private readonly competitions: CompetitionsQueries,
    private readonly pages: PublicCompetitionQueries,
    private readonly mine: MyRoundsQueries,
  ) {}

  @Get('public/competitions')
  @Public()
  @Returns(publicCompetitionPage)
  list(@Query({ schema: publicCompetitionQuery }) query: PublicCompetitionQuery) {
    return this.competitions.publicPage(query);
  }

  @Get('public/competitions/:id')
  @Public()
  @Returns(publicCompetition)
  one(@Param('id', { schema: competitionId }) id: number) {
    return this.pages.one(id);
  }

  @Get('me/contest-rounds')
  @Can('self.use')
  @Returns(myRounds)
  myRounds(@CurrentActor() actor: Actor) {
    return this.mine.mine(actor);
  }
}
