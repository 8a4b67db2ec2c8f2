import { AnalysisQueries } from './analysis.queries.js';
import { AnalysisService } from './analysis.service.js';
import { AppealDesk } from './appeal-desk.js';
import { AppealsRepository } from './appeals.repository.js';
import { AppealsService } from './appeals.service.js';
import { AwardGrants } from './award-grants.js';
import { AwardsRepository } from './awards.repository.js';
import { AwardsService } from './awards.service.js';
import { MyResultsController } from './my-results.controller.js';
import { MyResultsQueries } from './my-results.queries.js';
import { MyResultsService } from './my-results.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsExport } from './results-export.js';
import { ResultsQueries } from './results.queries.js';
import { ResultsService } from './results.service.js';
import { ReviewPaper } from './review-paper.js';

export const RESULTS_CONTROLLERS = [ResultsController, MyResultsController];

export const RESULTS_PROVIDERS = [
  AnalysisQueries,
  AnalysisService,
  AppealDesk,
  AppealsRepository,
  AppealsService,
  AwardGrants,
  AwardsRepository,
  AwardsService,
  MyResultsQueries,
  MyResultsService,
  ResultsExport,
  ResultsQueries,
  ResultsService,
  ReviewPaper,
];
