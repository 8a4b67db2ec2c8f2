import { AnswerDesk } from './answer-desk.js';
import { AttemptAdminController } from './attempt-admin.controller.js';
import { AttemptDecisions } from './attempt-decisions.service.js';
import { AttemptMonitorQueries } from './attempt-monitor.queries.js';
import { AttemptRecordsQueries } from './attempt-records.queries.js';
import { AttemptSealing } from './attempt-sealing.js';
import { AttemptShapes } from './attempt-shapes.js';
import { AttemptsExport } from './attempts-export.js';
import { AttemptsController } from './attempts.controller.js';
import { AttemptsRepository } from './attempts.repository.js';
import { AutoSubmit } from './auto-submit.js';
import { EvidenceNotes } from './evidence-notes.js';
import { JournalRepository } from './journal.repository.js';
import { LateDecisionsRepository } from './late-decisions.repository.js';
import { MyAttemptsService } from './my-attempts.service.js';
import { PaperFaces } from './paper-faces.js';
import { SittingsRepository } from './sittings.repository.js';
import { StartDesk } from './start-desk.js';
import { SubmitDesk } from './submit-desk.js';

/** The room of the attempts, for the module of the competitions. */
export const ATTEMPTS_CONTROLLERS = [AttemptsController, AttemptAdminController];
export const ATTEMPTS_PROVIDERS = [
  AnswerDesk,
  AttemptDecisions,
  AttemptMonitorQueries,
  AttemptRecordsQueries,
  AttemptSealing,
  AttemptShapes,
  AttemptsExport,
  AttemptsRepository,
  AutoSubmit,
  EvidenceNotes,
  JournalRepository,
  LateDecisionsRepository,
  MyAttemptsService,
  PaperFaces,
  SittingsRepository,
  StartDesk,
  SubmitDesk,
];
