import { AnswerDesk } from './answer-desk.js';
import { AttemptAdminController } from './attempt-admin.controller.js';
import { AttemptOversight } from './attempt-oversight.service.js';
import { AttemptSealing } from './attempt-sealing.js';
import { AttemptShapes } from './attempt-shapes.js';
import { AttemptsController } from './attempts.controller.js';
import { AttemptsRepository } from './attempts.repository.js';
import { AutoSubmit } from './auto-submit.js';
import { EvidenceNotes } from './evidence-notes.js';
import { JournalRepository } from './journal.repository.js';
import { MyAttemptsService } from './my-attempts.service.js';
import { PaperFaces } from './paper-faces.js';
import { RoundWindowQueries } from '../rounds/round-window.queries.js';
import { SittingsRepository } from './sittings.repository.js';
import { StartDesk } from './start-desk.js';
import { SubmitDesk } from './submit-desk.js';

/** The room of the attempts, for the module of the competitions. */
export const ATTEMPTS_CONTROLLERS = [AttemptsController, AttemptAdminController];
export const ATTEMPTS_PROVIDERS = [
  AnswerDesk,
  AttemptOversight,
  AttemptSealing,
  AttemptShapes,
  AttemptsRepository,
  AutoSubmit,
  EvidenceNotes,
  JournalRepository,
  MyAttemptsService,
  PaperFaces,
  RoundWindowQueries,
  SittingsRepository,
  StartDesk,
  SubmitDesk,
];
