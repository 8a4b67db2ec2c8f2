import { BlankAnswers } from './blank-answers.service.js';
import { CompareRuns } from './compare-runs.service.js';
import { ComputeRun } from './compute-run.js';
import { ContestantNames } from './contestant-names.queries.js';
import { CorrectionLists } from './correction-lists.js';
import { CorrectionPreviews } from './correction-previews.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { CorrectionsService } from './corrections.service.js';
import { MakeRun } from './make-run.js';
import { MakeTasks } from './make-tasks.js';
import { MarkersController } from './markers.controller.js';
import { MarkersRepository } from './markers.repository.js';
import { MarkersService } from './markers.service.js';
import { MarkingDeskController } from './marking-desk.controller.js';
import { MarkingDesk } from './marking-desk.service.js';
import { MarkingOversight } from './marking-oversight.service.js';
import { MarkingProgressQueries } from './marking-progress.queries.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { MarkingTasksRepository } from './marking-tasks.repository.js';
import { MarkingWatch } from './marking-watch.js';
import { MarkingReadiness } from './readiness.js';
import { RoundAnswers } from './round-answers.js';
import { RunInputs } from './run-inputs.queries.js';
import { RunsController } from './runs.controller.js';
import { RunsRepository } from './runs.repository.js';
import { RunsService } from './runs.service.js';
import { TaskViews } from './task-views.js';

/** The room of the marking, for the module of the competitions. */
export const MARKING_CONTROLLERS = [MarkersController, MarkingDeskController, RunsController];
export const MARKING_PROVIDERS = [
  BlankAnswers,
  CompareRuns,
  ComputeRun,
  ContestantNames,
  CorrectionLists,
  CorrectionPreviews,
  CorrectionsRepository,
  CorrectionsService,
  MakeRun,
  MakeTasks,
  MarkersRepository,
  MarkersService,
  MarkingDesk,
  MarkingOversight,
  MarkingProgressQueries,
  MarkingReadiness,
  MarkingRounds,
  MarkingTasksRepository,
  MarkingWatch,
  RoundAnswers,
  RunInputs,
  RunsRepository,
  RunsService,
  TaskViews,
];
