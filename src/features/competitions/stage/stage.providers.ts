// written and read as rows; imported so that the schema knows them
import './stage-buzz.entity.js';
import './stage-entry.entity.js';
import './stage-match.entity.js';
import './stage-member.entity.js';
import './stage-question.entity.js';
import './stage-segment.entity.js';
import './stage-team.entity.js';
import { StageBuzzer } from './stage-buzzer.service.js';
import { StageCommands } from './stage-commands.service.js';
import { StageHallController } from './stage-hall.controller.js';
import { StageLive } from './stage-live.js';
import { StageMatchesController } from './stage-matches.controller.js';
import { StageMoments } from './stage-moments.js';
import { StageScreen } from './stage-screen.js';
import { StageSetupQueries } from './stage-setup.queries.js';
import { StageSetupRepository } from './stage-setup.repository.js';
import { StageSetup } from './stage-setup.service.js';
import { StageStanding } from './stage-standing.js';
import { StageRepository } from './stage.repository.js';

/** The final on stage, for the module of the competitions. */
export const STAGE_CONTROLLERS = [StageMatchesController, StageHallController];
export const STAGE_PROVIDERS = [
  StageBuzzer,
  StageCommands,
  StageLive,
  StageMoments,
  StageRepository,
  StageScreen,
  StageSetup,
  StageSetupQueries,
  StageSetupRepository,
  StageStanding,
];
