import { ChangeNotices } from './change-notices.js';
import { ChangesController } from './changes.controller.js';
import { DebtsController } from './debts.controller.js';
import { DebtsQueries } from './debts.queries.js';
import { DebtsRepository } from './debts.repository.js';
import { DebtsService } from './debts.service.js';
import { Debts } from './debts.js';
import { ExchangeFacts } from './exchange-facts.js';
import { MakeUpArrangement } from './make-up-arrangement.js';
import { MakeUpService } from './make-up.service.js';
import { MissedLecturesService } from './missed-lectures.service.js';
import { PlacesQueries } from './places.queries.js';
import { PlacesRepository } from './places.repository.js';
import { SpeakerChanges } from './speaker-changes.js';
import { SubstituteSuggestions } from './substitute-suggestions.js';
import { SubstitutionService } from './substitution.service.js';
import { SwapAnswers } from './swap-answers.js';
import { SwapBoard } from './swap-board.js';
import { SwapDecisions } from './swap-decisions.js';
import { SwapEndings } from './swap-endings.js';
import { SwapNotices } from './swap-notices.js';
import { SwapOffers } from './swap-offers.js';
import { SwapSteps } from './swap-steps.js';
import { SwapsController } from './swaps.controller.js';
import { SwapsQueries } from './swaps.queries.js';
import { SwapsRepository } from './swaps.repository.js';

/** The room of changes (换讲, 替讲, 补讲, 欠讲), for the module of the lecture hall. */
export const LECTURE_CHANGE_CONTROLLERS = [SwapsController, ChangesController, DebtsController];
export const LECTURE_CHANGE_PROVIDERS = [
  ChangeNotices,
  Debts,
  DebtsQueries,
  DebtsRepository,
  DebtsService,
  ExchangeFacts,
  MakeUpArrangement,
  MakeUpService,
  MissedLecturesService,
  PlacesQueries,
  PlacesRepository,
  SpeakerChanges,
  SubstituteSuggestions,
  SubstitutionService,
  SwapAnswers,
  SwapBoard,
  SwapDecisions,
  SwapEndings,
  SwapNotices,
  SwapOffers,
  SwapSteps,
  SwapsQueries,
  SwapsRepository,
];
