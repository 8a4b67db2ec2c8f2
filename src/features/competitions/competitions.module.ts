import { Module } from '@nestjs/common';
import { DutiesModule } from '../duties/duties.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ATTEMPTS_CONTROLLERS, ATTEMPTS_PROVIDERS } from './attempts/attempts.providers.js';
import { MARKING_CONTROLLERS, MARKING_PROVIDERS } from './marking/marking.providers.js';
import { PAPERS_CONTROLLERS, PAPERS_PROVIDERS } from './papers/papers.providers.js';
import { BANK_CONTROLLERS, BANK_PROVIDERS } from './bank/bank.providers.js';
import { IMPORTS_CONTROLLERS, IMPORTS_PROVIDERS } from './bank/imports/imports.providers.js';
import { RESULTS_CONTROLLERS, RESULTS_PROVIDERS } from './results/results.providers.js';
import { ROUNDS_CONTROLLERS, ROUNDS_PROVIDERS } from './rounds/rounds.providers.js';
import { STAGE_CONTROLLERS, STAGE_PROVIDERS } from './stage/stage.providers.js';
// read and written as rows; imported so that the schema knows them
import './attempts/attempt-answer.entity.js';
import './attempts/attempt-event.entity.js';
import './attempts/attempt-sitting.entity.js';
import './attempts/attempt.entity.js';
import './attempts/late-decision.entity.js';
import './bank/question-image.entity.js';
import './bank/question-review.entity.js';
import './bank/question-subject.entity.js';
import './bank/question-tag.entity.js';
import './bank/question-version.entity.js';
import './bank/question.entity.js';
import './marking/attempt-result.entity.js';
import './marking/key-correction.entity.js';
import './marking/marking-run.entity.js';
import './marking/marking-task.entity.js';
import './marking/round-marker.entity.js';
import './marking/subjective-mark.entity.js';
import './papers/paper-question.entity.js';
import './papers/paper.entity.js';
import './results/competition-appeal.entity.js';
import './results/round-award.entity.js';
import './results/unit-result.entity.js';
import './rounds/competition-round.entity.js';
import './rounds/competition.entity.js';
import './rounds/round-entry.entity.js';
import './rounds/round-step.entity.js';

/** 季度业务竞赛: the question bank, papers, rounds, attempts, marking, results and the final on stage. */
@Module({
  imports: [DutiesModule, NotificationsModule, PeopleModule],
  controllers: [
    ...IMPORTS_CONTROLLERS,
    ...BANK_CONTROLLERS,
    ...ATTEMPTS_CONTROLLERS,
    ...MARKING_CONTROLLERS,
    ...PAPERS_CONTROLLERS,
    ...STAGE_CONTROLLERS,
    ...ROUNDS_CONTROLLERS,
    ...RESULTS_CONTROLLERS,
  ],
  providers: [
    ...BANK_PROVIDERS,
    ...IMPORTS_PROVIDERS,
    ...ATTEMPTS_PROVIDERS,
    ...MARKING_PROVIDERS,
    ...PAPERS_PROVIDERS,
    ...STAGE_PROVIDERS,
    ...ROUNDS_PROVIDERS,
    ...RESULTS_PROVIDERS,
  ],
})
export class CompetitionsModule {}
