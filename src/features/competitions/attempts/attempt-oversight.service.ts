import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import type {
  attemptEvidence,
  AttemptListQuery,
  attemptPage,
  CloseBody,
  journalPage,
  JournalQuery,
  LateDecisionBody,
  roundMonitor,
} from './attempt-admin.contract.js';

/** What the organiser sees of the attempts of a round and decides about them. */
@Injectable()
export class AttemptOversight {
  list(_actor: Actor, _roundId: number, _query: AttemptListQuery): Promise<z.infer<typeof attemptPage>> {
    return Promise.reject(new NotFound('ROUND.NOT_FOUND'));
  }

  xlsx(_actor: Actor, _roundId: number, _query: AttemptListQuery): Promise<Buffer> {
    return Promise.reject(new NotFound('ROUND.NOT_FOUND'));
  }

  monitor(_actor: Actor, _roundId: number): Promise<z.infer<typeof roundMonitor>> {
    return Promise.reject(new NotFound('ROUND.NOT_FOUND'));
  }

  journal(_actor: Actor, _id: number, _query: JournalQuery): Promise<z.infer<typeof journalPage>> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }

  evidence(_actor: Actor, _id: number): Promise<z.infer<typeof attemptEvidence>> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }

  decide(_actor: Actor, _id: number, _body: LateDecisionBody): Promise<void> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }

  close(_actor: Actor, _id: number, _body: CloseBody): Promise<void> {
    return Promise.reject(new NotFound('ATTEMPT.NOT_FOUND'));
  }
}
