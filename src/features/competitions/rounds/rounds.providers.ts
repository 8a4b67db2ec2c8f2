import { AttemptDuesRepository } from './attempt-dues.repository.js';
import { CompetitionsController } from './competitions.controller.js';
import { CompetitionsQueries } from './competitions.queries.js';
import { CompetitionsService } from './competitions.service.js';
import { EntriesExport } from './entries-export.js';
import { MyRoundsQueries } from './my-rounds.queries.js';
import { OpenCompetitionsController } from './open-competitions.controller.js';
import { Organisers } from './organisers.js';
import { PublicCompetitionQueries } from './public-competition.queries.js';
import { PublishRound } from './publish-round.js';
import { RoundClock } from './round-clock.js';
import { RoundDetailQueries } from './round-detail.queries.js';
import { RoundDrafts } from './round-drafts.service.js';
import { RoundDuties } from './round-duties.js';
import { RoundEntriesController } from './round-entries.controller.js';
import { RoundEntriesQueries } from './round-entries.queries.js';
import { RoundEntriesRepository } from './round-entries.repository.js';
import { RoundEntriesService } from './round-entries.service.js';
import { RoundEvents } from './round-events.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundLife } from './round-life.service.js';
import { RoundList } from './round-list.js';
import { RoundMoves } from './round-moves.js';
import { RoundNotices } from './round-notices.js';
import { RoundOverlapsQueries } from './round-overlaps.queries.js';
import { RoundPapersQueries } from './round-papers.queries.js';
import { RoundWindowQueries } from './round-window.queries.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsRepository } from './rounds.repository.js';

/** The room of the rounds, for the module of the competitions. */
export const ROUNDS_CONTROLLERS = [
  CompetitionsController,
  RoundsController,
  RoundEntriesController,
  OpenCompetitionsController,
];
export const ROUNDS_PROVIDERS = [
  AttemptDuesRepository,
  CompetitionsQueries,
  CompetitionsService,
  EntriesExport,
  MyRoundsQueries,
  Organisers,
  PublicCompetitionQueries,
  PublishRound,
  RoundClock,
  RoundDetailQueries,
  RoundDrafts,
  RoundDuties,
  RoundEntriesQueries,
  RoundEntriesRepository,
  RoundEntriesService,
  RoundEvents,
  RoundFactsQueries,
  RoundLife,
  RoundList,
  RoundMoves,
  RoundNotices,
  RoundOverlapsQueries,
  RoundPapersQueries,
  RoundWindowQueries,
  RoundsRepository,
];
