import { AttemptAdminController } from './attempt-admin.controller.js';
import { AttemptOversight } from './attempt-oversight.service.js';
import { AttemptsController } from './attempts.controller.js';
import { MyAttemptsService } from './my-attempts.service.js';

/** The room of the attempts, for the module of the competitions. */
export const ATTEMPTS_CONTROLLERS = [AttemptsController, AttemptAdminController];
export const ATTEMPTS_PROVIDERS = [AttemptOversight, MyAttemptsService];
