import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import type {
  AnswersBody,
  attemptStanding,
  EventsBody,
  savedAnswers,
  StartBody,
  startedAttempt,
  SubmitBody,
  submittedAttempt,
} from './attempt.contract.js';

/** What a contestant does with their own attempt. */
@Injectable()
export class MyAttemptsService {
  start(_actor: Actor, _roundId: number, _body: StartBody): Promise<z.infer<typeof startedAttempt>> {
    return Promise.reject(new NotFound('ROUND.NOT_FOUND'));
  }

  save(_actor: Actor, _id: number, _body: AnswersBody): Promise<z.infer<typeof savedAnswers>> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }

  submit(_actor: Actor, _id: number, _body: SubmitBody): Promise<z.infer<typeof submittedAttempt>> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }

  note(_actor: Actor, _id: number, _body: EventsBody): Promise<void> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }

  standing(_actor: Actor, _id: number): Promise<z.infer<typeof attemptStanding>> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }
}
